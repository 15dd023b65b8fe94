import type { MemberId } from '@/domain/common/id'
import type { ExpectedCue } from '@/domain/show/expected-times'
import type { NowCue } from '@/domain/show/show-state'
import { secondsInWords } from '@/words/length-words'
import { useWords } from '../../parts/words'
import { CueTitle } from './CueTitle'
import { wallClock } from './wall-clock'
import board from './Projector.module.css'
import classes from './NowAndNext.module.css'

interface NowAndNextProps {
  readonly now: NowCue | null
  readonly next: ExpectedCue | null
  readonly names: ReadonlyMap<MemberId, string | null>
}

/** What runs and what comes, without a timer: for the guests. Between two segments only what comes. */
export function NowAndNext({ now, next, names }: NowAndNextProps) {
  const { t } = useWords()
  return (
    <main className={classes['two']}>
      {now && (
        <section className={classes['half']}>
          <p className={board['label']}>
            <span className={board['live']} aria-hidden="true" />
            {t('projector.now')}
          </p>
          <CueTitle cue={now.cue} names={names} />
        </section>
      )}
      {next && (
        <section className={classes['half']} data-next={now !== null}>
          <p className={board['label']}>
            {t('projector.next')}
            <span className={classes['about']}>
              {[
                t('projector.about', { time: wallClock(next.startsAt) }),
                next.length > 0 ? secondsInWords(t, next.length) : null,
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </span>
          </p>
          <CueTitle cue={next.cue} names={names} />
        </section>
      )}
    </main>
  )
}
