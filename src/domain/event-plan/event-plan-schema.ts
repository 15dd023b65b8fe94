import { z } from '../common/zod'
import { idSchema, localDaySchema, moneySchema, rowShape } from '../common/row-schema'
import { EVENT_STATUSES, EVENT_TYPES, type EventPlan, type Series } from './event-plan'

export const eventPlanSchema: z.ZodType<EventPlan> = z.looseObject({
  ...rowShape('evt'),
  number: z.number().nullable(),
  title: z.string(),
  type: z.enum(EVENT_TYPES),
  theme: z.string(),
  status: z.enum(EVENT_STATUSES),
  cancelReason: z.string(),
  day: localDaySchema.nullable(),
  opensAt: z.number(),
  length: z.number(),
  zone: z.string(),
  venueId: idSchema('ven').nullable(),
  roomId: idSchema('rom').nullable(),
  layoutId: idSchema('lay').nullable(),
  capacity: z.number().nullable(),
  setUp: z.number(),
  strike: z.number(),
  travel: z.number(),
  hardClose: z.number().nullable(),
  ownerId: idSchema('mem').nullable(),
  chapterId: idSchema('chp').nullable(),
  seriesId: idSchema('ser').nullable(),
  templateKey: z.string(),
  fee: moneySchema.nullable(),
  goal: z.string(),
  goalAttendance: z.number().nullable(),
  goalFirstTimers: z.number().nullable(),
  goalSatisfaction: z.number().nullable(),
  noDebriefReason: z.string().nullable(),
  noFollowUpReason: z.string().nullable(),
  cover: z.string().nullable(),
  note: z.string(),
})

export const seriesSchema: z.ZodType<Series> = z.looseObject({
  ...rowShape('ser'),
  name: z.string(),
  type: z.enum(EVENT_TYPES),
  rhythm: z.string(),
})
