import { describe, expect, it } from 'vitest'
import { ok } from '@/domain/common/result'
import { readDoorSetting } from '@/storage/reads/door'
import { readNextEvents } from '@/storage/reads/finish'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { withEvent } from '../builders/a-door'
import { aVenueDraft } from '../builders/rows'
import { aWorkspace } from '../builders/workspace'

describe('what the door knows about the room', () => {
  it('is the capacity of the event, else the seats of its layout, and the legal maximum of its room', async () => {
    const db = await aWorkspace()
    const made = await commit(db, { label: label('common.add') }, async (write) => {
      const venue = await write.insert('venues', aVenueDraft({ name: '河岸书房' }))
      const room = await write.insert('rooms', {
        venueId: venue.id,
        name: '二层',
        areaSquareMetres: null,
        ceilingMetres: null,
        legalMaximum: 80,
        power: '',
        network: '',
        screen: '',
        sound: '',
        loadInFrom: null,
        hardClose: null,
        pos: 'a0',
      })
      const layout = await write.insert('layouts', { roomId: room.id, kind: 'islands', capacity: 48, pos: 'a0' })
      return ok({ venueId: venue.id, roomId: room.id, layoutId: layout.id })
    })
    if (!made.ok) throw new Error('nothing was written')
    const plain = await withEvent(db, made.value)
    const small = await withEvent(db, { ...made.value, capacity: 30 })
    const nowhere = await withEvent(db)
    expect(await readDoorSetting(db, plain)).toMatchObject({ venueName: '河岸书房', seats: 48, legalMaximum: 80 })
    expect(await readDoorSetting(db, small)).toMatchObject({ seats: 30 })
    expect(await readDoorSetting(db, nowhere)).toMatchObject({ venueName: '', seats: null, legalMaximum: null })
    expect(await readDoorSetting(db, 'evt_nobody')).toBeNull()
  })
})

describe('events a lesson can still help', () => {
  it('are those ahead, the next first, undated ones last', async () => {
    const db = await aWorkspace()
    const later = await withEvent(db, { day: '2027-01-16' })
    const undated = await withEvent(db, { day: null, status: 'idea' })
    const soon = await withEvent(db, { day: '2026-12-12' })
    await withEvent(db, { day: '2026-12-01' })
    await withEvent(db, { day: '2027-02-01', status: 'cancelled' })
    expect((await readNextEvents(db, '2026-12-05')).map((event) => event.id)).toEqual([soon, later, undated])
  })
})
