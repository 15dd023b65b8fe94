import { callFromWaitlist } from '@/actions/attendance/call-from-waitlist'
import { changeAttendances } from '@/actions/attendance/change-attendances'
import { inviteMembers } from '@/actions/attendance/invite-members'
import { moveOnWaitlist } from '@/actions/attendance/move-on-waitlist'
import { setAttendanceStatus } from '@/actions/attendance/set-attendance-status'
import { setReminderSent } from '@/actions/attendance/set-reminder-sent'
import { done } from './done'
import { prepared, type Prepared, type Run } from './prepared-action'

/** Every action of the list before the day, see `every-action.ts`. */
export const EVERY_LIST_ACTION: Readonly<Record<string, Run | Prepared>> = {
  'attendance/call-from-waitlist': (db, at) => callFromWaitlist(db, { attendanceId: at.waits, called: true }),
  'attendance/call-from-waitlist back': prepared(
    async (db, at) => done(await callFromWaitlist(db, { attendanceId: at.waits, called: true })),
    (db, at) => callFromWaitlist(db, { attendanceId: at.waits, called: false }),
  ),
  'attendance/change-attendances': (db, at) =>
    changeAttendances(db, {
      eventId: at.salon,
      attendanceIds: [at.comes, at.inside],
      change: { table: '3', party: '北岸公司', status: 'waitlisted' },
    }),
  'attendance/invite-members': (db, at) =>
    inviteMembers(db, { eventId: at.idea, memberIds: [at.ada, at.lin, at.mu], source: '邀请' }),
  'attendance/move-on-waitlist': prepared(
    async (db, at) => done(await setAttendanceStatus(db, { attendanceId: at.comes, status: 'waitlisted' })),
    (db, at) => moveOnWaitlist(db, { attendanceId: at.comes, to: 0 }),
  ),
  'attendance/set-reminder-sent': (db, at) => setReminderSent(db, { eventId: at.salon, kind: 'threeDays', sent: true }),
  'attendance/set-reminder-sent back': prepared(
    async (db, at) => done(await setReminderSent(db, { eventId: at.salon, kind: 'oneDay', sent: true })),
    (db, at) => setReminderSent(db, { eventId: at.salon, kind: 'oneDay', sent: false }),
  ),
}
