import { beforeEach, describe, expect, it } from 'vitest'
import { newAttendance } from '@/domain/attendance/new-attendance'
import { startCommunity } from '@/actions/community/start-community'
import { builtInTemplate } from '@/actions/event-plan/built-in-templates'
import { cancelEvent } from '@/actions/event-plan/cancel-event'
import { changeEvent } from '@/actions/event-plan/change-event'
import { createEvent } from '@/actions/event-plan/create-event'
import { createEventFromTemplate } from '@/actions/event-plan/create-from-template'
import { deleteEvent } from '@/actions/event-plan/delete-event'
import { moveEvent } from '@/actions/event-plan/move-event'
import { setEventStatus } from '@/actions/event-plan/set-event-status'
import { attendanceIdOf } from '@/domain/attendance/attendance-id'
import type { EventPlanId, RoomId } from '@/domain/common/id'
import { ok } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { undo } from '@/storage/history/undo'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { aWorkspace } from '../../builders/workspace'

let db: Workspace

beforeEach(async () => {
  db = await aWorkspace()
  await startCommunity(db, { name: 'Test', city: 'Shanghai', currency: 'CNY', zone: 'Asia/Shanghai', organiser: 'A' })
})

async function anEvent(): Promise<EventPlanId> {
  const made = await createEventFromTemplate(db, {
    templateKey: 'salon',
    content: await builtInTemplate('salon', 'en'),
    title: 'Salon',
    day: '2026-12-12',
  })
  if (!made.ok) throw new Error(made.reason.kind)
  return made.value
}

/** A venue with one room in two layouts. */
async function aRoom(): Promise<RoomId> {
  const made = await commit<RoomId>(
    db,
    { label: label('templates.changes.eventChanged', { title: '' }) },
    async (write) => {
      const venue = await write.insert('venues', {
        name: 'Hall',
        city: '',
        district: '',
        address: '',
        route: '',
        rent: null,
        rentNote: '',
        deposit: null,
        cancellation: '',
        restoreDuties: '',
        rating: null,
        note: '',
      })
      const room = await write.insert('rooms', {
        venueId: venue.id,
        name: 'Large',
        areaSquareMetres: null,
        ceilingMetres: null,
        legalMaximum: null,
        power: '',
        network: '',
        screen: '',
        sound: '',
        loadInFrom: null,
        hardClose: 1080,
        pos: 'a0',
      })
      await write.insert('layouts', { roomId: room.id, kind: 'theatre', capacity: 80, pos: 'a0' })
      await write.insert('layouts', { roomId: room.id, kind: 'islands', capacity: 48, pos: 'a1' })
      return ok(room.id)
    },
  )
  if (!made.ok) throw new Error('not written')
  return made.value
}

describe('an event written down by hand', () => {
  it('knows its venue and its hard close from its room', async () => {
    const roomId = await aRoom()
    const basics = { title: 'Dinner', type: 'dinner', day: '2026-12-12', opensAt: 1080, length: 120 } as const
    const made = await createEvent(db, { ...basics, roomId })
    if (!made.ok) throw new Error(made.reason.kind)
    const room = await db.rooms.get(roomId)
    expect(await db.eventPlans.get(made.value)).toMatchObject({
      venueId: room?.venueId,
      roomId,
      layoutId: null,
      hardClose: 1080,
      zone: 'Asia/Shanghai',
    })
  })

  it('is refused when it has no length', async () => {
    const made = await createEvent(db, { title: 'x', type: 'talk', day: null, opensAt: 0, length: 0 })
    expect(made).toEqual({ ok: false, reason: { kind: 'badLength' } })
    expect(await db.eventPlans.count()).toBe(0)
  })
})

describe('moving an event', () => {
  it('moves fixed starts and call times with the opening, and leaves tasks counting from the event', async () => {
    const eventId = await anEvent()
    const tasks = await db.tasks.where('eventId').equals(eventId).toArray()
    expect(await moveEvent(db, { eventId, day: '2026-12-13', opensAt: 900 })).toEqual(ok(eventId))
    const cues = await db.cues.where('eventId').equals(eventId).toArray()
    expect(cues.find((cue) => cue.templateCue === 'rules')?.start).toEqual({ kind: 'fixed', at: 900 * 60 })
    expect(cues.find((cue) => cue.templateCue === 'talk-1')?.start).toEqual({ kind: 'follows' })
    const shifts = await db.shifts.where('eventId').equals(eventId).toArray()
    expect(Math.min(...shifts.map((shift) => shift.callsAt ?? 0))).toBe(900 - 90)
    expect(await db.tasks.where('eventId').equals(eventId).toArray()).toEqual(tasks)
    await undo(db)
    expect(await db.eventPlans.get(eventId)).toMatchObject({ day: '2026-12-12', opensAt: 840 })
  })

  it('puts it back among the ideas when the day is taken away, and plans it again with one', async () => {
    const eventId = await anEvent()
    await moveEvent(db, { eventId, day: null })
    expect(await db.eventPlans.get(eventId)).toMatchObject({ status: 'idea', day: null })
    await moveEvent(db, { eventId, day: '2027-01-09' })
    expect(await db.eventPlans.get(eventId)).toMatchObject({ status: 'planning', opensAt: 840 })
  })

  it('is refused once it is running, and for a day that is none', async () => {
    const eventId = await anEvent()
    expect(await moveEvent(db, { eventId, day: '2026-13-01' })).toEqual({ ok: false, reason: { kind: 'badDay' } })
    await setEventStatus(db, { eventId, status: 'running' })
    expect(await moveEvent(db, { eventId, day: '2026-12-14' })).toEqual({
      ok: false,
      reason: { kind: 'notAhead', status: 'running' },
    })
  })
})

