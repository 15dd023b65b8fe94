import type { CueId, EventPlanId, MemberId, RoomId } from '../common/id'
import type { ClockSecond, Instant } from '../common/time'
import { instantOf } from '../common/zone'
import type { EventPlan } from '../event-plan/event-plan'
import type { Cue } from './cue'
import { takesPart, type TimedCue } from './time-cues'

/** From when to when something lies, as moments. */
export interface Span {
  readonly from: Instant
  readonly to: Instant
}

/** Something outside this sheet that a person has to be at. */
export interface MemberBusy extends Span {
  readonly memberId: MemberId
  readonly kind: 'shift' | 'cue' | 'event'
  readonly eventId: EventPlanId
  /** What it is: the role of the shift, the title of the cue, the title of the event. */
  readonly title: string
  /** Title of the event it belongs to. */
  readonly eventTitle: string
  /** Where; empty when nobody said. */
  readonly place: string
}

/** Another event that holds a room. */
export interface RoomBusy extends Span {
  readonly roomId: RoomId
  readonly eventId: EventPlanId
  readonly eventTitle: string
}

/** Why a person cannot be at a cue, or a room cannot be used for it. */
export type ClashReason =
  | {
      readonly kind: 'cue'
      readonly cueId: CueId
      readonly title: string
      readonly from: ClockSecond
      readonly to: ClockSecond
    }
  /** `own`: a shift of this very event. */
  | { readonly kind: 'elsewhere'; readonly busy: MemberBusy; readonly own: boolean }
  | { readonly kind: 'roomHeld'; readonly busy: RoomBusy }

/** What is in the way of a cue. */
export interface CueClash {
  readonly field: 'ownerId' | 'speakerId' | 'roomId'
  readonly reason: ClashReason
}

/** What stands outside the sheet. */
export interface Outside {
  readonly people: readonly MemberBusy[]
  readonly rooms: readonly RoomBusy[]
}

type EventClock = Pick<EventPlan, 'id' | 'day' | 'zone'>

/**
 * What is in the way of the cues of a sheet, by cue: a person or a room that a cue on another track needs at the same time,
 * a person who is needed at another event, or on a shift of this one at another place, a room that another event holds.
 * Two cues on one track that overlap are an overrun and are told as that. A shift without a place is taken for the work
 * on the cues themselves, as is one at the place of the cue, which `placeOf` names.
 */
export function cueClashes(
  event: EventClock,
  timed: readonly TimedCue[],
  outside: Outside,
  placeOf: (cue: Cue) => string = (cue) => cue.place,
): Map<CueId, CueClash[]> {
  const found = new Map<CueId, CueClash[]>()
  const note = (cueId: CueId, clash: CueClash) => found.set(cueId, [...(found.get(cueId) ?? []), clash])
  const rows = timed.filter(({ cue }) => takesPart(cue))
  for (const { field, row, other } of sharedOnOtherTracks(rows))
    note(row.cue.id, {
      field,
      reason: { kind: 'cue', cueId: other.cue.id, title: other.cue.title, from: other.startsAt, to: other.endsAt },
    })
  const midnight = event.day === null ? null : instantOf(event.day, 0, event.zone)
  if (midnight === null || (outside.people.length === 0 && outside.rooms.length === 0)) return found
  for (const row of rows) {
    const span = { from: midnight + row.startsAt * 1000, to: midnight + row.endsAt * 1000 }
    for (const field of ['ownerId', 'speakerId'] as const) {
      const mine = outside.people.filter((busy) => busy.memberId === row.cue[field])
      for (const busy of mine)
        if (overlaps(span, busy) && isElsewhere(event, placeOf(row.cue), busy))
          note(row.cue.id, { field, reason: { kind: 'elsewhere', busy, own: busy.eventId === event.id } })
    }
    for (const busy of outside.rooms)
      if (busy.roomId === row.cue.roomId && busy.eventId !== event.id && overlaps(span, busy))
        note(row.cue.id, { field: 'roomId', reason: { kind: 'roomHeld', busy } })
  }
  return found
}

interface Shared {
  readonly field: CueClash['field']
  readonly row: TimedCue
  readonly other: TimedCue
}

/** Pairs of cues on different tracks that run at the same time and need the same person or room, told from both sides. */
function sharedOnOtherTracks(rows: readonly TimedCue[]): Shared[] {
  const sorted = rows.toSorted((a, b) => a.startsAt - b.startsAt)
  const shared: Shared[] = []
  for (const [index, first] of sorted.entries()) {
    for (const second of sorted.slice(index + 1)) {
      if (second.startsAt >= first.endsAt) break
      if (first.cue.track === second.cue.track || second.endsAt <= first.startsAt) continue
      for (const [row, other] of [
        [first, second],
        [second, first],
      ] as const)
        for (const field of ['ownerId', 'speakerId', 'roomId'] as const)
          if (needs(other.cue, field, row.cue[field])) shared.push({ field, row, other })
    }
  }
  return shared
}

function needs(cue: Cue, field: CueClash['field'], id: MemberId | RoomId | null): boolean {
  if (id === null) return false
  return field === 'roomId' ? cue.roomId === id : cue.ownerId === id || cue.speakerId === id
}

function isElsewhere(event: EventClock, place: string, busy: MemberBusy): boolean {
  if (busy.eventId !== event.id) return true
  return busy.kind === 'shift' && busy.place !== '' && place !== '' && busy.place !== place
}

function overlaps(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to
}
