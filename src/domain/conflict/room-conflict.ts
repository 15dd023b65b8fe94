import type { EventPlanId, RoomId, VenueId } from '../common/id'
import { addDays, daysBetween, type ClockMinute, type LocalDay, type Minutes } from '../common/time'
import type { EventPlan } from '../event-plan/event-plan'

/** What a room must know of an event to be held for it. Every stored event fits. */
export type RoomUse = Pick<
  EventPlan,
  'title' | 'number' | 'status' | 'day' | 'opensAt' | 'length' | 'setUp' | 'strike' | 'travel' | 'venueId' | 'roomId'
> & { readonly id: EventPlanId | null }

/** A stretch of time on the venue clock of one day. Never wrapped; `from` may lie before midnight (below zero). */
export interface HeldWindow {
  readonly from: ClockMinute
  readonly to: ClockMinute
}

/** Another event that holds the same place at the same time. Its window is told on its own day. */
export interface RoomClash {
  readonly with: RoomUse & { readonly id: EventPlanId }
  readonly day: LocalDay
  readonly window: HeldWindow
}

/** How long a place is held for an event: travel and set-up before the opening, strike after the end. */
export function heldWindow(use: Pick<RoomUse, 'opensAt' | 'length' | 'setUp' | 'strike' | 'travel'>): HeldWindow {
  return { from: use.opensAt - use.setUp - use.travel, to: use.opensAt + use.length + use.strike }
}

/** The place that is held: the room, or the whole venue where no room was chosen. Null where there is neither. */
function placeOf(use: RoomUse): RoomId | VenueId | null {
  return use.roomId ?? use.venueId
}

/**
 * The events that hold the place wanted while it is wanted, buffers counted, earliest first. A cancelled event holds nothing,
 * nor does one without a day or a place. A room stands in one spot, so the readings of its clock compare without zones.
 */
export function roomClashes(wanted: RoomUse, others: readonly RoomUse[]): RoomClash[] {
  const place = placeOf(wanted)
  if (place === null || wanted.day === null || wanted.status === 'cancelled') return []
  const day = wanted.day
  const mine = heldWindow(wanted)
  const clashes: RoomClash[] = []
  for (const other of others) {
    if (other.id === null || other.id === wanted.id || other.day === null || other.status === 'cancelled') continue
    if (placeOf(other) !== place) continue
    const apart = daysBetween(day, other.day) * 1440
    const theirs = heldWindow(other)
    if (mine.from < theirs.to + apart && theirs.from + apart < mine.to)
      clashes.push({ with: { ...other, id: other.id }, day: other.day, window: theirs })
  }
  return clashes.sort(
    (one, two) =>
      one.day.localeCompare(two.day) || one.window.from - two.window.from || one.with.id.localeCompare(two.with.id),
  )
}

/** A day and an opening at which something fits. */
export interface FreeSlot {
  readonly day: LocalDay
  readonly opensAt: ClockMinute
}

/** The latest end that is offered unasked: 23:00. */
const LATEST_END = 23 * 60
const QUARTER: Minutes = 15

/**
 * Up to `count` places in time, near the one wanted, where it fits into the same room: first on the same day after what is in
 * the way, then at the same time on
 * the following days. Looks ahead four weeks.
 */
export function freeSlots(wanted: RoomUse, others: readonly RoomUse[], count = 3): FreeSlot[] {
  if (wanted.day === null) return []
  const day = wanted.day
  const fits = (slot: FreeSlot) => roomClashes({ ...wanted, ...slot }, others).length === 0
  const slots: FreeSlot[] = []
  const before = wanted.setUp + wanted.travel
  for (const clash of roomClashes(wanted, others)) {
    const free = clash.window.to + daysBetween(day, clash.day) * 1440 + before
    const opensAt = Math.ceil(free / QUARTER) * QUARTER
    if (opensAt + wanted.length <= LATEST_END && fits({ day, opensAt })) slots.push({ day, opensAt })
  }
  for (let ahead = 1; slots.length < count && ahead <= 28; ahead += 1) {
    const slot = { day: addDays(day, ahead), opensAt: wanted.opensAt }
    if (fits(slot)) slots.push(slot)
  }
  return slots.slice(0, count)
}
