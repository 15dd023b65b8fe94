import { ActionIcon, Menu } from '@mantine/core'
import { Ellipsis, Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { addShift } from '@/actions/staffing/add-shift'
import { changeShift } from '@/actions/staffing/change-shift'
import { removeRole } from '@/actions/staffing/remove-role'
import { removeShift } from '@/actions/staffing/remove-shift'
import type { Result } from '@/domain/common/result'
import type { ShiftFields } from '@/domain/staffing/shift-rules'
import type { RoleLine, ShiftLine } from '@/storage/reads/staffing'
import { useAct } from '../../../parts/act'
import { NumberField, OptionalClockField, SavedTextField } from '../../../parts/fields'
import { useWords } from '../../../parts/words'
import { useWorkspace } from '../../../parts/workspace'
import { StatusMark } from '../../../ui/StatusMark'
import { EditRole } from './EditRole'
import { ShiftPeople } from './ShiftPeople'
import { staffingRefusal, type StaffingRefusal } from './staffing-words'
import classes from './Staff.module.css'

/** A role: one row for each of its shifts. */
export function RoleRows({ line }: { readonly line: RoleLine }) {
  const [editing, setEditing] = useState(false)
  const { role, shifts } = line
  return (
    <tbody>
      {shifts.map((shift, index) => (
        <ShiftRow
          key={shift.shift.id}
          role={role}
          line={shift}
          first={index === 0}
          several={shifts.length > 1}
          onEdit={() => setEditing(true)}
        />
      ))}
      {editing && (
        <tr className={classes['edit']}>
          <td colSpan={7}>
            <EditRole role={role} onClose={() => setEditing(false)} />
          </td>
        </tr>
      )}
    </tbody>
  )
}

interface ShiftRowProps {
  readonly role: RoleLine['role']
  readonly line: ShiftLine
  readonly first: boolean
  readonly several: boolean
  readonly onEdit: () => void
}

function ShiftRow({ role, line, first, several, onEdit }: ShiftRowProps) {
  const { t } = useWords()
  const db = useWorkspace()
  const act = useAct()
  const [problem, setProblem] = useState<string | null>(null)
  const { shift, coverage } = line
  const { confirmed, needed, short } = coverage
  const say = async (result: Promise<Result<unknown, StaffingRefusal>>) => {
    const done = await result
    setProblem(done.ok ? null : staffingRefusal(t, done.reason))
  }
  const change = (fields: ShiftFields) => void say(act(changeShift(db, { shiftId: shift.id, fields }), { quiet: true }))
  return (
    <tr>
      <th scope="row" className={classes['role']}>
        {first ? role.name : <span className="visually-hidden">{role.name}</span>}
        {first && role.briefing !== '' && <small title={role.briefing}>{role.briefing}</small>}
        {problem !== null && (
          <small role="alert" data-tone="late">
            {problem}
          </small>
        )}
      </th>
      <td className={classes['clock']}>
        <OptionalClockField
          aria-label={`${t('staffing.callTime')}: ${role.name}`}
          size="xs"
          value={shift.callsAt}
          onChange={(callsAt) => change({ callsAt })}
        />
      </td>
      <td className={classes['clock']}>
        <OptionalClockField
          aria-label={`${t('staffing.until')}: ${role.name}`}
          size="xs"
          value={shift.endsAt}
          onChange={(endsAt) => change({ endsAt })}
        />
      </td>
      <td className={classes['station']}>
        <SavedTextField
          aria-label={`${t('staffing.station')}: ${role.name}`}
          size="xs"
          value={shift.station}
          onChange={(station) => change({ station })}
        />
      </td>
      <td className={classes['filled']}>
        <span data-tone={short > 0 ? 'warn' : undefined}>
          <StatusMark mark={short > 0 ? 'short' : 'ready'} />
          <span className="visually-hidden">{t('staffing.filledLabel', { role: role.name, needed, confirmed })}</span>
          <span aria-hidden="true">{confirmed}</span>
          <span aria-hidden="true">{SLASH}</span>
          <NumberField
            aria-label={`${t('staffing.needed')}: ${role.name}`}
            size="xs"
            value={needed}
            onChange={(value) => value !== null && change({ needed: value })}
          />
        </span>
        {short > 0 && <small data-tone="warn">{t('staffing.short', { count: short })}</small>}
      </td>
      <td>
        <ShiftPeople role={role} line={line} />
      </td>
      <td className={classes['menu']}>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label={t('staffing.roleMenu', { role: role.name })}>
              <Ellipsis aria-hidden="true" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<Pencil aria-hidden="true" />} onClick={onEdit}>
              {t('staffing.editRole')}
            </Menu.Item>
            <Menu.Item leftSection={<Plus aria-hidden="true" />} onClick={() => void say(act(addShift(db, role.id)))}>
              {t('staffing.addShift')}
            </Menu.Item>
            {several && (
              <Menu.Item
                leftSection={<Trash2 aria-hidden="true" />}
                onClick={() => void say(act(removeShift(db, shift.id)))}
              >
                {t('staffing.removeShift')}
              </Menu.Item>
            )}
            <Menu.Item
              leftSection={<Trash2 aria-hidden="true" />}
              onClick={() => void say(act(removeRole(db, role.id)))}
            >
              {t('staffing.removeRole')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </td>
    </tr>
  )
}

const SLASH = '/'
