import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../parts/words'
import type { DoorRow } from './door-row'

interface NoteFormProps {
  readonly row: DoorRow
  readonly onClose: () => void
  readonly onSave: (note: string, doorNote: string) => Promise<void>
}

/** What the door should know of a person: at this event, and at every one. */
export function NoteForm({ row, onClose, onSave }: NoteFormProps) {
  const { t } = useWords()
  const [note, setNote] = useState(row.person.attendance.note)
  const [doorNote, setDoorNote] = useState(row.person.member?.doorNote ?? '')
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('door.note.title', { name: row.name })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void onSave(note.trim(), doorNote.trim()).then(onClose)
        }}
      >
        <Stack gap="sm">
          <TextInput
            data-autofocus
            label={t('door.note.event')}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <TextInput
            label={t('door.note.always')}
            value={doorNote}
            onChange={(event) => setDoorNote(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button type="submit">{t('door.note.save')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
