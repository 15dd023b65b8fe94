import type { Id } from './id'
import type { Money } from './money'
import { isLocalDay, type LocalDay } from './time'
import { z } from './zod'

/** An id with the prefix of its kind of row. */
export function idSchema<Prefix extends string>(prefix: Prefix) {
  return z.custom<Id<Prefix>>(
    (value) => typeof value === 'string' && value.startsWith(`${prefix}_`) && value.length > prefix.length + 1,
  )
}

/** The stamp and the id that every stored row carries. */
export function rowShape<Prefix extends string>(prefix: Prefix) {
  return {
    id: idSchema(prefix),
    createdAt: z.number(),
    updatedAt: z.number(),
    deleted: z.union([z.literal(0), z.literal(1)]),
    deletedAt: z.number().nullable(),
    by: z.string(),
    hlc: z.string(),
  }
}

export const localDaySchema = z.custom<LocalDay>((value) => typeof value === 'string' && isLocalDay(value))

export const moneySchema: z.ZodType<Money> = z.looseObject({ minor: z.int(), currency: z.string() })
