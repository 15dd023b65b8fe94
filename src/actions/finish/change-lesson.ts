import type { Lesson } from '@/domain/debrief/debrief'
import type { LessonId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { changedLabel } from '../changed-label'
import type { LessonRefusal } from './add-lesson'

/** What may be changed on a lesson. */
export type LessonChange = Partial<Pick<Lesson, 'text' | 'verdict' | 'tie' | 'tiedTo'>>

/** Changes a lesson: its words, whether to keep or change, what it is about. */
export async function changeLesson(
  db: Workspace,
  ask: { readonly lessonId: LessonId; readonly change: LessonChange },
): Promise<Result<void, LessonRefusal>> {
  const lesson = await db.lessons.get(ask.lessonId)
  if (!lesson || lesson.deleted === 1) return refused('gone')
  const next = { ...lesson, ...ask.change }
  const text = next.text.trim()
  const tiedTo = next.tie === 'none' ? '' : next.tiedTo
  if (text === '') return refused('textMissing')
  if (next.tie !== 'none' && tiedTo === '') return refused('tieMissing')
  const fields = { text, verdict: next.verdict, tie: next.tie, tiedTo }
  const change = await changedLabel(db, { table: 'lessons', name: lesson.text, before: lesson, fields })
  return commit<void, LessonRefusal>(db, { label: change, eventId: lesson.eventId }, async (write) => {
    await write.change('lessons', lesson.id, fields)
    return ok(undefined)
  })
}
