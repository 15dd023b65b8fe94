import type { ActionItemId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'

/** Ticks an action item off, or opens it again. */
export async function completeActionItem(
  db: Workspace,
  ask: { readonly actionItemId: ActionItemId; readonly done: boolean },
): Promise<Result<void, 'gone'>> {
  const item = await db.actionItems.get(ask.actionItemId)
  if (!item || item.deleted === 1) return refused('gone')
  const key = ask.done ? 'finish.changes.actionItemDone' : 'finish.changes.actionItemOpened'
  return commit<void, 'gone'>(
    db,
    { label: label(key, { title: item.title }), eventId: item.eventId },
    async (write) => {
      await write.change('actionItems', item.id, { doneAt: ask.done ? write.now : null })
      return ok(undefined)
    },
  )
}
