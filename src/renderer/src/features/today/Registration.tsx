import { planReminders } from '@/domain/attendance/reminder-plan'
import type { EventPlanId } from '@/domain/common/id'
import type { EventReadiness } from '@/storage/reads/readiness'
import { acceptToFill } from '@/domain/insight/show-rate'
import { readReminderGround } from '@/storage/reads/reminders'
import { formatShare } from '@/words/format'
import { GoLink, to } from '../../parts/go'
import { useNow } from '../../parts/now'
import { useWords } from '../../parts/words'
import { useRead } from '../../parts/workspace'
import { StatusMark } from '../../ui/StatusMark'
import classes from './TodayScreen.module.css'

/** Who has registered for the next event, how many of them will come, and on what that rests. */
export function Registration({ readiness: { facts, capacity, show } }: { readonly readiness: EventReadiness }) {
  const { t, language } = useWords()
  const { event } = facts
  const { registered, places, confirmed, waiting, expected } = facts.heads
  const scale = Math.max(places + waiting, capacity ?? 0, 1)
  const rate = formatShare(Math.round(show.rate * 1000), 1000, language)
  const accept = capacity === null ? 0 : acceptToFill(capacity, show.rate)
  const basis = { places, rate, count: show.events, attended: show.attended, of: show.registered }
  return (
    <section className={classes['section']} aria-labelledby="registration">
      <h2 id="registration">
        <GoLink to={to.event(event.id, 'attendance')}>{t('today.registration')}</GoLink>
        <span className={classes['meta']}>
          {event.number === null ? event.title : t('common.issueNumber', { number: event.number })}
        </span>
      </h2>
      {registered + waiting === 0 ? (
        <p className={classes['mini']}>
          <span className={classes['meta']}>{t('today.noSignUps')}</span>
          <GoLink to={to.importSignUps(event.id)} className={classes['right'] ?? ''}>
            {t('today.importSignUps')}
          </GoLink>
        </p>
      ) : (
        <>
          <div className={classes['figures']}>
            {(
              [
                ['registered', registered],
                ['confirmed', confirmed],
                ['waiting', waiting],
                ['expected', expected],
              ] as const
            ).map(([name, count]) => (
              <span key={name} className={classes['meta']}>
                <strong>{count}</strong>
                {t(`today.${name}`)}
              </span>
            ))}
          </div>
          <div className={classes['heads']} aria-hidden="true">
            <span style={{ width: `${(expected / scale) * 100}%` }} />
            {capacity !== null && (
              <>
                <i style={{ left: `${(capacity / scale) * 100}%` }} />
                <em style={{ right: `${100 - (capacity / scale) * 100}%` }}>
                  {t('today.capacity', { count: capacity })}
                </em>
              </>
            )}
          </div>
          <p className={classes['meta']}>
            {show.from === 'history'
              ? show.sameType
                ? t('today.basisSameType', { ...basis, type: t(`common.eventType.${event.type}`) })
                : t('today.basisAll', basis)
              : (event.fee?.minor ?? 0) > 0
                ? t('today.basisPaid', basis)
                : t('today.basisFree', basis)}
          </p>
          {places > registered && (
            <p className={classes['meta']}>{t('today.plusOnes', { count: places - registered })}</p>
          )}
          {capacity !== null && (
            <p>
              {t('today.fillSeats', { seats: capacity, accept })}
              {' · '}
              {accept > places ? t('today.fillMore', { count: accept - places }) : t('today.fillEnough')}
            </p>
          )}
        </>
      )}
      <DueReminder eventId={event.id} />
    </section>
  )
}

/** The reminder that is due, with the way to its text; nothing while none is. */
function DueReminder({ eventId }: { readonly eventId: EventPlanId }) {
  const { t } = useWords()
  const now = useNow()
  const ground = useRead((db) => readReminderGround(db, eventId), [eventId])
  const due = ground && planReminders(ground.event, ground.sent, now).find(({ state }) => state === 'due')
  if (!due) return null
  return (
    <p className={classes['mini']}>
      <StatusMark mark="short" />
      <span>{t('reminders.dueNow', { kind: t(`attendance.reminder.${due.kind}`) })}</span>
      <GoLink to={to.event(eventId, 'attendance')} className={classes['right'] ?? ''}>
        {t('reminders.show')}
      </GoLink>
    </p>
  )
}
