import type { CueId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Seconds } from '@/domain/common/time'
import { copyOfCue } from '@/domain/run-sheet/cue-rules'
import { splitCue as partsOf, type SplitRefusal } from '@/domain/run-sheet/split-cue'
import { timeCues } from '@/domain/run-sheet/time-cues'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { titleInLabel } from './cue-label'
import { orderedCues, putCues } from './put-cues'

/**
 * Splits a cue in two, `at` seconds after its start, and answers with the second part. Refused when it is gone, when it
 * takes no time, or when the place lies outside it.
 */
export async function splitCue(
  db: Workspace,
  ask: { readonly cueId: CueId; readonly at: Seconds },
): Promise<Result<CueId, SplitRefusal | 'gone'>> {
  const before = await db.cues.get(ask.cueId)
  if (!before || before.deleted === 1) return refused('gone')
  const change = label('runSheet.changes.split', { title: titleInLabel(before), atSeconds: ask.at })
  return commit<CueId, SplitRefusal | 'gone'>(db, { label: change, eventId: before.eventId }, async (write) => {
    const event = await db.eventPlans.get(before.eventId)
    const order = await orderedCues(db, before.eventId)
    const timed = timeCues(event?.opensAt ?? 0, order).find((row) => row.cue.id === ask.cueId)
    if (!timed) return refused('gone')
    const parts = partsOf(timed, ask.at)
    if (!parts.ok) return parts
    await write.change('cues', ask.cueId, parts.value.first)
    const put = await putCues(write, order, ask.cueId, [{ ...copyOfCue(timed.cue, ''), ...parts.value.second }])
    if (!put.ok) return put
    const [second] = put.value
    return second === undefined ? refused('gone') : ok(second)
  })
}
