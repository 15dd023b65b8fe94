import { Button, CloseButton, Group, Kbd } from '@mantine/core'
import { formatClock } from '@/domain/common/time'
import { freeSlots } from '@/domain/conflict/room-conflict'
import type { CalendarEvent } from '@/storage/reads/calendar'
import { formatDay } from '@/words/format'
import { RoomClashNote } from '../../parts/RoomClashNote'
import { useWords } from '../../parts/words'
import { StatusMark } from '../../ui/StatusMark'
import type { CalendarMoves, ClashNote } from './use-calendar-moves'
import classes from './Calendar.module.css'

interface ClashPanelProps {
  readonly note: ClashNote
  readonly items: readonly CalendarEvent[]
  readonly moves: CalendarMoves
}

/** Why it does not fit there, who holds the room, and where it does fit. */
export function ClashPanel({ note, items, moves }: ClashPanelProps) {
  const { t, language } = useWords()
  const { item, wanted, clashes, dragging } = note
  const place = [item.venueName, item.roomName].filter(Boolean).join(' ')
  const slots = dragging
    ? []
    : freeSlots(
        { ...item.event, ...wanted },
        items.map((one) => one.event),
      )
  return (
    <div className={classes['clash']} role="status">
      <div className={classes['clashHead']}>
        <StatusMark mark="clash" />
        <strong>
          {t('calendar.clash', { day: formatDay(wanted.day, language), clock: formatClock(wanted.opensAt) })}
        </strong>
        {!dragging && <CloseButton size="sm" aria-label={t('common.close')} onClick={moves.clearNote} />}
      </div>
      <RoomClashNote place={place} clashes={clashes} />
      {dragging ? (
        <p className={classes['meta']}>
          {t('calendar.dropNow')} · <Kbd size="xs">{t('calendar.altKey')}</Kbd> {t('calendar.altDrop')}
        </p>
      ) : (
        <>
          <p className={classes['meta']}>
            {t(wanted.length === item.event.length ? 'calendar.dropRefused' : 'calendar.dropRefusedLonger')}
          </p>
          <Group gap="xs">
            {slots.length > 0 && t('calendar.fits')}
            {slots.map((slot) => (
              <Button
                key={`${slot.day} ${slot.opensAt}`}
                size="compact-sm"
                onClick={() => void moves.place(item, { ...wanted, ...slot }, false)}
              >
                {t('calendar.slot', { day: formatDay(slot.day, language), clock: formatClock(slot.opensAt) })}
              </Button>
            ))}
            <Button size="compact-sm" variant="subtle" onClick={() => void moves.place(item, wanted, true)}>
              {t('calendar.keepAnyway')}
            </Button>
          </Group>
        </>
      )}
    </div>
  )
}
