import type { CueId, EventPlanId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { CopiedCues } from '@/domain/run-sheet/copied-cues'
import type { Cue } from '@/domain/run-sheet/cue'
import { copyOfCue } from '@/domain/run-sheet/cue-rules'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { titleInLabel } from './cue-label'
import { copyProps } from './copy-props'
import { orderedCues, putCues } from './put-cues'
import { ownColumns, underColumns } from './own-columns'

export interface PasteCuesAsk {
  readonly eventId: EventPlanId
  /** The cue they come behind; null puts them at the end. */
  readonly after: CueId | null
  readonly copied: CopiedCues
}

/**
 * Inserts copied cues with all they hold: fixed times, colours, columns of one's own (made where this event has none of that
 * name), the materials they need. People and rooms that are not in this workspace are left out. Refused when the event or
 * the cue they go behind is gone.
 */
export async function pasteCues(db: Workspace, ask: PasteCuesAsk): Promise<Result<CueId[], 'gone'>> {
  const { eventId, copied } = ask
  const [first] = copied.cues
  if (!first) return ok([])
  const change = label('runSheet.changes.pastedRows', { title: titleInLabel(first), count: copied.cues.length })
  return commit<CueId[], 'gone'>(db, { label: change, eventId }, async (write) => {
    const event = await db.eventPlans.get(eventId)
    if (!event || event.deleted === 1) return refused('gone')
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
    const put = await putCues(write, order, ask.after, drafts)
    if (!put.ok) return put
    await copyProps(db, write, eventId, copied.props, new Map(copied.cues.map((cue, at) => [cue.id, put.value[at]])))
    return ok(put.value)
  })
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
