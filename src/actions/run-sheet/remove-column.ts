import type { CueColumnId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'

/**
 * Deletes a column of one's own. Its values stay in the cues and its place in the views, so that taking it back brings
 * both along.
 */
export async function removeColumn(db: Workspace, columnId: CueColumnId): Promise<Result<CueColumnId, 'gone'>> {
  const column = await db.cueColumns.get(columnId)
  if (!isAlive(column)) return refused('gone')
  const change = label('sheetViews.changes.columnRemoved', { name: column.name })
  return commit(db, { label: change, eventId: column.eventId }, async (write) => {
    await write.remove('cueColumns', columnId)
    return ok(columnId)
  })
}
