import type { ActionItemId, EventPlanId, LessonId, MemberId } from '@/domain/common/id'
import { positionAtEnd } from '@/domain/common/order'
import { ok, refused, type Result } from '@/domain/common/result'
import type { LocalDay } from '@/domain/common/time'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'

/** Why an action item was not written down. */
export type ActionItemRefusal = 'gone' | 'titleMissing'

/** Decides that something will be done because of an event; where a next event is named, it becomes a task of that one. */
export async function addActionItem(
  db: Workspace,
  ask: {
    readonly eventId: EventPlanId
    readonly lessonId: LessonId | null
    readonly title: string
    readonly ownerId: MemberId | null
    readonly dueDay: LocalDay | null
    readonly nextEventId: EventPlanId | null
  },
): Promise<Result<ActionItemId, ActionItemRefusal>> {
  const { eventId, lessonId, ownerId, dueDay, nextEventId } = ask
  const title = ask.title.trim()
  if (title === '') return refused('titleMissing')
  return commit<ActionItemId, ActionItemRefusal>(
    db,
    { label: label('finish.changes.actionItemAdded', { title }), eventId },
    async (write) => {
      const events = await db.eventPlans.bulkGet([eventId, nextEventId ?? eventId])
      if (events.some((event) => !event || event.deleted === 1)) return refused('gone')
      const items = await db.actionItems.where('eventId').equals(eventId).toArray()
      const pos = positionAtEnd(items)
      const item = await write.insert('actionItems', { eventId, lessonId, title, ownerId, dueDay, doneAt: null, pos })
      if (nextEventId !== null) {
        const tasks = await db.tasks.where('eventId').equals(nextEventId).toArray()
        await write.insert('tasks', {
          eventId: nextEventId,
          title,
          due: dueDay === null ? { kind: 'none' } : { kind: 'day', day: dueDay, at: null },
          ownerId,
          doneAt: null,
          origin: lessonId === null ? { kind: 'byHand' } : { kind: 'lesson', lessonId },
          note: '',
          pos: positionAtEnd(tasks),
        })
      }
      return ok(item.id)
    },
  )
}
