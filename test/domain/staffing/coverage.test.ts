import { describe, expect, it } from 'vitest'
import { clashes, dutyOf, overlap, type MemberDuty } from '@/domain/staffing/clashes'
import { coverageOf, totalCoverage } from '@/domain/staffing/coverage'
import { shiftProblem } from '@/domain/staffing/shift-rules'
import type { Assignment, Shift } from '@/domain/staffing/staffing'
import { anEventPlan, STAMP } from '../../builders/an-event-plan'

function aShift(over: Partial<Shift> = {}): Shift {
  const base = { ...STAMP, eventId: 'evt_1', roleId: 'rol_1', station: '', callsAt: null, endsAt: null } as const
  return { id: 'sft_1', ...base, needed: 2, pos: 'a0', ...over }
}

function assigned(state: Assignment['state'], shiftId: Assignment['shiftId'] = 'sft_1'): Assignment {
  return { id: 'asg_1', ...STAMP, eventId: 'evt_1', shiftId, memberId: 'mem_1', state, worked: null, note: '' }
}

describe('coverageOf', () => {
  it('counts only confirmed people as there', () => {
    const people = [assigned('confirmed'), assigned('asked'), assigned('declined'), assigned('standIn')]
    expect(coverageOf(aShift(), [...people, assigned('confirmed', 'sft_2')])).toEqual({
      needed: 2,
      confirmed: 1,
      asked: 1,
      declined: 1,
      standIns: 1,
      short: 1,
    })
  })

  it('is never short by less than nobody, and does not lend people between shifts', () => {
    const full = coverageOf(aShift({ needed: 1 }), [assigned('confirmed'), assigned('confirmed')])
    expect(full.short).toBe(0)
    expect(totalCoverage([full, coverageOf(aShift(), [])])).toMatchObject({ needed: 3, confirmed: 2, short: 2 })
  })
})

describe('dutyOf', () => {
  const event = anEventPlan()

  it('takes the opening and the end of the event where no times are given', () => {
    expect(dutyOf(aShift(), event)).toEqual({
      from: Date.UTC(2026, 11, 12, 6, 0),
      to: Date.UTC(2026, 11, 12, 9, 0),
    })
    expect(dutyOf(aShift({ callsAt: 780, endsAt: 1530 }), event)).toEqual({
      from: Date.UTC(2026, 11, 12, 5, 0),
      to: Date.UTC(2026, 11, 12, 17, 30),
    })
  })

  it('is not known while the event has no day, or the shift ends before it begins', () => {
    expect(dutyOf(aShift(), anEventPlan({ day: null }))).toBeNull()
    expect(dutyOf(aShift({ callsAt: 1080 }), event)).toBeNull()
  })
})

describe('clashes', () => {
  const duty = (memberId: MemberDuty['memberId'], from: number, to: number): MemberDuty => ({
    memberId,
    from,
    to,
    eventId: 'evt_1',
    assignmentId: `asg_${from}`,
  })

  it('finds every pair of overlapping duties of one person, once', () => {
    const duties = [duty('mem_1', 40, 60), duty('mem_1', 10, 50), duty('mem_2', 10, 50), duty('mem_1', 45, 46)]
    expect(clashes(duties).map(({ first, second }) => [first.from, second.from])).toEqual([
      [10, 40],
      [10, 45],
      [40, 45],
    ])
  })

  it('does not call duties that touch a clash', () => {
    expect(clashes([duty('mem_1', 0, 10), duty('mem_1', 10, 20)])).toEqual([])
    expect(overlap({ from: 0, to: 10 }, { from: 10, to: 20 })).toBe(false)
  })
})

describe('shiftProblem', () => {
  it.each([
    [{ needed: -1 }, 'badNumber'],
    [{ needed: 1.5 }, 'badNumber'],
    [{ needed: 1000 }, 'badNumber'],
    [{ callsAt: 900, endsAt: 900 }, 'endsBeforeCall'],
    [{ callsAt: 900, endsAt: 1530 }, null],
    [{ needed: 0 }, null],
  ] as const)('answers %j with %s', (fields, problem) => {
    expect(shiftProblem(aShift(fields))).toBe(problem)
  })
})
