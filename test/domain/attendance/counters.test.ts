import { describe, expect, it } from 'vitest'
import { arrivalCurve, capacityAlarm, doorCounters, peopleIn, showRate } from '@/domain/attendance/counters'
import { doorState } from '@/domain/attendance/door-state'
import { maskName } from '@/domain/attendance/mask-name'
import { noShowsOf } from '@/domain/attendance/no-shows'
import { aCheckIn, anAttendance } from '../../builders/a-door'

const list = [
  anAttendance({ id: 'att_came', plusOnes: 2 }),
  anAttendance({ id: 'att_left', status: 'confirmed' }),
  anAttendance({ id: 'att_away', plusOnes: 1 }),
  anAttendance({ id: 'att_cancelled', status: 'cancelled' }),
  anAttendance({ id: 'att_waiting', status: 'waitlisted', waitlistPos: 'a0' }),
  anAttendance({ id: 'att_walkIn', walkIn: true }),
  anAttendance({ id: 'att_walkInTakenBack', walkIn: true }),
  anAttendance({ id: 'att_sentSomebody' }),
  anAttendance({ id: 'att_somebody', substituteFor: 'att_sentSomebody' }),
]
const state = doorState([
  aCheckIn({ id: 'chk_1', attendanceId: 'att_came', at: 0 }),
  aCheckIn({ id: 'chk_2', attendanceId: 'att_came', at: 50 }),
  aCheckIn({ id: 'chk_3', attendanceId: 'att_left', at: 60 }),
  aCheckIn({ id: 'chk_4', attendanceId: 'att_left', at: 70, kind: 'out' }),
  aCheckIn({ id: 'chk_5', attendanceId: 'att_walkIn', at: 80 }),
  aCheckIn({ id: 'chk_6', attendanceId: 'att_walkInTakenBack', at: 81 }),
  aCheckIn({ id: 'chk_7', attendanceId: 'att_walkInTakenBack', at: 82, kind: 'undo', undoes: 'chk_6' }),
  aCheckIn({ id: 'chk_8', attendanceId: 'att_somebody', at: 90 }),
])

describe('door counters', () => {
  const counters = doorCounters(list, state)

  it('counts heads once and plus-ones beside them', () => {
    expect(counters.present).toEqual({ heads: 4, plusOnes: 2 })
    expect(peopleIn(counters.inside)).toBe(5)
    expect(counters.leftEarly.heads).toBe(1)
  })

  it('expects promised places only, the substitute instead of the one who sent them', () => {
    expect(counters.expected).toEqual({ heads: 4, plusOnes: 3 })
    expect(counters.notYet).toEqual({ heads: 1, plusOnes: 1 })
    expect(counters.walkIns.heads).toBe(1)
    expect(counters.waitlisted.heads).toBe(1)
  })

  it('gives the show rate with its denominator, walk-ins in neither', () => {
    expect(showRate(counters)).toEqual({ part: 3, whole: 4 })
  })

  it('adds up: expected is who came and who did not', () => {
    expect(counters.expectedCame.heads + counters.notYet.heads).toBe(counters.expected.heads)
  })

  it('rings when seats are taken, and louder above what the law allows', () => {
    expect(capacityAlarm(47, 48, 80)).toBe('free')
    expect(capacityAlarm(48, 48, 80)).toBe('full')
    expect(capacityAlarm(81, 48, 80)).toBe('over')
    expect(capacityAlarm(49, 48, null)).toBe('over')
    expect(capacityAlarm(500, null, null)).toBe('free')
  })
})

describe('arrival curve', () => {
  const at = (minute: number) => Date.UTC(2026, 11, 12, 6, minute)

  it('counts first arrivals per five minutes, quiet bars included, whatever the order', () => {
    const facts = [
      aCheckIn({ id: 'chk_1', attendanceId: 'att_1', at: at(0) }),
      aCheckIn({ id: 'chk_2', attendanceId: 'att_2', at: at(4) }),
      aCheckIn({ id: 'chk_3', attendanceId: 'att_1', at: at(9) }),
      aCheckIn({ id: 'chk_4', attendanceId: 'att_3', at: at(12) }),
    ]
    expect(arrivalCurve(doorState(facts)).map((step) => step.heads)).toEqual([2, 0, 1])
    expect(arrivalCurve(doorState([]))).toEqual([])
  })

  it('does not draw a year of bars for one wrong clock', () => {
    const facts = [
      aCheckIn({ id: 'chk_1', attendanceId: 'att_1', at: 0 }),
      aCheckIn({ id: 'chk_2', attendanceId: 'att_2', at: at(0) }),
    ]
    expect(arrivalCurve(doorState(facts))).toHaveLength(2)
  })
})

describe('no-shows', () => {
  it('are those with a promised place who never came; not cancelled, waiting, substituted or walk-ins', () => {
    expect(noShowsOf(list, state)).toEqual(['att_away'])
  })
})

describe('a masked name', () => {
  it('keeps just enough to recognise oneself', () => {
    expect(['周子然', '白露', '欧阳娜娜', 'Nora Weiss', ''].map(maskName)).toEqual([
      '周*然',
      '白*',
      '欧**娜',
      'Nora W.',
      '',
    ])
  })
})
