import type { EventPlan } from '@/domain/event-plan/event-plan'
import { formatDay } from '@/words/format'
import { EventStatusMark } from '../../parts/EventStatusMark'
import { GoLink, to } from '../../parts/go'
import { useWords } from '../../parts/words'
import classes from './TodayScreen.module.css'

/** Events that are over by the calendar and that nobody has closed or debriefed. */
export function ToClose({ events }: { readonly events: readonly EventPlan[] }) {
  const { t, language } = useWords()
  return (
    <section className={classes['closing']} aria-label={t('today.toClose')}>
      <h2>{t('today.toClose')}</h2>
      <ul>
        {events.map((event) => (
          <li key={event.id}>
            <EventStatusMark status={event.status} />
            <GoLink to={to.event(event.id)}>
              {t('today.toCloseLine', {
                day: event.day === null ? '' : formatDay(event.day, language, 'short'),
                title: event.title,
              })}
            </GoLink>
            <GoLink to={to.event(event.id, 'debrief')}>
              {t(`today.toCloseGo.${event.status === 'finished' ? 'finished' : 'open'}`)}
              <span className="visually-hidden">{event.title}</span>
            </GoLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
