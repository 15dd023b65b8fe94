import { ArrowUp, Pause, TriangleAlert } from 'lucide-react'
import type { MemberId } from '@/domain/common/id'
import type { Seconds } from '@/domain/common/time'
import { remainingText } from '@/domain/show/count-text'
import type { NowCue } from '@/domain/show/show-state'
import { urgencyOf } from '@/domain/show/stage'
import { secondsInWords } from '@/words/length-words'
import { useWords } from '../../parts/words'
import { CueTitle } from './CueTitle'
import board from './Projector.module.css'
import classes from './Timer.module.css'
import { TimeBar } from './TimeBar'

interface TimerProps {
  readonly cue: NowCue
  readonly names: ReadonlyMap<MemberId, string | null>
  readonly warnAt: readonly Seconds[]
}

/** What runs, and what is left of it; over time it counts up. */
export function Timer({ cue, names, warnAt }: TimerProps) {
  const { t } = useWords()
  const figure = remainingText(cue.remaining)
  const urgency = urgencyOf(cue.remaining, cue.length, warnAt)
  const isHeld = cue.status === 'held'
  return (
    <main className={classes['timer']}>
      <div className={classes['running']}>
        <p className={board['label']}>
          {isHeld ? <Pause aria-hidden="true" /> : <span className={board['live']} aria-hidden="true" />}
          {isHeld ? t('projector.held') : t('projector.now')}
        </p>
        <CueTitle cue={cue.cue} names={names} />
      </div>
      <div className={classes['left']} data-urgency={urgency.kind} data-held={isHeld}>
        <p className={board['label']}>
          {urgency.kind === 'over' && <ArrowUp aria-hidden="true" />}
          {urgency.kind === 'warned' && <TriangleAlert aria-hidden="true" />}
          {urgency.kind === 'over'
            ? t('projector.over')
            : urgency.kind === 'warned'
              ? t('projector.warning', { length: secondsInWords(t, urgency.at) })
              : t('projector.remaining')}
        </p>
        <p
          className={classes['figure']}
          data-long={figure.length > 5}
          role="timer"
          aria-label={t(urgency.kind === 'over' ? 'projector.over' : 'projector.remaining')}
        >
          {figure}
        </p>
      </div>
      <TimeBar elapsed={cue.elapsed} length={cue.length} warnAt={warnAt} urgency={urgency} />
    </main>
  )
}
