import type { LessonId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'

/** Takes a lesson back. */
export async function removeLesson(db: Workspace, ask: { readonly lessonId: LessonId }): Promise<Result<void, 'gone'>> {
  const lesson = await db.lessons.get(ask.lessonId)
  if (!lesson || lesson.deleted === 1) return refused('gone')
  return commit<void, 'gone'>(
    db,
    { label: label('finish.changes.lessonRemoved', { text: lesson.text }), eventId: lesson.eventId },
    async (write) => {
      await write.remove('lessons', lesson.id)
      return ok(undefined)
    },
  )
}
