import type { BudgetLineId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import type { BudgetRefusal } from './budget-refusal'

/** Deletes a budget line. */
export async function deleteBudgetLine(
  db: Workspace,
  ask: { readonly lineId: BudgetLineId },
): Promise<Result<void, BudgetRefusal>> {
  const line = await db.budgetLines.get(ask.lineId)
  if (!line || line.deleted === 1) return refused('gone')
  return commit<void, BudgetRefusal>(
    db,
    { label: label('budget.changes.deleted', { title: line.title }), eventId: line.eventId },
    async (write) => {
      await write.remove('budgetLines', ask.lineId)
      return ok(undefined)
    },
  )
}
