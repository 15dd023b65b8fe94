import { Button, Group, Modal, Stack, Textarea, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { cancelEvent } from '@/actions/event-plan/cancel-event'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import { useAct } from '../../parts/act'
import { eventRefusalInWords } from '../../parts/event-refusal-words'
import { useWords } from '../../parts/words'
import { useWorkspace } from '../../parts/workspace'
import { SealButton } from '../../ui/SealButton'

interface CancelEventDialogProps {
  readonly event: EventPlan
  readonly onClose: () => void
}

/** Asks why the event is cancelled, and what the people on its list are told. */
export function CancelEventDialog({ event, onClose }: CancelEventDialogProps) {
  const { t } = useWords()
  const db = useWorkspace()
  const act = useAct()
  const [reason, setReason] = useState('')
  const [tell, setTell] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const proposed =
    reason.trim() === '' ? '' : t('event.cancelTellDefault', { title: event.title, reason: reason.trim() })
  const submit = async (submitted: FormEvent) => {
    submitted.preventDefault()
    const result = await act(cancelEvent(db, { eventId: event.id, reason, tell: tell ?? proposed }))
    if (result.ok) onClose()
    else setProblem(eventRefusalInWords(t, result.reason))
  }
  return (
    <Modal opened onClose={onClose} title={t('event.cancelTitle', { title: event.title })}>
      <form onSubmit={(submitted) => void submit(submitted)}>
        <Stack gap="sm">
          <TextInput
            data-autofocus
            label={t('event.cancelReason')}
            description={t('event.cancelReasonHint')}
            value={reason}
            error={problem}
            onChange={(change) => setReason(change.currentTarget.value)}
          />
          <Textarea
            label={t('event.cancelTell')}
            description={t('event.cancelTellHint')}
            autosize
            minRows={2}
            value={tell ?? proposed}
            onChange={(change) => setTell(change.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button onClick={onClose}>{t('event.keepEvent')}</Button>
            <SealButton type="submit">{t('event.cancelAction')}</SealButton>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
