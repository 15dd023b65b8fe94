import type { CuePropId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { titleInLabel } from './cue-label'
import { followNeeds, readNeeds, type PackedChange } from './packing-list'

/**
 * Takes a material off a cue. The packing list falls with it only where it followed the cues; a line nobody else counts on
 * stays on it. Answers with the lines that changed.
 */
export async function removeCueProp(
  db: Workspace,
  propId: CuePropId,
): Promise<Result<readonly PackedChange[], 'gone'>> {
  const prop = await db.cueProps.get(propId)
  if (!isAlive(prop)) return refused('gone')
  const [cue, material] = [await db.cues.get(prop.cueId), await db.materials.get(prop.materialId)]
  const title = cue ? titleInLabel(cue) : '…'
  const change = label('sheetViews.changes.propRemoved', { title, name: material?.name ?? '…' })
  return commit(db, { label: change, eventId: prop.eventId }, async (write) => {
    const needs = await readNeeds(db, prop.eventId)
    await write.remove('cueProps', propId)
    return ok(await followNeeds(db, write, prop.eventId, needs))
  })
}
