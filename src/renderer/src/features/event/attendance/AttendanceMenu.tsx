import { ActionIcon, Menu } from '@mantine/core'
import { Ellipsis } from 'lucide-react'
import { promoteFromWaitlist } from '@/actions/attendance/promote-from-waitlist'
import { removeFromList } from '@/actions/attendance/remove-from-list'
import { checkIn } from '@/actions/door/check-in'
import { checkOut } from '@/actions/door/check-out'
import { undoCheckIn } from '@/actions/door/undo-check-in'
import type { Attendance } from '@/domain/attendance/attendance'
import { isInside, type Visit } from '@/domain/attendance/door-state'
import { standingOf } from '@/domain/attendance/standing'
import type { Result } from '@/domain/common/result'
import type { Zone } from '@/domain/common/time'
import { useAct } from '../../../parts/act'
import { useToast } from '../../../parts/toast'
import { useWords } from '../../../parts/words'
import { useWorkspace } from '../../../parts/workspace'
import { checkInRefusalInWords, listRefusalInWords, type ListRefusal } from './refusal-words'

interface AttendanceMenuProps {
  readonly attendance: Attendance
  readonly name: string
  readonly visit: Visit | undefined
  readonly zone: Zone
}

/** What can be done with a person on the list: let in, take back, promote, take off. */
export function AttendanceMenu({ attendance, name, visit, zone }: AttendanceMenuProps) {
  const { t, language } = useWords()
  const db = useWorkspace()
  const act = useAct()
  const toast = useToast()
  const attendanceId = attendance.id
  const door = t('door.mainDoor')
  const standing = standingOf(attendance, visit)
  const run = async (action: Promise<Result<unknown, ListRefusal>>) => {
    const result = await act(action)
    if (!result.ok) toast.failed(listRefusalInWords(t, result.reason))
  }
  const letIn = async (promote: boolean) => {
    const result = await act(checkIn(db, { attendanceId, door, method: 'list', promote }))
    if (!result.ok) toast.failed(checkInRefusalInWords(t, result.reason, language, zone))
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon color="ink" aria-label={t('attendance.actionsOf', { name })}>
          <Ellipsis aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {standing === 'ready' && <Menu.Item onClick={() => void letIn(false)}>{t('attendance.checkIn')}</Menu.Item>}
        {(standing === 'waiting' || standing === 'refused') && (
          <Menu.Item onClick={() => void letIn(true)}>{t('attendance.letIn')}</Menu.Item>
        )}
        {standing === 'waiting' && (
          <Menu.Item onClick={() => void run(promoteFromWaitlist(db, { attendanceId }))}>
            {t('attendance.promote')}
          </Menu.Item>
        )}
        {isInside(visit) && (
          <>
            <Menu.Item onClick={() => void run(undoCheckIn(db, { attendanceId, door }))}>
              {t('attendance.undoCheckIn')}
            </Menu.Item>
            <Menu.Item onClick={() => void run(checkOut(db, { attendanceId, door }))}>
              {t('attendance.checkOut')}
            </Menu.Item>
          </>
        )}
        <Menu.Item onClick={() => void run(removeFromList(db, { attendanceId }))}>{t('attendance.remove')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
