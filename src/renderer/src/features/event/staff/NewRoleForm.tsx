import { Button, TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { addRole } from '@/actions/staffing/add-role'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import { useAct } from '../../../parts/act'
import { NumberField, OptionalClockField } from '../../../parts/fields'
import { useWords } from '../../../parts/words'
import { useWorkspace } from '../../../parts/workspace'
import { staffingRefusal } from './staffing-words'
import classes from './Staff.module.css'

interface NewRoleFormProps {
  readonly event: EventPlan
  readonly onClose: () => void
}

/** A new role: its name, how many, and when and where they are called. Stays open for the next one. */
export function NewRoleForm({ event, onClose }: NewRoleFormProps) {
  const { t } = useWords()
  const db = useWorkspace()
  const act = useAct()
  const first = useRef<HTMLInputElement>(null)
  const [name, setName] = useState('')
  const [needed, setNeeded] = useState<number | null>(1)
  const [callsAt, setCallsAt] = useState<number | null>(event.opensAt - event.setUp)
  const [station, setStation] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => first.current?.focus(), [])

  const submit = async (submitted: FormEvent) => {
    submitted.preventDefault()
    const shift = { station, callsAt, endsAt: null, needed: needed ?? 0 }
    const result = await act(addRole(db, { eventId: event.id, name, briefing: '', shift }))
    if (!result.ok) {
      setProblem(staffingRefusal(t, result.reason))
      return
    }
    setName('')
    setStation('')
    setProblem(null)
    first.current?.focus()
  }

  return (
    // Escape closes the form from any field in it; the form itself takes no other key.
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions
    <form
      className={classes['form']}
      aria-label={t('staffing.newRole')}
      onSubmit={(submitted) => void submit(submitted)}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <TextInput
        ref={first}
        label={t('staffing.roleName')}
        value={name}
        error={problem}
        onChange={(change) => {
          setName(change.currentTarget.value)
          setProblem(null)
        }}
      />
      <NumberField label={t('staffing.needed')} value={needed} onChange={setNeeded} />
      <OptionalClockField label={t('staffing.callTime')} value={callsAt} onChange={setCallsAt} />
      <TextInput
        label={t('staffing.station')}
        value={station}
        onChange={(change) => setStation(change.currentTarget.value)}
      />
      <Button type="submit">{t('common.add')}</Button>
      <Button variant="subtle" onClick={onClose}>
        {t('common.close')}
      </Button>
    </form>
  )
}
