import { Checkbox, NativeSelect } from '@mantine/core'
import { changeAttendance, type AttendanceChange } from '@/actions/attendance/change-attendance'
import { setAttendanceStatus } from '@/actions/attendance/set-attendance-status'
import { ATTENDANCE_STATUSES, type AttendanceStatus } from '@/domain/attendance/attendance'
import { hasLeft, type Visit } from '@/domain/attendance/door-state'
import { minutesLate } from '@/domain/attendance/lateness'
import type { AttendanceId } from '@/domain/common/id'
import type { Instant, Zone } from '@/domain/common/time'
import { phoneTail } from '@/domain/member/phone'
import type { ListedPerson } from '@/storage/reads/attendance'
import { formatInstant } from '@/words/format'
import { useAct } from '../../../parts/act'
import { NumberField, SavedTextField } from '../../../parts/fields'
import { GoLink, to } from '../../../parts/go'
import { useToast } from '../../../parts/toast'
import { useWords } from '../../../parts/words'
import { useWorkspace } from '../../../parts/workspace'
import { Chip } from '../../../ui/Chip'
import { AttendanceMenu } from './AttendanceMenu'
import { listRefusalInWords } from './refusal-words'
import classes from './AttendancePart.module.css'

interface AttendanceRowProps {
  readonly person: ListedPerson
  readonly visit: Visit | undefined
  readonly zone: Zone
  readonly opening: Instant | null
  readonly chosen: boolean
  readonly onChoose: (id: AttendanceId, chosen: boolean) => void
}

/** A person on the list; status, plus-ones, table and note are changed in place. */
export function AttendanceRow({ person, visit, zone, opening, chosen, onChoose }: AttendanceRowProps) {
  const { t, language } = useWords()
  const db = useWorkspace()
  const act = useAct()
  const toast = useToast()
  const { attendance, member } = person
  const name = member?.name ?? t('common.deletedRow')
  const change = async (fields: AttendanceChange) => {
    const result = await act(changeAttendance(db, { attendanceId: attendance.id, change: fields }), { quiet: true })
    if (!result.ok) toast.failed(listRefusalInWords(t, result.reason))
  }
  const setStatus = async (status: AttendanceStatus) => {
    const result = await act(setAttendanceStatus(db, { attendanceId: attendance.id, status }))
    if (!result.ok) toast.failed(listRefusalInWords(t, result.reason))
  }
  const phone = member?.phones[0]
  const late = minutesLate(visit, opening)
  return (
    <tr data-selected={chosen}>
      <td className={classes['choose']}>
        <Checkbox
          aria-label={t('attendance.chooseOf', { name })}
          checked={chosen}
          onChange={(event) => onChoose(attendance.id, event.currentTarget.checked)}
        />
      </td>
      <td className={classes['name']}>
        {member ? <GoLink to={to.people(member.id)}>{name}</GoLink> : name}
        {attendance.walkIn && <Chip>{t('common.attendanceStatus.walkIn')}</Chip>}
        {attendance.substituteFor !== null && <Chip>{t('common.attendanceStatus.substitute')}</Chip>}
      </td>
      <td>
        <NativeSelect
          className={classes['status'] ?? ''}
          aria-label={t('attendance.statusOf', { name })}
          value={attendance.status}
          data={ATTENDANCE_STATUSES.map((status) => ({ value: status, label: t(`common.attendanceStatus.${status}`) }))}
          onChange={(event) => void setStatus(event.currentTarget.value as AttendanceStatus)}
        />
      </td>
      <td className={classes['came']}>
        {visit?.firstIn && <b>{formatInstant(visit.firstIn.at, language, zone)}</b>}
        {late > 0 && <span className={classes['meta']}>{t('door.late', { minutes: late })}</span>}
        {hasLeft(visit) && visit?.lastOut && (
          <span className={classes['meta']}>
            {t('attendance.left', { time: formatInstant(visit.lastOut.at, language, zone) })}
          </span>
        )}
        {attendance.noShow && !visit?.firstIn && <Chip tone="late">{t('common.attendanceStatus.noShow')}</Chip>}
      </td>
      <td>
        <NumberField
          className={classes['plusOnes'] ?? ''}
          aria-label={t('attendance.plusOnesOf', { name })}
          value={attendance.plusOnes}
          onChange={(plusOnes) => void change({ plusOnes: plusOnes ?? 0 })}
        />
      </td>
      <td>{phone === undefined ? '' : phoneTail(phone)}</td>
      <td>{attendance.source}</td>
      <td className={classes['code']}>{[attendance.ticketType, attendance.ticketCode].filter(Boolean).join(' ')}</td>
      <td>
        <SavedTextField
          className={classes['tableNo'] ?? ''}
          aria-label={t('attendance.tableOf', { name })}
          value={attendance.table}
          onChange={(text) => void change({ table: text })}
        />
      </td>
      <td>
        <SavedTextField
          className={classes['tableNo'] ?? ''}
          aria-label={t('attendance.partyOf', { name })}
          value={attendance.party}
          onChange={(party) => void change({ party })}
        />
      </td>
      <td>
        <SavedTextField
          className={classes['note'] ?? ''}
          aria-label={t('attendance.noteOf', { name })}
          value={attendance.note}
          onChange={(note) => void change({ note })}
        />
      </td>
      <td>
        <AttendanceMenu attendance={attendance} name={name} visit={visit} zone={zone} />
      </td>
    </tr>
  )
}
