import { memo } from 'react'
import { laneStrip, type LaneBar } from '@/domain/show/lane-strip'
import { useWords } from '../../parts/words'
import classes from './LaneBand.module.css'
import { useShow, useShownInTurn } from './show-model'
import { clockText } from './show-words'

/** How often the bars are laid out anew: they hardly move by a pixel in this time. */
const TURN_MS = 30_000

/** Planned against real, the whole evening on one axis. */
export function LaneBand() {
  const { t } = useWords()
  const model = useShow()
  const { state } = useShownInTurn(TURN_MS)
  const strip = laneStrip(model.plan, state.cues, state.clock, model.frame.hardClose)
  if (strip.planned.length === 0) return null
  return (
    <section className={classes['band']} aria-label={t('show.strip.label')}>
      <div className={classes['axis']} aria-hidden="true">
        {strip.ticks.map(({ at, clock }) => (
          <span key={clock} style={{ left: share(at) }}>
            {clockText(clock)}
          </span>
        ))}
      </div>
      <div className={classes['lane']}>
        <span className={classes['name']}>{t('show.strip.planned')}</span>
        <div className={classes['bars']}>
          <Bars bars={strip.planned} />
          {strip.hardClose !== null && <span className={classes['wall']} style={{ left: share(strip.hardClose) }} />}
        </div>
      </div>
      {strip.actual.map(({ track, bars }) => (
        <div className={classes['lane']} key={track}>
          <span className={classes['name']} title={track} dir="auto">
            {track === '' ? t('show.strip.actual') : track}
          </span>
          <div className={classes['bars']}>
            <Bars bars={bars} />
            {strip.hardClose !== null && <span className={classes['wall']} style={{ left: share(strip.hardClose) }} />}
            <span className={classes['present']} data-first={track === ''} style={{ left: share(strip.now) }} />
          </div>
        </div>
      ))}
    </section>
  )
}

function Bars({ bars }: { readonly bars: readonly LaneBar[] }) {
  return (
    <>
      {bars.map((bar) => (
        <Bar key={bar.cueId} {...bar} />
      ))}
    </>
  )
}

/** Hundreds of them stand there, and most stay where they are. */
const Bar = memo(function Bar({ title, from, width, kind, apart }: LaneBar) {
  const { t } = useWords()
  return (
    <span
      className={classes['bar']}
      data-kind={kind}
      style={{ left: share(from), width: share(width) }}
      title={title}
      dir="auto"
    >
      {kind === 'done'
        ? apart === 0
          ? ''
          : t(apart > 0 ? 'show.strip.more' : 'show.strip.less', { minutes: Math.abs(apart) })
        : kind === 'over' || kind === 'running'
          ? ''
          : title}
    </span>
  )
})

function share(part: number): string {
  return `${(part * 100).toFixed(3)}%`
}
