import type { EventPlanId } from '@/domain/common/id'
import { positionAtEnd, type Position } from '@/domain/common/order'
import type { Workspace } from '@/storage/database/workspace'

/** The place behind everybody who waits for an event. */
export async function lastOnWaitlist(db: Workspace, eventId: EventPlanId): Promise<Position> {
  const attendances = await db.attendances.where('eventId').equals(eventId).toArray()
  const waiting = attendances.filter((row) => row.deleted === 0 && row.waitlistPos !== '')
  return positionAtEnd(waiting.map((row) => ({ id: row.id, pos: row.waitlistPos })))
}
