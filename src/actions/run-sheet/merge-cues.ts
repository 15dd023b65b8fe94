import type { CueId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import { mergeCues as merged, type MergeRefusal } from '@/domain/run-sheet/merge-cues'
import { timeCues } from '@/domain/run-sheet/time-cues'
import type { Workspace } from '@/storage/database/workspace'
import { readNames } from '@/storage/reads/run-sheet'
import { commit } from '@/storage/writes/commit'
import type { Writer } from '@/storage/writes/writer'
import { label } from '@/words/create-words'
import { titleInLabel } from './cue-label'
import { orderedCues } from './put-cues'

/**
 * Makes neighbouring cues one, in the row of the first; what the others need in materials goes to it. Refused with the
 * reason of `mergeCues` in the domain, or when they are gone.
 */
export async function mergeCues(
  db: Workspace,
  cueIds: readonly CueId[],
): Promise<Result<CueId, MergeRefusal | 'gone'>> {
  const rows = (await db.cues.bulkGet([...cueIds])).filter((cue) => cue?.deleted === 0)
  const [named] = rows
  if (!named) return refused('gone')
  const { eventId } = named
  const people = rows.flatMap((cue) => [cue?.ownerId ?? null, cue?.speakerId ?? null]).filter((id) => id !== null)
  const names = await readNames(db, [...new Set(people)])
  const change = label('runSheet.changes.merged', { title: titleInLabel(named), count: rows.length })
  return commit<CueId, MergeRefusal | 'gone'>(db, { label: change, eventId }, async (write) => {
    const event = await db.eventPlans.get(eventId)
    const order = await orderedCues(db, eventId)
    const ids = new Set(cueIds)
    const lead = order.find((cue) => ids.has(cue.id))
    if (!lead) return refused('gone')
    const columns = await db.cueColumns.where('eventId').equals(eventId).toArray()
    const textColumns = new Set<string>(columns.filter(({ kind }) => kind === 'text').map(({ id }) => id))
    const fields = merged(timeCues(event?.opensAt ?? 0, order), ids, { names, textColumns })
    if (!fields.ok) return fields
    await write.change('cues', lead.id, fields.value)
    const others = order.filter((cue) => ids.has(cue.id) && cue.id !== lead.id).map(({ id }) => id)
    await gatherProps(db, write, lead.id, others)
    for (const id of others) await write.remove('cues', id)
    return ok(lead.id)
  })
}

/** What several cues need, needed by one of them: the same material once, with the sum. */
async function gatherProps(db: Workspace, write: Writer, to: CueId, from: readonly CueId[]): Promise<void> {
  const lead = await db.cues.get(to)
  if (!lead) return
  const props = (await db.cueProps.where('eventId').equals(lead.eventId).toArray()).filter((row) => row.deleted === 0)
  const own = new Map(props.filter((row) => row.cueId === to).map((row) => [row.materialId, row]))
  const givers = new Set(from)
  const added = new Map<string, number>()
  for (const row of props) {
    if (!givers.has(row.cueId)) continue
    const present = own.get(row.materialId)
    if (!present) {
      await write.change('cueProps', row.id, { cueId: to })
      own.set(row.materialId, row)
      continue
    }
    const sum = (added.get(present.id) ?? present.quantity) + row.quantity
    added.set(present.id, sum)
    await write.change('cueProps', present.id, { quantity: sum })
    await write.remove('cueProps', row.id)
  }
}
