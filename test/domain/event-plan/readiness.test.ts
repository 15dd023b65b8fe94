import { describe, expect, it } from 'vitest'
import { sumBudget } from '@/domain/budget/budget-sums'
import type { Finding, ReadinessArea } from '@/domain/event-plan/finding'
import { notReady, readinessOf } from '@/domain/event-plan/readiness'
import type { ReadinessFacts } from '@/domain/event-plan/readiness-facts'
import { aBudgetLine, aRoom, aVenue } from '../../builders/an-event-bundle'
import { anEventPlan, STAMP } from '../../builders/an-event-plan'

const layout = { id: 'lay_1', ...STAMP, roomId: 'rom_1', kind: 'islands', capacity: 48, pos: 'a0' } as const
const fit = { id: 'svy_1', ...STAMP, venueId: 'ven_1', item: 'power', verdict: 'fit', note: '' } as const
const yuan = (minor: number) => ({ minor, currency: 'CNY' })
const heads = { registered: 63, places: 63, confirmed: 54, pending: 0, waiting: 6, expected: 47, accept: 65 }
const runSheet = {
  cues: 16,
  overruns: [],
  expectedEnd: 17 * 3600,
  overPlannedEnd: 0,
  lastEnd: 17 * 3600,
  withoutOwner: [],
}

/** An event that lacks nothing. */
function allSet(over: Partial<ReadinessFacts> = {}): ReadinessFacts {
  return {
    event: anEventPlan({ venueId: 'ven_1', roomId: 'rom_1', layoutId: 'lay_1', ownerId: 'mem_1', strike: 50 }),
    ownerName: 'Chen Qinghe',
    venue: aVenue(),
    venueHasRooms: true,
    room: aRoom({ legalMaximum: 80, hardClose: 1080 }),
    layout,
    survey: [fit],
    others: [],
    materials: [{ id: 'res_1', name: 'Radio mic', needed: 2, stock: 4, missing: 0, heldBy: null, state: 'reserved' }],
    roles: [{ id: 'rol_1', name: 'Check-in staff', needed: 2, confirmed: 2, asked: 0, declined: 0 }],
    runSheet,
    openTasks: [],
    doneTasks: 3,
    heads,
    budget: sumBudget([aBudgetLine()], 'CNY'),
    overduePayments: [],
    ...over,
  }
}

function findings(facts: ReadinessFacts, area: ReadinessArea): Finding['kind'][] {
  return readinessOf(facts)
    .filter((check) => check.area === area && check.state !== 'ready')
    .map((check) => check.finding.kind)
}

function found(facts: ReadinessFacts, kind: Finding['kind']) {
  return readinessOf(facts).find((check) => check.finding.kind === kind)
}

