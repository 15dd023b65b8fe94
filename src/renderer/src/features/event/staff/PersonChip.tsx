import { Menu } from '@mantine/core'
import { UserMinus } from 'lucide-react'
import { removeAssignment } from '@/actions/staffing/remove-assignment'
import { setAssignmentState } from '@/actions/staffing/set-assignment-state'
import { ASSIGNMENT_STATES, type AssignmentState } from '@/domain/staffing/staffing'
import type { PersonLine } from '@/storage/reads/staffing'
import { useAct } from '../../../parts/act'
import { useToast } from '../../../parts/toast'
import { useWords } from '../../../parts/words'
import { useWorkspace } from '../../../parts/workspace'
import { StatusMark, type Mark } from '../../../ui/StatusMark'
import { clashLine, staffingRefusal } from './staffing-words'
import classes from './Staff.module.css'

const MARKS: Record<AssignmentState, Mark | null> = {
  asked: 'toConfirm',
  confirmed: 'ready',
  declined: 'unfit',
  standIn: null,
}

interface PersonChipProps {
  readonly roleName: string
  readonly line: PersonLine
}

/** A person on a shift with what they said; pressing it offers the other answers. */
export function PersonChip({ roleName, line }: PersonChipProps) {
  const { t, language } = useWords()
  const db = useWorkspace()
  const act = useAct()
  const toast = useToast()
  const { assignment, clashes } = line
  const name = line.name ?? t('common.deletedRow')
  const state = t(`staffing.state.${assignment.state}`)
  const mark = MARKS[assignment.state]
  const set = async (next: AssignmentState) => {
    const result = await act(setAssignmentState(db, { assignmentId: assignment.id, state: next }))
    if (!result.ok) toast.failed(staffingRefusal(t, result.reason))
  }
  const remove = async () => {
    const result = await act(removeAssignment(db, assignment.id))
    if (!result.ok) toast.failed(staffingRefusal(t, result.reason))
  }
  return (
    <span className={classes['person']} data-state={assignment.state} data-clash={clashes.length > 0}>
      <Menu position="bottom-start">
        <Menu.Target>
          <button type="button">
            <span className={classes['initial']} aria-hidden="true">
              {[...name][0]}
            </span>
            {name}
            {mark && <StatusMark mark={mark} />}
            <small>{state}</small>
            <span className="visually-hidden">{roleName}</span>
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {ASSIGNMENT_STATES.filter((one) => one !== assignment.state).map((one) => (
            <Menu.Item key={one} onClick={() => void set(one)}>
              {t(`staffing.setState.${one}`)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<UserMinus aria-hidden="true" />} onClick={() => void remove()}>
            {t('staffing.takeOff')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {clashes.map((duty) => (
        <small key={duty.assignmentId} data-tone="late" title={clashLine(t, language, name, duty)}>
          <StatusMark mark="clash" /> {t('staffing.clash')}
          <span className="visually-hidden">{clashLine(t, language, name, duty)}</span>
        </small>
      ))}
    </span>
  )
}
