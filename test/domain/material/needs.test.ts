import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fullestDay, holdOf, holdPeriod, sumOf, type Hold } from '@/domain/material/hold'
import { headsFor, quantityByRule, shortageOf } from '@/domain/material/needs'
import { addDays } from '@/domain/common/time'
import { aMaterial, aReservation } from '../../builders/a-material'
import { anEventPlan } from '../../builders/an-event-plan'

describe('how many an event needs', () => {
  it('is the fixed quantity, or heads times the factor, rounded up', () => {
    expect(quantityByRule({ kind: 'fixed', quantity: 2 }, 80)).toBe(2)
    expect(quantityByRule({ kind: 'perHead', factor: 1.5 }, 63)).toBe(95)
    expect(quantityByRule({ kind: 'perHead', factor: 0.05 }, 61)).toBe(4)
    expect(quantityByRule({ kind: 'perHead', factor: 1.2 }, 0)).toBe(0)
  })

  it('is not one more because of a binary fraction', () => {
    expect(quantityByRule({ kind: 'perHead', factor: 0.1 }, 30)).toBe(3)
    expect(quantityByRule({ kind: 'perHead', factor: 1.1 }, 50)).toBe(55)
  })

  it('counts the list, at least the goal, and the capacity only without either', () => {
    const event = anEventPlan({ goalAttendance: 50 })
    expect(headsFor(event, 63, 80)).toEqual({ count: 63, from: 'list' })
    expect(headsFor(event, 10, 80)).toEqual({ count: 50, from: 'goal' })
    expect(headsFor(anEventPlan(), 0, 48)).toEqual({ count: 48, from: 'capacity' })
    expect(headsFor(anEventPlan(), 0, null)).toEqual({ count: 0, from: 'nothing' })
  })
})

describe('the days on which an event holds its things', () => {
  it('reach from the load-in to the end of the strike', () => {
    expect(holdPeriod(anEventPlan(), null)).toEqual({ from: '2026-12-12', to: '2026-12-12' })
    const early = anEventPlan({ opensAt: 60, setUp: 120, strike: 60 })
    expect(holdPeriod(early, null)).toEqual({ from: '2026-12-11', to: '2026-12-12' })
    const late = anEventPlan({ opensAt: 1320, length: 240 })
    expect(holdPeriod(late, null)?.to).toBe('2026-12-13')
  })

  it('end on the same day when the strike ends at midnight sharp', () => {
    expect(holdPeriod(anEventPlan({ opensAt: 1200, length: 240 }), null)?.to).toBe('2026-12-12')
  })

  it('reach to the return day, unless that lies before the load-in', () => {
    expect(holdPeriod(anEventPlan(), '2026-12-14')?.to).toBe('2026-12-14')
    expect(holdPeriod(anEventPlan(), '2026-12-01')?.to).toBe('2026-12-12')
  })

  it('are none while the event has no day', () => {
    expect(holdPeriod(anEventPlan({ day: null }), '2026-12-14')).toBeNull()
  })

  it('hold nothing for what is to make, back or gone, or for an event called off', () => {
    const material = aMaterial()
    for (const state of ['toMake', 'returned', 'used', 'damaged', 'lost'] as const)
      expect(holdOf(anEventPlan(), material, aReservation({ state }))).toBeNull()
    expect(holdOf(anEventPlan({ status: 'cancelled' }), material, aReservation())).toBeNull()
    expect(holdOf(anEventPlan(), material, aReservation({ quantity: 3 }))?.quantity).toBe(3)
  })
})

const microphone = aMaterial()
const sale = anEventPlan({ id: 'evt_2', day: '2026-12-13' })
const saleHold = (over: Partial<Hold> = {}): Hold => ({
  eventId: 'evt_2',
  reservationId: 'res_2',
  quantity: 3,
  from: '2026-12-13',
  to: '2026-12-13',
  ...over,
})

