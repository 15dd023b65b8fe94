import { formatOffset } from '@/domain/checklist/parse-due'
import { daysBetween, formatClock, type LocalDay } from '@/domain/common/time'
import { notReady } from '@/domain/event-plan/readiness'
import type { EventReadiness } from '@/storage/reads/readiness'
import { formatDay } from '@/words/format'
import { CheckLine } from '../../parts/CheckLine'
import { EventStatusMark } from '../../parts/EventStatusMark'
import { GoLink, to } from '../../parts/go'
import { NumberSeal } from '../../parts/NumberSeal'
import { ReadinessBar } from '../../parts/ReadinessBar'
import { useWords } from '../../parts/words'
import classes from './TodayScreen.module.css'

/** The worst come first; the rest is one press away. */
const SHOWN = 8

interface NextEventProps {
  readonly readiness: EventReadiness
  readonly today: LocalDay
}

/** The next event, and by name what it still lacks. */
export function NextEvent({ readiness: { facts, checks }, today }: NextEventProps) {
  const { t, language } = useWords()
  const { event, venue, room, layout } = facts
  const missing = notReady(checks)
  const sum = { total: checks.length, ready: checks.length - missing.length, missing: missing.length }
  return (
    <section aria-labelledby="next-event">
      <div className={classes['head']}>
        {event.number !== null && <NumberSeal number={event.number} current size="large" />}
        <div className={classes['titles']}>
          <h2 id="next-event">{event.title}</h2>
          <p className={classes['facts']}>
            {event.day !== null && (
              <span>
                {formatDay(event.day, language)} {formatOffset(-Math.max(0, daysBetween(today, event.day)))}
              </span>
            )}
            <span>
              {formatClock(event.opensAt)}–{formatClock(event.opensAt + event.length)}
            </span>
            <span>{venue === null ? t('event.noVenue') : [venue.name, room?.name].filter(Boolean).join(' ')}</span>
            {layout !== null && (
              <span>{t('today.seats', { layout: t(`common.layoutKind.${layout.kind}`), count: layout.capacity })}</span>
            )}
          </p>
        </div>
        <EventStatusMark status={event.status} />
        {(event.day === today || event.status === 'running') && (
          <GoLink to={to.show(event.id)}>{t('show.title')}</GoLink>
        )}
        <GoLink to={to.event(event.id)}>{t('today.openEvent')}</GoLink>
      </div>
      <div className={classes['check']}>
        <h3>{t('event.readiness')}</h3>
        <span className={classes['meta']}>
          {missing.length === 0 ? t('event.readinessAll', sum) : t('event.readinessSum', sum)}
        </span>
        <ReadinessBar checks={checks} />
      </div>
      {missing.length > 0 && (
        <ul className={classes['lines']}>
          {missing.slice(0, SHOWN).map((check) => (
            <CheckLine key={check.key} eventId={event.id} venueId={event.venueId} check={check} withArea />
          ))}
        </ul>
      )}
      {missing.length > SHOWN && (
        <GoLink to={to.event(event.id)}>{t('today.moreMissing', { count: missing.length - SHOWN })}</GoLink>
      )}
    </section>
  )
}
