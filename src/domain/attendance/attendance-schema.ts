import { z } from '../common/zod'
import { idSchema, rowShape } from '../common/row-schema'
import {
  ATTENDANCE_STATUSES,
  CHECK_IN_METHODS,
  type Attendance,
  type CheckIn,
  type ColumnMap,
  type SignUpImport,
} from './attendance'

export const attendanceSchema: z.ZodType<Attendance> = z.looseObject({
  ...rowShape('att'),
  eventId: idSchema('evt'),
  memberId: idSchema('mem'),
  status: z.enum(ATTENDANCE_STATUSES),
  calledAt: z.number().nullable(),
  party: z.string(),
  waitlistPos: z.string(),
  plusOnes: z.number(),
  source: z.string(),
  ticketCode: z.string(),
  ticketType: z.string(),
  registeredAt: z.number().nullable(),
  answers: z.array(z.looseObject({ question: z.string(), answer: z.string() })),
  walkIn: z.boolean(),
  substituteFor: idSchema('att').nullable(),
  noShow: z.boolean(),
  table: z.string(),
  note: z.string(),
  importId: idSchema('imp').nullable(),
})

export const checkInSchema: z.ZodType<CheckIn> = z.looseObject({
  ...rowShape('chk'),
  eventId: idSchema('evt'),
  attendanceId: idSchema('att'),
  kind: z.enum(['in', 'out', 'undo']),
  undoes: idSchema('chk').nullable(),
  at: z.number(),
  door: z.string(),
  doneBy: z.string(),
  method: z.enum(CHECK_IN_METHODS),
  nonce: z.string(),
})

export const signUpImportSchema: z.ZodType<SignUpImport> = z.looseObject({
  ...rowShape('imp'),
  eventId: idSchema('evt'),
  fileName: z.string(),
  platform: z.string(),
  at: z.number(),
  rows: z.number(),
  added: z.number(),
  changed: z.number(),
  unchanged: z.number(),
  rejected: z.number(),
})

export const columnMapSchema: z.ZodType<ColumnMap> = z.looseObject({
  ...rowShape('map'),
  headers: z.string(),
  fields: z.array(z.string().nullable()),
})
