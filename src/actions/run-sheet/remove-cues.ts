import type { CueId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { titleInLabel } from './cue-label'
import { followNeeds, readNeeds } from './packing-list'

/** Takes cues out of the sheet. Refused when none of them is there any more. */
export async function removeCues(db: Workspace, cueIds: readonly CueId[]): Promise<Result<number, 'gone'>> {
  const cues = (await db.cues.bulkGet([...cueIds])).filter((cue) => cue?.deleted === 0)
  const [first] = cues
  if (!first) return refused('gone')
  const change =
    cues.length === 1
      ? label('runSheet.changes.removed', { title: titleInLabel(first) })
      : label('runSheet.changes.removedWith', { title: titleInLabel(first), count: cues.length })
  return commit(db, { label: change, eventId: first.eventId }, async (write) => {
    const needs = await readNeeds(db, first.eventId)
    for (const cue of cues) if (cue) await write.remove('cues', cue.id)
    await followNeeds(db, write, first.eventId, needs)
    return ok(cues.length)
  })
}