describe('the readiness check', () => {
  it('finds nothing missing when everything is settled, and still lists what is ready', () => {
    const checks = readinessOf(allSet())
    expect(notReady(checks)).toEqual([])
    expect(new Set(checks.map((check) => check.area)).size).toBe(7)
  })

  it('gives every line a key of its own', () => {
    const facts = allSet({
      survey: [
        { ...fit, verdict: 'toConfirm' },
        { ...fit, item: 'network', verdict: 'unfit' },
      ],
    })
    const keys = readinessOf(facts).map((check) => check.key)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('names everything that an empty event lacks', () => {
    const empty = allSet({
      event: anEventPlan({ day: null }),
      ownerName: null,
      venue: null,
      venueHasRooms: false,
      room: null,
      layout: null,
      survey: [],
      materials: [],
      roles: [],
      runSheet: { ...runSheet, cues: 0 },
      doneTasks: 0,
      heads: { registered: 0, places: 0, confirmed: 0, pending: 0, waiting: 0, expected: 0, accept: 0 },
      budget: sumBudget([], 'CNY'),
    })
    expect(notReady(readinessOf(empty)).map((check) => check.finding.kind)).toEqual([
      'noDay',
      'noVenue',
      'noOwner',
      'noRunSheet',
      'noMaterials',
      'noRoles',
      'noTasks',
      'noSignUps',
      'noBudget',
    ])
  })

  it('puts clashes before shortages, overruns and questions', () => {
    const facts = allSet({
      survey: [{ ...fit, verdict: 'toConfirm' }],
      ownerName: null,
      runSheet: { ...runSheet, overPlannedEnd: 240 },
      others: [anEventPlan({ id: 'evt_2', venueId: 'ven_1', roomId: 'rom_1' })],
    })
    expect(notReady(readinessOf(facts)).map((check) => check.state)).toEqual(['clash', 'short', 'over', 'toConfirm'])
  })
})

describe('the place', () => {
  it('asks for a room only where the venue has some', () => {
    expect(findings(allSet({ room: null, layout: null }), 'venue')).toEqual(['noRoom'])
    expect(findings(allSet({ room: null, layout: null, venueHasRooms: false }), 'venue')).toEqual([])
  })

  it('compares the capacity with the seats of the layout', () => {
    const event = anEventPlan({ ...allSet().event, capacity: 60 })
    expect(found(allSet({ event }), 'fewSeats')?.finding).toMatchObject({ seats: 48, capacity: 60 })
  })

  it('counts the larger of capacity and expected heads against the legal maximum', () => {
    const room = aRoom({ legalMaximum: 46 })
    expect(found(allSet({ room }), 'overLegalMaximum')?.finding).toMatchObject({ most: 46, heads: 48 })
    const facts = allSet({ room: aRoom({ legalMaximum: 50 }), heads: { ...heads, expected: 51 } })
    expect(found(facts, 'overLegalMaximum')?.finding).toMatchObject({ most: 50, heads: 51 })
  })

  it('measures the hard close against strike and run-sheet, whichever is later', () => {
    expect(found(allSet(), 'hardClose')?.finding).toMatchObject({ slack: 600 })
    const late = allSet({ runSheet: { ...runSheet, lastEnd: 18 * 3600 + 240 } })
    expect(found(late, 'pastHardClose')?.finding).toMatchObject({ over: 240 })
  })

  it('notices a set-up that begins before anything may be carried in', () => {
    const event = { ...allSet().event, setUp: 90 }
    expect(found(allSet({ event, room: aRoom({ loadInFrom: 780 }) }), 'earlyLoadIn')?.finding).toMatchObject({
      early: 30,
    })
  })
})

describe('people and things', () => {
  it('says how many are missing in a role, and how many were asked', () => {
    const roles = [{ id: 'rol_1', name: 'Check-in staff', needed: 2, confirmed: 1, asked: 1, declined: 1 }]
    expect(found(allSet({ roles }), 'roleShort')?.finding).toMatchObject({ missing: 1, asked: 1, declined: 1 })
  })

  it('calls it a clash when another event holds what is missing, and a shortage when there is too little', () => {
    const mic = { id: 'res_1', name: 'Radio mic', needed: 4, stock: 4, missing: 2, state: 'reserved' } as const
    const heldBy = { title: 'Book fair', day: '2026-12-13' } as const
    expect(found(allSet({ materials: [{ ...mic, heldBy }] }), 'materialClash')).toMatchObject({
      state: 'clash',
      finding: { missing: 2, holder: 'Book fair' },
    })
    expect(found(allSet({ materials: [{ ...mic, heldBy: null }] }), 'materialShort')?.state).toBe('short')
  })

  it('asks for what still has to be made', () => {
    const materials = [
      { id: 'res_1', name: 'Draw tickets', needed: 70, stock: 0, missing: 0, heldBy: null, state: 'toMake' },
    ] as const
    expect(findings(allSet({ materials }), 'materials')).toEqual(['toMake'])
  })
})

describe('run-sheet, tasks, registrations and money', () => {
  it('names the fixed start that an overrun hits', () => {
    const overruns = [{ id: 'cue_9', before: 'Prize draw', at: 17 * 3600, over: 240 }]
    expect(found(allSet({ runSheet: { ...runSheet, overruns } }), 'cueOverrun')?.finding).toMatchObject({
      before: 'Prize draw',
      over: 240,
    })
  })

  it('lists overdue tasks one by one', () => {
    const task = { title: 'Collect slides', due: '2026-12-08', overdue: true, daysLate: 1 } as const
    const openTasks = [
      { ...task, id: 'tsk_1' },
      { ...task, id: 'tsk_2' },
      { ...task, id: 'tsk_3', overdue: false, daysLate: 0 },
    ]
    expect(findings(allSet({ openTasks }), 'checklist')).toEqual(['taskOverdue', 'taskOverdue'])
  })

  it('says how many to accept when fewer are expected than the goal', () => {
    const event = { ...allSet().event, goalAttendance: 50 }
    expect(found(allSet({ event }), 'belowGoal')?.finding).toMatchObject({ expected: 47, goal: 50, accept: 65 })
  })

  it('warns when more are expected than there are places, not when more have registered', () => {
    expect(findings(allSet(), 'attendance')).toEqual([])
    expect(findings(allSet({ heads: { ...heads, expected: 49 } }), 'attendance')).toEqual(['overCapacity'])
  })

  it('offers free places to the waiting list', () => {
    const facts = allSet({ heads: { ...heads, registered: 43, places: 45, waiting: 6 } })
    expect(found(facts, 'waitingWithRoom')?.finding).toMatchObject({ free: 3, waiting: 6 })
  })

  it('warns when the costs run over the plan or a payment is late', () => {
    const budget = sumBudget([aBudgetLine({ actual: yuan(12_000) })], 'CNY')
    expect(found(allSet({ budget }), 'overBudget')?.finding).toMatchObject({ over: yuan(2_000) })
    expect(findings(allSet({ overduePayments: ['Signs'] }), 'budget')).toEqual(['paymentsOverdue'])
  })
})
