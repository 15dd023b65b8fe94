import type { CueId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import { checkedFields, type CueFields, type CueRefusal } from '@/domain/run-sheet/cue-rules'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { changeLabel } from './cue-label'

/** Changes fields of a cue. Refused when it is gone, or a length cannot be taken; then nothing is changed. */
export async function changeCue(
  db: Workspace,
  ask: { readonly cueId: CueId; readonly fields: CueFields },
): Promise<Result<CueId, CueRefusal>> {
  const before = await db.cues.get(ask.cueId)
  if (!before || before.deleted === 1) return refused('gone')
  const intention = { label: await changeLabel(db, before, ask.fields), eventId: before.eventId }
  return commit<CueId, CueRefusal>(db, intention, async (write) => {
    const cue = await db.cues.get(ask.cueId)
    if (!cue || cue.deleted === 1) return refused('gone')
    const checked = checkedFields(cue, ask.fields)
    if (!checked.ok) return checked
    await write.change('cues', cue.id, checked.value)
    return ok(cue.id)
  })
}
