import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { duplicateEvent } from '@/actions/event-plan/duplicate-event'
import type { LocalDay } from '@/domain/common/time'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import { useAct } from '../../parts/act'
import { eventRefusalInWords } from '../../parts/event-refusal-words'
import { DayField } from '../../parts/fields'
import { to, useGo } from '../../parts/go'
import { useWords } from '../../parts/words'
import { useWorkspace } from '../../parts/workspace'
import { SealButton } from '../../ui/SealButton'

interface DuplicateEventDialogProps {
  readonly event: EventPlan
  readonly onClose: () => void
}

/** Makes another event like this one, on a day of its own. */
export function DuplicateEventDialog({ event, onClose }: DuplicateEventDialogProps) {
  const { t } = useWords()
  const db = useWorkspace()
  const act = useAct()
  const go = useGo()
  const [title, setTitle] = useState(event.title)
  const [day, setDay] = useState<LocalDay | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const submit = async (submitted: FormEvent) => {
    submitted.preventDefault()
    const result = await act(duplicateEvent(db, { eventId: event.id, title, day }))
    if (result.ok) {
      onClose()
      go(to.event(result.value))
    } else setProblem(eventRefusalInWords(t, result.reason))
  }
  return (
    <Modal opened onClose={onClose} title={t('event.duplicateTitle', { title: event.title })}>
      <form onSubmit={(submitted) => void submit(submitted)}>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {t('event.duplicateHint')}
          </Text>
          <TextInput
            data-autofocus
            label={t('event.facts.name')}
            value={title}
            error={problem}
            onChange={(change) => setTitle(change.currentTarget.value)}
          />
          <DayField label={t('event.facts.day')} value={day} onChange={setDay} clearable />
          <Group justify="flex-end">
            <Button onClick={onClose}>{t('common.cancel')}</Button>
            <SealButton type="submit">{t('event.duplicateAction')}</SealButton>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
