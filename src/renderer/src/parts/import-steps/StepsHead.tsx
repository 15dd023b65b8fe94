import { Button } from '@mantine/core'
import { Check } from 'lucide-react'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import { NumberSeal } from '../NumberSeal'
import { useWords } from '../words'
import classes from './StepsHead.module.css'

interface StepsHeadProps {
  readonly event: EventPlan
  readonly title: string
  /** What the list of steps is called, and what stands for one that is done. */
  readonly label: string
  readonly done: string
  readonly steps: readonly string[]
  /** The number of the present step, from 0. */
  readonly current: number
  readonly onCancel: () => void
}

/** Which event something is brought into, which step of it, and the way out. */
export function StepsHead({ event, title, label, done, steps, current, onCancel }: StepsHeadProps) {
  const { t } = useWords()
  return (
    <header className={classes['head']}>
      {event.number !== null && <NumberSeal number={event.number} current size="large" />}
      <div className={classes['titles']}>
        <h1>{title}</h1>
        <p>{event.title}</p>
      </div>
      <ol className={classes['steps']} aria-label={label}>
        {steps.map((name, at) => (
          <li
            key={name}
            data-state={at < current ? 'done' : at === current ? 'now' : 'later'}
            aria-current={at === current ? 'step' : undefined}
          >
            {at < current ? <Check aria-label={done} /> : <b>{at + 1}</b>}
            {name}
          </li>
        ))}
      </ol>
      <Button variant="subtle" onClick={onCancel}>
        {t('common.cancel')}
      </Button>
    </header>
  )
}
