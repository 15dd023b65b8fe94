import type { CueId, EventPlanId } from '@/domain/common/id'
import type { Result } from '@/domain/common/result'
import type { Instant } from '@/domain/common/time'
import { onMainTrack } from '@/domain/run-sheet/time-cues'
import type { Cue } from '@/domain/run-sheet/cue'
import { isPlayable } from '@/domain/show/show-state'
import type { Workspace } from '@/storage/database/workspace'
import { label } from '@/words/create-words'
import { type NewFact, runningOn, type ShowAtHand, type ShowRefusal, showStep } from './show-commit'

/**
 * Goes back to the cue before on the main track: the start of what runs is taken back, and the one before goes on as if it
 * had never ended. What was jumped over to get here is to come again. Refused before the first.
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
    const jumpedOver = running === null ? [] : skippedWith(show, running)
    return [
      ...facts,
      ...jumpedOver.map((cueId): NewFact => ({ cueId, kind: 'reopened' })),
      { cueId: before.id, kind: 'reopened' },
    ]
  })
}

/** The cues left out by the jump that started this one, which is one commit. What a person left out on purpose stays out. */
function skippedWith(show: ShowAtHand, running: Cue): CueId[] {
  const started = show.facts.findLast(({ cueId, kind }) => cueId === running.id && kind === 'started')
  return show.facts
    .filter(({ kind, at, hlc }) => kind === 'skipped' && at === started?.at && hlc === started.hlc)
    .map(({ cueId }) => cueId)
    .filter((cueId) => show.statusOf(cueId).status === 'skipped')
}
