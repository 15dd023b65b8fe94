import { z } from '../common/zod'
import { idSchema, rowShape } from '../common/row-schema'
import { SHOW_FACT_KINDS } from './show-fact'
import { CUE_COLORS, CUE_KINDS, type Cue, type CueMoment, type RunSheetVersion } from './cue'

export const cueSchema: z.ZodType<Cue> = z.looseObject({
  ...rowShape('cue'),
  eventId: idSchema('evt'),
  pos: z.string(),
  kind: z.enum(CUE_KINDS),
  title: z.string(),
  start: z.discriminatedUnion('kind', [
    z.looseObject({ kind: z.literal('fixed'), at: z.number() }),
    z.looseObject({ kind: z.literal('follows') }),
  ]),
  duration: z.number(),
  until: z.number().nullable(),
  shortest: z.number().nullable(),
  canDrop: z.boolean(),
  skipped: z.boolean(),
  track: z.string(),
  ownerId: idSchema('mem').nullable(),
  speakerId: idSchema('mem').nullable(),
  roomId: idSchema('rom').nullable(),
  place: z.string(),
  props: z.string(),
  light: z.string(),
  sound: z.string(),
  screen: z.string(),
  script: z.string(),
  note: z.string(),
  planB: z.string(),
  custom: z.record(z.string(), z.string()),
  color: z.enum(['', ...CUE_COLORS]),
  templateCue: z.string(),
})

export const cueMomentSchema: z.ZodType<CueMoment> = z.looseObject({
  ...rowShape('cmo'),
  eventId: idSchema('evt'),
  cueId: idSchema('cue'),
  kind: z.enum(SHOW_FACT_KINDS),
  at: z.number(),
  seconds: z.number(),
})

export const runSheetVersionSchema: z.ZodType<RunSheetVersion> = z.looseObject({
  ...rowShape('rsv'),
  eventId: idSchema('evt'),
  number: z.number(),
  publishedAt: z.number().nullable(),
  content: z.array(cueSchema),
  opensAt: z.number().nullable(),
})
