import { z } from '../common/zod'
import { idSchema, localDaySchema, rowShape } from '../common/row-schema'
import type { Task } from './task'

export const taskSchema: z.ZodType<Task> = z.looseObject({
  ...rowShape('tsk'),
  eventId: idSchema('evt').nullable(),
  title: z.string(),
  due: z.discriminatedUnion('kind', [
    z.looseObject({ kind: z.literal('offset'), days: z.number(), at: z.number().nullable() }),
    z.looseObject({ kind: z.literal('day'), day: localDaySchema, at: z.number().nullable() }),
    z.looseObject({ kind: z.literal('none') }),
  ]),
  ownerId: idSchema('mem').nullable(),
  doneAt: z.number().nullable(),
  origin: z.discriminatedUnion('kind', [
    z.looseObject({ kind: z.literal('byHand') }),
    z.looseObject({ kind: z.literal('template'), key: z.string() }),
    z.looseObject({ kind: z.literal('lesson'), lessonId: idSchema('les') }),
  ]),
  note: z.string(),
  pos: z.string(),
})
