import { Button, Modal, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { completeFollowUp } from '@/actions/follow-up/complete-follow-up'
import type { LocalDay } from '@/domain/common/time'
import type { FollowUp } from '@/domain/follow-up/follow-up'
import { useAct } from '../../../parts/act'
import { DayField } from '../../../parts/fields'
import { useWords } from '../../../parts/words'
import { useWorkspace } from '../../../parts/workspace'
import { SealButton } from '../../../ui/SealButton'
import { followUpRefusalInWords } from './follow-up-refusal-words'
import classes from './FollowUpPart.module.css'

/** What came of a follow-up, what comes next, and perhaps when. */
export function CompleteFollowUpDialog({
  followUp,
  onClose,
}: {
  readonly followUp: FollowUp
  readonly onClose: () => void
}) {
  const { t } = useWords()
  const db = useWorkspace()
  const act = useAct()
  const [outcome, setOutcome] = useState(followUp.outcome)
  const [nextStep, setNextStep] = useState(followUp.nextStep)
  const [nextDay, setNextDay] = useState<LocalDay | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const submit = async () => {
    const result = await act(completeFollowUp(db, { followUpId: followUp.id, outcome, nextStep, nextDay }))
    if (result.ok) onClose()
    else setProblem(followUpRefusalInWords(t, result.reason))
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('finish.followUp.completeTitle', { purpose: followUp.purpose })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <Textarea
          data-autofocus
          label={t('finish.followUp.outcome')}
          autosize
          minRows={2}
          value={outcome}
          onChange={(event) => setOutcome(event.currentTarget.value)}
        />
        <TextInput
          label={t('finish.followUp.nextStep')}
          value={nextStep}
          error={problem}
          onChange={(event) => setNextStep(event.currentTarget.value)}
        />
        <DayField label={t('finish.followUp.nextDay')} value={nextDay} onChange={setNextDay} clearable />
        <div className={classes['formActions']}>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <SealButton type="submit">{t('finish.followUp.complete')}</SealButton>
        </div>
      </form>
    </Modal>
  )
}
