import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CheckIn } from '@/domain/attendance/attendance'
import { doorState, hasCome, hasLeft, isInside, latestArrivals, latestCheckIn } from '@/domain/attendance/door-state'
import type { AttendanceId } from '@/domain/common/id'
import { aCheckIn } from '../../builders/a-door'

const summary = (facts: readonly CheckIn[]) =>
  [...doorState(facts).values()]
    .map(({ attendanceId, firstIn, insideSince, lastOut, stay }) => ({
      attendanceId,
      firstIn: firstIn?.id ?? null,
      insideSince: insideSince?.id ?? null,
      lastOut: lastOut?.id ?? null,
      stay: stay.map((fact) => fact.id),
    }))
    .sort((a, b) => (a.attendanceId < b.attendanceId ? -1 : 1))

describe('door state', () => {
  it('lets a person in and out and in again', () => {
    const facts = [
      aCheckIn({ id: 'chk_1', at: 10 }),
      aCheckIn({ id: 'chk_2', at: 20, kind: 'out' }),
      aCheckIn({ id: 'chk_3', at: 30 }),
    ]
    expect(isInside(doorState(facts.slice(0, 1)).get('att_1'))).toBe(true)
    expect(hasLeft(doorState(facts.slice(0, 2)).get('att_1'))).toBe(true)
    const visit = doorState(facts).get('att_1')
    expect(visit?.firstIn?.at).toBe(10)
    expect(visit?.insideSince?.at).toBe(30)
  })

  it('forgets a check-in that was taken back, but remembers the head', () => {
    const visit = doorState([aCheckIn(), aCheckIn({ id: 'chk_2', kind: 'undo', undoes: 'chk_1', at: 2000 })]).get(
      'att_1',
    )
    expect(visit).toBeDefined()
    expect(hasCome(visit)).toBe(false)
    expect(isInside(visit)).toBe(false)
  })

  it('keeps a person inside whom a second laptop let in as well, when only one check-in is taken back', () => {
    const facts = [
      aCheckIn({ id: 'chk_a', at: 10 }),
      aCheckIn({ id: 'chk_b', at: 12 }),
      aCheckIn({ id: 'chk_c', kind: 'undo', undoes: 'chk_a', at: 14 }),
    ]
    expect(doorState(facts).get('att_1')?.firstIn?.id).toBe('chk_b')
  })

  it('orders facts of one millisecond by id', () => {
    const facts = [aCheckIn({ id: 'chk_b', at: 10, kind: 'out' }), aCheckIn({ id: 'chk_a', at: 10 })]
    expect(isInside(doorState(facts).get('att_1'))).toBe(false)
  })

  it('finds the newest check-in that still stands, at one door or any', () => {
    const state = doorState([
      aCheckIn({ id: 'chk_1', attendanceId: 'att_1', at: 10, door: 'main' }),
      aCheckIn({ id: 'chk_2', attendanceId: 'att_2', at: 20, door: 'side' }),
      aCheckIn({ id: 'chk_3', attendanceId: 'att_3', at: 30, door: 'main' }),
      aCheckIn({ id: 'chk_4', attendanceId: 'att_3', at: 40, kind: 'undo', undoes: 'chk_3' }),
    ])
    expect(latestCheckIn(state)?.attendanceId).toBe('att_2')
    expect(latestCheckIn(state, 'main')?.attendanceId).toBe('att_1')
    expect(latestArrivals(state, 1).map((fact) => fact.attendanceId)).toEqual(['att_2'])
    expect(latestCheckIn(doorState([]))).toBeNull()
  })

  const facts = fc
    .array(
      fc.record({
        head: fc.integer({ min: 0, max: 4 }),
        kind: fc.constantFrom('in' as const, 'out' as const, 'undo' as const),
        at: fc.integer({ min: 0, max: 20 }),
        undoes: fc.integer({ min: 0, max: 15 }),
      }),
      { maxLength: 16 },
    )
    .map((rows) =>
      rows.map((row, at) =>
        aCheckIn({
          id: `chk_${String(at).padStart(2, '0')}`,
          attendanceId: `att_${row.head}` as AttendanceId,
          kind: row.kind,
          at: row.at,
          undoes: row.kind === 'undo' ? `chk_${String(row.undoes).padStart(2, '0')}` : null,
        }),
      ),
    )

  it('does not depend on the order in which facts arrive, nor on facts that arrive twice', () => {
    fc.assert(
      fc.property(facts, fc.infiniteStream(fc.nat()), (rows, dice) => {
        const shuffled = [...rows, ...rows.slice(0, 3)]
          .map((row) => ({ row, key: dice.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ row }) => row)
        expect(summary(shuffled)).toEqual(summary(rows))
      }),
    )
  })

  it('counts every head once, and only heads with a check-in that stands', () => {
    fc.assert(
      fc.property(facts, (rows) => {
        const state = doorState(rows)
        const takenBack = new Set(rows.map((row) => row.undoes))
        const standing = rows.filter((row) => row.kind === 'in' && !takenBack.has(row.id))
        const came = [...state.values()].filter(hasCome)
        expect(new Set(came.map((visit) => visit.attendanceId))).toEqual(
          new Set(standing.map((row) => row.attendanceId)),
        )
        expect([...state.values()].filter(isInside).length).toBeLessThanOrEqual(came.length)
      }),
    )
  })
})
