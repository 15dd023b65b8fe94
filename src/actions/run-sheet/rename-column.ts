import type { CueColumnId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { rowsOfEvent } from '@/storage/reads/tables-of'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import type { SheetRefusal } from './sheet-refusal'

/** Gives a column of one's own another name. Refused without one, or with that of another column. */
export async function renameColumn(
  db: Workspace,
  ask: { readonly columnId: CueColumnId; readonly name: string },
): Promise<Result<CueColumnId, SheetRefusal>> {
  const before = await db.cueColumns.get(ask.columnId)
  if (!isAlive(before)) return refused('gone')
  const name = ask.name.trim()
  const change = label('sheetViews.changes.columnRenamed', { from: before.name, to: name })
  return commit<CueColumnId, SheetRefusal>(db, { label: change, eventId: before.eventId }, async (write) => {
    if (name === '') return refused('nameMissing')
    const others = await rowsOfEvent(db, 'cueColumns', before.eventId)
    if (others.some((column) => column.id !== ask.columnId && column.name === name)) return refused('nameTaken')
    await write.change('cueColumns', ask.columnId, { name })
    return ok(ask.columnId)
  })
}
