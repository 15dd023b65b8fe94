import type { SheetViewId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'

/** Deletes a view; the columns it showed stay. */
export async function removeView(db: Workspace, viewId: SheetViewId): Promise<Result<SheetViewId, 'gone'>> {
  const view = await db.sheetViews.get(viewId)
  if (!isAlive(view)) return refused('gone')
  const change = label('sheetViews.changes.viewRemoved', { name: view.name })
  return commit(db, { label: change, eventId: view.eventId }, async (write) => {
    await write.remove('sheetViews', viewId)
    return ok(viewId)
  })
}
