import { describe, expect, it } from 'vitest'
import { chosenPlace, proposedDay, proposedTimes, usualPlace } from '@/renderer/src/features/new-event/new-event-form'
import { aRoom, aVenue } from '../../builders/an-event-bundle'
import { anEventPlan, STAMP } from '../../builders/an-event-plan'

const layout = { id: 'lay_1', ...STAMP, roomId: 'rom_1', kind: 'islands', capacity: 48, pos: 'a0' } as const
const hall = { room: aRoom(), layouts: [layout] }
const attic = { room: aRoom({ id: 'rom_2' }), layouts: [] }
const open = { venueId: undefined, roomId: null, layoutId: null }

describe('what a new event proposes', () => {
  it('is the first Saturday that leaves two weeks', () => {
    expect(proposedDay('2026-12-09')).toBe('2026-12-26')
    expect(proposedDay('2026-12-12')).toBe('2026-12-26')
  })

  it('is two hours in the afternoon without a template', () => {
    expect(proposedTimes(undefined)).toMatchObject({ opensAt: 840, length: 120 })
  })

  it('is the place where the last event of that type was held', () => {
    const events = [
      anEventPlan({ id: 'evt_1', day: '2026-10-01', venueId: 'ven_2' }),
      anEventPlan({ id: 'evt_2', day: '2026-11-01', venueId: 'ven_1' }),
      anEventPlan({ id: 'evt_3', day: '2026-12-01', venueId: 'ven_3', status: 'cancelled' }),
      anEventPlan({ id: 'evt_4', day: '2026-12-02', venueId: 'ven_4', type: 'talk' }),
    ]
    expect(usualPlace(events, 'salon')?.id).toBe('evt_2')
    expect(usualPlace(events, 'annual')).toBeNull()
  })
})

describe('the place of a new event', () => {
  it('takes the only room of the chosen venue', () => {
    const places = [{ venue: aVenue(), rooms: [hall] }]
    expect(chosenPlace(places, { ...open, venueId: 'ven_1' }, null, undefined).room?.id).toBe('rom_1')
  })

  it('asks where there are several rooms, but knows the usual one', () => {
    const places = [{ venue: aVenue(), rooms: [hall, attic] }]
    expect(chosenPlace(places, { ...open, venueId: 'ven_1' }, null, undefined).room).toBeNull()
    expect(chosenPlace(places, open, { venueId: 'ven_1', roomId: 'rom_2' }, undefined).room?.id).toBe('rom_2')
  })

  it('stays empty once the person has emptied it', () => {
    const places = [{ venue: aVenue(), rooms: [hall] }]
    expect(
      chosenPlace(places, { ...open, venueId: null }, { venueId: 'ven_1', roomId: 'rom_1' }, undefined).place,
    ).toBeNull()
  })
})
