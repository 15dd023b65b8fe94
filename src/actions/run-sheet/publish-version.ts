import type { EventPlanId } from '@/domain/common/id'
import { byPosition } from '@/domain/common/order'
import { ok, refused, type Result } from '@/domain/common/result'
import { nextVersionNumber, versionState } from '@/domain/run-sheet/sheet-versions'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { rowsOfEvent } from '@/storage/reads/tables-of'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import type { SheetRefusal } from './sheet-refusal'

/**
 * Releases the run-sheet as it is: keeps its cues under the next number. Answers with that number. Refused as `unchanged`
 * when it says what the newest version says.
 */
export async function publishVersion(db: Workspace, eventId: EventPlanId): Promise<Result<number, SheetRefusal>> {
  const number = nextVersionNumber(await rowsOfEvent(db, 'runSheetVersions', eventId))
  const change = label('versions.changes.published', { number })
  return commit<number, SheetRefusal>(db, { label: change, eventId }, async (write) => {
    const event = await db.eventPlans.get(eventId)
    if (!isAlive(event)) return refused('gone')
    const { opensAt } = event
    const content = (await rowsOfEvent(db, 'cues', eventId)).sort(byPosition)
    const versions = await rowsOfEvent(db, 'runSheetVersions', eventId)
    if (!versionState(versions, { opensAt, cues: content }).draft) return refused('unchanged')
    const row = { number, publishedAt: write.now, content, opensAt }
    // An earlier app stored the draft as a row of its own.
    const draft = versions.find((version) => version.publishedAt === null && version.number === number)
    if (draft) await write.change('runSheetVersions', draft.id, row)
    else await write.insert('runSheetVersions', { eventId, ...row })
    return ok(number)
  })
}
