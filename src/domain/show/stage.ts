import type { EventPlanId } from '../common/id'
import type { Draft, Row } from '../common/row'
import type { Seconds } from '../common/time'

/** What the stage sees and hears besides the timer: one row an event. */
export interface Stage extends Row<'stg'> {
  readonly eventId: EventPlanId
  /** The message on the projector; empty when there is none. */
  readonly message: string
  /** The band of light that asks the speaker to look up. */
  readonly light: boolean
  /** How long before the end of a cue a warning comes, in seconds, longest first. */
  readonly warnAt: readonly Seconds[]
  readonly sound: boolean
}

/** Five minutes and one minute before the end, by colour and shape only. */
export function newStage(eventId: EventPlanId): Draft<Stage> {
  return { eventId, message: '', light: false, warnAt: [300, 60], sound: false }
}

/** How urgent a cue is: calm, at a warning (the shortest one that was reached), or over. Remaining in seconds. */
export type Urgency =
  { readonly kind: 'calm' } | { readonly kind: 'warned'; readonly at: Seconds } | { readonly kind: 'over' }

/** What the remaining time means to the people on stage. Warnings longer than the cue itself do not count. */
export function urgencyOf(remaining: Seconds, length: Seconds, warnAt: readonly Seconds[]): Urgency {
  if (remaining <= 0) return { kind: 'over' }
  const reached = warnAt.filter((at) => at < length && remaining <= at)
  return reached.length === 0 ? { kind: 'calm' } : { kind: 'warned', at: Math.min(...reached) }
}
