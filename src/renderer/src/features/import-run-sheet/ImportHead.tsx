import type { EventPlan } from '@/domain/event-plan/event-plan'
import { StepsHead } from '../../parts/import-steps/StepsHead'
import { useWords } from '../../parts/words'

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
  return (
    <StepsHead
      event={event}
      title={t('sheetImport.title')}
      label={t('sheetImport.steps.label')}
      done={t('sheetImport.steps.done')}
      steps={STEPS.map((name) => t(`sheetImport.steps.${name}`))}
      current={STEPS.indexOf(step)}
      onCancel={onCancel}
    />
  )
}
