import type { AttendanceId, MemberId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { readListRow } from '../attendance/list-row'

interface DoorNotes {
  readonly attendanceId: AttendanceId
  readonly memberId: MemberId | null
  /** What the door should know at this event. */
  readonly note: string
  /** What the door should know at every event. */
  readonly doorNote: string
}

/** Notes what the door should know of a person, at this event and at every one, in one step. */
export async function setDoorNotes(db: Workspace, ask: DoorNotes): Promise<Result<void, 'gone'>> {
  const row = await readListRow(db, ask.attendanceId)
  if (!row) return refused('gone')
  const { eventId } = row.attendance
  const named = label('door.changes.noted', { name: row.name })
  return commit<void, 'gone'>(db, { label: named, eventId }, async (write) => {
    await write.change('attendances', ask.attendanceId, { note: ask.note })
    const member = ask.memberId === null ? undefined : await db.members.get(ask.memberId)
    if (isAlive(member)) await write.change('members', member.id, { doorNote: ask.doorNote })
    return ok(undefined)
  })
}
