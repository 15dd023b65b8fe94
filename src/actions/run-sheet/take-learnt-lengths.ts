import type { CueId, EventPlanId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Seconds } from '@/domain/common/time'
import { checkedFields, type CueRefusal } from '@/domain/run-sheet/cue-rules'
import { canTakeLength } from '@/domain/run-sheet/learnt-offers'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'

interface LearntLengthsAsk {
  readonly eventId: EventPlanId
  readonly lengths: readonly { readonly cueId: CueId; readonly seconds: Seconds }[]
}

/**
 * Gives cues of an event the lengths that were learnt, in one step, and answers how many changed. A cue that was removed or
 * became a heading meanwhile stays out; refused when none is left.
 */
export function takeLearntLengths(db: Workspace, ask: LearntLengthsAsk): Promise<Result<number, CueRefusal>> {
  const intention = {
    label: label('actual.changes.tookLearnt', { count: ask.lengths.length }),
    eventId: ask.eventId,
  }
  return commit<number, CueRefusal>(db, intention, async (write) => {
    let changed = 0
    for (const { cueId, seconds } of ask.lengths) {
      const cue = await db.cues.get(cueId)
      if (!cue || cue.deleted === 1 || cue.eventId !== ask.eventId || !canTakeLength(cue)) continue
      const checked = checkedFields(cue, { duration: seconds })
      if (!checked.ok) return checked
      await write.change('cues', cueId, checked.value)
      changed += 1
    }
    return changed === 0 ? refused('gone') : ok(changed)
  })
}
