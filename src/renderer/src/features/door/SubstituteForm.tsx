import { Group, Modal, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useWords } from '../../parts/words'
import { SealButton } from '../../ui/SealButton'
import type { DoorRow } from './door-row'

interface SubstituteFormProps {
  readonly row: DoorRow
  readonly onClose: () => void
  /** Whether the one who came was let in. */
  readonly onSubmit: (name: string, phone: string) => Promise<boolean>
}

/** Who came in another's place. */
export function SubstituteForm({ row, onClose, onSubmit }: SubstituteFormProps) {
  const { t } = useWords()
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('door.substitute.title', { name: row.name })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          // What was refused is said at the desk, where every answer of the door stands.
          void onSubmit(name, phone).then(onClose)
        }}
      >
        <Stack gap="sm">
          <p>{t('door.substitute.hint', { name: row.name })}</p>
          <TextInput
            data-autofocus
            label={t('door.substitute.name')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={t('door.substitute.phone')}
            inputMode="tel"
            value={phone}
            onChange={(event) => setPhone(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <SealButton type="submit" disabled={name.trim() === ''}>
              {t('door.substitute.action')}
            </SealButton>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
