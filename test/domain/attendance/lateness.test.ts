import { describe, expect, it } from 'vitest'
import type { CheckIn } from '@/domain/attendance/attendance'
import { doorState } from '@/domain/attendance/door-state'
import { minutesLate, openingOf, punctuality } from '@/domain/attendance/lateness'

const EVENT = { day: '2026-12-12', opensAt: 19 * 60, length: 120, zone: 'Europe/Berlin' } as const
const OPENING = Date.UTC(2026, 11, 12, 18, 0)

let made = 0
function fact(person: string, kind: CheckIn['kind'], minutes: number, method: CheckIn['method'] = 'name'): CheckIn {
  made += 1
  return {
    ...{ id: `chk_${made}`, eventId: 'evt_1', attendanceId: `att_${person}`, kind, undoes: null, door: '', doneBy: '' },
    ...{ at: OPENING + minutes * 60_000, method, nonce: `${made}` },
    ...{ createdAt: 0, updatedAt: 0, deleted: 0, deletedAt: null, by: '', hlc: '' },
  }
}
const list = (...people: string[]) => people.map((person) => ({ id: `att_${person}` as const }))

describe('coming late and leaving early', () => {
  it('counts whole minutes after the opening in the event’s own zone, and none for who was marked from paper', () => {
    const state = doorState([
      fact('in-time', 'in', -20),
      fact('a-moment', 'in', 0.9),
      fact('late', 'in', 12.5),
      fact('on-paper', 'in', 90, 'paper'),
    ])
    const late = (person: string) => minutesLate(state.get(`att_${person}`), openingOf(EVENT))
    expect(['in-time', 'a-moment', 'late', 'on-paper', 'never'].map(late)).toEqual([0, 0, 12, 0, 0])
  })

  it('goes by the first coming and the last leaving of everybody on the list', () => {
    const state = doorState([
      ...[fact('a', 'in', 5), fact('a', 'out', 30), fact('a', 'in', 40)],
      ...[fact('b', 'in', 15), fact('b', 'out', 119)],
      ...[fact('c', 'in', -5), fact('c', 'out', 121)],
      fact('d', 'in', 40),
      fact('not-on-the-list', 'in', 60),
    ])
    expect(punctuality(EVENT, list('a', 'b', 'c', 'd', 'e'), state)).toEqual({ late: 3, medianLate: 15, leftEarly: 1 })
    expect(punctuality(EVENT, list('a', 'b'), state)).toMatchObject({ late: 2, medianLate: 5 })
  })

  it('knows nobody as late when the event has no day or nobody came', () => {
    const nobody = { late: 0, medianLate: 0, leftEarly: 0 }
    expect(punctuality({ ...EVENT, day: null }, list('a'), doorState([fact('a', 'in', 40)]))).toEqual(nobody)
    expect(punctuality(EVENT, list('a'), doorState([]))).toEqual(nobody)
  })
})
