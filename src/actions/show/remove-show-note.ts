import type { ShowNoteId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'

/** Takes a remark out of the log of the show. */
export async function removeShowNote(db: Workspace, noteId: ShowNoteId): Promise<Result<null, 'gone'>> {
  const note = await db.showNotes.get(noteId)
  if (!note || note.deleted === 1) return refused('gone')
  const change = label('show.changes.noteRemoved', { text: note.text.slice(0, 40) })
  return commit<null, 'gone'>(db, { label: change, eventId: note.eventId }, async (write) => {
    await write.remove('showNotes', noteId)
    return ok(null)
  })
}
