import type { Money } from '../common/money'
import type { ClockSecond, LocalDay, Minutes, Seconds } from '../common/time'
import type { RoomClash } from '../conflict/room-conflict'
import type { Layout, SurveyItem } from '../venue/venue'

export const READINESS_AREAS = ['venue', 'materials', 'staff', 'runSheet', 'checklist', 'attendance', 'budget'] as const
export type ReadinessArea = (typeof READINESS_AREAS)[number]

/** Shape and word of a check: all well, too few, held by something else, too much or too late, somebody has to ask. */
export type ReadinessState = 'ready' | 'short' | 'clash' | 'over' | 'toConfirm'

/** What a check found, with the names and numbers that its sentence needs. Each length says its unit by its type. */
export type Finding =
  | { readonly kind: 'day'; readonly day: LocalDay }
  | { readonly kind: 'noDay' }
  | { readonly kind: 'venue'; readonly venue: string; readonly room: string }
  | { readonly kind: 'noVenue' }
  | { readonly kind: 'noRoom'; readonly venue: string }
  | { readonly kind: 'roomFree'; readonly room: string }
  | { readonly kind: 'roomClash'; readonly room: string; readonly clash: RoomClash }
  | { readonly kind: 'seats'; readonly seats: number; readonly capacity: number; readonly layout: Layout['kind'] }
  | { readonly kind: 'fewSeats'; readonly seats: number; readonly capacity: number; readonly layout: Layout['kind'] }
  | { readonly kind: 'legalMaximum'; readonly most: number }
  | { readonly kind: 'overLegalMaximum'; readonly most: number; readonly heads: number }
  | { readonly kind: 'survey'; readonly items: number }
  | { readonly kind: 'noSurvey'; readonly venue: string }
  | { readonly kind: 'surveyToConfirm'; readonly item: SurveyItem; readonly note: string }
  | { readonly kind: 'surveyUnfit'; readonly item: SurveyItem; readonly note: string }
  | { readonly kind: 'hardClose'; readonly slack: Seconds; readonly at: ClockSecond }
  | { readonly kind: 'pastHardClose'; readonly over: Seconds; readonly at: ClockSecond }
  | { readonly kind: 'earlyLoadIn'; readonly early: Minutes; readonly from: ClockSecond }
  | { readonly kind: 'noMaterials' }
  | { readonly kind: 'materials'; readonly items: number }
  | {
      readonly kind: 'materialShort'
      readonly name: string
      readonly missing: number
      readonly needed: number
      readonly stock: number
    }
  | {
      readonly kind: 'materialClash'
      readonly name: string
      readonly missing: number
      readonly holder: string
      readonly day: LocalDay | null
    }
  | { readonly kind: 'toMake'; readonly name: string; readonly quantity: number }
  | { readonly kind: 'owner'; readonly name: string }
  | { readonly kind: 'noOwner' }
  | { readonly kind: 'noRoles' }
  | { readonly kind: 'role'; readonly name: string; readonly needed: number }
  | {
      readonly kind: 'roleShort'
      readonly name: string
      readonly missing: number
      readonly needed: number
      readonly confirmed: number
      readonly asked: number
      readonly declined: number
    }
  | { readonly kind: 'noRunSheet' }
  | { readonly kind: 'runSheet'; readonly cues: number }
  | { readonly kind: 'cueOverrun'; readonly before: string; readonly at: ClockSecond; readonly over: Seconds }
  | { readonly kind: 'pastEnd'; readonly over: Seconds; readonly at: ClockSecond }
  | { readonly kind: 'cuesWithoutOwner'; readonly cues: number; readonly first: string }
  | { readonly kind: 'noTasks' }
  | { readonly kind: 'tasks'; readonly open: number; readonly done: number }
  | { readonly kind: 'taskOverdue'; readonly title: string; readonly due: LocalDay; readonly days: number }
  | { readonly kind: 'noSignUps' }
  | { readonly kind: 'signUps'; readonly registered: number; readonly confirmed: number; readonly waiting: number }
  | { readonly kind: 'overCapacity'; readonly registered: number; readonly capacity: number }
  | { readonly kind: 'pendingApproval'; readonly people: number }
  | { readonly kind: 'waitingWithRoom'; readonly waiting: number; readonly free: number }
  | {
      readonly kind: 'belowGoal'
      readonly expected: number
      readonly goal: number
      readonly registered: number
      readonly accept: number
    }
  | { readonly kind: 'noBudget' }
  | { readonly kind: 'budget'; readonly planned: Money; readonly expected: Money }
  | { readonly kind: 'overBudget'; readonly over: Money; readonly planned: Money; readonly expected: Money }
  | { readonly kind: 'paymentsOverdue'; readonly lines: number; readonly first: string }

/** One line of the readiness check (出发检查). */
export interface ReadinessCheck {
  /** Stays the same while the same thing is checked, for lists. */
  readonly key: string
  readonly area: ReadinessArea
  readonly state: ReadinessState
  readonly finding: Finding
}
