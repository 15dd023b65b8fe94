import type { BudgetSums } from '../budget/budget-sums'
import type { ClockSecond, LocalDay, Seconds } from '../common/time'
import type { RoomUse } from '../conflict/room-conflict'
import type { ReservationState } from '../material/material'
import type { Layout, Room, SurveyAnswer, Venue } from '../venue/venue'
import type { EventPlan } from './event-plan'

/** A role with the people asked, over all its shifts. */
export interface RoleFacts {
  readonly id: string
  readonly name: string
  readonly needed: number
  readonly confirmed: number
  readonly asked: number
  readonly declined: number
}

/** A material that an event holds, against what there is on the day. */
export interface MaterialFacts {
  readonly id: string
  readonly name: string
  readonly needed: number
  /** How many there are at all on the day, other events not counted. */
  readonly stock: number
  /** How many of `needed` cannot be had. */
  readonly missing: number
  /** The event that holds what is missing; null when the stock alone is too small. */
  readonly heldBy: { readonly title: string; readonly day: LocalDay | null } | null
  readonly state: ReservationState
}

/** What the run-sheet comes to; times and lengths in seconds. */
export interface RunSheetFacts {
  readonly cues: number
  readonly overruns: readonly {
    readonly id: string
    readonly before: string
    readonly at: ClockSecond
    readonly over: Seconds
  }[]
  readonly expectedEnd: ClockSecond
  readonly overPlannedEnd: Seconds
  readonly lastEnd: ClockSecond
  readonly withoutOwner: readonly string[]
}

/** A task that is not done, with the day it is due. */
export interface OpenTaskFacts {
  readonly id: string
  readonly title: string
  readonly due: LocalDay | null
  readonly overdue: boolean
  /** Whole days it is late; 0 when it is late by hours only, or not late. */
  readonly daysLate: number
}

/** How many people there are on the list, by what was said. Heads, where nothing else is said. */
export interface HeadFacts {
  /** Everybody who has a place, confirmed or not. */
  readonly registered: number
  /** The places they take: the people they bring counted. */
  readonly places: number
  readonly confirmed: number
  readonly pending: number
  readonly waiting: number
  readonly expected: number
  /** How many to accept so that the goal (or the seats) is reached. */
  readonly accept: number
}

/** Everything that is checked before an event. */
export interface ReadinessFacts {
  readonly event: EventPlan
  readonly ownerName: string | null
  readonly venue: Venue | null
  readonly venueHasRooms: boolean
  readonly room: Room | null
  readonly layout: Layout | null
  readonly survey: readonly SurveyAnswer[]
  readonly others: readonly RoomUse[]
  readonly materials: readonly MaterialFacts[]
  readonly roles: readonly RoleFacts[]
  readonly runSheet: RunSheetFacts
  readonly openTasks: readonly OpenTaskFacts[]
  readonly doneTasks: number
  readonly heads: HeadFacts
  readonly budget: BudgetSums
  readonly overduePayments: readonly string[]
}

/** How many may come: the number set on the event, else what the layout seats; null when neither is known. */
export function capacityOf(event: Pick<EventPlan, 'capacity'>, layout: Pick<Layout, 'capacity'> | null): number | null {
  return event.capacity ?? layout?.capacity ?? null
}
