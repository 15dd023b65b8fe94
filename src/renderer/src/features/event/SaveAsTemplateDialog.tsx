import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { saveAsTemplate } from '@/actions/event-plan/save-as-template'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import { useAct } from '../../parts/act'
import { eventRefusalInWords } from '../../parts/event-refusal-words'
import { useWords } from '../../parts/words'
import { useWorkspace } from '../../parts/workspace'
import { SealButton } from '../../ui/SealButton'

interface SaveAsTemplateDialogProps {
  readonly event: EventPlan
  readonly onClose: () => void
}

/** Keeps the event as a template under a name. */
export function SaveAsTemplateDialog({ event, onClose }: SaveAsTemplateDialogProps) {
  const { t, language } = useWords()
  const db = useWorkspace()
  const act = useAct()
  const [name, setName] = useState(event.title)
  const [problem, setProblem] = useState<string | null>(null)
  const submit = async (submitted: FormEvent) => {
    submitted.preventDefault()
    const result = await act(saveAsTemplate(db, event.id, name, language))
    if (result.ok) onClose()
    else setProblem(eventRefusalInWords(t, result.reason))
  }
  return (
    <Modal opened onClose={onClose} title={t('event.saveAsTemplate')}>
      <form onSubmit={(submitted) => void submit(submitted)}>
        <Stack gap="sm">
          <TextInput
            data-autofocus
            label={t('event.templateName')}
            description={t('event.templateHint')}
            value={name}
            error={problem}
            onChange={(change) => setName(change.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            <SealButton type="submit">{t('common.save')}</SealButton>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
