import { beforeEach, describe, expect, it } from 'vitest'
import { addToList } from '@/actions/attendance/add-to-list'
import { setAttendanceStatus } from '@/actions/attendance/set-attendance-status'
import { checkIn } from '@/actions/door/check-in'
import { checkOut } from '@/actions/door/check-out'
import { undoCheckIn } from '@/actions/door/undo-check-in'
import { walkIn } from '@/actions/door/walk-in'
import { doorState, isInside } from '@/domain/attendance/door-state'
import type { AttendanceId, EventPlanId } from '@/domain/common/id'
import type { Workspace } from '@/storage/database/workspace'
import { redo, undo } from '@/storage/history/undo'
import { readCheckIns, readListedPeople } from '@/storage/reads/attendance'
import { withEvent, withMember } from '../../builders/a-door'
import { aWorkspace } from '../../builders/workspace'

let db: Workspace
let eventId: EventPlanId
let guest: AttendanceId
const door = 'main'

const inside = async (id: AttendanceId) => isInside(doorState(await readCheckIns(db, eventId)).get(id))

beforeEach(async () => {
  db = await aWorkspace()
  eventId = await withEvent(db)
  const added = await addToList(db, { eventId, memberId: await withMember(db, { phones: ['13800000617'] }) })
  if (!added.ok) throw new Error(added.reason)
  guest = added.value
})

describe('checking in', () => {
  it('lets a registered person in once, and says when and where the first time was', async () => {
    const first = await checkIn(db, { attendanceId: guest, door, method: 'pinyin' })
    if (!first.ok) throw new Error(first.reason.kind)
    expect(first.value).toMatchObject({ kind: 'in', method: 'pinyin', door })
    expect(await checkIn(db, { attendanceId: guest, door: 'side', method: 'name' })).toEqual({
      ok: false,
      reason: { kind: 'alreadyInside', at: first.value.at, doneBy: '', door },
    })
    expect(await db.checkIns.count()).toBe(1)
  })

  it('refuses people without a promised place unless they are given one', async () => {
    for (const status of ['waitlisted', 'cancelled', 'declined', 'invited', 'pending'] as const) {
      await setAttendanceStatus(db, { attendanceId: guest, status })
      expect(await checkIn(db, { attendanceId: guest, door, method: 'name' })).toEqual({
        ok: false,
        reason: { kind: 'notPromised', status },
      })
    }
    await setAttendanceStatus(db, { attendanceId: guest, status: 'waitlisted' })
    expect((await checkIn(db, { attendanceId: guest, door, method: 'name', promote: true })).ok).toBe(true)
    expect(await db.attendances.get(guest)).toMatchObject({ status: 'confirmed', waitlistPos: '' })
    await undo(db)
    expect(await db.attendances.get(guest)).toMatchObject({ status: 'waitlisted' })
    expect(await inside(guest)).toBe(false)
  })

  it('goes by what the desk knows as long as nothing was written since, and reads what it has to otherwise', async () => {
    const attendance = await db.attendances.get(guest)
    const seq = (await db.state.get('state'))?.lastSeq ?? 0
    if (!attendance) throw new Error('Not on the list')
    const known = { attendance, visit: undefined, name: 'As the desk shows it' }
    const stale = { ...known, seq: seq - 1, attendance: { ...attendance, status: 'cancelled' as const } }
    expect((await checkIn(db, { attendanceId: guest, door, method: 'name', known: stale })).ok).toBe(true)
    const named = async () => (await db.operations.orderBy('seq').last())?.label.params
    expect(await named()).not.toEqual({ name: known.name })
    // What the desk thought before that is not so any more.
    const outdated = await checkIn(db, { attendanceId: guest, door, method: 'name', known: { ...known, seq } })
    expect(outdated).toMatchObject({ ok: false, reason: { kind: 'alreadyInside' } })

    await undoCheckIn(db, { attendanceId: guest, door })
    const now = { ...known, seq: seq + 2 }
    expect((await checkIn(db, { attendanceId: guest, door, method: 'name', known: now })).ok).toBe(true)
    expect(await named()).toEqual({ name: known.name })
    expect(await inside(guest)).toBe(true)
  })

  it('refuses somebody who was taken off the list', async () => {
    expect(await checkIn(db, { attendanceId: 'att_nobody', door, method: 'name' })).toEqual({
      ok: false,
      reason: { kind: 'gone' },
    })
  })

  it('is taken back by a fact, and the person can come in again', async () => {
    await checkIn(db, { attendanceId: guest, door, method: 'name' })
    expect((await undoCheckIn(db, { attendanceId: guest, door })).ok).toBe(true)
    expect(await inside(guest)).toBe(false)
    expect(await undoCheckIn(db, { attendanceId: guest, door })).toEqual({ ok: false, reason: 'notInside' })
    expect((await checkIn(db, { attendanceId: guest, door, method: 'name' })).ok).toBe(true)
    expect(await inside(guest)).toBe(true)
    expect((await db.checkIns.toArray()).map((fact) => fact.kind).sort()).toEqual(['in', 'in', 'undo'])
  })

  it('is taken back by the general undo as well, and done again by redo', async () => {
    await checkIn(db, { attendanceId: guest, door, method: 'name' })
    await undo(db)
    expect(await inside(guest)).toBe(false)
    await redo(db)
    expect(await inside(guest)).toBe(true)
  })

  it('lets a person leave and come back', async () => {
    expect(await checkOut(db, { attendanceId: guest, door })).toEqual({ ok: false, reason: 'notInside' })
    await checkIn(db, { attendanceId: guest, door, method: 'name' })
    expect((await checkOut(db, { attendanceId: guest, door })).ok).toBe(true)
    expect(await inside(guest)).toBe(false)
    expect((await checkIn(db, { attendanceId: guest, door, method: 'name' })).ok).toBe(true)
    expect(doorState(await readCheckIns(db, eventId)).get(guest)?.firstIn?.at).toBeLessThan(
      doorState(await readCheckIns(db, eventId)).get(guest)?.insideSince?.at ?? 0,
    )
  })
})

