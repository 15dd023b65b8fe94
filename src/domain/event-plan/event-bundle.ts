import type { Attendance, CheckIn } from '../attendance/attendance'
import type { BudgetLine } from '../budget/budget-line'
import type { Task } from '../checklist/task'
import type { Chapter, Community } from '../community/community'
import type { ActionItem, Debrief, FeedbackAnswer, Lesson } from '../debrief/debrief'
import type { FollowUp } from '../follow-up/follow-up'
import type { Material, Reservation, StockMovement } from '../material/material'
import type { Member } from '../member/member'
import type { Cue, CueMoment, RunSheetVersion } from '../run-sheet/cue'
import type { Assignment, Shift, StaffRole } from '../staffing/staffing'
import type { Layout, Room, Venue, VenueContact } from '../venue/venue'
import type { EventPlan, Series } from './event-plan'

/**
 * Everything that belongs to one event, in plain arrays: what a workbook or a printed page is made from. Deleted rows are
 * left out, except for members and materials: whoever is still named somewhere is in here, marked as deleted.
 */
export interface EventBundle {
  readonly community: Community | null
  readonly event: EventPlan
  readonly series: Series | null
  readonly chapter: Chapter | null
  readonly venue: Venue | null
  readonly venueContacts: readonly VenueContact[]
  readonly room: Room | null
  readonly layout: Layout | null
  readonly versions: readonly RunSheetVersion[]
  /** In the order of the sheet. */
  readonly cues: readonly Cue[]
  readonly cueMoments: readonly CueMoment[]
  readonly roles: readonly StaffRole[]
  readonly shifts: readonly Shift[]
  readonly assignments: readonly Assignment[]
  readonly reservations: readonly Reservation[]
  readonly materials: readonly Material[]
  /** All movements of those materials, those of other events included: stock is computed from them. */
  readonly movements: readonly StockMovement[]
  readonly tasks: readonly Task[]
  readonly budgetLines: readonly BudgetLine[]
  readonly attendances: readonly Attendance[]
  readonly checkIns: readonly CheckIn[]
  /** Everybody who is named anywhere in the event. */
  readonly members: readonly Member[]
  readonly debrief: Debrief | null
  readonly lessons: readonly Lesson[]
  readonly actionItems: readonly ActionItem[]
  readonly followUps: readonly FollowUp[]
  readonly feedback: readonly FeedbackAnswer[]
}
