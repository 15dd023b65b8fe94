import { Button } from '@mantine/core'
import { Check } from 'lucide-react'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import { NumberSeal } from '../../parts/NumberSeal'
import { useWords } from '../../parts/words'
import classes from './import.module.css'

const STEPS = ['file', 'check'] as const
type Step = (typeof STEPS)[number]

interface ImportHeadProps {
  readonly event: EventPlan
  readonly step: Step
  readonly onCancel: () => void
}

/** Which event, which step, and the way out. */
export function ImportHead({ event, step, onCancel }: ImportHeadProps) {
  const { t } = useWords()
  const current = STEPS.indexOf(step)
  return (
    <header className={classes['head']}>
      {event.number !== null && <NumberSeal number={event.number} current size="large" />}
      <div className={classes['titles']}>
        <h1>{t('sheetImport.title')}</h1>
        <p>{event.title}</p>
      </div>
      <ol className={classes['steps']} aria-label={t('sheetImport.steps.label')}>
        {STEPS.map((name, at) => (
          <li
            key={name}
            data-state={at < current ? 'done' : at === current ? 'now' : 'later'}
            aria-current={at === current ? 'step' : undefined}
          >
            {at < current ? <Check aria-label={t('sheetImport.steps.done')} /> : <b>{at + 1}</b>}
            {t(`sheetImport.steps.${name}`)}
          </li>
        ))}
      </ol>
      <Button variant="subtle" onClick={onCancel}>
        {t('common.cancel')}
      </Button>
    </header>
  )
}
