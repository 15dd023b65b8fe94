import type { EventPlanId, VenueId } from '@/domain/common/id'
import type { ReadinessCheck } from '@/domain/event-plan/finding'
import { StatusMark } from '../ui/StatusMark'
import { addressOf } from './check-address'
import { checkInWords } from './check-words'
import classes from './CheckLine.module.css'
import { GoLink } from './go'
import { useWords } from './words'

interface CheckLineProps {
  readonly eventId: EventPlanId
  readonly venueId: VenueId | null
  readonly check: ReadinessCheck
  /** Names the area (venue, staff …) where the list is not grouped by it. */
  readonly withArea?: boolean
}

/** One line of the readiness check: mark, what it is, why, and the link to the place where it is repaired. */
export function CheckLine({ eventId, venueId, check, withArea = false }: CheckLineProps) {
  const { t, language } = useWords()
  const { what, detail, fix } = checkInWords(t, language, check)
  return (
    <li className={classes['line']} data-state={check.state}>
      <StatusMark mark={check.state} />
      <span className="visually-hidden">{t(`event.state.${check.state}`)}</span>
      {withArea && <span className={classes['area']}>{t(`event.area.${check.area}`)}</span>}
      <span className={classes['text']}>
        <span className={classes['what']}>{what}</span>
        {detail !== '' && <span className={classes['detail']}>{detail}</span>}
      </span>
      {fix !== '' && (
        <GoLink to={addressOf(eventId, venueId, check)} className={classes['fix'] ?? ''}>
          {fix}
          <span className="visually-hidden">{what}</span>
        </GoLink>
      )}
    </li>
  )
}
