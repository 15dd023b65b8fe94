import type { CueId, EventPlanId } from '@/domain/common/id'
import { byPosition } from '@/domain/common/order'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Draft } from '@/domain/common/row'
import type { Cue } from '@/domain/run-sheet/cue'
import { positionsFor } from '@/domain/run-sheet/move-cues'
import type { Workspace } from '@/storage/database/workspace'
import type { Writer } from '@/storage/writes/writer'

/** The cues of an event that are there, in the order of the sheet. */
export async function orderedCues(db: Workspace, eventId: EventPlanId): Promise<Cue[]> {
  const rows = await db.cues.where('eventId').equals(eventId).toArray()
  return rows.filter((cue) => cue.deleted === 0).sort(byPosition)
}

/** Inserts new cues together behind another one, or at the end, inside a commit. Refused when that cue is gone. */
export async function putCues(
  write: Writer,
  order: readonly Cue[],
  after: CueId | null,
  drafts: readonly Draft<Cue>[],
): Promise<Result<CueId[], 'gone'>> {
  const at = after === null ? order.length : order.findIndex((cue) => cue.id === after) + 1
  if (after !== null && at === 0) return refused('gone')
  const fresh = drafts.map(() => ({ id: write.idFor('cues'), pos: '' }))
  const ids = fresh.map(({ id }) => id)
  const places = positionsFor([...order.slice(0, at), ...fresh, ...order.slice(at)], new Set(ids))
  const moved = order.flatMap(({ id }) => {
    const pos = places.get(id)
    return pos === undefined ? [] : [{ id, fields: { pos } }]
  })
  await write.changeMany('cues', moved)
  const rows = drafts.map((draft, index) => {
    const id = ids[index] as CueId
    return { ...draft, id, pos: places.get(id) ?? '' }
  })
  await write.insertMany('cues', rows)
  return ok(ids)
}
