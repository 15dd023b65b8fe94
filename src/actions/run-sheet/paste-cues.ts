import type { CueId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { CopiedCues } from '@/domain/run-sheet/copied-cues'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { titleInLabel } from './cue-label'
import { putCopies, type CopiesPlace } from './put-copies'

export interface PasteCuesAsk extends CopiesPlace {
  readonly copied: CopiedCues
}

/** Inserts copied cues with all they hold. Refused when the event or the cue they go behind is gone. */
export async function pasteCues(db: Workspace, ask: PasteCuesAsk): Promise<Result<CueId[], 'gone'>> {
  const { eventId, copied } = ask
  const [first] = copied.cues
  if (!first) return ok([])
  const change = label('runSheet.changes.pastedRows', { title: titleInLabel(first), count: copied.cues.length })
  return commit<CueId[], 'gone'>(db, { label: change, eventId }, async (write) => {
    const event = await db.eventPlans.get(eventId)
    if (!event || event.deleted === 1) return refused('gone')
    return putCopies(db, write, ask, copied)
  })
}
