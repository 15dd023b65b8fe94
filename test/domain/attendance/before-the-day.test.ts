import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acceptAdvice, nextToCall, promisedPlaces } from '@/domain/attendance/accept-advice'
import { countAnswers } from '@/domain/attendance/answer-counts'
import { proposeInvitations, type Invitee } from '@/domain/attendance/invitation-list'
import { planReminders } from '@/domain/attendance/reminder-plan'
import type { Reminder } from '@/domain/attendance/reminder'
import { smsParts } from '@/domain/attendance/sms-parts'
import { moveInWaitingList, waitingList } from '@/domain/attendance/waiting-list'
import type { AttendanceId, MemberId } from '@/domain/common/id'
import { positionsAfter } from '@/domain/common/order'
import { addDays } from '@/domain/common/time'
import { anAttendance } from '../../builders/a-door'
import { STAMP } from '../../builders/an-event-plan'

const id = (at: number): AttendanceId => `att_${String(at).padStart(3, '0')}`
const waits = (at: number, waitlistPos: string, plusOnes = 0) =>
  anAttendance({ id: id(at), status: 'waitlisted', waitlistPos, plusOnes })

describe('the waiting list', () => {
  it('moves one row between two others and leaves the others alone', () => {
    const [a = '', b = '', c = ''] = positionsAfter(null, 3)
    const list = waitingList([waits(3, c), waits(1, a), waits(2, b)])
    const changed = moveInWaitingList(list, id(3), 0)
    expect(changed.map((row) => row.id)).toEqual([id(3)])
    expect((changed[0]?.waitlistPos ?? '') < a).toBe(true)
    expect(moveInWaitingList(list, id(2), 1)).toEqual([])
    expect(moveInWaitingList(list, id(9), 0)).toEqual([])
  })

  it('puts anybody anywhere, also where places are missing or shared', () => {
    const place = fc.constantFrom('', 'a0', 'a1', 'a2', 'a3')
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 8 }), fc.nat(), fc.nat(), (places, who, where) => {
        const list = waitingList(places.map((pos, at) => waits(at, pos)))
        const from = who % list.length
        const to = where % list.length
        const moved = list[from]
        if (moved === undefined) throw new Error('nobody')
        const changes = new Map(moveInWaitingList(list, moved.id, to).map((row) => [row.id, row.waitlistPos]))
        const after = waitingList(list.map((row) => ({ ...row, waitlistPos: changes.get(row.id) ?? row.waitlistPos })))
        const others = list.filter((row) => row.id !== moved.id).map((row) => row.id)
        expect(after.map((row) => row.id)).toEqual([...others.slice(0, to), moved.id, ...others.slice(to)])
      }),
    )
  })
})

