import type { CueId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import { copyOfCue } from '@/domain/run-sheet/cue-rules'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { titleInLabel } from './cue-label'
import { copyProps } from './copy-props'
import { orderedCues, putCues } from './put-cues'

/**
 * Adds copies of cues, with the materials they need, behind the last of them. The copies follow, even where an original has
 * a fixed start, because two cues cannot start at one fixed time. Refused when none of them is there any more.
 */
export async function duplicateCues(db: Workspace, cueIds: readonly CueId[]): Promise<Result<CueId[], 'gone'>> {
  const rows = (await db.cues.bulkGet([...cueIds])).filter((cue) => cue?.deleted === 0)
  const [first] = rows
  if (!first) return refused('gone')
  const title = titleInLabel(first)
  const change =
    rows.length === 1
      ? label('runSheet.changes.duplicated', { title })
      : label('runSheet.changes.duplicatedWith', { title, count: rows.length })
  return commit<CueId[], 'gone'>(db, { label: change, eventId: first.eventId }, async (write) => {
    const order = await orderedCues(db, first.eventId)
    const asked = new Set(cueIds)
    const originals = order.filter((cue) => asked.has(cue.id))
    const last = originals.at(-1)
    if (!last) return refused('gone')
    const copies = originals.map((cue) => copyOfCue(cue, ''))
    const put = await putCues(write, order, last.id, copies)
    if (!put.ok) return put
    const props = (await db.cueProps.where('eventId').equals(first.eventId).toArray()).filter(
      (row) => row.deleted === 0,
    )
    await copyProps(db, write, first.eventId, props, new Map(originals.map((cue, at) => [cue.id, put.value[at]])))
    return ok(put.value)
  })
}
