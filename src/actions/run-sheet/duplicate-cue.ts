import type { CueId } from '@/domain/common/id'
import { byPosition } from '@/domain/common/order'
import { ok, refused, type Result } from '@/domain/common/result'
import { copyOfCue } from '@/domain/run-sheet/cue-rules'
import { positionsFor } from '@/domain/run-sheet/move-cues'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { titleInLabel } from './cue-label'

/** Adds a copy behind a cue; it follows, even where the original has a fixed start. Refused when the cue is gone. */
export async function duplicateCue(db: Workspace, cueId: CueId): Promise<Result<CueId, 'gone'>> {
  const original = await db.cues.get(cueId)
  if (!original || original.deleted === 1) return refused('gone')
  const change = label('runSheet.changes.duplicated', { title: titleInLabel(original) })
  return commit(db, { label: change, eventId: original.eventId }, async (write) => {
    const rows = await db.cues.where('eventId').equals(original.eventId).toArray()
    const order = rows.filter((cue) => cue.deleted === 0).sort(byPosition)
    const at = order.findIndex((cue) => cue.id === cueId) + 1
    const id = write.idFor('cues')
    const places = positionsFor([...order.slice(0, at), { id, pos: '' }, ...order.slice(at)], new Set([id]))
    for (const [moved, pos] of places) if (moved !== id) await write.change('cues', moved, { pos })
    await write.insert('cues', copyOfCue(original, places.get(id) ?? ''), id)
    return ok(id)
  })
}
