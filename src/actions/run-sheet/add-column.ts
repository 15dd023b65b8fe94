import type { CueColumnId, EventPlanId, SheetViewId } from '@/domain/common/id'
import { positionAtEnd } from '@/domain/common/order'
import { ok, refused, type Result } from '@/domain/common/result'
import type { CueColumnKind } from '@/domain/run-sheet/cue-column'
import { plainView } from '@/domain/run-sheet/view-columns'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { rowsOfEvent } from '@/storage/reads/tables-of'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import type { SheetRefusal } from './sheet-refusal'

interface NewColumnAsk {
  readonly eventId: EventPlanId
  readonly name: string
  readonly kind: CueColumnKind
  /** The view that shows it at once; null is the one without a name. */
  readonly viewId: SheetViewId | null
}

/** Adds a column of one's own, shown at the end of a view. Refused without a name, or with that of another one. */
export function addColumn(db: Workspace, ask: NewColumnAsk): Promise<Result<CueColumnId, SheetRefusal>> {
  const { eventId, kind } = ask
  const name = ask.name.trim()
  return commit<CueColumnId, SheetRefusal>(
    db,
    { label: label('sheetViews.changes.columnAdded', { name }), eventId },
    async (write) => {
      if (name === '') return refused('nameMissing')
      if (!isAlive(await db.eventPlans.get(eventId))) return refused('gone')
      const columns = await rowsOfEvent(db, 'cueColumns', eventId)
      if (columns.some((column) => column.name === name)) return refused('nameTaken')
      const { id } = await write.insert('cueColumns', { eventId, pos: positionAtEnd(columns), name, kind })
      const views = await rowsOfEvent(db, 'sheetViews', eventId)
      const view = ask.viewId === null ? plainView(views) : views.find((one) => one.id === ask.viewId)
      if (view) await write.change('sheetViews', view.id, { columns: [...view.columns, id] })
      return ok(id)
    },
  )
}
