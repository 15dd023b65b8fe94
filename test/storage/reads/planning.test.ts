import { beforeEach, describe, expect, it } from 'vitest'
import type { EventPlanId } from '@/domain/common/id'
import { instantOf } from '@/domain/common/zone'
import type { Workspace } from '@/storage/database/workspace'
import { readBudget } from '@/storage/reads/budget'
import { readCalendar } from '@/storage/reads/calendar'
import { readEvents } from '@/storage/reads/events'
import { readKeyContacts } from '@/storage/reads/key-contacts'
import { readNewEventFacts } from '@/storage/reads/new-event'
import { readReadiness } from '@/storage/reads/readiness'
import { readToday } from '@/storage/reads/today'
import { readTurnouts } from '@/storage/reads/turnout'
import { aCheckIn, anAttendance } from '../../builders/a-door'
import { aMaterial, aReservation } from '../../builders/a-material'
import { aMember } from '../../builders/a-member'
import { aBudgetLine, aCommunity, aRoom, aTask, aVenue } from '../../builders/an-event-bundle'
import { anEventPlan, STAMP } from '../../builders/an-event-plan'
import { withRows } from '../../builders/with-rows'
import { aWorkspace } from '../../builders/workspace'

const ZONE = 'Asia/Shanghai'
/** Three days before the event, at noon where it is held. */
const NOW = instantOf('2026-12-09', 720, ZONE)

const next = anEventPlan({ venueId: 'ven_1', roomId: 'rom_1', ownerId: 'mem_1', number: 12 })
const deleted = { deleted: 1, deletedAt: 1 } as const

/** A finished event at which `came` of `registered` people were checked in. */
function aPastEvent(name: string, registered: number, came: number) {
  const eventId: EventPlanId = `evt_${name}`
  const ids = Array.from({ length: registered }, (_, index) => `${name}_${index}`)
  return {
    event: anEventPlan({ id: eventId, day: '2026-11-01', status: 'debriefed', title: name }),
    attendances: ids.map((id) => anAttendance({ id: `att_${id}`, memberId: `mem_${id}`, eventId })),
    checkIns: ids.slice(0, came).map((id) => aCheckIn({ id: `chk_${id}`, eventId, attendanceId: `att_${id}` })),
  }
}

let db: Workspace
beforeEach(async () => {
  db = await aWorkspace()
  await withRows(db, {
    communities: [aCommunity({ zone: ZONE })],
    members: [
      aMember({ id: 'mem_1', name: 'Chen Qinghe', phones: ['13800005521'] }),
      aMember({ id: 'mem_2', name: 'Li Meng' }),
    ],
    venues: [aVenue({ name: 'Riverside' })],
    rooms: [aRoom({ name: 'Hall' })],
    eventPlans: [next],
  })
})

describe('the turnout of past events', () => {
  it('counts who registered and who of them came', async () => {
    const { event, attendances, checkIns } = aPastEvent('a', 4, 3)
    await withRows(db, { eventPlans: [event], attendances, checkIns })
    expect(await readTurnouts(db)).toEqual([{ eventId: 'evt_a', type: 'salon', registered: 4, attended: 3 }])
  })
})

