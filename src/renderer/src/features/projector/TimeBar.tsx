import type { Seconds } from '@/domain/common/time'
import type { Urgency } from '@/domain/show/stage'
import { secondsInWords } from '@/words/length-words'
import { useWords } from '../../parts/words'
import classes from './Timer.module.css'

interface TimeBarProps {
  readonly elapsed: Seconds
  readonly length: Seconds
  readonly warnAt: readonly Seconds[]
  readonly urgency: Urgency
}

/** How far the segment is, with a mark where each warning comes. */
export function TimeBar({ elapsed, length, warnAt, urgency }: TimeBarProps) {
  const { t } = useWords()
  const share = length === 0 ? 1 : Math.min(1, elapsed / length)
  const marks = warnAt.filter((at) => at < length)
  return (
    <div className={classes['bar']} data-urgency={urgency.kind} aria-hidden="true">
      <div className={classes['track']}>
        <i style={{ width: percent(share) }} />
        {marks.map((at) => (
          <u key={at} style={{ left: percent(1 - at / length) }} />
        ))}
      </div>
      <div className={classes['marks']}>
        {marks.map((at) => (
          <span key={at} style={{ left: percent(1 - at / length) }}>
            {secondsInWords(t, at)}
          </span>
        ))}
      </div>
    </div>
  )
}

function percent(share: number): string {
  return `${(share * 100).toFixed(3)}%`
}
