import { doorCounters, peopleIn, showRate } from '@/domain/attendance/counters'
import type { DoorState } from '@/domain/attendance/door-state'
import type { ListedPerson } from '@/storage/reads/attendance'
import { formatShare } from '@/words/format'
import { useWords } from '../../../parts/words'
import { Figure } from '../../../ui/Figure'
import classes from './AttendancePart.module.css'

interface AttendanceTotalsProps {
  readonly people: readonly ListedPerson[]
  readonly state: DoorState
  readonly seats: number | null
}

/** The figures of the list, each with what it is counted from. */
export function AttendanceTotals({ people, state, seats }: AttendanceTotalsProps) {
  const { t, language } = useWords()
  const counters = doorCounters(
    people.map((person) => person.attendance),
    state,
  )
  const rate = showRate(counters)
  const { expected, present, walkIns, waitlisted } = counters
  return (
    <div className={classes['totals']}>
      <Figure
        label={t('attendance.expected')}
        value={peopleIn(expected)}
        basis={t('attendance.headsAndGuests', { heads: expected.heads, guests: expected.plusOnes })}
      />
      <Figure
        label={t('attendance.present')}
        value={peopleIn(present)}
        basis={t('attendance.headsOf', { came: present.heads, walkIns: walkIns.heads })}
      />
      <Figure
        label={t('attendance.showRate')}
        // Before the door has seen anybody there is no rate, rather than one of nothing.
        value={state.size === 0 ? '–' : formatShare(rate.part, rate.whole, language)}
        basis={t('attendance.ofExpected', { part: rate.part, whole: rate.whole })}
      />
      <Figure
        label={t('attendance.waiting')}
        value={peopleIn(waitlisted)}
        basis={seats === null ? t('attendance.waitingNoSeats') : t('attendance.waitingSeats', { seats })}
      />
    </div>
  )
}
