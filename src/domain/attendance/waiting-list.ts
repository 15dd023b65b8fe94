import type { AttendanceId } from '../common/id'
import { byPosition, positionBetween, positionsAfter, type Position } from '../common/order'
import type { Attendance } from './attendance'

/** Everybody on the waiting list, the next one first. */
export function waitingList(attendances: readonly Attendance[]): Attendance[] {
  return attendances
    .filter((attendance) => attendance.status === 'waitlisted')
    .sort((a, b) => byPosition({ id: a.id, pos: a.waitlistPos }, { id: b.id, pos: b.waitlistPos }))
}

/** A row of the waiting list whose place has to be written. */
export interface WaitingPlace {
  readonly id: AttendanceId
  readonly waitlistPos: Position
}

/**
 * The places to write so that somebody stands at `to` (0 is next). As a rule that is one row; where the rows around have no
 * place of their own, or share one, all are numbered anew. Nothing when the person is there already or does not wait.
 */
export function moveInWaitingList(waiting: readonly Attendance[], id: AttendanceId, to: number): WaitingPlace[] {
  const from = waiting.findIndex((row) => row.id === id)
  const moved = waiting[from]
  if (moved === undefined) return []
  const others = waiting.filter((row) => row.id !== id)
  const at = Math.max(0, Math.min(others.length, to))
  if (at === from) return []
  const distinct = others.every(
    ({ waitlistPos }, index) => waitlistPos !== '' && waitlistPos > (others[index - 1]?.waitlistPos ?? ''),
  )
  if (distinct) {
    const waitlistPos = positionBetween(others[at - 1]?.waitlistPos ?? null, others[at]?.waitlistPos ?? null)
    return [{ id, waitlistPos }]
  }
  const order = [...others.slice(0, at), moved, ...others.slice(at)]
  const places = positionsAfter(null, order.length)
  return order.map((row, index) => ({ id: row.id, waitlistPos: places[index] ?? '' }))
}
