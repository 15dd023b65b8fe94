import type { EventPlanId, SheetViewId } from '@/domain/common/id'
import { positionAtEnd } from '@/domain/common/order'
import { ok, refused, type Result } from '@/domain/common/result'
import type { SheetView } from '@/domain/run-sheet/sheet-view'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { rowsOfEvent } from '@/storage/reads/tables-of'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import type { SheetRefusal } from './sheet-refusal'

type NewViewAsk = Pick<SheetView, 'eventId' | 'name' | 'columns'>

/** Adds a view of the run-sheet, on all tracks. Refused without a name, or with that of another view. */
export function addView(db: Workspace, ask: NewViewAsk): Promise<Result<SheetViewId, SheetRefusal>> {
  const eventId: EventPlanId = ask.eventId
  const name = ask.name.trim()
  const change = label('sheetViews.changes.viewAdded', { name })
  return commit<SheetViewId, SheetRefusal>(db, { label: change, eventId }, async (write) => {
    if (name === '') return refused('nameMissing')
    if (!isAlive(await db.eventPlans.get(eventId))) return refused('gone')
    const views = await rowsOfEvent(db, 'sheetViews', eventId)
    if (views.some((view) => view.name === name)) return refused('nameTaken')
    const draft = { eventId, name, columns: ask.columns, tracks: [], pos: positionAtEnd(views) }
    return ok((await write.insert('sheetViews', draft)).id)
  })
}
