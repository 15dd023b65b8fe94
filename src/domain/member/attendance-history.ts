import type { Attendance, CheckIn } from '../attendance/attendance'
import { isExpected } from '../attendance/counters'
import { doorState } from '../attendance/door-state'
import type { Instant } from '../common/time'
import type { EventPlan } from '../event-plan/event-plan'

/** One event a member has to do with, and how it went. */
export interface HistoryLine {
  readonly event: EventPlan
  readonly attendance: Attendance
  /** The first check-in that was not taken back; null when the person did not come (yet). */
  readonly checkedInAt: Instant | null
}

/** How reliably a member comes. All counts are of events that are over. */
export interface ShowCount {
  /**
   * Events with a place that was promised to the end: came, or set down as a no-show. Who cancelled or sent a substitute
   * is not counted.
   */
  readonly registered: number
  /** Of these, the ones the member came to. Show rate = attended / registered. */
  readonly attended: number
  readonly noShows: number
  /** Events the member came to without a registration; they are no part of the show rate. */
  readonly walkIns: number
}

/** A member's events, the newest first; an event without a day comes before all others. */
export function attendanceHistory(
  attendances: readonly Attendance[],
  checkIns: readonly CheckIn[],
  events: readonly EventPlan[],
): HistoryLine[] {
  const eventById = new Map(events.map((event) => [event.id, event]))
  const visits = doorState(checkIns)
  return attendances
    .flatMap((attendance) => {
      const event = eventById.get(attendance.eventId)
      return event ? [{ event, attendance, checkedInAt: visits.get(attendance.id)?.firstIn?.at ?? null }] : []
    })
    .sort((a, b) => dayOf(b).localeCompare(dayOf(a)) || b.event.opensAt - a.event.opensAt)
}

/** Counts how often a member was expected, came, and stayed away. */
export function countShows(history: readonly HistoryLine[]): ShowCount {
  const count = { registered: 0, attended: 0, noShows: 0, walkIns: 0 }
  for (const { event, attendance, checkedInAt } of history) {
    if (!isOver(event)) continue
    if (attendance.walkIn) {
      if (checkedInAt !== null) count.walkIns += 1
    } else if (checkedInAt !== null && isExpected(attendance)) count.attended += 1
    else if (attendance.noShow) count.noShows += 1
  }
  count.registered = count.attended + count.noShows
  return count
}

function isOver(event: EventPlan): boolean {
  return event.status === 'finished' || event.status === 'debriefed' || event.status === 'archived'
}

function dayOf(line: HistoryLine): string {
  return line.event.day ?? '9999'
}
