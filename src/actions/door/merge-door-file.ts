import { withClockCorrected } from '@/domain/attendance/door-clock'
import type { DoorFile } from '@/domain/attendance/door-file'
import { doorMergeChanges, mergeDoor, type DoorChoices, type DoorNewcomer } from '@/domain/attendance/merge-door'
import { newAttendance } from '@/domain/attendance/new-attendance'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Minutes } from '@/domain/common/time'
import { newMember } from '@/domain/member/new-member'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { readDoorGround } from '@/storage/reads/door'
import { readIsDoorDesk } from '@/storage/reads/door-past'
import { commit } from '@/storage/writes/commit'
import type { Writer } from '@/storage/writes/writer'
import { label } from '@/words/create-words'

/** Why a door file was not brought in. */
export type MergeDoorRefusal = 'gone' | 'nothingNew'

/** What came of it. */
export interface DoorMerged {
  readonly facts: number
  readonly newcomers: number
  /** Heads that have come, after it. */
  readonly together: number
}

/**
 * Brings home what happened at another laptop's door, in one step that one undo takes back. Merges anew at the moment of
 * writing. The same file a second time is refused, because it has nothing new.
 */
export function mergeDoorFile(
  db: Workspace,
  ask: {
    readonly file: DoorFile
    readonly choices: DoorChoices
    /** Whole minutes to add to the other laptop's moments, because its clock was wrong. */
    readonly minutes: Minutes
  },
): Promise<Result<DoorMerged, MergeDoorRefusal>> {
  const { file, choices } = ask
  const eventId = file.event.id
  return commit<DoorMerged, MergeDoorRefusal>(
    db,
    { label: label('door.changes.merged', { door: file.door }), eventId },
    async (write) => {
      if (!isAlive(await db.eventPlans.get(eventId))) return refused('gone')
      const ground = await readDoorGround(db, eventId)
      const known = new Set(ground.facts.map(({ id }) => id))
      const corrected = withClockCorrected(file, ask.minutes, (id) => known.has(id))
      const merge = mergeDoor(ground, corrected, choices, await readIsDoorDesk(db))
      if (!doorMergeChanges(merge)) return refused('nothingNew')
      for (const newcomer of merge.newcomers) await addNewcomer(db, write, file, newcomer)
      for (const id of merge.revived) await write.revive('attendances', id)
      await write.changeMany('attendances', merge.updates)
      await write.changeMany(
        'members',
        merge.doorNotes.map(({ memberId: id, doorNote }) => ({ id, fields: { doorNote } })),
      )
      const promised = { status: 'confirmed', waitlistPos: '' } as const
      await write.changeMany(
        'attendances',
        merge.letIn.map((id) => ({ id, fields: promised })),
      )
      await write.insertMany(
        'checkIns',
        merge.facts.map((fact) => ({ ...fact, eventId })),
      )
      const { facts, newcomers, heads } = merge
      return ok({ facts: facts.length, newcomers: newcomers.length, together: heads.together })
    },
  )
}

async function addNewcomer(db: Workspace, write: Writer, file: DoorFile, newcomer: DoorNewcomer): Promise<void> {
  const { person, memberId, attendanceId } = newcomer
  if (!isAlive(await db.members.get(memberId))) {
    const { name, otherNames, wechat, phones, doNotInvite, doorNote } = person
    const known = { otherNames, wechat, phones, doNotInvite, doorNote, tier: 'observer' } as const
    await write.upsert('members', { ...newMember(name), ...known }, memberId)
  }
  const { status, waitlistPos, plusOnes, ticketCode, ticketType, walkIn, substituteFor } = person
  const { table, party, note, registeredAt } = person
  await write.upsert(
    'attendances',
    newAttendance(file.event.id, memberId, {
      ...{ status, waitlistPos, plusOnes, ticketCode, ticketType, walkIn, substituteFor },
      ...{ table, party, note, registeredAt },
    }),
    attendanceId,
  )
}
