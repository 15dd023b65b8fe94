import type { Lesson, LessonTie } from '@/domain/debrief/debrief'
import type { EventPlanId, LessonId } from '@/domain/common/id'
import { positionAtEnd } from '@/domain/common/order'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'

/** Why a lesson was not written down. */
export type LessonRefusal = 'gone' | 'textMissing' | 'tieMissing'

/** Writes down something an event taught: keep it or change it, and what it is about. */
export async function addLesson(
  db: Workspace,
  ask: {
    readonly eventId: EventPlanId
    readonly text: string
    readonly verdict: Lesson['verdict']
    readonly tie: LessonTie
    readonly tiedTo: string
  },
): Promise<Result<LessonId, LessonRefusal>> {
  const text = ask.text.trim()
  const tiedTo = ask.tie === 'none' ? '' : ask.tiedTo
  if (text === '') return refused('textMissing')
  if (ask.tie !== 'none' && tiedTo === '') return refused('tieMissing')
  return commit<LessonId, LessonRefusal>(
    db,
    { label: label('finish.changes.lessonAdded', { text }), eventId: ask.eventId },
    async (write) => {
      const event = await db.eventPlans.get(ask.eventId)
      if (!event || event.deleted === 1) return refused('gone')
      const lessons = await db.lessons.where('eventId').equals(ask.eventId).toArray()
      const lesson = await write.insert('lessons', { ...ask, text, tiedTo, pos: positionAtEnd(lessons) })
      return ok(lesson.id)
    },
  )
}
