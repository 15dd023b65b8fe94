import type { BudgetCategory, BudgetLine } from '@/domain/budget/budget-line'
import type { BudgetLineId, EventPlanId } from '@/domain/common/id'
import type { Money } from '@/domain/common/money'
import { positionAtEnd } from '@/domain/common/order'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import type { BudgetRefusal } from './budget-refusal'

/** Adds an income or a cost to an event, behind its other lines. */
export async function addBudgetLine(
  db: Workspace,
  ask: {
    readonly eventId: EventPlanId
    readonly direction: BudgetLine['direction']
    readonly category: BudgetCategory
    readonly title: string
    readonly planned: Money
  },
): Promise<Result<BudgetLineId, BudgetRefusal>> {
  const title = ask.title.trim()
  if (title === '') return refused('titleMissing')
  if (ask.planned.minor < 0) return refused('belowZero')
  return commit<BudgetLineId, BudgetRefusal>(
    db,
    { label: label('budget.changes.added', { title }), eventId: ask.eventId },
    async (write) => {
      const event = await db.eventPlans.get(ask.eventId)
      if (!event || event.deleted === 1) return refused('gone')
      const lines = await db.budgetLines.where('eventId').equals(ask.eventId).toArray()
      const line = await write.insert('budgetLines', {
        ...ask,
        title,
        actual: null,
        supplier: '',
        paid: false,
        dueDay: null,
        invoice: '',
        note: '',
        pos: positionAtEnd(lines),
      })
      return ok(line.id)
    },
  )
}
