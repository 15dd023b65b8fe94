import { Button, Group, Modal, PasswordInput, Stack } from '@mantine/core'
import { useState } from 'react'
import type { EventPlanId } from '@/domain/common/id'
import { useDoorLock } from '../../parts/door-lock'
import { useWords } from '../../parts/words'
import { Problem } from '../../ui/Problem'
import { SealButton } from '../../ui/SealButton'

const SHORTEST = 4

/** Sets the PIN without which nobody leaves the desk; where there is one, takes it away for who knows it. */
export function PinForm({ eventId, onClose }: { readonly eventId: EventPlanId; readonly onClose: () => void }) {
  const { t } = useWords()
  const { hasPin } = useDoorLock()
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('door.pin.setTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {hasPin ? <RemovePin onClose={onClose} /> : <SetPin eventId={eventId} onClose={onClose} />}
    </Modal>
  )
}

function RemovePin({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords()
  const lock = useDoorLock()
  const [pin, setPin] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const remove = async () => {
    if (await lock.open(pin)) {
      lock.removePin()
      onClose()
    } else setProblem(t('door.pin.wrong'))
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void remove()
      }}
    >
      <Stack gap="sm">
        <p>{t('door.pin.setHint')}</p>
        <PasswordInput
          data-autofocus
          label={t('door.pin.enter')}
          autoComplete="off"
          value={pin}
          onChange={(event) => setPin(event.currentTarget.value)}
        />
        <Problem text={problem} />
        <Group justify="flex-end">
          <Button type="submit">{t('door.pin.remove')}</Button>
        </Group>
      </Stack>
    </form>
  )
}

function SetPin({ eventId, onClose }: { readonly eventId: EventPlanId; readonly onClose: () => void }) {
  const { t } = useWords()
  const lock = useDoorLock()
  const [pin, setPin] = useState('')
  const [again, setAgain] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const save = async () => {
    if ([...pin].length < SHORTEST) setProblem(t('door.pin.short'))
    else if (pin !== again) setProblem(t('door.pin.different'))
    else {
      await lock.setPin(pin, eventId)
      onClose()
    }
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Stack gap="sm">
        <p>{t('door.pin.setHint')}</p>
        <PasswordInput
          data-autofocus
          label={t('door.pin.field')}
          autoComplete="new-password"
          value={pin}
          onChange={(event) => setPin(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('door.pin.again')}
          autoComplete="new-password"
          value={again}
          onChange={(event) => setAgain(event.currentTarget.value)}
        />
        <Problem text={problem} />
        <Group justify="flex-end">
          <SealButton type="submit">{t('door.pin.save')}</SealButton>
        </Group>
      </Stack>
    </form>
  )
}
