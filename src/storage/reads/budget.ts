import type { BudgetLine } from '@/domain/budget/budget-line'
import { sumBudget, type BudgetSums } from '@/domain/budget/budget-sums'
import type { EventPlanId } from '@/domain/common/id'
import { byPosition } from '@/domain/common/order'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import { capacityOf } from '@/domain/event-plan/readiness-facts'
import { expectedHeads, likeEvents, showRate } from '@/domain/insight/show-rate'
import type { Workspace } from '../database/workspace'
import { isAlive } from './alive'
import { readHeads, readTurnouts, tookPlace } from './turnout'

/** How many heads share the costs, and who they are. */
export interface BudgetHeads {
  readonly count: number
  readonly who: 'attended' | 'expected' | 'capacity'
}

/** The budget of an event. */
export interface BudgetView {
  readonly event: EventPlan
  readonly currency: string
  /** In their order. */
  readonly lines: readonly BudgetLine[]
  readonly sums: BudgetSums
  /** Null where nobody is known to come. */
  readonly heads: BudgetHeads | null
}

/** The budget of an event; null when there is no such event. */
export async function readBudget(db: Workspace, eventId: EventPlanId): Promise<BudgetView | null> {
  const event = await db.eventPlans.get(eventId)
  if (!isAlive(event)) return null
  const lines = (await db.budgetLines.where('eventId').equals(eventId).toArray()).filter(isAlive).sort(byPosition)
  const currency = (await db.communities.toArray()).find(isAlive)?.currency ?? 'CNY'
  return { event, currency, lines, sums: sumBudget(lines, currency), heads: await readSharers(db, event) }
}

async function readSharers(db: Workspace, event: EventPlan): Promise<BudgetHeads | null> {
  const heads = await readHeads(db, event.id)
  if (tookPlace(event)) return heads.attended > 0 ? { count: heads.attended, who: 'attended' } : null
  if (heads.registered > 0) {
    const { turnouts } = likeEvents(await readTurnouts(db), event.type)
    const { rate } = showRate(turnouts, (event.fee?.minor ?? 0) > 0)
    return { count: Math.max(1, expectedHeads(heads.registered, rate)), who: 'expected' }
  }
  const layout = event.layoutId === null ? undefined : await db.layouts.get(event.layoutId)
  const capacity = capacityOf(event, isAlive(layout) ? layout : null)
  return capacity === null || capacity <= 0 ? null : { count: capacity, who: 'capacity' }
}