describe('the shortage of a reserved material', () => {
  it('is none when there is enough, whoever else holds some', () => {
    const own = aReservation({ quantity: 3, returnDay: '2026-12-14' })
    expect(shortageOf(anEventPlan(), microphone, own, 6, [saleHold()])).toMatchObject({
      held: 3,
      free: 3,
      short: 0,
      kind: 'enough',
      holders: [],
    })
  })

  it('is a clash when another event holds what is missing, and names it', () => {
    const own = aReservation({ quantity: 3, returnDay: '2026-12-14' })
    const found = shortageOf(anEventPlan(), microphone, own, 4, [saleHold()])
    expect(found).toMatchObject({ held: 3, free: 1, short: 2, kind: 'clash' })
    expect(found.holders.map((hold) => hold.eventId)).toEqual(['evt_2'])
  })

  it('goes away when the things are back the day before', () => {
    const own = aReservation({ quantity: 3, returnDay: '2026-12-12' })
    expect(shortageOf(anEventPlan(), microphone, own, 4, [saleHold()])).toMatchObject({ held: 0, short: 0 })
  })

  it('is plain when there are too few even without the others', () => {
    expect(shortageOf(anEventPlan(), microphone, aReservation({ quantity: 3 }), 2, [])).toMatchObject({
      short: 1,
      kind: 'short',
    })
  })

  it('does not count the event itself among the others', () => {
    const own = aReservation({ quantity: 3 })
    const hold = saleHold({ eventId: 'evt_1', from: '2026-12-12', to: '2026-12-12' })
    expect(shortageOf(anEventPlan(), microphone, own, 3, [hold])).toMatchObject({ held: 0, short: 0 })
  })

  it('adds only what is held on one day: two that follow each other share the same things', () => {
    const week = aReservation({ quantity: 1, returnDay: '2026-12-20' })
    const first = saleHold({ from: '2026-12-13', to: '2026-12-14' })
    const second = saleHold({ eventId: 'evt_3', from: '2026-12-15', to: '2026-12-16' })
    expect(shortageOf(anEventPlan(), microphone, week, 4, [first, second])).toMatchObject({ held: 3, short: 0 })
    const overlapping = { ...second, from: '2026-12-14' as const }
    expect(shortageOf(anEventPlan(), microphone, week, 4, [first, overlapping])).toMatchObject({ held: 6, short: 1 })
  })

  it('gives a consumable to the earlier event first: only the later one comes short', () => {
    const water = aMaterial({ use: 'consumable' })
    const later = anEventPlan({ id: 'evt_2', day: '2027-02-01' })
    const early = aReservation({ quantity: 60 })
    const late = aReservation({ id: 'res_2', eventId: 'evt_2', quantity: 60 })
    const holds = [holdOf(anEventPlan(), water, early), holdOf(later, water, late)].filter((hold) => hold !== null)
    expect(holds).toHaveLength(2)
    expect(shortageOf(anEventPlan(), water, early, 100, holds)).toMatchObject({ short: 0, kind: 'enough' })
    expect(shortageOf(later, water, late, 100, holds)).toMatchObject({ short: 20, kind: 'clash' })
  })

  it('frees a consumable once the event is over', () => {
    const water = aMaterial({ use: 'consumable' })
    expect(holdOf({ ...sale, status: 'finished' }, water, aReservation())).toBeNull()
  })

  it('finds the fullest day as a search over every day would', () => {
    const holds = fc.array(
      fc.record({
        start: fc.integer({ min: 0, max: 20 }),
        days: fc.integer({ min: 0, max: 6 }),
        quantity: fc.integer({ min: 1, max: 9 }),
      }),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(holds, fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 10 }), (plans, start, days) => {
        const day = (offset: number) => addDays('2026-12-01', offset)
        const all = plans.map((plan) =>
          saleHold({ from: day(plan.start), to: day(plan.start + plan.days), quantity: plan.quantity }),
        )
        const everyDay = Array.from({ length: days + 1 }, (_, at) => day(start + at))
        const most = Math.max(...everyDay.map((one) => sumOf(all.filter((hold) => hold.from <= one && hold.to >= one))))
        expect(sumOf(fullestDay(all, { from: day(start), to: day(start + days) }))).toBe(most)
      }),
    )
  })
})
