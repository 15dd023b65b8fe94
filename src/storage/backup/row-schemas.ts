import { z } from '@/domain/common/zod'
import {
  attendanceSchema,
  checkInSchema,
  columnMapSchema,
  signUpImportSchema,
} from '@/domain/attendance/attendance-schema'
import { reminderSchema } from '@/domain/attendance/reminder-schema'
import { budgetLineSchema } from '@/domain/budget/budget-line-schema'
import { taskSchema } from '@/domain/checklist/task-schema'
import { chapterSchema, communitySchema } from '@/domain/community/community-schema'
import { actionItemSchema, debriefSchema, feedbackAnswerSchema, lessonSchema } from '@/domain/debrief/debrief-schema'
import { eventPlanSchema, seriesSchema } from '@/domain/event-plan/event-plan-schema'
import { followUpSchema } from '@/domain/follow-up/follow-up-schema'
import { materialSchema, reservationSchema, stockMovementSchema } from '@/domain/material/material-schema'
import { ledgerEntrySchema, memberSchema } from '@/domain/member/member-schema'
import { cueMomentSchema, cueSchema, runSheetVersionSchema } from '@/domain/run-sheet/cue-schema'
import { cueColumnSchema, cuePropSchema, sheetViewSchema } from '@/domain/run-sheet/sheet-schema'
import { showNoteSchema, stageSchema } from '@/domain/show/show-schema'
import { assignmentSchema, shiftSchema, staffRoleSchema } from '@/domain/staffing/staffing-schema'
import { templateSchema } from '@/domain/template/template-schema'
import {
  layoutSchema,
  roomSchema,
  surveyAnswerSchema,
  venueContactSchema,
  venueSchema,
} from '@/domain/venue/venue-schema'
import type { TableName, Tables, WorkspaceState } from '../database/tables'

/** The shape of every table's rows, for checking what comes from outside. Fields that a newer app added are let through. */
export const ROW_SCHEMAS: { readonly [Name in TableName]: z.ZodType<Tables[Name]> } = {
  communities: communitySchema,
  chapters: chapterSchema,
  members: memberSchema,
  ledgerEntries: ledgerEntrySchema,
  venues: venueSchema,
  venueContacts: venueContactSchema,
  rooms: roomSchema,
  layouts: layoutSchema,
  surveyAnswers: surveyAnswerSchema,
  materials: materialSchema,
  stockMovements: stockMovementSchema,
  reservations: reservationSchema,
  series: seriesSchema,
  eventPlans: eventPlanSchema,
  runSheetVersions: runSheetVersionSchema,
  cues: cueSchema,
  cueMoments: cueMomentSchema,
  staffRoles: staffRoleSchema,
  shifts: shiftSchema,
  assignments: assignmentSchema,
  attendances: attendanceSchema,
  checkIns: checkInSchema,
  signUpImports: signUpImportSchema,
  columnMaps: columnMapSchema,
  tasks: taskSchema,
  budgetLines: budgetLineSchema,
  feedbackAnswers: feedbackAnswerSchema,
  debriefs: debriefSchema,
  lessons: lessonSchema,
  actionItems: actionItemSchema,
  followUps: followUpSchema,
  templates: templateSchema,
  cueColumns: cueColumnSchema,
  sheetViews: sheetViewSchema,
  cueProps: cuePropSchema,
  showNotes: showNoteSchema,
  stages: stageSchema,
  reminders: reminderSchema,
}

/** Data and device name folders of the journal: a file from outside must not bring a name that none can have. */
const keySchema = z.string().regex(/^[0-9A-Za-z-]{8,64}$/)

export const stateSchema: z.ZodType<WorkspaceState> = z.looseObject({
  key: z.literal('state'),
  datasetId: keySchema,
  epoch: z.number(),
  deviceId: keySchema,
  schemaVersion: z.int(),
  minReaderVersion: z.int(),
  lastSeq: z.int(),
  hlc: z.string(),
})