describe('how many to accept', () => {
  const past = (type: 'salon' | 'talk', registered: number, attended: number) => ({ type, registered, attended })
  const ground = { seats: 30, type: 'salon' as const, paid: false, attendances: [], past: [] }

  it('takes half of a free and nine tenths of a paid event until there are three events', () => {
    expect(acceptAdvice(ground)).toMatchObject({ accept: 60, show: { from: 'assumed', rate: 0.5, events: 0 } })
    expect(acceptAdvice({ ...ground, paid: true })).toMatchObject({ accept: 34, show: { rate: 0.9 } })
    const two = [past('salon', 10, 10), past('salon', 10, 10)]
    expect(acceptAdvice({ ...ground, past: two })).toMatchObject({ accept: 60, show: { from: 'assumed', events: 2 } })
  })

  it('fills 30 seats by accepting 37 where 81 of 100 come', () => {
    const three = [past('salon', 40, 32), past('salon', 40, 33), past('salon', 20, 16), past('talk', 90, 1)]
    expect(acceptAdvice({ ...ground, past: three })).toMatchObject({
      accept: 38,
      sameType: true,
      show: { from: 'history', events: 3, registered: 100, attended: 81 },
    })
    const better = [past('salon', 40, 33), past('salon', 40, 33), past('salon', 20, 16)]
    expect(acceptAdvice({ ...ground, past: better })).toMatchObject({ accept: 37, show: { attended: 82 } })
  })

  it('takes all types where there are fewer than three of the same', () => {
    const mixed = [past('salon', 10, 5), past('talk', 10, 10), past('talk', 10, 10)]
    expect(acceptAdvice({ ...ground, past: mixed })).toMatchObject({
      sameType: false,
      show: { events: 3, attended: 25 },
    })
  })

  it('counts promised places with plus-ones, once for a substituted one, and says what is left or too many', () => {
    const attendances = [
      anAttendance({ id: id(1), plusOnes: 2 }),
      anAttendance({ id: id(2), status: 'confirmed' }),
      anAttendance({ id: id(3), substituteFor: id(2) }),
      anAttendance({ id: id(4), status: 'cancelled', plusOnes: 9 }),
      anAttendance({ id: id(5), walkIn: true }),
      waits(6, 'a0'),
    ]
    expect(promisedPlaces(attendances)).toBe(4)
    expect(acceptAdvice({ ...ground, seats: 3, attendances })).toMatchObject({
      accept: 6,
      promised: 4,
      more: 2,
      over: 0,
    })
    expect(acceptAdvice({ ...ground, seats: 1, attendances })).toMatchObject({ accept: 2, more: 0, over: 2 })
    expect(acceptAdvice({ ...ground, seats: null, attendances })).toBeNull()
  })

  it('calls in order and skips nobody for somebody behind them', () => {
    const list = [waits(1, 'a0'), waits(2, 'a1', 2), waits(3, 'a2')]
    expect(nextToCall(list, 3).map((row) => row.id)).toEqual([id(1)])
    expect(nextToCall(list, 4).map((row) => row.id)).toEqual([id(1), id(2)])
    expect(nextToCall(list, 0)).toEqual([])
  })
})

describe('answers for the caterer', () => {
  const says = (at: number, answer: string, status: 'registered' | 'cancelled' = 'registered') =>
    anAttendance({ id: id(at), status, answers: [{ question: '忌口', answer }] })

  it('counts everybody with a place, several choices one each, and leaves sentences whole', () => {
    const people = [
      says(1, '素食┋不吃辣'),
      says(2, '素食'),
      says(3, '不吃辣, 素食'),
      says(4, 'peanuts, please ask me'),
      says(5, '素食', 'cancelled'),
      anAttendance({ id: id(6) }),
    ]
    expect(countAnswers(people)).toEqual([
      {
        question: '忌口',
        asked: 5,
        answered: 4,
        answers: [
          { answer: '素食', heads: 3 },
          { answer: '不吃辣', heads: 2 },
          { answer: 'peanuts, please ask me', heads: 1 },
        ],
      },
    ])
  })

  it('counts one person once, however they spell a choice twice', () => {
    expect(countAnswers([says(1, 'Vegan; vegan'), says(2, 'VEGAN')])[0]?.answers).toEqual([
      { answer: 'vegan', heads: 2 },
    ])
  })
})

