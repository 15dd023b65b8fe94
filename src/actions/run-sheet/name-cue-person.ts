import type { CueId, MemberId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { newMember } from '@/domain/member/new-member'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { titleInLabel } from './cue-label'

export interface NameCuePersonAsk {
  readonly cueId: CueId
  readonly field: 'ownerId' | 'speakerId'
  readonly name: string
}

/** Makes a person who is not in the book yet owner or speaker of a cue. Refused without a name, or when the cue is gone. */
export async function nameCuePerson(
  db: Workspace,
  ask: NameCuePersonAsk,
): Promise<Result<MemberId, 'gone' | 'nameMissing'>> {
  const before = await db.cues.get(ask.cueId)
  if (!before || before.deleted === 1) return refused('gone')
  const name = ask.name.trim()
  if (name === '') return refused('nameMissing')
  const change = label('runSheet.changes.namedPerson', { title: titleInLabel(before), name })
  return commit(db, { label: change, eventId: before.eventId }, async (write) => {
    const member = await write.insert('members', newMember(name))
    await write.change('cues', ask.cueId, { [ask.field]: member.id })
    return ok(member.id)
  })
}
