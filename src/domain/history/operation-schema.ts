import * as z from 'zod/mini'
import type { Id } from '../common/id'
import type { Operation } from './operation'

// The page forbids building code from text, so the checker must not even try.
z.config({ jitless: true })

const fields = z.record(z.string(), z.unknown())

function idOf<Prefix extends string>(prefix: Prefix) {
  return z.custom<Id<Prefix>>(
    (value) => typeof value === 'string' && value.startsWith(`${prefix}_`) && value.length > prefix.length + 1,
  )
}

/** An operation of the log. In the small form of zod, because every start reads the journal with it. */
export const operationSchema: z.ZodMiniType<Operation> = z.looseObject({
  id: idOf('ope'),
  seq: z.number(),
  at: z.number(),
  hlc: z.string(),
  device: z.string(),
  doneBy: z.string(),
  schemaVersion: z.number(),
  label: z.looseObject({ key: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
  kind: z.enum(['do', 'undo', 'redo', 'base']),
  about: z.union([idOf('ope'), z.literal('')]),
  eventId: z.union([idOf('evt'), z.literal('')]),
  changes: z.array(z.looseObject({ table: z.string(), id: z.string(), before: z.nullable(fields), after: fields })),
})
