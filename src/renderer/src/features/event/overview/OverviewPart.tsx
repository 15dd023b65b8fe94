import type { EventPlanId } from '@/domain/common/id'
import { isAhead } from '@/domain/event-plan/status'
import { useWords } from '../../../parts/words'
import { useEventReadiness } from '../event-readiness'
import { DayStrip } from './DayStrip'
import { EventFacts } from './EventFacts'
import { Goals } from './Goals'
import { KeyContacts } from './KeyContacts'
import { LastTimeHere } from './LastTimeHere'
import { ReadinessAreas } from './ReadinessAreas'
import classes from './Overview.module.css'

/** The event on one page: goals, the day, what is missing, and everything about it that can be changed. */
export default function OverviewPart({ eventId }: { readonly eventId: EventPlanId }) {
  const { t } = useWords()
  const { event } = useEventReadiness().facts
  return (
    <div className={classes['overview']}>
      <div className={classes['main']}>
        <Goals />
        <DayStrip />
        {isAhead(event.status) || event.status === 'running' ? (
          <ReadinessAreas />
        ) : (
          <p className={classes['meta']}>{t('event.overNow', { status: t(`common.eventStatus.${event.status}`) })}</p>
        )}
        <EventFacts key={eventId} />
      </div>
      <aside className={classes['aside']} aria-label={t('event.contacts.title')}>
        <KeyContacts eventId={eventId} />
        {event.venueId !== null && <LastTimeHere venueId={event.venueId} eventId={eventId} />}
      </aside>
    </div>
  )
}