describe('changing an event', () => {
  it('takes venue, hard close and layout of the same kind with the room', async () => {
    const eventId = await anEvent()
    const roomId = await aRoom()
    const islands = (await db.layouts.toArray()).find((layout) => layout.kind === 'islands')
    await changeEvent(db, eventId, { roomId, layoutId: islands?.id ?? null, title: ' Salon 2 ' })
    const room = await db.rooms.get(roomId)
    expect(await db.eventPlans.get(eventId)).toMatchObject({
      title: 'Salon 2',
      roomId,
      layoutId: islands?.id,
      venueId: room?.venueId,
      hardClose: 1080,
    })
    await changeEvent(db, eventId, { venueId: null })
    expect(await db.eventPlans.get(eventId)).toMatchObject({
      venueId: null,
      roomId: null,
      layoutId: null,
      hardClose: null,
    })
  })

  it('keeps the place when something else is changed', async () => {
    const eventId = await anEvent()
    const roomId = await aRoom()
    await changeEvent(db, eventId, { roomId })
    await changeEvent(db, eventId, { theme: 'Trust', roomId })
    expect(await db.eventPlans.get(eventId)).toMatchObject({ theme: 'Trust', roomId, hardClose: 1080 })
  })

  it('is refused without a title', async () => {
    const eventId = await anEvent()
    expect(await changeEvent(db, eventId, { title: '' })).toEqual({ ok: false, reason: { kind: 'noTitle' } })
  })
})

describe('the status of an event', () => {
  it('moves along its way only', async () => {
    const eventId = await anEvent()
    expect((await setEventStatus(db, { eventId, status: 'confirmed' })).ok).toBe(true)
    expect(await setEventStatus(db, { eventId, status: 'archived' })).toEqual({
      ok: false,
      reason: { kind: 'noWayThere', from: 'confirmed', to: 'archived' },
    })
  })

  it('is not planned without a day', async () => {
    const made = await createEvent(db, { title: 'x', type: 'talk', day: null, opensAt: 0, length: 60 })
    if (!made.ok) throw new Error(made.reason.kind)
    const moved = await setEventStatus(db, { eventId: made.value, status: 'planning' })
    expect(moved).toEqual({ ok: false, reason: { kind: 'noDay' } })
  })
})

describe('cancelling an event', () => {
  it('needs a reason', async () => {
    const eventId = await anEvent()
    const asked = await cancelEvent(db, { eventId, reason: ' ', tell: 'Tell them' })
    expect(asked).toEqual({ ok: false, reason: { kind: 'noReason' } })
  })

  it('makes a follow-up of telling those on the list', async () => {
    const eventId = await anEvent()
    await commit(db, { label: label('templates.changes.eventChanged', { title: '' }) }, async (write) => {
      await write.insert(
        'attendances',
        newAttendance(eventId, 'mem_a', { status: 'confirmed' }),
        attendanceIdOf(eventId, 'mem_a'),
      )
      return ok(null)
    })
    const done = await cancelEvent(db, { eventId, reason: 'Storm', tell: 'Say that it is off' })
    if (!done.ok || done.value === null) throw new Error('no follow-up')
    expect(await db.followUps.get(done.value)).toMatchObject({ eventId, purpose: 'Say that it is off', doneAt: null })
    expect(await db.eventPlans.get(eventId)).toMatchObject({ status: 'cancelled', cancelReason: 'Storm' })
  })

  it('tells nobody when nobody is on the list', async () => {
    const eventId = await anEvent()
    expect(await cancelEvent(db, { eventId, reason: 'Storm', tell: 'x' })).toEqual(ok(null))
    expect(await db.followUps.count()).toBe(0)
  })
})

describe('deleting an event', () => {
  it('takes its parts along, keeps the materials, and is undone in one step', async () => {
    const eventId = await anEvent()
    const live = async () => ({
      cues: (await db.cues.toArray()).filter((row) => row.deleted === 0).length,
      reservations: (await db.reservations.toArray()).filter((row) => row.deleted === 0).length,
      materials: (await db.materials.toArray()).filter((row) => row.deleted === 0).length,
    })
    const before = await live()
    expect((await deleteEvent(db, eventId)).ok).toBe(true)
    expect(await live()).toEqual({ cues: 0, reservations: 0, materials: before.materials })
    await undo(db)
    expect(await live()).toEqual(before)
  })
})
