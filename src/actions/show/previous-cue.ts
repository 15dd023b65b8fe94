import type { EventPlanId } from '@/domain/common/id'
import type { Result } from '@/domain/common/result'
import type { Instant } from '@/domain/common/time'
import { onMainTrack } from '@/domain/run-sheet/time-cues'
import { isPlayable } from '@/domain/show/show-state'
import type { Workspace } from '@/storage/database/workspace'
import { label } from '@/words/create-words'
import { type NewFact, runningOn, type ShowRefusal, showStep } from './show-commit'

/**
 * Goes back to the cue before on the main track: the start of what runs is taken back, and the one before goes on as if it
 * had never ended. Refused before the first.
 */
export function previousCue(
  db: Workspace,
  ask: { readonly eventId: EventPlanId; readonly at: Instant },
): Promise<Result<null, ShowRefusal>> {
  return showStep(db, { ...ask, label: label('show.changes.wentBack') }, (show) => {
    const running = runningOn(show, '')
    const from = running === null ? show.cues.length : show.cues.indexOf(running)
    const before = show.cues
      .slice(0, from)
      .findLast((cue) => onMainTrack(cue) && isPlayable(cue) && show.statusOf(cue.id).status === 'done')
    if (!before) return []
    const facts: NewFact[] = running ? [{ cueId: running.id, kind: 'cancelled' }] : []
    return [...facts, { cueId: before.id, kind: 'reopened' }]
  })
}
