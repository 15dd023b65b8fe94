import { useState } from 'react'
import { READINESS_AREAS, type ReadinessArea } from '@/domain/event-plan/finding'
import { notReady } from '@/domain/event-plan/readiness'
import { CheckLine } from '../../../parts/CheckLine'
import { ReadinessBar } from '../../../parts/ReadinessBar'
import { useWords } from '../../../parts/words'
import { StatusMark } from '../../../ui/StatusMark'
import { useEventReadiness } from '../event-readiness'
import classes from './Overview.module.css'

/** The readiness check by area: what is missing by name, and what is ready. */
export function ReadinessAreas() {
  const { t } = useWords()
  const { checks } = useEventReadiness()
  const missing = notReady(checks).length
  const sum = { total: checks.length, ready: checks.length - missing, missing }
  return (
    <section aria-labelledby="readiness">
      <div className={classes['head']}>
        <h2 id="readiness">{t('event.readiness')}</h2>
        <span className={classes['meta']}>
          {missing === 0 ? t('event.readinessAll', sum) : t('event.readinessSum', sum)}
        </span>
        <span className={classes['push']}>
          <ReadinessBar checks={checks} />
        </span>
      </div>
      <div className={classes['areas']}>
        {READINESS_AREAS.map((area) => (
          <Area key={area} area={area} />
        ))}
      </div>
    </section>
  )
}

/** With more than this many ready lines they are folded into one. */
const SHOWN_READY = 3

function Area({ area }: { readonly area: ReadinessArea }) {
  const { t } = useWords()
  const { facts, checks } = useEventReadiness()
  const { event } = facts
  const [open, setOpen] = useState(false)
  const own = checks.filter((check) => check.area === area)
  const missing = notReady(own)
  const ready = own.filter((check) => check.state === 'ready')
  const shown = open || ready.length <= SHOWN_READY ? ready : []
  return (
    <section className={classes['area']}>
      <h3>
        {t(`event.area.${area}`)}
        <span className={classes['meta']}>{t('event.readyOf', { ready: ready.length, total: own.length })}</span>
      </h3>
      <ul>
        {[...missing, ...shown].map((check) => (
          <CheckLine key={check.key} eventId={event.id} venueId={event.venueId} check={check} />
        ))}
      </ul>
      {shown.length < ready.length && (
        <button type="button" className={classes['others']} aria-expanded={false} onClick={() => setOpen(true)}>
          <StatusMark mark="ready" />
          {t('event.othersReady', { count: ready.length })}
        </button>
      )}
    </section>
  )
}
