import { Button, Textarea, TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { changeRole } from '@/actions/staffing/change-role'
import type { StaffRole } from '@/domain/staffing/staffing'
import { useAct } from '../../../parts/act'
import { useWords } from '../../../parts/words'
import { useWorkspace } from '../../../parts/workspace'
import { staffingRefusal } from './staffing-words'
import classes from './Staff.module.css'

interface EditRoleProps {
  readonly role: StaffRole
  readonly onClose: () => void
}

/** A role's name and what its people are told. */
export function EditRole({ role, onClose }: EditRoleProps) {
  const { t } = useWords()
  const db = useWorkspace()
  const act = useAct()
  const first = useRef<HTMLInputElement>(null)
  const [name, setName] = useState(role.name)
  const [briefing, setBriefing] = useState(role.briefing)
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => first.current?.focus(), [])

  const submit = async (submitted: FormEvent) => {
    submitted.preventDefault()
    const result = await act(changeRole(db, { roleId: role.id, fields: { name, briefing } }))
    if (result.ok) onClose()
    else setProblem(staffingRefusal(t, result.reason))
  }
  return (
    // Escape closes the form from any field in it; the form itself takes no other key.
    // eslint-disable-next-line jsx-a11y-x/no-noninteractive-element-interactions
    <form
      className={classes['form']}
      aria-label={t('staffing.editRole')}
      onSubmit={(submitted) => void submit(submitted)}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <TextInput
        ref={first}
        label={t('staffing.roleName')}
        value={name}
        error={problem}
        onChange={(change) => setName(change.currentTarget.value)}
      />
      <Textarea
        className={classes['grow'] ?? ''}
        label={t('staffing.briefing')}
        autosize
        minRows={1}
        value={briefing}
        onChange={(change) => setBriefing(change.currentTarget.value)}
      />
      <Button type="submit">{t('common.save')}</Button>
      <Button variant="subtle" onClick={onClose}>
        {t('common.cancel')}
      </Button>
    </form>
  )
}
