import { z } from '../common/zod'
import { idSchema, rowShape } from '../common/row-schema'
import { GATES, TIERS, type LedgerEntry, type Member } from './member'

export const memberSchema: z.ZodType<Member> = z.looseObject({
  ...rowShape('mem'),
  name: z.string(),
  otherNames: z.array(z.string()),
  phones: z.array(z.string()),
  emails: z.array(z.string()),
  wechat: z.string(),
  organisation: z.string(),
  tags: z.array(z.string()),
  tier: z.enum(TIERS),
  gate: z.enum(GATES),
  cohort: z.string(),
  chapterId: idSchema('chp').nullable(),
  source: z.string(),
  consent: z.string(),
  doNotInvite: z.boolean(),
  doNotInviteReason: z.string(),
  birthday: z.string(),
  emergencyContact: z.string(),
  doorNote: z.string(),
  note: z.string(),
})

export const ledgerEntrySchema: z.ZodType<LedgerEntry> = z.looseObject({
  ...rowShape('led'),
  memberId: idSchema('mem'),
  ledger: z.enum(['points', 'credit']),
  amount: z.number(),
  reason: z.string(),
  eventId: idSchema('evt').nullable(),
  at: z.number(),
})
