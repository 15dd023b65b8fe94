import type { CueId, EventPlanId, ShowNoteId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Instant } from '@/domain/common/time'
import type { ShowNote } from '@/domain/show/show-note'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'

/** Writes a remark or an incident down with its moment. Refused when nothing was written. */
export function addShowNote(
  db: Workspace,
  ask: {
    readonly eventId: EventPlanId
    readonly cueId: CueId | null
    readonly at: Instant
    readonly kind: ShowNote['kind']
    readonly text: string
  },
): Promise<Result<ShowNoteId, 'empty' | 'gone'>> {
  const text = ask.text.trim()
  const change = label(ask.kind === 'incident' ? 'show.changes.incident' : 'show.changes.note', {
    text: text.slice(0, 40),
  })
  return commit<ShowNoteId, 'empty' | 'gone'>(db, { label: change, eventId: ask.eventId }, async (write) => {
    if (text === '') return refused('empty')
    const event = await db.eventPlans.get(ask.eventId)
    if (!event || event.deleted === 1) return refused('gone')
    const { id } = await write.insert('showNotes', { ...ask, text })
    return ok(id)
  })
}
