import type { RunSheetVersionId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import { isKept, wayBackTo } from '@/domain/run-sheet/sheet-versions'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { rowsOfEvent } from '@/storage/reads/tables-of'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import type { SheetRefusal } from './sheet-refusal'

/**
 * Makes the sheet say again what a released version said: cues come back, change back, go. The opening belongs to the event
 * and stays. Refused when the version kept no cues, or nothing would change.
 */
export async function takeVersionBack(
  db: Workspace,
  versionId: RunSheetVersionId,
): Promise<Result<number, SheetRefusal>> {
  const version = await db.runSheetVersions.get(versionId)
  if (!isAlive(version)) return refused('gone')
  const { eventId, number } = version
  const change = label('versions.changes.takenBack', { number })
  return commit<number, SheetRefusal>(db, { label: change, eventId }, async (write) => {
    if (!isKept(version)) return refused('notKept')
    const way = wayBackTo(version, await rowsOfEvent(db, 'cues', eventId))
    for (const cue of way.set) {
      const { id, createdAt: _created, updatedAt: _updated, by: _by, hlc: _hlc, ...fields } = cue
      if (await db.cues.get(id)) await write.set('cues', id, { ...fields, deleted: 0, deletedAt: null })
      else await write.insert('cues', withoutStamp(fields), id)
    }
    for (const id of way.remove) await write.remove('cues', id)
    return write.changes().length === 0 ? refused('unchanged') : ok(number)
  })
}

function withoutStamp<F extends { readonly deleted: unknown; readonly deletedAt: unknown }>(
  fields: F,
): Omit<F, 'deleted' | 'deletedAt'> {
  const { deleted: _deleted, deletedAt: _deletedAt, ...draft } = fields
  return draft
}
