import type { Attendance, CheckIn, ColumnMap, SignUpImport } from '@/domain/attendance/attendance'
import type { Reminder } from '@/domain/attendance/reminder'
import type { BudgetLine } from '@/domain/budget/budget-line'
import type { Task } from '@/domain/checklist/task'
import type { Chapter, Community } from '@/domain/community/community'
import type { ActionItem, Debrief, FeedbackAnswer, Lesson } from '@/domain/debrief/debrief'
import type { EventPlan, Series } from '@/domain/event-plan/event-plan'
import type { FollowUp } from '@/domain/follow-up/follow-up'
import type { Material, Reservation, StockMovement } from '@/domain/material/material'
import type { LedgerEntry, Member } from '@/domain/member/member'
import type { Cue, CueMoment, RunSheetVersion } from '@/domain/run-sheet/cue'
import type { CueColumn } from '@/domain/run-sheet/cue-column'
import type { CueProp } from '@/domain/run-sheet/cue-prop'
import type { SheetView } from '@/domain/run-sheet/sheet-view'
import type { ShowNote } from '@/domain/show/show-note'
import type { Stage } from '@/domain/show/stage'
import type { Assignment, Shift, StaffRole } from '@/domain/staffing/staffing'
import type { Template } from '@/domain/template/template'
import type { Layout, Room, SurveyAnswer, Venue, VenueContact } from '@/domain/venue/venue'

/** Every table that holds what the person works on, and the type of its rows. */
export interface Tables {
  communities: Community
  chapters: Chapter
  members: Member
  ledgerEntries: LedgerEntry
  venues: Venue
  venueContacts: VenueContact
  rooms: Room
  layouts: Layout
  surveyAnswers: SurveyAnswer
  materials: Material
  stockMovements: StockMovement
  reservations: Reservation
  series: Series
  eventPlans: EventPlan
  runSheetVersions: RunSheetVersion
  cues: Cue
  cueMoments: CueMoment
  staffRoles: StaffRole
  shifts: Shift
  assignments: Assignment
  attendances: Attendance
  checkIns: CheckIn
  signUpImports: SignUpImport
  columnMaps: ColumnMap
  tasks: Task
  budgetLines: BudgetLine
  feedbackAnswers: FeedbackAnswer
  debriefs: Debrief
  lessons: Lesson
  actionItems: ActionItem
  followUps: FollowUp
  templates: Template
  cueColumns: CueColumn
  sheetViews: SheetView
  cueProps: CueProp
  showNotes: ShowNote
  stages: Stage
  reminders: Reminder
}

export type TableName = keyof Tables

/** The prefix that ids of a table's rows carry. */
export type PrefixOf<Name extends TableName> = Tables[Name]['id'] extends `${infer Prefix}_${string}` ? Prefix : never

/** The prefix of each table's ids. */
export const PREFIXES: { readonly [Name in TableName]: PrefixOf<Name> } = {
  communities: 'com',
  chapters: 'chp',
  members: 'mem',
  ledgerEntries: 'led',
  venues: 'ven',
  venueContacts: 'vct',
  rooms: 'rom',
  layouts: 'lay',
  surveyAnswers: 'svy',
  materials: 'mat',
  stockMovements: 'mov',
  reservations: 'res',
  series: 'ser',
  eventPlans: 'evt',
  runSheetVersions: 'rsv',
  cues: 'cue',
  cueMoments: 'cmo',
  staffRoles: 'rol',
  shifts: 'sft',
  assignments: 'asg',
  attendances: 'att',
  checkIns: 'chk',
  signUpImports: 'imp',
  columnMaps: 'map',
  tasks: 'tsk',
  budgetLines: 'bud',
  feedbackAnswers: 'fbk',
  debriefs: 'deb',
  lessons: 'les',
  actionItems: 'act',
  followUps: 'fup',
  templates: 'tpl',
  cueColumns: 'col',
  sheetViews: 'viw',
  cueProps: 'prp',
  showNotes: 'shn',
  stages: 'stg',
  reminders: 'rem',
}

/** The names of all tables, in the order in which a backup lists them. */
export const TABLE_NAMES = Object.keys(PREFIXES) as readonly TableName[]

/** What a workspace knows about itself. One row, under the key `state`. */
export interface WorkspaceState {
  readonly key: 'state'
  readonly datasetId: string
  /** Raised when the whole content is replaced, so that changes of the time before are told apart. */
  readonly epoch: number
  readonly deviceId: string
  readonly schemaVersion: number
  /** The oldest app schema that may read this data. */
  readonly minReaderVersion: number
  readonly lastSeq: number
  readonly hlc: string
}

export { SCHEMA_VERSION } from '@/domain/safety/schema-version'
