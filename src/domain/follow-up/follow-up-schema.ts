import { z } from '../common/zod'
import { idSchema, localDaySchema, rowShape } from '../common/row-schema'
import { FOLLOW_UP_CHANNELS, FOLLOW_UP_GROUPS, type FollowUp } from './follow-up'

export const followUpSchema: z.ZodType<FollowUp> = z.looseObject({
  ...rowShape('fup'),
  eventId: idSchema('evt').nullable(),
  target: z.discriminatedUnion('kind', [
    z.looseObject({ kind: z.literal('member'), memberId: idSchema('mem') }),
    z.looseObject({ kind: z.literal('group'), group: z.enum(FOLLOW_UP_GROUPS) }),
  ]),
  purpose: z.string(),
  channel: z.enum(FOLLOW_UP_CHANNELS),
  dueDay: localDaySchema,
  ownerId: idSchema('mem').nullable(),
  doneAt: z.number().nullable(),
  outcome: z.string(),
  nextStep: z.string(),
})
