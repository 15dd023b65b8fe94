import { Lock } from 'lucide-react'
import type { CSSProperties } from 'react'
import { formatClock, type ClockMinute } from '@/domain/common/time'
import { heldWindow } from '@/domain/conflict/room-conflict'
import { dayStretches } from '@/domain/event-plan/day-stretches'
import { useWords } from '../../../parts/words'
import { useEventReadiness } from '../event-readiness'
import classes from './Overview.module.css'

/** The day as one line: travel, set-up, event, strike, and the wall of the hard close. */
export function DayStrip() {
  const { t } = useWords()
  const { event, room } = useEventReadiness().facts
  const hardClose = event.hardClose ?? room?.hardClose ?? null
  const { from: starts, to: ends } = heldWindow(event)
  const from = Math.floor((starts - 20) / 30) * 30
  const until = Math.ceil((Math.max(ends, hardClose ?? 0) + 20) / 30) * 30
  const at = (minute: ClockMinute) => ((minute - from) / (until - from)) * 100
  const stretches = dayStretches(event)
  const step = until - from > 720 ? 120 : 60
  const ticks: ClockMinute[] = []
  for (let tick = Math.ceil((from + 1) / step) * step; tick < until; tick += step) ticks.push(tick)
  const slack = hardClose === null ? 0 : hardClose - ends
  const style = { '--own': `var(--sd-type-${event.type})` } as CSSProperties
  return (
    <section style={style}>
      <div className={classes['head']}>
        <h2>{t('event.day.title')}</h2>
        <span className={classes['meta']}>{t('event.day.hint')}</span>
        {hardClose !== null && (
          <span
            className={`${classes['meta'] ?? ''} ${classes['push'] ?? ''} ${slack < 0 ? (classes['late'] ?? '') : ''}`}
          >
            {t('event.day.hardClose')} {formatClock(hardClose)}
            {' · '}
            {slack < 0
              ? t('event.day.over', { time: t('common.minutes', { count: -slack }) })
              : t('event.day.slack', { time: t('common.minutes', { count: slack }) })}
          </span>
        )}
      </div>
      <div className={classes['ticks']} aria-hidden="true">
        {ticks.map((tick) => (
          <span key={tick} style={{ left: `${at(tick)}%` }}>
            {formatClock(tick)}
          </span>
        ))}
      </div>
      <ol className={classes['lane']}>
        {stretches.map((stretch) => {
          const words = t('event.day.stretch', {
            name: t(`event.day.${stretch.kind}`),
            from: formatClock(stretch.from),
            to: formatClock(stretch.to),
          })
          return (
            <li
              key={stretch.kind}
              className={classes['stretch']}
              data-kind={stretch.kind}
              title={words}
              style={{ left: `${at(stretch.from)}%`, width: `${at(stretch.to) - at(stretch.from)}%` }}
            >
              <span className="visually-hidden">{words}</span>
              <span aria-hidden="true">
                {t(`event.day.${stretch.kind}`)}
                {stretch.kind === 'event'
                  ? ` ${formatClock(stretch.from)}–${formatClock(stretch.to)}`
                  : ` ${stretch.to - stretch.from}`}
              </span>
            </li>
          )
        })}
        {hardClose !== null && (
          <li className={classes['wall']} style={{ left: `${at(hardClose)}%` }} title={t('event.day.hardClose')}>
            <Lock aria-hidden="true" />
            <span className="visually-hidden">
              {t('event.day.hardClose')} {formatClock(hardClose)}
            </span>
          </li>
        )}
      </ol>
    </section>
  )
}
