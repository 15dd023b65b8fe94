import type { Zone } from '@/domain/common/time'
import type { Workspace } from '@/storage/database/workspace'

/** The community's zone: new events are held in it. The zone of this machine where no community was started yet. */
export async function zoneOf(db: Workspace): Promise<Zone> {
  const community = await db.communities.toCollection().first()
  return community?.zone ?? new Intl.DateTimeFormat('en').resolvedOptions().timeZone
}
