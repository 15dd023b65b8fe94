import fc from 'fast-check'
import { ok } from '@/domain/common/result'
import { newMember } from '@/domain/member/new-member'
import { newCue } from '@/domain/run-sheet/cue-rules'
import type { Workspace } from '@/storage/database/workspace'
import { redo, undo } from '@/storage/history/undo'
import { commit } from '@/storage/writes/commit'
import { anEventPlan } from './an-event-plan'

/** One thing a person does, told by numbers so that fast-check can make it smaller. */
export interface RandomChange {
  readonly what: 'add' | 'rename' | 'note' | 'remove' | 'revive' | 'addCues' | 'undo' | 'redo'
  readonly which: number
  readonly text: string
}

export const randomChanges = fc.array(
  fc.record<RandomChange>({
    what: fc.constantFrom('add', 'rename', 'note', 'remove', 'revive', 'addCues', 'undo', 'redo'),
    which: fc.nat(5),
    text: fc.constantFrom('a', 'b', '夜读', ''),
  }),
  { minLength: 1, maxLength: 14 },
)

/** Does it, through the one way to write. What makes no sense at the moment changes nothing. */
export async function carryOut(db: Workspace, { what, which, text }: RandomChange): Promise<void> {
  if (what === 'undo' || what === 'redo') {
    await (what === 'undo' ? undo(db) : redo(db))
    return
  }
  const label = { key: 'common.done', params: { what } }
  await commit(db, { label }, async (write) => {
    const members = await db.members.toArray()
    const member = members.length === 0 ? undefined : members[which % members.length]
    if (what === 'add') await write.insert('members', newMember(text))
    else if (what === 'addCues') {
      const event = await write.insert('eventPlans', anEventPlan({ title: text }), write.idFor('eventPlans'))
      for (let at = 0; at < which; at++) await write.insert('cues', newCue(event.id, `a${at}`, { title: text }))
    } else if (member) {
      if (what === 'rename') await write.change('members', member.id, { name: text })
      if (what === 'note') await write.change('members', member.id, { note: text, otherNames: [text] })
      if (what === 'remove') await write.remove('members', member.id)
      if (what === 'revive') await write.revive('members', member.id)
    }
    return ok(null)
  })
}
