import type { ActionItemId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'

/** Takes an action item back. A task it became elsewhere stays: that event decides for itself. */
export async function removeActionItem(
  db: Workspace,
  ask: { readonly actionItemId: ActionItemId },
): Promise<Result<void, 'gone'>> {
  const item = await db.actionItems.get(ask.actionItemId)
  if (!item || item.deleted === 1) return refused('gone')
  return commit<void, 'gone'>(
    db,
    { label: label('finish.changes.actionItemRemoved', { title: item.title }), eventId: item.eventId },
    async (write) => {
      await write.remove('actionItems', item.id)
      return ok(undefined)
    },
  )
}
