import type { ChapterId, LayoutId, MemberId, RoomId, SeriesId, VenueId } from '../common/id'
import type { Money } from '../common/money'
import type { Row } from '../common/row'
import type { ClockMinute, LocalDay, Minutes, Zone } from '../common/time'

export const EVENT_TYPES = ['salon', 'talk', 'workshop', 'discussion', 'dinner', 'outing', 'charity', 'annual'] as const
export type EventType = (typeof EVENT_TYPES)[number]

export const EVENT_STATUSES = [
  'idea',
  'planning',
  'confirmed',
  'running',
  'finished',
  'debriefed',
  'archived',
  'cancelled',
] as const
export type EventStatus = (typeof EVENT_STATUSES)[number]

/** A dated (or still undated) event of the community. */
export interface EventPlan extends Row<'evt'> {
  /** Its number within the series (第12期), or null. */
  readonly number: number | null
  readonly title: string
  readonly type: EventType
  readonly theme: string
  readonly status: EventStatus
  /** Why it was cancelled; empty otherwise. */
  readonly cancelReason: string
  readonly day: LocalDay | null
  readonly opensAt: ClockMinute
  readonly length: Minutes
  readonly zone: Zone
  readonly venueId: VenueId | null
  readonly roomId: RoomId | null
  readonly layoutId: LayoutId | null
  /** How many may come; null means as many as the layout seats. */
  readonly capacity: number | null
  readonly setUp: Minutes
  readonly strike: Minutes
  readonly travel: Minutes
  /** The moment everybody must be out of the venue, on the venue clock. */
  readonly hardClose: ClockMinute | null
  readonly ownerId: MemberId | null
  readonly chapterId: ChapterId | null
  readonly seriesId: SeriesId | null
  /** Which template it was made from: a built-in key or the id of an own one; empty when by hand. */
  readonly templateKey: string
  readonly fee: Money | null
  /** Why the event is held, in words; the numbers stand in the goals. */
  readonly goal: string
  readonly goalAttendance: number | null
  readonly goalFirstTimers: number | null
  /** 1 to 5. */
  readonly goalSatisfaction: number | null
  /** Why there is no debrief, in words, when that was decided; null while a debrief is expected. */
  readonly noDebriefReason: string | null
  /** Why nobody is followed up, in words, when that was decided; null while follow-ups are expected. */
  readonly noFollowUpReason: string | null
  /** The cover picture as a data address, or null. */
  readonly cover: string | null
  readonly note: string
}

/** Events that belong together and are numbered through. */
export interface Series extends Row<'ser'> {
  readonly name: string
  readonly type: EventType
  /** How often it comes, in words. */
  readonly rhythm: string
}
