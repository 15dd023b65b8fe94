import { Pause } from 'lucide-react'
import { countText, remainingText } from '@/domain/show/count-text'
import { newStage, urgencyOf } from '@/domain/show/stage'
import { useWords } from '../../parts/words'
import { StatusMark } from '../../ui/StatusMark'
import { Digits } from './Digits'
import classes from './NowPanel.module.css'
import { useShow, useShown } from './show-model'

/** What is left of the cue, and past its end how far it is over: by word, shape and colour. */
export function BigFigure() {
  const { t } = useWords()
  const { view } = useShow()
  const { warnAt } = view.stage ?? newStage(view.event.id)
  const text = useShown(({ state: { now } }) => (now === null ? '' : remainingText(now.remaining)))
  const kind = useShown(({ state: { now } }) => {
    if (now === null) return 'none'
    const urgency = urgencyOf(now.remaining, now.length, warnAt)
    if (now.status === 'held') return urgency.kind === 'over' ? 'heldOver' : 'held'
    return urgency.kind
  })
  const minutes = useShown(({ state: { now } }) => {
    const urgency = now === null ? null : urgencyOf(now.remaining, now.length, warnAt)
    return urgency?.kind === 'warned' ? Math.ceil(urgency.at / 60) : 0
  })
  if (kind === 'none') return null
  const isHeld = kind === 'held' || kind === 'heldOver'
  return (
    <div className={classes['figure']} data-kind={kind}>
      <span className={classes['word']}>
        {isHeld && <Pause aria-hidden="true" />}
        {kind === 'over' && <StatusMark mark="over" />}
        {kind === 'warned' && <StatusMark mark="short" />}
        {isHeld
          ? t('show.held')
          : kind === 'over'
            ? t('show.over')
            : kind === 'warned'
              ? t('show.lastMinutes', { minutes })
              : t('show.remaining')}
        {isHeld && <HeldFor />}
      </span>
      <span
        className={classes['big']}
        role="timer"
        aria-label={text}
        data-long={text.length > 5}
        data-figure="big-figure"
      >
        <Digits text={text} />
      </span>
    </div>
  )
}

function HeldFor() {
  const { t } = useWords()
  const { view } = useShow()
  const since = useShown(({ state, now }) => {
    const cueId = state.now?.cue.id
    const held = view.facts.findLast((fact) => fact.cueId === cueId && fact.kind === 'held')
    return held ? countText(Math.max(0, now - held.at) / 1000) : ''
  })
  return <small>{t('show.heldFor', { time: since })}</small>
}
