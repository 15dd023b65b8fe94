import { Button } from '@mantine/core'
import { Plus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { assignPerson, type AssignAsk, type ClashFound } from '@/actions/staffing/assign-person'
import type { MemberId } from '@/domain/common/id'
import type { StaffRole } from '@/domain/staffing/staffing'
import type { ShiftLine } from '@/storage/reads/staffing'
import { useAct } from '../../../parts/act'
import { PersonPicker } from '../../../parts/PersonPicker'
import { useWords } from '../../../parts/words'
import { useWorkspace } from '../../../parts/workspace'
import { StatusMark } from '../../../ui/StatusMark'
import { PersonChip } from './PersonChip'
import { clashQuestion, staffingRefusal } from './staffing-words'
import classes from './Staff.module.css'

interface ShiftPeopleProps {
  readonly role: StaffRole
  readonly line: ShiftLine
}

/** The people of a shift, and the way to add one: a known person, or a new one by name. */
export function ShiftPeople({ role, line }: ShiftPeopleProps) {
  const { t, language } = useWords()
  const db = useWorkspace()
  const act = useAct()
  const [adding, setAdding] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [clash, setClash] = useState<ClashFound | null>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const close = () => {
    setAdding(false)
    setProblem(null)
    requestAnimationFrame(() => document.activeElement === document.body && opener.current?.focus())
  }

  const assign = async (person: AssignAsk['person'], override = false) => {
    setClash(null)
    setProblem(null)
    const result = await act(assignPerson(db, { shiftId: line.shift.id, person, state: 'asked', override }))
    if (result.ok) close()
    else if (result.reason.kind === 'clash') setClash(result.reason)
    else setProblem(staffingRefusal(t, result.reason.kind))
  }

  return (
    <div className={classes['people']}>
      {line.people.map((person) => (
        <PersonChip key={person.assignment.id} roleName={role.name} line={person} />
      ))}
      {adding ? (
        <AddPerson
          label={t('staffing.addPersonTo', { role: role.name })}
          onPick={(memberId) => void assign({ kind: 'member', memberId })}
          onName={(name) => void assign({ kind: 'new', name })}
          onClose={close}
        />
      ) : (
        <Button
          ref={opener}
          size="compact-xs"
          variant="subtle"
          leftSection={<Plus aria-hidden="true" />}
          aria-label={t('staffing.addPersonTo', { role: role.name })}
          onClick={() => setAdding(true)}
        >
          {t('staffing.addPerson')}
        </Button>
      )}
      {problem !== null && (
        <span role="alert" data-tone="late">
          {problem}
        </span>
      )}
      {clash && (
        <div role="alert" className={classes['clashAsk']}>
          <StatusMark mark="clash" />
          <span>{clashQuestion(t, language, clash)}</span>
          <Button size="compact-xs" onClick={() => void assign({ kind: 'member', memberId: clash.memberId }, true)}>
            {t('staffing.assignAnyway')}
          </Button>
          <Button size="compact-xs" variant="subtle" onClick={() => setClash(null)}>
            {t('staffing.doNot')}
          </Button>
        </div>
      )}
    </div>
  )
}

interface AddPersonProps {
  readonly label: string
  readonly onPick: (id: MemberId) => void
  readonly onName: (name: string) => void
  readonly onClose: () => void
}

function AddPerson({ label, onPick, onName, onClose }: AddPersonProps) {
  const { t } = useWords()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector('input')?.focus(), [])
  return (
    // Escape closes the picker inside; the box itself takes no other key.
    // eslint-disable-next-line jsx-a11y-x/no-static-element-interactions
    <div
      ref={box}
      className={classes['picker']}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      onBlur={(event) => {
        const empty = box.current?.querySelector('input')?.value === ''
        if (empty && !event.currentTarget.contains(event.relatedTarget)) onClose()
      }}
    >
      <PersonPicker
        aria-label={label}
        placeholder={t('staffing.personName')}
        size="xs"
        value={null}
        onChange={(id) => id !== null && onPick(id)}
        onCreate={(name) => {
          onName(name)
          return Promise.resolve(null)
        }}
      />
    </div>
  )
}
