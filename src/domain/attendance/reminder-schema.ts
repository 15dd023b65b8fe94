import { z } from '../common/zod'
import { idSchema, rowShape } from '../common/row-schema'
import { REMINDER_KINDS, type Reminder } from './reminder'

export const reminderSchema: z.ZodType<Reminder> = z.looseObject({
  ...rowShape('rem'),
  eventId: idSchema('evt'),
  kind: z.enum(REMINDER_KINDS),
  sentAt: z.number(),
})
