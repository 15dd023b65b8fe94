import type { CueColumnId, CueId, MemberId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import { newMember } from '@/domain/member/new-member'
import { withValue } from '@/domain/run-sheet/own-values'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { titleInLabel } from './cue-label'

/** Puts a person who is not in the book yet into a column of one's own. */
export async function nameColumnPerson(
  db: Workspace,
  ask: { readonly cueId: CueId; readonly columnId: CueColumnId; readonly name: string },
): Promise<Result<MemberId, 'gone' | 'nameMissing'>> {
  const before = await db.cues.get(ask.cueId)
  if (!isAlive(before)) return refused('gone')
  const name = ask.name.trim()
  if (name === '') return refused('nameMissing')
  const change = label('runSheet.changes.namedPerson', { title: titleInLabel(before), name })
  return commit<MemberId, 'gone' | 'nameMissing'>(db, { label: change, eventId: before.eventId }, async (write) => {
    const cue = await db.cues.get(ask.cueId)
    if (!isAlive(cue) || !isAlive(await db.cueColumns.get(ask.columnId))) return refused('gone')
    const member = await write.insert('members', newMember(name))
    await write.change('cues', cue.id, { custom: withValue(cue.custom, ask.columnId, member.id) })
    return ok(member.id)
  })
}
