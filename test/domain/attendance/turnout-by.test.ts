import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ATTENDANCE_STATUSES } from '@/domain/attendance/attendance'
import { doorCounters } from '@/domain/attendance/counters'
import { doorState } from '@/domain/attendance/door-state'
import { TURNOUT_BYS, turnoutBy } from '@/domain/attendance/turnout-by'
import { aCheckIn, anAttendance } from '../../builders/a-door'

const place = fc.record({
  status: fc.constantFrom(...ATTENDANCE_STATUSES),
  walkIn: fc.boolean(),
  source: fc.constantFrom('', 'Luma', 'luma ', '公众号'),
  ticketType: fc.constantFrom('', 'Early bird', 'Regular'),
  came: fc.boolean(),
})

describe('turnout by source and ticket type', () => {
  it('adds up to what the door counts, whatever the list', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 30 }), (places) => {
        const list = places.map(({ came: _, ...over }, at) => anAttendance({ id: `att_${at}`, ...over }))
        const facts = places.flatMap(({ came }, at) =>
          came ? [aCheckIn({ id: `chk_${at}`, attendanceId: `att_${at}`, at })] : [],
        )
        const state = doorState(facts)
        const counters = doorCounters(list, state)
        for (const by of TURNOUT_BYS) {
          const lines = turnoutBy(list, state, by)
          const sum = (of: 'promised' | 'came' | 'notCome' | 'walkIns') =>
            lines.reduce((all, line) => all + line[of], 0)
          expect(sum('promised')).toBe(counters.expected.heads)
          expect(sum('came')).toBe(counters.expectedCame.heads)
          expect(sum('notCome')).toBe(counters.notYet.heads)
          expect(sum('walkIns')).toBe(counters.walkIns.heads)
          expect(new Set(lines.map(({ name }) => name.toLowerCase())).size).toBe(lines.length)
        }
      }),
    )
  })

  it('puts the largest first and what is not stated last, and counts no cancelled place', () => {
    const list = [
      anAttendance({ id: 'att_1', source: 'Luma' }),
      anAttendance({ id: 'att_2', source: 'Luma' }),
      anAttendance({ id: 'att_3', source: ' luma' }),
      anAttendance({ id: 'att_4', source: '公众号' }),
      anAttendance({ id: 'att_5', source: '公众号', status: 'cancelled' }),
      anAttendance({ id: 'att_6' }),
      anAttendance({ id: 'att_7' }),
      anAttendance({ id: 'att_8', source: '公众号', walkIn: true }),
    ]
    const state = doorState(
      ['att_1', 'att_8'].map((id) => aCheckIn({ id: `chk_${id}`, attendanceId: id as 'att_1', at: 1 })),
    )
    expect(turnoutBy(list, state, 'source')).toEqual([
      { name: 'Luma', promised: 3, came: 1, notCome: 2, walkIns: 0 },
      { name: '公众号', promised: 1, came: 0, notCome: 1, walkIns: 1 },
      { name: '', promised: 2, came: 0, notCome: 2, walkIns: 0 },
    ])
  })
})
