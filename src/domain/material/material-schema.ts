import { z } from '../common/zod'
import { idSchema, localDaySchema, moneySchema, rowShape } from '../common/row-schema'
import {
  MATERIAL_CATEGORIES,
  MOVEMENT_KINDS,
  RESERVATION_STATES,
  type Material,
  type QuantityRule,
  type Reservation,
  type StockMovement,
} from './material'

export const quantityRuleSchema: z.ZodType<QuantityRule> = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('fixed'), quantity: z.number() }),
  z.looseObject({ kind: z.literal('perHead'), factor: z.number() }),
])

export const materialSchema: z.ZodType<Material> = z.looseObject({
  ...rowShape('mat'),
  name: z.string(),
  specification: z.string(),
  category: z.enum(MATERIAL_CATEGORIES),
  tracking: z.enum(['counted', 'single']),
  use: z.enum(['reusable', 'consumable']),
  unit: z.string(),
  rule: quantityRuleSchema,
  unitCost: moneySchema.nullable(),
  storagePlace: z.string(),
  kit: z.string(),
  lowStock: z.number().nullable(),
  supplier: z.string(),
  note: z.string(),
})

export const stockMovementSchema: z.ZodType<StockMovement> = z.looseObject({
  ...rowShape('mov'),
  materialId: idSchema('mat'),
  kind: z.enum(MOVEMENT_KINDS),
  quantity: z.number(),
  eventId: idSchema('evt').nullable(),
  memberId: idSchema('mem').nullable(),
  at: z.number(),
  note: z.string(),
})

export const reservationSchema: z.ZodType<Reservation> = z.looseObject({
  ...rowShape('res'),
  eventId: idSchema('evt'),
  materialId: idSchema('mat'),
  quantity: z.number(),
  state: z.enum(RESERVATION_STATES),
  box: z.string(),
  returnDay: localDaySchema.nullable(),
  note: z.string(),
  pos: z.string(),
})
