import { Modal } from '@mantine/core'
import { allTemplates } from '@/actions/event-plan/built-in-templates'
import { readNewEventFacts } from '@/storage/reads/new-event'
import type { NewEventStart } from '../../parts/shell'
import { useWords } from '../../parts/words'
import { useCommunity, useRead } from '../../parts/workspace'
import { NewEventFields } from './NewEventFields'

interface NewEventDialogProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly initial: NewEventStart
}

/** Asks for as little as possible: a template or a title is enough, everything else has a proposal. */
export default function NewEventDialog({ opened, onClose, initial }: NewEventDialogProps) {
  const { t, language } = useWords()
  const { organiser } = useCommunity()
  const templates = useRead((db) => allTemplates(db, language), [language])
  const facts = useRead((db) => readNewEventFacts(db, organiser), [organiser])
  // The dialog opens with its fields, so that the cursor lands in the first of them.
  if (!templates || !facts) return null
  return (
    <Modal opened={opened} onClose={onClose} title={t('newEvent.title')} size={760}>
      <NewEventFields initial={initial} templates={templates} facts={facts} onClose={onClose} />
    </Modal>
  )
}
