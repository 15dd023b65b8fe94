import type { EventPlanId } from '@/domain/common/id'
import type { RunSheetVersion } from '@/domain/run-sheet/cue'
import type { Workspace } from '../database/workspace'
import { rowsOfEvent } from './tables-of'

/** The versions of an event's run-sheet with their cues, the newest first. Apart from the sheet itself, because they are long. */
export async function readSheetVersions(db: Workspace, eventId: EventPlanId): Promise<RunSheetVersion[]> {
  return (await rowsOfEvent(db, 'runSheetVersions', eventId)).sort((a, b) => b.number - a.number)
}
