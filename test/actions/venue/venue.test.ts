import { beforeEach, describe, expect, it } from 'vitest'
import { addRoom } from '@/actions/venue/add-room'
import { addVenue } from '@/actions/venue/add-venue'
import { addVenueContact } from '@/actions/venue/add-venue-contact'
import { answerSurvey } from '@/actions/venue/answer-survey'
import { changeRoom } from '@/actions/venue/change-room'
import { changeVenue } from '@/actions/venue/change-venue'
import { changeVenueContact } from '@/actions/venue/change-venue-contact'
import { removeRoom } from '@/actions/venue/remove-room'
import { removeVenue } from '@/actions/venue/remove-venue'
import { removeVenueContact } from '@/actions/venue/remove-venue-contact'
import { setLayoutCapacity } from '@/actions/venue/set-layout-capacity'
import type { RoomId, VenueId } from '@/domain/common/id'
import type { Workspace } from '@/storage/database/workspace'
import { readUndoState, undo } from '@/storage/history/undo'
import { readVenue, readVenueLines } from '@/storage/reads/venues'
import { made } from '../../builders/made'
import { aWorkspace } from '../../builders/workspace'

let db: Workspace
let venueId: VenueId
let roomId: RoomId

beforeEach(async () => {
  db = await aWorkspace()
  venueId = made(await addVenue(db, { name: ' 江畔书房 ', fields: { city: '上海' } }))
  roomId = made(await addRoom(db, { venueId, name: '大厅' }))
})

const venue = () => readVenue(db, venueId)
const capacities = async () => (await venue())?.rooms[0]?.layouts.map((layout) => [layout.kind, layout.capacity])

describe('a venue', () => {
  it('needs a name and nothing else', async () => {
    expect((await venue())?.venue).toMatchObject({ name: '江畔书房', city: '上海', rent: null })
    expect(await addVenue(db, { name: '  ' })).toEqual({ ok: false, reason: { kind: 'nameMissing' } })
  })

  it('is changed and changed back', async () => {
    await changeVenue(db, { id: venueId, fields: { rent: { minor: 120000, currency: 'CNY' }, rating: 4 } })
    expect((await venue())?.venue.rent?.minor).toBe(120000)
    await undo(db)
    expect((await venue())?.venue).toMatchObject({ rent: null, rating: null })
  })

  it('refuses an empty name and a rating off the scale', async () => {
    expect(await changeVenue(db, { id: venueId, fields: { name: ' ' } })).toMatchObject({ ok: false })
    expect(await changeVenue(db, { id: venueId, fields: { rating: 6 } })).toEqual({
      ok: false,
      reason: { kind: 'badRating' },
    })
  })

  it('comes back with its rooms when its deletion is undone', async () => {
    await setLayoutCapacity(db, { roomId, kind: 'islands', capacity: 48 })
    await removeVenue(db, { id: venueId })
    expect(await venue()).toBeNull()
    expect(await removeVenue(db, { id: venueId })).toEqual({ ok: false, reason: { kind: 'gone' } })
    expect((await readUndoState(db)).undo).toEqual({ key: 'venues.changes.removed', params: { name: '江畔书房' } })
    await undo(db)
    expect(await capacities()).toEqual([['islands', 48]])
  })
})

