import type { CueId, EventPlanId } from '@/domain/common/id'
import type { Result } from '@/domain/common/result'
import type { Instant } from '@/domain/common/time'
import { titleInLabel } from '../run-sheet/cue-label'
import type { Workspace } from '@/storage/database/workspace'
import { label } from '@/words/create-words'
import { type ShowRefusal, showStep } from './show-commit'

/** Holds a cue that runs, or lets a held one go on. */
export async function holdCue(
  db: Workspace,
  ask: { readonly eventId: EventPlanId; readonly cueId: CueId; readonly at: Instant; readonly hold: boolean },
): Promise<Result<null, ShowRefusal>> {
  const cue = await db.cues.get(ask.cueId)
  const title = cue ? titleInLabel(cue) : '…'
  const change = label(ask.hold ? 'show.changes.held' : 'show.changes.resumed', { title })
  return showStep(db, { ...ask, label: change }, (show) =>
    show.statusOf(ask.cueId).status === (ask.hold ? 'running' : 'held')
      ? [{ cueId: ask.cueId, kind: ask.hold ? 'held' : 'resumed' }]
      : [],
  )
}
