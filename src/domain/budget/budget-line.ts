import type { EventPlanId } from '../common/id'
import type { Money } from '../common/money'
import type { Position } from '../common/order'
import type { Row } from '../common/row'
import type { LocalDay } from '../common/time'

export const BUDGET_CATEGORIES = [
  'venue',
  'equipment',
  'materials',
  'catering',
  'promotion',
  'speakers',
  'travel',
  'staff',
  'gifts',
  'insurance',
  'contingency',
  'tickets',
  'sponsorship',
  'grants',
  'other',
] as const
export type BudgetCategory = (typeof BUDGET_CATEGORIES)[number]

/** One income or cost of an event. */
export interface BudgetLine extends Row<'bud'> {
  readonly eventId: EventPlanId
  readonly direction: 'income' | 'cost'
  readonly category: BudgetCategory
  readonly title: string
  readonly planned: Money
  /** Null until the real amount is known. */
  readonly actual: Money | null
  readonly supplier: string
  readonly paid: boolean
  readonly dueDay: LocalDay | null
  readonly invoice: string
  readonly note: string
  readonly pos: Position
}
