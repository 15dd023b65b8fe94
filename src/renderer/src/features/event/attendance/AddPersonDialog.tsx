import { Button, Modal, NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { addPersonToList } from '@/actions/attendance/add-person-to-list'
import type { AttendanceStatus } from '@/domain/attendance/attendance'
import type { EventPlanId } from '@/domain/common/id'
import { useAct } from '../../../parts/act'
import { useWords } from '../../../parts/words'
import { useWorkspace } from '../../../parts/workspace'
import { SealButton } from '../../../ui/SealButton'
import { listRefusalInWords } from './refusal-words'
import classes from './AttendancePart.module.css'

const OFFERED: readonly AttendanceStatus[] = ['registered', 'confirmed', 'invited', 'pending', 'waitlisted']

interface AddPersonProps {
  readonly eventId: EventPlanId
  readonly onClose: () => void
}

/** Puts one person on the list. It stays in place when it closes, so that the focus goes back to where it came from. */
export function AddPersonDialog({ opened, ...rest }: AddPersonProps & { readonly opened: boolean }) {
  const { t } = useWords()
  return (
    <Modal
      opened={opened}
      onClose={rest.onClose}
      title={t('attendance.addTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <AddPersonForm {...rest} />
    </Modal>
  )
}

/** A known member where name and phone are the same, else a new one. */
function AddPersonForm({ eventId, onClose }: AddPersonProps) {
  const { t } = useWords()
  const db = useWorkspace()
  const act = useAct()
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [status, setStatus] = useState<AttendanceStatus>('registered')
  const [plusOnes, setPlusOnes] = useState<string | number>(0)
  const [source, setSource] = useState(() => t('attendance.byHand'))
  const [note, setNote] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const submit = async () => {
    const ask = { eventId, name, phone, status, plusOnes: Number(plusOnes), source: source.trim(), note: note.trim() }
    const result = await act(addPersonToList(db, ask))
    if (result.ok) onClose()
    else setProblem(listRefusalInWords(t, result.reason))
  }
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <TextInput
        data-autofocus
        label={t('attendance.field.name')}
        value={name}
        error={problem}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={t('attendance.field.phone')}
        inputMode="tel"
        value={phone}
        onChange={(event) => setPhone(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('attendance.field.status')}
        value={status}
        data={OFFERED.map((value) => ({ value, label: t(`common.attendanceStatus.${value}`) }))}
        onChange={(event) => setStatus(event.currentTarget.value as AttendanceStatus)}
      />
      <NumberInput
        label={t('attendance.field.plusOnes')}
        min={0}
        allowDecimal={false}
        value={plusOnes}
        onChange={setPlusOnes}
      />
      <TextInput
        label={t('attendance.field.source')}
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
      <TextInput
        label={t('attendance.field.note')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className={classes['formActions']}>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <SealButton type="submit">{t('attendance.addAction')}</SealButton>
      </div>
    </form>
  )
}
