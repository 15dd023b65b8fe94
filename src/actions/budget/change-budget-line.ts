import type { BudgetLine } from '@/domain/budget/budget-line'
import type { BudgetLineId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Fields } from '@/domain/common/row'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { changedLabel } from '../changed-label'
import type { BudgetRefusal } from './budget-refusal'

/** What may be changed on a budget line. */
export type BudgetLineChange = Omit<Fields<BudgetLine>, 'eventId' | 'pos'>

/** Changes a budget line: its words, its amounts, when it is due, whether it is paid. */
export async function changeBudgetLine(
  db: Workspace,
  ask: { readonly lineId: BudgetLineId; readonly change: BudgetLineChange },
): Promise<Result<void, BudgetRefusal>> {
  const line = await db.budgetLines.get(ask.lineId)
  if (!line || line.deleted === 1) return refused('gone')
  const change = ask.change.title === undefined ? ask.change : { ...ask.change, title: ask.change.title.trim() }
  if (change.title === '') return refused('titleMissing')
  if ((change.planned?.minor ?? 0) < 0 || (change.actual?.minor ?? 0) < 0) return refused('belowZero')
  const title = change.title ?? line.title
  const only = Object.keys(change).length === 1
  const said =
    only && change.paid !== undefined
      ? label(change.paid ? 'budget.changes.paid' : 'budget.changes.unpaid', { title })
      : await changedLabel(db, { table: 'budgetLines', name: line.title, before: line, fields: change })
  return commit<void, BudgetRefusal>(db, { label: said, eventId: line.eventId }, async (write) => {
    await write.change('budgetLines', ask.lineId, change)
    return ok(undefined)
  })
}
