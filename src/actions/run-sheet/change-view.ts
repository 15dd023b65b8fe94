import type { SheetViewId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Fields } from '@/domain/common/row'
import type { SheetView } from '@/domain/run-sheet/sheet-view'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { rowsOfEvent } from '@/storage/reads/tables-of'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import type { SheetRefusal } from './sheet-refusal'

interface ChangeViewAsk {
  readonly viewId: SheetViewId
  readonly fields: Pick<Fields<SheetView>, 'name' | 'tracks'>
}

/** Changes the name or the tracks of a view. Refused without a name, or with that of another view. */
export async function changeView(db: Workspace, ask: ChangeViewAsk): Promise<Result<SheetViewId, SheetRefusal>> {
  const before = await db.sheetViews.get(ask.viewId)
  if (!isAlive(before)) return refused('gone')
  const name = ask.fields.name?.trim() ?? before.name
  const change =
    ask.fields.name === undefined
      ? label('sheetViews.changes.tracksSet', { name })
      : label('sheetViews.changes.viewRenamed', { from: before.name, to: name })
  return commit<SheetViewId, SheetRefusal>(db, { label: change, eventId: before.eventId }, async (write) => {
    if (name === '') return refused('nameMissing')
    const others = await rowsOfEvent(db, 'sheetViews', before.eventId)
    if (others.some((view) => view.id !== ask.viewId && view.name === name)) return refused('nameTaken')
    await write.change('sheetViews', ask.viewId, { ...ask.fields, name })
    return ok(ask.viewId)
  })
}
