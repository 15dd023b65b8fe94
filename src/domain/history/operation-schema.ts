import { z } from 'zod'
import { idOrEmptySchema, idSchema } from '../common/row-schema'
import type { Operation } from './operation'

const fields = z.record(z.string(), z.unknown())

export const operationSchema: z.ZodType<Operation> = z.looseObject({
  id: idSchema('ope'),
  seq: z.number(),
  at: z.number(),
  hlc: z.string(),
  device: z.string(),
  doneBy: z.string(),
  schemaVersion: z.number(),
  label: z.looseObject({ key: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }),
  kind: z.enum(['do', 'undo', 'redo', 'base']),
  about: idOrEmptySchema('ope'),
  eventId: idOrEmptySchema('evt'),
  changes: z.array(z.looseObject({ table: z.string(), id: z.string(), before: fields.nullable(), after: fields })),
})