describe('rooms and layouts', () => {
  it('keep the order in which rooms were added', async () => {
    await addRoom(db, { venueId, name: '书廊' })
    expect((await venue())?.rooms.map(({ room }) => room.name)).toEqual(['大厅', '书廊'])
  })

  it('take a capacity per layout, change it, take it away and give it back', async () => {
    await setLayoutCapacity(db, { roomId, kind: 'islands', capacity: 48 })
    await setLayoutCapacity(db, { roomId, kind: 'theatre', capacity: 80 })
    await setLayoutCapacity(db, { roomId, kind: 'islands', capacity: 44 })
    expect(await capacities()).toEqual([
      ['theatre', 80],
      ['islands', 44],
    ])
    await setLayoutCapacity(db, { roomId, kind: 'theatre', capacity: null })
    expect(await capacities()).toEqual([['islands', 44]])
    await setLayoutCapacity(db, { roomId, kind: 'theatre', capacity: 70 })
    expect(await capacities()).toEqual([
      ['theatre', 70],
      ['islands', 44],
    ])
    await undo(db)
    await undo(db)
    expect(await capacities()).toEqual([
      ['theatre', 80],
      ['islands', 44],
    ])
  })

  it('refuse a capacity that is not a whole number above zero', async () => {
    for (const capacity of [0, -5, 12.5])
      expect(await setLayoutCapacity(db, { roomId, kind: 'banquet', capacity })).toEqual({
        ok: false,
        reason: { kind: 'notAboveZero' },
      })
  })

  it('show the most seats in the list of venues', async () => {
    await setLayoutCapacity(db, { roomId, kind: 'islands', capacity: 48 })
    expect((await readVenueLines(db)).map((line) => [line.venue.name, line.mostSeats, line.used])).toEqual([
      ['江畔书房', 48, 0],
    ])
    await removeRoom(db, { id: roomId })
    expect((await readVenueLines(db))[0]?.mostSeats).toBeNull()
  })

  it('refuse a size below zero and keep the rest as it was', async () => {
    expect(await changeRoom(db, { id: roomId, fields: { areaSquareMetres: -1, power: '14' } })).toMatchObject({
      ok: false,
    })
    expect((await venue())?.rooms[0]?.room.power).toBe('')
    await changeRoom(db, { id: roomId, fields: { legalMaximum: 80, hardClose: 1080 } })
    expect((await venue())?.rooms[0]?.room).toMatchObject({ legalMaximum: 80, hardClose: 1080 })
  })
})

describe('contacts and survey', () => {
  it('keep contacts in order, with a function or a name', async () => {
    const first = made(await addVenueContact(db, { venueId, role: '保安', name: '', phone: '02155501187' }))
    await addVenueContact(db, { venueId, role: '业务', name: '郑岚', phone: '' })
    expect(await addVenueContact(db, { venueId, role: ' ', name: ' ', phone: '1' })).toMatchObject({ ok: false })
    await changeVenueContact(db, { id: first, fields: { name: '值班室' } })
    expect((await venue())?.contacts.map((contact) => contact.name)).toEqual(['值班室', '郑岚'])
    expect(await changeVenueContact(db, { id: first, fields: { name: '', role: '' } })).toMatchObject({ ok: false })
    await removeVenueContact(db, { id: first })
    await undo(db)
    expect((await venue())?.contacts).toHaveLength(2)
  })

  it('have one answer per point, and none after it was taken away', async () => {
    await answerSurvey(db, { venueId, item: 'network', verdict: 'toConfirm', note: '30人掉线' })
    await answerSurvey(db, { venueId, item: 'network', verdict: 'fit', note: '60台实测' })
    expect((await venue())?.survey.map((answer) => [answer.verdict, answer.note])).toEqual([['fit', '60台实测']])
    await answerSurvey(db, { venueId, item: 'network', note: '再测' })
    expect((await venue())?.survey.map((answer) => [answer.verdict, answer.note])).toEqual([['fit', '再测']])
    await undo(db)
    await answerSurvey(db, { venueId, item: 'network', verdict: null })
    expect((await venue())?.survey).toEqual([])
    await undo(db)
    await undo(db)
    expect((await venue())?.survey[0]?.verdict).toBe('toConfirm')
  })

  it('take a note without a verdict for something still to confirm', async () => {
    await answerSurvey(db, { venueId, item: 'power', note: '插座在哪' })
    expect((await venue())?.survey[0]?.verdict).toBe('toConfirm')
    await answerSurvey(db, { venueId, item: 'access', note: '' })
    expect((await venue())?.survey).toHaveLength(1)
  })
})