describe('a walk-in', () => {
  it('makes a new person, puts them on the list and lets them in, in one step', async () => {
    expect((await walkIn(db, { eventId, name: '唐果', phone: '', door })).ok).toBe(true)
    const people = await readListedPeople(db, eventId)
    expect(people.map((row) => row.member?.name)).toEqual(['李萌', '唐果'])
    expect(people[1]?.attendance).toMatchObject({ walkIn: true, status: 'registered' })
    await undo(db)
    expect(await readListedPeople(db, eventId)).toHaveLength(1)
    expect(await db.members.filter((member) => member.deleted === 0).count()).toBe(1)
    expect(await readCheckIns(db, eventId)).toHaveLength(0)
  })

  it('is a known member when name and phone are theirs', async () => {
    const memberId = await withMember(db, { name: '白露', phones: ['+86 139 0000 2290'] })
    const let_in = await walkIn(db, { eventId, name: '白露', phone: '13900002290', door })
    if (!let_in.ok) throw new Error(let_in.reason.kind)
    expect((await db.attendances.get(let_in.value.attendanceId))?.memberId).toBe(memberId)
  })

  it('checks in somebody who is on the list already, and leaves their registration as it is', async () => {
    const let_in = await walkIn(db, { eventId, name: '李萌', phone: '138 0000 0617', door })
    if (!let_in.ok) throw new Error(let_in.reason.kind)
    expect(let_in.value.attendanceId).toBe(guest)
    expect((await db.attendances.get(guest))?.walkIn).toBe(false)
    expect(await walkIn(db, { eventId, name: '李萌', phone: '13800000617', door })).toMatchObject({
      ok: false,
      reason: { kind: 'alreadyInside' },
    })
  })

  it('wants a name', async () => {
    expect(await walkIn(db, { eventId, name: '  ', phone: '1380', door })).toEqual({
      ok: false,
      reason: { kind: 'nameMissing' },
    })
    expect(await db.checkIns.count()).toBe(0)
  })
})