describe('the readiness of an event', () => {
  it('is null for an event that is not there or was deleted', async () => {
    expect(await readReadiness(db, 'evt_none', NOW)).toBeNull()
    await withRows(db, { eventPlans: [anEventPlan({ id: 'evt_gone', ...deleted })] })
    expect(await readReadiness(db, 'evt_gone', NOW)).toBeNull()
  })

  it('reads place, owner, clash, tasks and head counts', async () => {
    const pasts = ['a', 'b', 'c'].map((name) => aPastEvent(name, 4, 3))
    await withRows(db, {
      eventPlans: [
        anEventPlan({ id: 'evt_2', title: 'Reading night', venueId: 'ven_1', roomId: 'rom_1', opensAt: 960 }),
        ...pasts.map((past) => past.event),
      ],
      attendances: [
        anAttendance({ plusOnes: 3 }),
        anAttendance({ id: 'att_2', memberId: 'mem_2', status: 'waitlisted' }),
        ...pasts.flatMap((past) => past.attendances),
      ],
      checkIns: pasts.flatMap((past) => past.checkIns),
      tasks: [
        aTask({ title: 'Slides', due: { kind: 'offset', days: -4, at: null } }),
        aTask({ id: 'tsk_2', due: { kind: 'offset', days: -1, at: null } }),
        aTask({ id: 'tsk_3', doneAt: 5 }),
      ],
    })
    const readiness = await readReadiness(db, 'evt_1', NOW)
    expect(readiness?.facts).toMatchObject({ ownerName: 'Chen Qinghe', venueHasRooms: true, doneTasks: 1 })
    expect(readiness?.facts.heads).toMatchObject({ registered: 1, places: 4, waiting: 1, expected: 3 })
    expect(readiness?.show).toMatchObject({ rate: 0.75, from: 'history', sameType: true })
    const kinds = readiness?.checks.filter((check) => check.state !== 'ready').map((check) => check.finding.kind)
    expect(kinds).toContain('roomClash')
    expect(readiness?.facts.openTasks).toMatchObject([
      { title: 'Slides', due: '2026-12-08', overdue: true, daysLate: 1 },
      { overdue: false, daysLate: 0 },
    ])
  })

  it('tells a material that another event holds from one that is too few', async () => {
    await withRows(db, {
      eventPlans: [anEventPlan({ id: 'evt_2', title: 'Book fair' })],
      materials: [aMaterial({ name: 'Radio mic' }), aMaterial({ id: 'mat_2', name: 'Adapter' })],
      stockMovements: [
        {
          id: 'mov_1',
          ...STAMP,
          materialId: 'mat_1',
          kind: 'restock',
          quantity: 4,
          eventId: null,
          memberId: null,
          at: 1,
          note: '',
        },
        {
          id: 'mov_2',
          ...STAMP,
          materialId: 'mat_2',
          kind: 'restock',
          quantity: 1,
          eventId: null,
          memberId: null,
          at: 1,
          note: '',
        },
      ],
      reservations: [
        aReservation({ quantity: 3 }),
        aReservation({ id: 'res_2', eventId: 'evt_2', quantity: 3 }),
        aReservation({ id: 'res_3', materialId: 'mat_2', quantity: 2, pos: 'a1' }),
      ],
    })
    const facts = (await readReadiness(db, 'evt_1', NOW))?.facts
    expect(facts?.materials).toMatchObject([
      { name: 'Radio mic', missing: 2, heldBy: { title: 'Book fair' } },
      { name: 'Adapter', missing: 1, heldBy: null },
    ])
  })
})

