import type { EventPlanId, SheetViewId } from '@/domain/common/id'
import { positionAtEnd } from '@/domain/common/order'
import { ok, refused, type Result } from '@/domain/common/result'
import { plainView, type ViewColumn } from '@/domain/run-sheet/view-columns'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { rowsOfEvent } from '@/storage/reads/tables-of'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'

interface ArrangeAsk {
  readonly eventId: EventPlanId
  /** Null is the view without a name, which is made by this. */
  readonly viewId: SheetViewId | null
  /** Shown columns in their new order. */
  readonly columns: readonly ViewColumn[]
}

/** Says which columns a view shows, and in which order. */
export function arrangeColumns(db: Workspace, ask: ArrangeAsk): Promise<Result<SheetViewId, 'gone'>> {
  const { eventId, columns } = ask
  return commit<SheetViewId, 'gone'>(db, { label: label('sheetViews.changes.arranged'), eventId }, async (write) => {
    if (!isAlive(await db.eventPlans.get(eventId))) return refused('gone')
    const views = await rowsOfEvent(db, 'sheetViews', eventId)
    const view = ask.viewId === null ? plainView(views) : (views.find(({ id }) => id === ask.viewId) ?? null)
    if (view === null && ask.viewId !== null) return refused('gone')
    if (view === null) {
      const draft = { eventId, name: '', columns, tracks: [], pos: positionAtEnd(views) }
      return ok((await write.insert('sheetViews', draft)).id)
    }
    await write.change('sheetViews', view.id, { columns })
    return ok(view.id)
  })
}
