import { Button } from '@mantine/core'
import type { Seconds } from '@/domain/common/time'
import type { Cue } from '@/domain/run-sheet/cue'
import { canTakeLength } from '@/domain/run-sheet/learnt-offers'
import { formatDay } from '@/words/format'
import { useWords } from '../../../parts/words'
import { lengthInWords } from './length-words'
import classes from './LearntLength.module.css'
import { useLearntLengths } from './use-learnt-lengths'

interface LearntLengthProps {
  readonly cue: Cue
  readonly onTake: (seconds: Seconds) => void
}

/** How long the same cue of the template took at the last events, and the length that follows from it. */
export function LearntLength({ cue, onTake }: LearntLengthProps) {
  const { t, language } = useWords()
  const learnt = useLearntLengths(cue.eventId, [cue]).get(cue.templateCue)
  if (learnt === undefined || !canTakeLength(cue)) return null
  const longest = Math.max(cue.duration, ...learnt.from.map(({ seconds }) => seconds)) * 1.15
  const percent = (seconds: Seconds) => `${Math.round((seconds / longest) * 1000) / 10}%`
  const length = lengthInWords(t, learnt.seconds)
  return (
    <section className={classes['learnt']}>
      <h3>
        {t('actual.learnt.title')}
        <small>{t('actual.learnt.basis', { count: learnt.from.length })}</small>
      </h3>
      <ul>
        {[...learnt.from].reverse().map(({ eventId, number, day, title, seconds }) => {
          const name = number === null ? formatDay(day, language, 'short') : t('actual.learnt.numbered', { number })
          const took = lengthInWords(t, Math.round(seconds))
          return (
            <li key={eventId} title={t('actual.learnt.took', { event: title, length: took })}>
              <span>{name}</span>
              <span className={classes['bar']} aria-hidden="true">
                <i style={{ width: percent(seconds) }} />
                <b style={{ left: percent(cue.duration) }} />
              </span>
              <span>{seconds < 300 ? took : Math.round(seconds / 60)}</span>
            </li>
          )
        })}
      </ul>
      <p>
        {t('actual.learnt.suggested', { length })}
        {learnt.seconds === cue.duration ? (
          <small>{t('actual.learnt.same')}</small>
        ) : (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t('actual.learnt.takeLabel', { title: cue.title, length })}
            onClick={() => onTake(learnt.seconds)}
          >
            {t('actual.learnt.take')}
          </Button>
        )}
      </p>
    </section>
  )
}
