import { z } from '../common/zod'
import { idSchema, localDaySchema, moneySchema, rowShape } from '../common/row-schema'
import { BUDGET_CATEGORIES, type BudgetLine } from './budget-line'

export const budgetLineSchema: z.ZodType<BudgetLine> = z.looseObject({
  ...rowShape('bud'),
  eventId: idSchema('evt'),
  direction: z.enum(['income', 'cost']),
  category: z.enum(BUDGET_CATEGORIES),
  title: z.string(),
  planned: moneySchema,
  actual: moneySchema.nullable(),
  supplier: z.string(),
  paid: z.boolean(),
  dueDay: localDaySchema.nullable(),
  invoice: z.string(),
  note: z.string(),
  pos: z.string(),
})