describe('today', () => {
  it('says that there are no events yet in a new community', async () => {
    const empty = await aWorkspace()
    expect(await readToday(empty, NOW, ZONE)).toMatchObject({ hasEvents: false, next: null, tasks: [], followUps: [] })
  })

  it('counts the week from today where the community is, not where the machine is', async () => {
    const view = await readToday(db, instantOf('2026-12-09', 15, ZONE), ZONE)
    expect(view.today).toBe('2026-12-09')
    expect(view.week.map(({ day }) => day.slice(8))).toEqual(['09', '10', '11', '12', '13', '14', '15'])
    expect(view.week[3]?.events.map((event) => event.id)).toEqual(['evt_1'])
  })

  it('takes the next event that is not over, and leaves out ideas and cancelled ones', async () => {
    await withRows(db, {
      eventPlans: [
        anEventPlan({ id: 'evt_2', day: '2026-12-10', status: 'cancelled' }),
        anEventPlan({ id: 'evt_3', day: null, status: 'idea' }),
      ],
    })
    const before = await readToday(db, instantOf('2026-12-12', 1019, ZONE), ZONE)
    expect(before.next?.facts.event.id).toBe('evt_1')
    const after = await readToday(db, instantOf('2026-12-12', 1021, ZONE), ZONE)
    expect(after.next).toBeNull()
    expect(after.toClose.map((event) => event.id)).toEqual(['evt_1'])
  })

  it('lists overdue tasks, those of today and of tomorrow, but none of a cancelled event', async () => {
    await withRows(db, {
      eventPlans: [anEventPlan({ id: 'evt_2', status: 'cancelled' })],
      tasks: [
        aTask({ id: 'tsk_1', title: 'tomorrow', due: { kind: 'offset', days: -2, at: null } }),
        aTask({ id: 'tsk_2', title: 'today', due: { kind: 'day', day: '2026-12-09', at: 1080 }, eventId: null }),
        aTask({ id: 'tsk_3', title: 'late', due: { kind: 'offset', days: -4, at: null }, ownerId: 'mem_2' }),
        aTask({ id: 'tsk_4', title: 'later', due: { kind: 'offset', days: -1, at: null } }),
        aTask({ id: 'tsk_5', title: 'cancelled', due: { kind: 'offset', days: -4, at: null }, eventId: 'evt_2' }),
        aTask({ id: 'tsk_6', title: 'done', due: { kind: 'offset', days: -4, at: null }, doneAt: 1 }),
        aTask({ id: 'tsk_7', title: 'deleted', due: { kind: 'offset', days: -4, at: null }, ...deleted }),
      ],
    })
    const { tasks, week } = await readToday(db, NOW, ZONE)
    expect(tasks.map(({ task, state, tMinus, ownerName }) => [task.title, state, tMinus, ownerName])).toEqual([
      ['late', 'overdue', -4, 'Li Meng'],
      ['today', 'today', null, ''],
      ['tomorrow', 'upcoming', -2, ''],
    ])
    expect(week.map(({ tasksDue }) => tasksDue)).toEqual([1, 1, 1, 0, 0, 0, 0])
  })

  it('lists follow-ups that are due, with the name of the person', async () => {
    const followUp = {
      id: 'fup_1',
      ...STAMP,
      eventId: 'evt_1',
      target: { kind: 'member', memberId: 'mem_2' },
      purpose: 'Sorry we missed you',
      channel: 'wechat',
      dueDay: '2026-12-08',
      ownerId: null,
      doneAt: null,
      outcome: '',
      nextStep: '',
    } as const
    await withRows(db, {
      followUps: [
        followUp,
        { ...followUp, id: 'fup_2', dueDay: '2026-12-10' },
        { ...followUp, id: 'fup_3', doneAt: 1 },
      ],
    })
    expect((await readToday(db, NOW, ZONE)).followUps).toMatchObject([{ memberName: 'Li Meng', daysLate: 1 }])
  })
})

describe('the calendar and the table of events', () => {
  it('keeps events with a day apart from ideas, and counts places given', async () => {
    await withRows(db, {
      eventPlans: [anEventPlan({ id: 'evt_2', day: null, status: 'idea' }), anEventPlan({ id: 'evt_3', ...deleted })],
      attendances: [anAttendance(), anAttendance({ id: 'att_2', memberId: 'mem_2', status: 'cancelled' })],
    })
    const { events, ideas } = await readCalendar(db)
    expect(events).toMatchObject([{ venueName: 'Riverside', roomName: 'Hall', registered: 1 }])
    expect(ideas.map(({ event }) => event.id)).toEqual(['evt_2'])
  })

  it('gives readiness to what lies ahead and attendance to what is over', async () => {
    const past = aPastEvent('a', 3, 2)
    await withRows(db, { eventPlans: [past.event], attendances: past.attendances, checkIns: past.checkIns })
    const { lines } = await readEvents(db, NOW)
    expect(lines.map(({ event, registered, attended }) => [event.id, registered, attended])).toEqual([
      ['evt_a', 3, 2],
      ['evt_1', 0, null],
    ])
    expect(lines[0]?.readiness).toBeNull()
    expect(lines[1]?.readiness?.total).toBeGreaterThan(lines[1]?.readiness?.ready ?? 0)
    expect(lines[1]).toMatchObject({ venueName: 'Riverside', ownerName: 'Chen Qinghe' })
  })
})

