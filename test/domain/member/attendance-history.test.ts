import { describe, expect, it } from 'vitest'
import { newAttendance } from '@/domain/attendance/new-attendance'
import type { Attendance, CheckIn } from '@/domain/attendance/attendance'
import { attendanceHistory, countShows } from '@/domain/member/attendance-history'
import { balancesOf } from '@/domain/member/ledger'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import { anEventPlan, STAMP } from '../../builders/an-event-plan'

function at(event: EventPlan, over: Partial<Attendance> = {}): Attendance {
  return {
    id: `att_${event.id}`,
    ...STAMP,
    ...newAttendance(event.id, 'mem_1'),
    ...over,
  }
}

function came(attendance: Attendance, over: Partial<CheckIn> = {}): CheckIn {
  return {
    id: `chk_${attendance.eventId}`,
    ...STAMP,
    eventId: attendance.eventId,
    attendanceId: attendance.id,
    kind: 'in',
    undoes: null,
    at: 1000,
    door: '',
    doneBy: '',
    method: 'name',
    nonce: '',
    ...over,
  }
}

const may = anEventPlan({ id: 'evt_may', day: '2026-05-16', status: 'archived' })
const june = anEventPlan({ id: 'evt_june', day: '2026-06-20', status: 'finished' })
const july = anEventPlan({ id: 'evt_july', day: '2026-07-18', status: 'debriefed' })
const next = anEventPlan({ id: 'evt_next', day: '2026-12-12', status: 'planning' })

describe('how a member took part', () => {
  it('lists the newest event first, with the first check-in', () => {
    const [first, second] = [at(may), at(june)]
    const history = attendanceHistory(
      [first, second],
      [came(first, { at: 5 }), came(first, { id: 'chk_again', at: 9 })],
      [may, june],
    )
    expect(history.map((line) => [line.event.id, line.checkedInAt])).toEqual([
      ['evt_june', null],
      ['evt_may', 5],
    ])
  })

  it('does not count a check-in that was taken back', () => {
    const place = at(june, { noShow: true })
    const facts = [came(place), came(place, { id: 'chk_back', kind: 'undo', undoes: 'chk_evt_june', at: 2000 })]
    const history = attendanceHistory([place], facts, [june])
    expect(history[0]?.checkedInAt).toBeNull()
    expect(countShows(history)).toEqual({ registered: 1, attended: 0, noShows: 1, walkIns: 0 })
  })

  it('counts registrations of events that are over, no-shows and walk-ins apart', () => {
    const places = [at(may), at(june, { noShow: true }), at(july, { walkIn: true }), at(next)]
    const facts = [came(at(may)), came(at(july))]
    const history = attendanceHistory(places, facts, [may, june, july, next])
    expect(countShows(history)).toEqual({ registered: 2, attended: 1, noShows: 1, walkIns: 1 })
  })

  it('does not hold a cancellation or a declined invitation against anybody', () => {
    const history = attendanceHistory(
      [at(may, { status: 'cancelled' }), at(june, { status: 'declined' })],
      [],
      [may, june],
    )
    expect(countShows(history)).toEqual({ registered: 0, attended: 0, noShows: 0, walkIns: 0 })
  })

  it('adds up points and credit apart', () => {
    const line = { ...STAMP, memberId: 'mem_1', reason: '', eventId: null, at: 0 } as const
    expect(
      balancesOf([
        { ...line, id: 'led_1', ledger: 'points', amount: 100 },
        { ...line, id: 'led_2', ledger: 'credit', amount: -20 },
        { ...line, id: 'led_3', ledger: 'credit', amount: 15 },
      ]),
    ).toEqual({ points: 100, credit: -5 })
  })
})
