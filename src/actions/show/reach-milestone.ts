import type { CueId, EventPlanId } from '@/domain/common/id'
import type { Result } from '@/domain/common/result'
import type { Instant } from '@/domain/common/time'
import { titleInLabel } from '../run-sheet/cue-label'
import type { Workspace } from '@/storage/database/workspace'
import { label } from '@/words/create-words'
import { type ShowRefusal, showStep } from './show-commit'

/** Notes that a milestone is reached, while the cue that runs goes on. */
export async function reachMilestone(
  db: Workspace,
  ask: { readonly eventId: EventPlanId; readonly cueId: CueId; readonly at: Instant },
): Promise<Result<null, ShowRefusal>> {
  const cue = await db.cues.get(ask.cueId)
  const change = label('show.changes.reached', { title: cue ? titleInLabel(cue) : '…' })
  return showStep(db, { ...ask, label: change }, (show) => {
    const found = show.cues.find(({ id }) => id === ask.cueId)
    if (found?.kind !== 'milestone' || show.statusOf(found.id).status === 'done') return []
    return [
      { cueId: found.id, kind: 'started' },
      { cueId: found.id, kind: 'ended' },
    ]
  })
}
