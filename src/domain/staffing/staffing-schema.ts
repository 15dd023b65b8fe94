import { z } from '../common/zod'
import { idSchema, rowShape } from '../common/row-schema'
import { ASSIGNMENT_STATES, type Assignment, type Shift, type StaffRole } from './staffing'

export const staffRoleSchema: z.ZodType<StaffRole> = z.looseObject({
  ...rowShape('rol'),
  eventId: idSchema('evt'),
  name: z.string(),
  briefing: z.string(),
  pos: z.string(),
})

export const shiftSchema: z.ZodType<Shift> = z.looseObject({
  ...rowShape('sft'),
  eventId: idSchema('evt'),
  roleId: idSchema('rol'),
  station: z.string(),
  callsAt: z.number().nullable(),
  endsAt: z.number().nullable(),
  needed: z.number(),
  pos: z.string(),
})

export const assignmentSchema: z.ZodType<Assignment> = z.looseObject({
  ...rowShape('asg'),
  eventId: idSchema('evt'),
  shiftId: idSchema('sft'),
  memberId: idSchema('mem'),
  state: z.enum(ASSIGNMENT_STATES),
  worked: z.number().nullable(),
  note: z.string(),
})
