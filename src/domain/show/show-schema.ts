import { z } from '../common/zod'
import { idSchema, rowShape } from '../common/row-schema'
import type { ShowNote } from './show-note'
import type { Stage } from './stage'

export const showNoteSchema: z.ZodType<ShowNote> = z.looseObject({
  ...rowShape('shn'),
  eventId: idSchema('evt'),
  cueId: idSchema('cue').nullable(),
  at: z.number(),
  kind: z.enum(['note', 'incident']),
  text: z.string(),
})

export const stageSchema: z.ZodType<Stage> = z.looseObject({
  ...rowShape('stg'),
  eventId: idSchema('evt'),
  message: z.string(),
  light: z.boolean(),
  warnAt: z.array(z.number()),
  sound: z.boolean(),
})
