import { z } from '../common/zod'
import { idSchema, localDaySchema, rowShape } from '../common/row-schema'
import { LESSON_TIES, type ActionItem, type Debrief, type FeedbackAnswer, type Lesson } from './debrief'

export const debriefSchema: z.ZodType<Debrief> = z.looseObject({
  ...rowShape('deb'),
  eventId: idSchema('evt'),
  goal: z.string(),
  result: z.string(),
  causes: z.string(),
  completedAt: z.number().nullable(),
})

export const lessonSchema: z.ZodType<Lesson> = z.looseObject({
  ...rowShape('les'),
  eventId: idSchema('evt'),
  text: z.string(),
  verdict: z.enum(['keep', 'change']),
  tie: z.enum(LESSON_TIES),
  tiedTo: z.string(),
  pos: z.string(),
})

export const actionItemSchema: z.ZodType<ActionItem> = z.looseObject({
  ...rowShape('act'),
  eventId: idSchema('evt'),
  lessonId: idSchema('les').nullable(),
  title: z.string(),
  ownerId: idSchema('mem').nullable(),
  dueDay: localDaySchema.nullable(),
  doneAt: z.number().nullable(),
  pos: z.string(),
})

export const feedbackAnswerSchema: z.ZodType<FeedbackAnswer> = z.looseObject({
  ...rowShape('fbk'),
  eventId: idSchema('evt'),
  memberId: idSchema('mem').nullable(),
  rating: z.number().nullable(),
  nps: z.number().nullable(),
  text: z.string(),
  at: z.number(),
})
