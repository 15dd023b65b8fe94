import type { CueId } from '@/domain/common/id'
import { byPosition } from '@/domain/common/order'
import { ok, refused, type Result } from '@/domain/common/result'
import { copiedCues } from '@/domain/run-sheet/copied-cues'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { rowsOfEvent } from '@/storage/reads/tables-of'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { titleInLabel } from './cue-label'
import { followNeeds, readNeeds } from './packing-list'
import { putCopies, type CopiesPlace } from './put-copies'

export interface MoveHereAsk extends CopiesPlace {
  /** Cues of one other event. */
  readonly cueIds: readonly CueId[]
}

/**
 * Moves cues of another event into this one with all they hold, as they are now; the packing lists of both events follow. One
 * step, so that no row is ever in both or in neither. Refused when one of the cues is not in another event any more
 * (`cutGone`), or when this event or the cue they go behind is gone.
 */
export async function moveCuesHere(
  db: Workspace,
  ask: MoveHereAsk,
): Promise<Result<readonly CueId[], 'gone' | 'cutGone'>> {
  const [named] = await db.cues.bulkGet(ask.cueIds.slice(0, 1))
  const source = named && (await db.eventPlans.get(named.eventId))
  if (!isAlive(named) || !isAlive(source) || source.id === ask.eventId) return refused('cutGone')
  const change = label('runSheet.changes.movedHere', {
    ...{ title: titleInLabel(named), count: ask.cueIds.length },
    from: source.title,
  })
  return commit<readonly CueId[], 'gone' | 'cutGone'>(db, { label: change, eventId: ask.eventId }, async (write) => {
    if (!isAlive(await db.eventPlans.get(ask.eventId))) return refused('gone')
    const cues = (await db.cues.bulkGet([...ask.cueIds])).filter((cue) => isAlive(cue) && cue.eventId === source.id)
    if (cues.length < ask.cueIds.length) return refused('cutGone')
    const rows = cues.filter(isAlive).sort(byPosition)
    const columns = await rowsOfEvent(db, 'cueColumns', source.id)
    const props = await rowsOfEvent(db, 'cueProps', source.id)
    const put = await putCopies(db, write, ask, copiedCues(rows, columns, props, null))
    if (!put.ok) return put
    const needs = await readNeeds(db, source.id)
    for (const { id } of rows) await write.remove('cues', id)
    await followNeeds(db, write, source.id, needs)
    return ok(put.value)
  })
}
