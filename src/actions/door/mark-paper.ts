import { v4 } from 'uuid'
import { doorState, hasCome } from '@/domain/attendance/door-state'
import { isExpected } from '@/domain/attendance/counters'
import type { AttendanceId, EventPlanId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Instant } from '@/domain/common/time'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { readCheckIns } from '@/storage/reads/attendance'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'

/** Why nobody was marked: all of them have come already, or none has a place any more. */
export type MarkPaperRefusal = 'nobody'

/** How many were marked; the moment names the entry for `unmarkPaper`. */
export interface PaperMarked {
  readonly count: number
  readonly at: Instant
}

/**
 * Notes that everybody ticked on a printed sign-in sheet has come, in one step. Looks again at the moment of writing: who was
 * let in meanwhile, or lost the place, is left out.
 */
export function markPaper(
  db: Workspace,
  ask: { readonly eventId: EventPlanId; readonly attendanceIds: readonly AttendanceId[]; readonly door: string },
): Promise<Result<PaperMarked, MarkPaperRefusal>> {
  const { eventId, door } = ask
  const change = label('door.changes.paper', { count: ask.attendanceIds.length })
  return commit<PaperMarked, MarkPaperRefusal>(db, { label: change, eventId }, async (write) => {
    const named = new Set(ask.attendanceIds)
    const rows = await db.attendances.where('eventId').equals(eventId).toArray()
    const state = doorState(await readCheckIns(db, eventId))
    const come = rows.filter(
      (row) => named.has(row.id) && isAlive(row) && isExpected(row) && !hasCome(state.get(row.id)),
    )
    if (come.length === 0) return refused('nobody')
    const late = come.filter((row) => row.noShow).map(({ id }) => ({ id, fields: { noShow: false } }))
    await write.changeMany('attendances', late)
    const doneBy = (await db.communities.toCollection().first())?.organiser ?? ''
    await write.insertMany(
      'checkIns',
      come.map(({ id: attendanceId }) => ({
        ...({ eventId, attendanceId, kind: 'in', undoes: null, at: write.now, door, doneBy, method: 'paper' } as const),
        nonce: v4(),
      })),
    )
    return ok({ count: come.length, at: write.now })
  })
}
