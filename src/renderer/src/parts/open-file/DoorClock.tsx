import { NumberInput } from '@mantine/core'
import type { ClockDifference } from '@/domain/attendance/door-clock'
import type { DoorFact, DoorFile } from '@/domain/attendance/door-file'
import type { Instant, Minutes } from '@/domain/common/time'
import { formatInstant } from '@/words/format'
import { StatusMark } from '../../ui/StatusMark'
import { useWords } from '../words'
import classes from './open-file.module.css'

interface DoorClockProps {
  readonly file: DoorFile
  /** When the file was looked at, by the clock of this laptop. */
  readonly now: Instant
  readonly difference: ClockDifference | null
  /** The records that would be added, with the moments as they would be written. */
  readonly facts: readonly DoorFact[]
  readonly minutes: Minutes
  readonly onMinutes: (minutes: Minutes) => void
}

/** The day is far enough: a clock that is wrong by more than that is set right before the next evening. */
const MOST = 24 * 60

/** What speaks against the other laptop's clock, and by how many minutes its moments are corrected. */
export function DoorClock({ file, now, difference, facts, minutes, onMinutes }: DoorClockProps) {
  const { t, language } = useWords()
  const clock = (at: Instant) => formatInstant(at, language, file.event.zone, true)
  const moments = facts.map(({ at }) => at)
  const found =
    difference === null
      ? t('doorFile.clock.unknown')
      : difference.kind === 'ahead'
        ? t('doorFile.clock.ahead', { minutes: difference.minutes, there: clock(file.writtenAt), here: clock(now) })
        : t('doorFile.clock.behind', { minutes: difference.minutes })
  return (
    <section className={classes['part']}>
      <h3>{t('doorFile.clock.title')}</h3>
      <p className={classes['fact']} role={difference === null ? undefined : 'alert'}>
        <StatusMark mark={difference === null ? 'ready' : 'short'} />
        <span>{found}</span>
      </p>
      <div className={classes['clock']}>
        <NumberInput
          label={t('doorFile.clock.correct')}
          description={t('doorFile.clock.correctHint')}
          allowDecimal={false}
          min={-MOST}
          max={MOST}
          value={minutes}
          onChange={(value) => {
            const typed = Number(value)
            if (Number.isInteger(typed) && Math.abs(typed) <= MOST) onMinutes(typed)
          }}
        />
        <p className={classes['meta']} role="status">
          {t('doorFile.clock.from', {
            from: clock(moments.reduce((first, at) => Math.min(first, at), Infinity)),
            to: clock(moments.reduce((last, at) => Math.max(last, at), -Infinity)),
          })}
        </p>
      </div>
    </section>
  )
}
