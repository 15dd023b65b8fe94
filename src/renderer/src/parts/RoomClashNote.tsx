import { formatClock } from '@/domain/common/time'
import type { RoomClash } from '@/domain/conflict/room-conflict'
import { formatDay } from '@/words/format'
import { StatusMark } from '../ui/StatusMark'
import classes from './RoomClashNote.module.css'
import { useWords } from './words'

interface RoomClashNoteProps {
  /** The room, or the venue where there is no room. */
  readonly place: string
  readonly clashes: readonly RoomClash[]
}

/** Who holds the room, and from when to when with the buffers counted. */
export function RoomClashNote({ place, clashes }: RoomClashNoteProps) {
  const { t, language } = useWords()
  return (
    <ul className={classes['note']}>
      {clashes.map(({ with: other, day, window }) => (
        <li key={other.id}>
          <StatusMark mark="clash" />
          <span>
            <strong>{t('event.clash.title', { room: place, event: other.title })}</strong>
            <br />
            {t('event.clash.window', {
              day: formatDay(day, language),
              from: formatClock(window.from),
              to: formatClock(window.to),
            })}
          </span>
        </li>
      ))}
    </ul>
  )
}
