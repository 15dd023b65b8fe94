import type { CueId } from '@/domain/common/id'
import { byPosition } from '@/domain/common/order'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Cue } from '@/domain/run-sheet/cue'
import { movedOrder, positionsFor, type Target } from '@/domain/run-sheet/move-cues'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { titleInLabel } from './cue-label'

/**
 * Puts cues together in front of or behind another one; among themselves they keep their order.
 * Answers whether anything changed its place. Refused when one of them is gone.
 */
export async function moveCues(
  db: Workspace,
  ask: { readonly cueIds: readonly CueId[]; readonly to: Target<CueId> },
): Promise<Result<boolean, 'gone'>> {
  const [first] = ask.cueIds
  const named = first && (await db.cues.get(first))
  if (!named) return refused('gone')
  const change =
    ask.cueIds.length === 1
      ? label('runSheet.changes.moved', { title: titleInLabel(named) })
      : label('runSheet.changes.movedSeveral', { count: ask.cueIds.length })
  return commit<boolean, 'gone'>(db, { label: change, eventId: named.eventId }, async (write) => {
    const rows = await db.cues.where('eventId').equals(named.eventId).toArray()
    const cues = new Map(rows.filter((cue) => cue.deleted === 0).map((cue) => [cue.id, cue]))
    const target = 'before' in ask.to ? ask.to.before : ask.to.after
    if (!cues.has(target) || ask.cueIds.some((id) => !cues.has(id))) return refused('gone')
    const moved = new Set(ask.cueIds)
    const order = movedOrder(
      [...cues.values()].sort(byPosition).map((cue) => cue.id),
      moved,
      ask.to,
    )
    if (order === null) return ok(false)
    const places = positionsFor(
      order.map((id) => cues.get(id) as Cue),
      moved,
    )
    for (const [id, pos] of places) await write.change('cues', id, { pos })
    return ok(true)
  })
}
