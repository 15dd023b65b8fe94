import type { CueId, EventPlanId } from '@/domain/common/id'
import { ok, type Result } from '@/domain/common/result'
import type { CopiedCues } from '@/domain/run-sheet/copied-cues'
import type { Cue } from '@/domain/run-sheet/cue'
import { copyOfCue } from '@/domain/run-sheet/cue-rules'
import type { Workspace } from '@/storage/database/workspace'
import type { Writer } from '@/storage/writes/writer'
import { copyProps } from './copy-props'
import { ownColumns, underColumns } from './own-columns'
import { orderedCues, putCues } from './put-cues'

/** Where copies go: an event, behind one of its cues; null puts them at its end. */
export interface CopiesPlace {
  readonly eventId: EventPlanId
  readonly after: CueId | null
}

/**
 * Writes copies of cues with all they hold: fixed times, colours, columns of one's own (made where the event has none of that
 * name and kind), the materials they need. People and rooms that are not in this workspace are left out. Inside a commit;
 * refused when the cue they go behind is gone.
 */
export async function putCopies(
  db: Workspace,
  write: Writer,
  { eventId, after }: CopiesPlace,
  copied: CopiedCues,
): Promise<Result<CueId[], 'gone'>> {
  const order = await orderedCues(db, eventId)
  const columns = await ownColumns(
    db,
    write,
    eventId,
    copied.columns.map(({ id, name, kind }) => ({ key: id, name, kind })),
  )
  const known = await knownHere(db, copied.cues)
  const learning = new Set<string>(order.map(({ templateCue }) => templateCue))
  const drafts = copied.cues.map((cue) => ({
    ...copyOfCue(cue, ''),
    eventId,
    start: cue.start,
    until: cue.until,
    // One event learns a template's length from one cue only.
    templateCue: learning.has(cue.templateCue) ? '' : cue.templateCue,
    ownerId: known(cue.ownerId),
    speakerId: known(cue.speakerId),
    roomId: known(cue.roomId),
    custom: underColumns(cue.custom, columns),
  }))
  const put = await putCues(write, order, after, drafts)
  if (!put.ok) return put
  await copyProps(db, write, eventId, copied.props, new Map(copied.cues.map((cue, at) => [cue.id, put.value[at]])))
  return ok(put.value)
}

/** Answers with an id when its row is in this workspace, else with null. */
async function knownHere(db: Workspace, cues: readonly Cue[]) {
  const people = [...new Set(cues.flatMap(({ ownerId, speakerId }) => [ownerId, speakerId]))].filter(
    (id) => id !== null,
  )
  const rooms = [...new Set(cues.map(({ roomId }) => roomId))].filter((id) => id !== null)
  const rows = [...(await db.members.bulkGet(people)), ...(await db.rooms.bulkGet(rooms))]
  const ids = new Set<string>(rows.flatMap((row) => (row?.deleted === 0 ? [row.id] : [])))
  return <Id extends string>(id: Id | null): Id | null => (id !== null && ids.has(id) ? id : null)
}
