import { Button, Progress } from '@mantine/core'
import { useWords } from '../../parts/words'
import { READING_STEPS, type ReadingStep } from './list-messages'
import classes from './import.module.css'

/** How far reading has come, and the way to stop it. */
export function ReadingNote({ step, onStop }: { readonly step: ReadingStep; readonly onStop: () => void }) {
  const { t } = useWords()
  const done = READING_STEPS.indexOf(step)
  return (
    <div className={classes['reading']}>
      <span role="status">{t(`signUps.file.steps.${step}`)}</span>
      <Progress.Root className={classes['progress'] ?? ''} size="sm">
        <Progress.Section
          value={((done + 0.5) / READING_STEPS.length) * 100}
          aria-label={t('signUps.file.progress')}
          aria-valuetext={t(`signUps.file.steps.${step}`)}
        />
      </Progress.Root>
      <Button onClick={onStop}>{t('signUps.file.stop')}</Button>
    </div>
  )
}
