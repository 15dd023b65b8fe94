import type { ExpectedCue } from '@/domain/show/expected-times'
import { secondsInWords } from '@/words/length-words'
import { useWords } from '../../parts/words'
import { wallClock } from './wall-clock'
import classes from './NextStrip.module.css'

/** What comes next, along the lower edge. */
export function NextStrip({ next }: { readonly next: ExpectedCue | null }) {
  const { t } = useWords()
  if (next === null)
    return (
      <footer className={classes['next']}>
        <span>{t('projector.last')}</span>
      </footer>
    )
  return (
    <footer className={classes['next']}>
      <span>{t('projector.next')}</span>
      <strong dir="auto">{next.cue.title}</strong>
      {next.length > 0 && <b>{secondsInWords(t, next.length)}</b>}
      <span className={classes['about']}>{t('projector.about', { time: wallClock(next.startsAt) })}</span>
    </footer>
  )
}
