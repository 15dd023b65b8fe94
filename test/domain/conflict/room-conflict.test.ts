import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freeSlots, heldWindow, roomClashes } from '@/domain/conflict/room-conflict'
import { anEventPlan } from '../../builders/an-event-plan'

const hall = { venueId: 'ven_1', roomId: 'rom_1' } as const
const first = anEventPlan({ id: 'evt_a', title: 'Reading night', ...hall, setUp: 60, strike: 60 })

describe('the time a room is held', () => {
  it('counts travel and set-up before the opening and strike after the end', () => {
    expect(heldWindow({ opensAt: 840, length: 180, setUp: 60, strike: 50, travel: 40 })).toEqual({
      from: 740,
      to: 1070,
    })
  })

  it('finds the event that holds the room, with its window', () => {
    const wanted = anEventPlan({ id: 'evt_b', ...hall, opensAt: 1050, length: 60 })
    const [clash] = roomClashes(wanted, [first])
    expect(clash?.with.title).toBe('Reading night')
    expect(clash?.window).toEqual({ from: 780, to: 1080 })
  })

  it('lets an event begin its set-up in the minute in which the strike before it ends', () => {
    const wanted = anEventPlan({ id: 'evt_b', ...hall, opensAt: 1110, length: 60, setUp: 30 })
    expect(roomClashes(wanted, [first])).toEqual([])
  })

  it('counts the travel buffer of the event that comes later', () => {
    const wanted = anEventPlan({ id: 'evt_b', ...hall, opensAt: 1110, length: 60, setUp: 30, travel: 1 })
    expect(roomClashes(wanted, [first])).toHaveLength(1)
  })

  it('sees a party that runs past midnight into the next morning', () => {
    const party = anEventPlan({ id: 'evt_c', ...hall, opensAt: 1320, length: 240 })
    const breakfast = anEventPlan({ id: 'evt_d', ...hall, day: '2026-12-13', opensAt: 90, length: 60 })
    expect(roomClashes(breakfast, [party])).toHaveLength(1)
    expect(roomClashes(party, [breakfast])).toHaveLength(1)
  })

  it.each([
    ['another room', { roomId: 'rom_2' }],
    ['another day', { day: '2026-12-14' }],
    ['no day', { day: null }],
    ['no venue', { venueId: null, roomId: null }],
    ['cancelled', { status: 'cancelled' }],
  ] as const)('has no clash with an event that is in %s', (_, over) => {
    expect(roomClashes(anEventPlan({ id: 'evt_b', ...hall }), [{ ...first, ...over }])).toEqual([])
  })

  it('takes the whole venue where no room was chosen on either side', () => {
    const park = { venueId: 'ven_2', roomId: null } as const
    expect(roomClashes(anEventPlan({ id: 'evt_b', ...park }), [{ ...first, ...park }])).toHaveLength(1)
  })

  it('never clashes with itself', () => {
    expect(roomClashes(first, [first])).toEqual([])
  })

  it('is the same from both sides', () => {
    const minutes = fc.integer({ min: 0, max: 300 })
    fc.assert(
      fc.property(minutes, minutes, minutes, fc.integer({ min: 0, max: 2000 }), (setUp, strike, travel, opensAt) => {
        const other = anEventPlan({ id: 'evt_b', ...hall, opensAt, setUp, strike, travel })
        expect(roomClashes(other, [first]).length).toBe(roomClashes(first, [other]).length)
      }),
    )
  })
})

describe('where it does fit', () => {
  it('offers the same day after the strike, then the following days at the same time', () => {
    const wanted = anEventPlan({ id: 'evt_b', ...hall, setUp: 30 })
    const nextDay = anEventPlan({ id: 'evt_c', ...hall, day: '2026-12-13' })
    expect(freeSlots(wanted, [first, nextDay])).toEqual([
      { day: '2026-12-12', opensAt: 1110 },
      { day: '2026-12-14', opensAt: 840 },
      { day: '2026-12-15', opensAt: 840 },
    ])
  })

  it('offers nothing that ends after 23:00', () => {
    const long = anEventPlan({ id: 'evt_b', ...hall, length: 400 })
    expect(freeSlots(long, [first]).map((slot) => slot.day)).not.toContain('2026-12-12')
  })

  it('only offers what has no clash', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 8 }), (days) => {
        const others = days.map((ahead, index) =>
          anEventPlan({
            id: `evt_${index}`,
            ...hall,
            day: `2026-12-${String(12 + ahead).padStart(2, '0')}` as '2026-12-12',
          }),
        )
        const wanted = anEventPlan({ id: 'evt_new', ...hall })
        for (const slot of freeSlots(wanted, others)) expect(roomClashes({ ...wanted, ...slot }, others)).toEqual([])
      }),
    )
  })
})
