import { attendanceIdOf } from '@/domain/attendance/attendance-id'
import { newAttendance } from '@/domain/attendance/new-attendance'
import type { EventPlanId, MemberId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'

/** Why nobody was invited. */
export type InviteRefusal = 'gone' | 'nobody'

/**
 * Puts people on the list of an event as invited, in one step. Who is on it already, is not to be invited or is gone
 * meanwhile is left out; says how many were added.
 */
export async function inviteMembers(
  db: Workspace,
  ask: { readonly eventId: EventPlanId; readonly memberIds: readonly MemberId[]; readonly source: string },
): Promise<Result<number, InviteRefusal>> {
  const { eventId, source } = ask
  const memberIds = [...new Set(ask.memberIds)]
  if (memberIds.length === 0) return refused('nobody')
  return commit<number, InviteRefusal>(
    db,
    { label: label('invitations.changes.invited', { count: memberIds.length }), eventId },
    async (write) => {
      if (!isAlive(await db.eventPlans.get(eventId))) return refused('gone')
      const members = await db.members.bulkGet(memberIds)
      const known = await db.attendances.bulkGet(memberIds.map((id) => attendanceIdOf(eventId, id)))
      const wanted = members.flatMap((member, at) =>
        isAlive(member) && !member.doNotInvite && !isAlive(known[at]) ? [member.id] : [],
      )
      if (wanted.length === 0) return refused('nobody')
      for (const memberId of wanted)
        await write.upsert(
          'attendances',
          newAttendance(eventId, memberId, { status: 'invited', source }),
          attendanceIdOf(eventId, memberId),
        )
      return ok(wanted.length)
    },
  )
}