describe('the budget', () => {
  it('shares the costs by who came, who is expected, or the capacity', async () => {
    await withRows(db, { budgetLines: [aBudgetLine(), aBudgetLine({ id: 'bud_2', ...deleted })] })
    expect(await readBudget(db, 'evt_1')).toMatchObject({ currency: 'CNY', sums: { cost: { lines: 1 } }, heads: null })
    await withRows(db, { attendances: [anAttendance(), anAttendance({ id: 'att_2', memberId: 'mem_2' })] })
    expect((await readBudget(db, 'evt_1'))?.heads).toEqual({ count: 1, who: 'expected' })

    const past = aPastEvent('a', 3, 2)
    await withRows(db, { eventPlans: [past.event], attendances: past.attendances, checkIns: past.checkIns })
    expect((await readBudget(db, 'evt_a'))?.heads).toEqual({ count: 2, who: 'attended' })

    await withRows(db, { eventPlans: [anEventPlan({ id: 'evt_9', capacity: 40 })] })
    expect((await readBudget(db, 'evt_9'))?.heads).toEqual({ count: 40, who: 'capacity' })
  })

  it('is null for an event that is not there', async () => {
    expect(await readBudget(db, 'evt_none')).toBeNull()
  })
})

describe('whom to call and where to hold it', () => {
  it('names the lead once, one confirmed person of a role, and the venue', async () => {
    const role = { ...STAMP, eventId: 'evt_1', briefing: '', pos: 'a0' } as const
    const shift = {
      ...STAMP,
      eventId: 'evt_1',
      station: '',
      callsAt: null,
      endsAt: null,
      needed: 1,
      pos: 'a0',
    } as const
    const assignment = { ...STAMP, eventId: 'evt_1', worked: null, note: '' } as const
    await withRows(db, {
      staffRoles: [
        { ...role, id: 'rol_1', name: 'Event lead' },
        { ...role, id: 'rol_2', name: 'Usher', pos: 'a1' },
      ],
      shifts: [
        { ...shift, id: 'sft_1', roleId: 'rol_1' },
        { ...shift, id: 'sft_2', roleId: 'rol_2' },
      ],
      assignments: [
        { ...assignment, id: 'asg_1', shiftId: 'sft_1', memberId: 'mem_1', state: 'confirmed' },
        { ...assignment, id: 'asg_2', shiftId: 'sft_2', memberId: 'mem_2', state: 'confirmed' },
      ],
      venueContacts: [
        { id: 'vct_1', ...STAMP, venueId: 'ven_1', role: 'Security', name: 'Desk', phone: '021', pos: 'a0' },
      ],
    })
    expect((await readKeyContacts(db, 'evt_1')).map(({ role: what, name, phone }) => [what, name, phone])).toEqual([
      ['', 'Chen Qinghe', '13800005521'],
      ['Usher', 'Li Meng', ''],
      ['Security', 'Desk', '021'],
    ])
  })

  it('takes the organiser as lead only when one member alone carries the name', async () => {
    expect((await readNewEventFacts(db, 'Li Meng')).organiserId).toBe('mem_2')
    expect((await readNewEventFacts(db, 'Nobody')).organiserId).toBeNull()
    await withRows(db, { members: [aMember({ id: 'mem_3', name: 'Li Meng' })] })
    const facts = await readNewEventFacts(db, 'Li Meng')
    expect(facts.organiserId).toBeNull()
    expect(facts.places).toMatchObject([{ venue: { name: 'Riverside' }, rooms: [{ room: { name: 'Hall' } }] }])
  })
})
