import type { EventPlanId, MemberId } from '@/domain/common/id'
import { byPosition } from '@/domain/common/order'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import type { Cue } from '@/domain/run-sheet/cue'
import type { Workspace } from '../database/workspace'

/** What the run-sheet screen shows. Times are not in it: they are computed from the cues (`timeCues`). */
export interface RunSheetView {
  readonly event: EventPlan
  /** In the order of the sheet. */
  readonly cues: readonly Cue[]
  /** Names of all owners and speakers; null for a person who was deleted. */
  readonly names: ReadonlyMap<MemberId, string | null>
}

/** An event's run-sheet, or null when the event is not there (any more). */
export async function readRunSheet(db: Workspace, eventId: EventPlanId): Promise<RunSheetView | null> {
  return db.transaction('r', [db.eventPlans, db.cues, db.members], async () => {
    const event = await db.eventPlans.get(eventId)
    if (!event || event.deleted === 1) return null
    const rows = await db.cues.where('eventId').equals(eventId).toArray()
    const cues = rows.filter((cue) => cue.deleted === 0).sort(byPosition)
    const people = new Set(cues.flatMap((cue) => [cue.ownerId, cue.speakerId]).filter((id) => id !== null))
    return { event, cues, names: await readNames(db, [...people]) }
  })
}

/** The names of members; null for one who was deleted or is not known. */
export async function readNames(
  db: Workspace,
  ids: readonly MemberId[],
): Promise<ReadonlyMap<MemberId, string | null>> {
  const members = await db.members.bulkGet([...ids])
  return new Map(
    ids.map((id, index) => {
      const member = members[index]
      return [id, member?.deleted === 0 ? member.name : null]
    }),
  )
}
