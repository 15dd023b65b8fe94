import type { CueId } from '@/domain/common/id'
import { byPosition } from '@/domain/common/order'
import { ok, refused, type Result } from '@/domain/common/result'
import type { ChangeLabel } from '@/domain/history/operation'
import type { Cue } from '@/domain/run-sheet/cue'
import { movedOrder, positionsFor, type Target } from '@/domain/run-sheet/move-cues'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { titleInLabel } from './cue-label'

interface MoveAsk {
  readonly cueIds: readonly CueId[]
  readonly to: Target<CueId>
}

/**
 * Puts cues together in front of or behind another one; among themselves they keep their order.
 * Answers whether anything changed its place. Refused when one of them is gone.
 */
export async function moveCues(db: Workspace, ask: MoveAsk): Promise<Result<boolean, 'gone'>> {
  const [first] = ask.cueIds
  const named = first && (await db.cues.get(first))
  if (!named) return refused('gone')
  const beside = await db.cues.get('before' in ask.to ? ask.to.before : ask.to.after)
  const change = movedLabel(titleInLabel(named), beside ? titleInLabel(beside) : '', ask)
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

function movedLabel(title: string, to: string, ask: MoveAsk): ChangeLabel {
  const count = ask.cueIds.length
  if (count === 1)
    return label('before' in ask.to ? 'runSheet.changes.movedBefore' : 'runSheet.changes.movedAfter', { title, to })
  const many = 'before' in ask.to ? 'runSheet.changes.movedManyBefore' : 'runSheet.changes.movedManyAfter'
  return label(many, { title, to, count })
}
