import type { Attendance } from '@/domain/attendance/attendance'
import type { AttendanceId, EventPlanId } from '@/domain/common/id'
import { positionsAfter } from '@/domain/common/order'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { lastOnWaitlist } from './waitlist-position'

/** Why several places were not changed. */
export type ChangeSeveralRefusal = 'gone' | 'badPlusOnes'

/** What can be changed of several people at once. */
export type SeveralChange = Partial<Pick<Attendance, 'status' | 'table' | 'party' | 'plusOnes'>>

/** Changes the status, the table, the group or the plus-ones of several people on the list, as one step. */
export async function changeAttendances(
  db: Workspace,
  ask: {
    readonly eventId: EventPlanId
    readonly attendanceIds: readonly AttendanceId[]
    readonly change: SeveralChange
  },
): Promise<Result<number, ChangeSeveralRefusal>> {
  const { eventId, change } = ask
  const { plusOnes, status } = change
  if (plusOnes !== undefined && (!Number.isInteger(plusOnes) || plusOnes < 0)) return refused('badPlusOnes')
  const count = ask.attendanceIds.length
  return commit<number, ChangeSeveralRefusal>(
    db,
    { label: label('attendance.changes.several', { count }), eventId },
    async (write) => {
      const found = await db.attendances.bulkGet([...ask.attendanceIds])
      const rows = found.flatMap((row) => (isAlive(row) && row.eventId === eventId ? [row] : []))
      if (rows.length === 0) return refused('gone')
      const joining = status === 'waitlisted' ? rows.filter((row) => row.status !== 'waitlisted') : []
      const first = joining.length === 0 ? null : await lastOnWaitlist(db, eventId)
      const places = first === null ? [] : [first, ...positionsAfter(first, joining.length - 1)]
      const placeOf = new Map(joining.map((row, at) => [row.id, places[at] ?? '']))
      await write.changeMany(
        'attendances',
        rows.map((row) => ({ id: row.id, fields: { ...change, ...standing(row, status, placeOf.get(row.id)) } })),
      )
      return ok(rows.length)
    },
  )
}

/** What goes with a new status: the place on the waiting list, and that who cancelled is not a no-show. */
function standing(row: Attendance, status: Attendance['status'] | undefined, place: string | undefined) {
  if (status === undefined || status === row.status) return {}
  const promised = status === 'registered' || status === 'confirmed'
  return {
    waitlistPos: place ?? '',
    ...(status === 'waitlisted' ? { calledAt: null } : {}),
    ...(promised ? {} : { noShow: false }),
  }
}