describe('whom to invite', () => {
  const TODAY = '2026-11-20'
  const somebody = (at: number, over: Partial<Invitee> = {}): Invitee => ({
    memberId: `mem_${String(at).padStart(3, '0')}`,
    tags: [],
    tier: 'participant',
    cohort: '',
    doNotInvite: false,
    onList: false,
    lastInvited: null,
    lastCame: addDays(TODAY, -10),
    atLastEvent: false,
    ...over,
  })
  const wish = { tags: [], activeDays: 90, notAtLastEvent: true, count: 30 }
  const idsOf = (people: readonly Invitee[], over = {}) =>
    proposeInvitations(people, { ...wish, ...over }, TODAY).chosen.map((one) => one.memberId)

  it('never takes who is not to be invited, is on the list, was at the last one or has not come lately', () => {
    const people = [
      somebody(1),
      somebody(2, { doNotInvite: true }),
      somebody(3, { onList: true }),
      somebody(4, { atLastEvent: true }),
      somebody(5, { lastCame: addDays(TODAY, -91) }),
      somebody(6, { lastCame: null }),
      somebody(7, { lastCame: addDays(TODAY, -90) }),
    ]
    expect(idsOf(people)).toEqual(['mem_001', 'mem_007'])
    expect(idsOf(people, { notAtLastEvent: false, activeDays: null })).toHaveLength(5)
    expect(idsOf([somebody(1, { tags: ['爵士'] }), somebody(2)], { tags: ['爵士', '摄影'] })).toEqual(['mem_001'])
  })

  it('takes who waits longest first, and lets tiers and cohorts take turns', () => {
    const people = [
      somebody(1, { lastInvited: '2026-10-01' }),
      somebody(2, { lastInvited: '2026-09-01' }),
      somebody(3, { lastInvited: '2026-08-01' }),
      somebody(4, { lastInvited: '2026-10-20', tier: 'core' }),
      somebody(5, { tier: 'core' }),
      somebody(6, { lastInvited: '2026-10-30', cohort: '第二期' }),
    ]
    expect(idsOf(people)).toEqual(['mem_005', 'mem_003', 'mem_006', 'mem_002', 'mem_004', 'mem_001'])
    expect(idsOf(people, { count: 3 })).toEqual(['mem_005', 'mem_003', 'mem_006'])
  })

  it('chooses as many as are wanted and fit, each once, in the same way whatever the order of the members', () => {
    const person = fc.record({
      tier: fc.constantFrom('core', 'participant', 'observer'),
      cohort: fc.constantFrom('', '一', '二'),
      doNotInvite: fc.boolean(),
      lastInvited: fc.constantFrom(null, '2026-01-01', '2026-05-01'),
    })
    fc.assert(
      fc.property(fc.array(person, { maxLength: 40 }), fc.integer({ min: 0, max: 50 }), (found, count) => {
        const people = found.map((over, at) => somebody(at, over))
        const { chosen, fitting } = proposeInvitations(people, { ...wish, count }, TODAY)
        expect(fitting).toBe(people.filter((one) => !one.doNotInvite).length)
        expect(chosen).toHaveLength(Math.min(count, fitting))
        expect(new Set(chosen.map((one): MemberId => one.memberId)).size).toBe(chosen.length)
        expect(idsOf([...people].reverse(), { count })).toEqual(chosen.map((one) => one.memberId))
      }),
    )
  })
})

describe('reminders', () => {
  const event = { day: '2026-12-20', opensAt: 14 * 60, zone: 'Asia/Shanghai' } as const
  const at = (text: string) => Date.parse(`${text}+08:00`)
  const states = (now: string, sent: readonly Reminder[] = []) =>
    planReminders(event, sent, at(now)).map((one) => one.state)

  it('are due in the morning seven, three and one days before and two hours before the opening', () => {
    expect(planReminders(event, [], 0).map((one) => one.dueAt)).toEqual(
      ['2026-12-13T09:00', '2026-12-17T09:00', '2026-12-19T09:00', '2026-12-20T12:00'].map(at),
    )
    expect(planReminders({ ...event, day: null }, [], 0)).toEqual([])
  })

  it('are due until the next one is, the last until the opening', () => {
    expect(states('2026-12-13T08:59')).toEqual(['later', 'later', 'later', 'later'])
    expect(states('2026-12-13T09:00')).toEqual(['due', 'later', 'later', 'later'])
    expect(states('2026-12-18T00:00')).toEqual(['missed', 'due', 'later', 'later'])
    expect(states('2026-12-20T13:59')).toEqual(['missed', 'missed', 'missed', 'due'])
    expect(states('2026-12-20T14:00')).toEqual(['missed', 'missed', 'missed', 'missed'])
  })

  it('stay sent once they were sent', () => {
    const sent: Reminder = { id: 'rem_1', ...STAMP, eventId: 'evt_1', kind: 'sevenDays', sentAt: 7 }
    expect(states('2026-12-18T00:00', [sent])).toEqual(['sent', 'due', 'later', 'later'])
  })

  it('say how many text messages they make', () => {
    expect([smsParts(''), smsParts('a'.repeat(160)), smsParts('a'.repeat(161))]).toEqual([0, 1, 2])
    expect([smsParts('沙'.repeat(70)), smsParts('沙'.repeat(71)), smsParts('沙'.repeat(135))]).toEqual([1, 2, 3])
    expect(smsParts('€'.repeat(81))).toBe(2)
  })
})
