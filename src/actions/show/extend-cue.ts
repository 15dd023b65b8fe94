import type { CueId, EventPlanId } from '@/domain/common/id'
import type { Result } from '@/domain/common/result'
import type { Instant, Seconds } from '@/domain/common/time'
import { playedLength } from '@/domain/run-sheet/time-cues'
import { titleInLabel } from '../run-sheet/cue-label'
import type { Workspace } from '@/storage/database/workspace'
import { label } from '@/words/create-words'
import { type ShowRefusal, showStep } from './show-commit'

/** Gives a cue time or takes some away, tonight only; the plan stays. It never becomes shorter than nothing. */
export async function extendCue(
  db: Workspace,
  ask: { readonly eventId: EventPlanId; readonly cueId: CueId; readonly at: Instant; readonly seconds: Seconds },
): Promise<Result<null, ShowRefusal>> {
  const cue = await db.cues.get(ask.cueId)
  const minutes = Math.abs(ask.seconds) / 60
  const change = label(ask.seconds > 0 ? 'show.changes.given' : 'show.changes.taken', {
    title: cue ? titleInLabel(cue) : '…',
    minutes,
  })
  return showStep(db, { ...ask, label: change }, (show) => {
    const found = show.cues.find(({ id }) => id === ask.cueId)
    if (!found) return []
    const left = playedLength(found) + show.statusOf(found.id).added
    const seconds = Math.max(ask.seconds, -left)
    return seconds === 0 ? [] : [{ cueId: found.id, kind: 'extended', seconds }]
  })
}
