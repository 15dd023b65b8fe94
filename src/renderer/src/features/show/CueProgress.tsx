import { countText } from '@/domain/show/count-text'
import type { NowCue } from '@/domain/show/show-state'
import { useWords } from '../../parts/words'
import classes from './NowPanel.module.css'
import { useShow, useShown } from './show-model'
import { clockText, clockWithSeconds } from './show-words'

/** How much longer than the plan the bar reaches, so that an overrun has room before the scale has to change. */
const ROOM = 1.2

/** The bar moves in steps of this part of its width, about two pixels: what nobody sees is not painted. */
const STEP = 1 / 400

/** How far the cue is, with a mark where the plan ends, and hatched what lies beyond its time. */
export function CueProgress({ now }: { readonly now: NowCue }) {
  const { t } = useWords()
  const model = useShow()
  const planned = model.plannedLength(now.cue.id)
  const timed = model.plan.find(({ cue }) => cue.id === now.cue.id)
  return (
    <div className={classes['progress']}>
      <Bar now={now} planned={planned} />
      <p className={classes['under']}>
        <span data-figure="started">{t('show.startedAt', { time: clockWithSeconds(now.startsAt) })}</span>
        <Elapsed />
        {timed && <span>{t('show.plannedEnd', { time: clockText(timed.endsAt) })}</span>}
      </p>
    </div>
  )
}

function Elapsed() {
  const { t } = useWords()
  const elapsed = useShown(({ state }) => countText(Math.floor(state.now?.elapsed ?? 0)))
  return <span data-figure="elapsed">{t('show.ranFor', { time: elapsed })}</span>
}

function Bar({ now, planned }: { readonly now: NowCue; readonly planned: number }) {
  const { t } = useWords()
  const least = Math.max(now.length, planned, 1) * ROOM
  const step = Math.max(1, least * STEP)
  const elapsed = useShown(({ state }) => Math.floor((state.now?.elapsed ?? 0) / step) * step)
  const scale = Math.max(least, elapsed * 1.05)
  const inTime = Math.min(elapsed, now.length) / scale
  const over = Math.max(0, elapsed - now.length) / scale
  const title = now.cue.title === '' ? t('runSheet.untitled') : now.cue.title
  const share = now.length > 0 ? Math.round((elapsed / now.length) * 100) : 100
  return (
    <div
      className={classes['bar']}
      role="progressbar"
      aria-valuenow={Math.min(100, share)}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-label={t('show.progress', { title, share })}
    >
      <i className={classes['done']} style={{ transform: `scaleX(${inTime.toFixed(4)})` }} />
      {over > 0 && (
        <u className={classes['hatch']} style={{ left: `${(now.length / scale) * 100}%`, width: `${over * 100}%` }} />
      )}
      <em className={classes['plan']} style={{ left: `${(now.length / scale) * 100}%` }}>
        <span>
          {now.length === planned
            ? t('show.planned', { time: countText(planned) })
            : t('show.plannedMark', { time: countText(planned), tonight: countText(now.length) })}
        </span>
      </em>
    </div>
  )
}
