import type { CueId, EventPlanId } from '@/domain/common/id'
import type { Result } from '@/domain/common/result'
import type { Instant } from '@/domain/common/time'
import { isPlayable } from '@/domain/show/show-state'
import { titleInLabel } from '../run-sheet/cue-label'
import type { Workspace } from '@/storage/database/workspace'
import { label } from '@/words/create-words'
import { type NewFact, runningOn, type ShowRefusal, showStep } from './show-commit'

/**
 * Starts a cue, and ends what runs on its track: the next one, or any other one jumped to. Milestones passed on the way are
 * noted as reached; cues jumped over stay waiting in front of it and are marked as skipped. A cue that has run already runs
 * again. Refused when it runs.
 */
export async function startCue(
  db: Workspace,
  ask: { readonly eventId: EventPlanId; readonly cueId: CueId; readonly at: Instant },
): Promise<Result<null, ShowRefusal>> {
  const named = await db.cues.get(ask.cueId)
  const change = label('show.changes.started', { title: named ? titleInLabel(named) : '…' })
  return showStep(db, { ...ask, label: change }, (show) => {
    const at = show.cues.findIndex(({ id }) => id === ask.cueId)
    const cue = show.cues[at]
    if (!cue || ['running', 'held'].includes(show.statusOf(cue.id).status)) return []
    const running = runningOn(show, cue.track)
    const from = running === null ? -1 : show.cues.indexOf(running)
    const passed = show.cues
      .slice(Math.min(from + 1, at), at)
      .filter((other) => other.track === cue.track && show.statusOf(other.id).status === 'waiting')
    const facts: NewFact[] = []
    if (running) facts.push({ cueId: running.id, kind: 'ended' })
    for (const other of passed) {
      if (other.kind === 'milestone' && !other.skipped)
        facts.push({ cueId: other.id, kind: 'started' }, { cueId: other.id, kind: 'ended' })
      else if (isPlayable(other)) facts.push({ cueId: other.id, kind: 'skipped' })
    }
    if (show.statusOf(cue.id).status === 'skipped') facts.push({ cueId: cue.id, kind: 'reopened' })
    return [...facts, { cueId: cue.id, kind: 'started' }]
  })
}
