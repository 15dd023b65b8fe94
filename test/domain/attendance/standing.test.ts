import { describe, expect, it } from 'vitest'
import { ATTENDANCE_STATUSES } from '@/domain/attendance/attendance'
import { doorState } from '@/domain/attendance/door-state'
import { standingOf, waitlistPlaces } from '@/domain/attendance/standing'
import { aCheckIn, anAttendance } from '../../builders/a-door'

describe('standing at the door', () => {
  it('is ready for a promised place only, waiting for the waiting list, refused for everybody else', () => {
    const standings = ATTENDANCE_STATUSES.map((status) => standingOf(anAttendance({ status }), undefined))
    expect(standings).toEqual(['refused', 'ready', 'refused', 'waiting', 'ready', 'refused', 'refused'])
  })

  it('is inside until the person leaves, and ready again then', () => {
    const came = aCheckIn({ id: 'chk_1', at: 10 })
    const left = aCheckIn({ id: 'chk_2', at: 20, kind: 'out' })
    expect(standingOf(anAttendance(), doorState([came]).get('att_1'))).toBe('inside')
    expect(standingOf(anAttendance(), doorState([came, left]).get('att_1'))).toBe('ready')
  })

  it('numbers the waiting list in its order', () => {
    const places = waitlistPlaces([
      anAttendance({ id: 'att_b', status: 'waitlisted', waitlistPos: 'a1' }),
      anAttendance({ id: 'att_x' }),
      anAttendance({ id: 'att_a', status: 'waitlisted', waitlistPos: 'a0' }),
    ])
    expect([...places]).toEqual([
      ['att_a', 1],
      ['att_b', 2],
    ])
  })
})
