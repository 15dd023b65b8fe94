import { beforeEach, describe, expect, it } from 'vitest'
import { addToList } from '@/actions/attendance/add-to-list'
import { setAttendanceStatus } from '@/actions/attendance/set-attendance-status'
import { checkIn } from '@/actions/door/check-in'
import { checkOut } from '@/actions/door/check-out'
import { substitute } from '@/actions/door/substitute'
import { undoCheckIn } from '@/actions/door/undo-check-in'
import { undoCheckOut } from '@/actions/door/undo-check-out'
import { walkIn } from '@/actions/door/walk-in'
import { doorCounters } from '@/domain/attendance/counters'
import { doorState } from '@/domain/attendance/door-state'
import { noShowsOf } from '@/domain/attendance/no-shows'
import type { AttendanceId, EventPlanId } from '@/domain/common/id'
import type { Workspace } from '@/storage/database/workspace'
import { undo } from '@/storage/history/undo'
import { readCheckIns, readListedPeople } from '@/storage/reads/attendance'
import { withEvent, withMember } from '../../builders/a-door'
import { done } from '../../builders/done'
import { aWorkspace } from '../../builders/workspace'

const door = 'main'
const PHONE = '13800000617'
let db: Workspace
let eventId: EventPlanId
let guest: AttendanceId

const state = async () => doorState(await readCheckIns(db, eventId))
const visit = async (id: AttendanceId) => (await state()).get(id)
const places = async () => (await readListedPeople(db, eventId)).map(({ attendance }) => attendance)
const onList = async (name: string) => {
  const listed = (await readListedPeople(db, eventId)).find(({ member }) => member?.name === name)
  if (!listed) throw new Error(`${name} is not on the list`)
  return listed.attendance
}

beforeEach(async () => {
  db = await aWorkspace()
  eventId = await withEvent(db)
  guest = done(await addToList(db, { eventId, memberId: await withMember(db, { name: '林沐', phones: [PHONE] }) }))
})

describe('a check-in that is taken back', () => {
  it('puts who was moved up back on the waiting list, at the same place', async () => {
    done(await setAttendanceStatus(db, { attendanceId: guest, status: 'waitlisted' }))
    const before = await db.attendances.get(guest)
    done(await checkIn(db, { attendanceId: guest, door, method: 'name', promote: true }))
    expect(await db.attendances.get(guest)).toMatchObject({ status: 'confirmed' })
    done(await undoCheckIn(db, { attendanceId: guest, door }))
    expect(await db.attendances.get(guest)).toMatchObject({
      status: 'waitlisted',
      waitlistPos: before?.waitlistPos,
    })
    expect(noShowsOf(await places(), await state())).toEqual([])
  })

  it('leaves alone what was changed on the list since', async () => {
    done(await setAttendanceStatus(db, { attendanceId: guest, status: 'waitlisted' }))
    done(await checkIn(db, { attendanceId: guest, door, method: 'name', promote: true }))
    done(await setAttendanceStatus(db, { attendanceId: guest, status: 'registered' }))
    done(await undoCheckIn(db, { attendanceId: guest, door }))
    expect(await db.attendances.get(guest)).toMatchObject({ status: 'registered' })
  })

  it('gives the place back to whom a substitute came for, and it can be used again', async () => {
    const came = done(await substitute(db, { attendanceId: guest, name: '替身', phone: '13900000086', door }))
    done(await undoCheckIn(db, { attendanceId: came.attendanceId, door }))
    expect(await onList('替身')).toMatchObject({ status: 'cancelled', substituteFor: null })
    expect(doorCounters(await places(), await state()).expected.heads).toBe(1)
    // Who did not come is the one who promised to.
    expect(noShowsOf(await places(), await state())).toEqual([guest])
    expect((await substitute(db, { attendanceId: guest, name: '替身', phone: '13900000086', door })).ok).toBe(true)
    expect(await onList('替身')).toMatchObject({ status: 'confirmed', substituteFor: guest })
  })

  it('makes a walk-in who had cancelled a cancelled one again', async () => {
    done(await setAttendanceStatus(db, { attendanceId: guest, status: 'cancelled' }))
    done(await walkIn(db, { eventId, name: '林沐', phone: PHONE, door }))
    expect(await onList('林沐')).toMatchObject({ status: 'registered', walkIn: true })
    done(await undoCheckIn(db, { attendanceId: guest, door }))
    expect(await onList('林沐')).toMatchObject({ status: 'cancelled', walkIn: false })
  })

  it('keeps the place of somebody who had come before and only came back in', async () => {
    done(await setAttendanceStatus(db, { attendanceId: guest, status: 'waitlisted' }))
    done(await checkIn(db, { attendanceId: guest, door, method: 'name', promote: true }))
    done(await checkOut(db, { attendanceId: guest, door }))
    done(await checkIn(db, { attendanceId: guest, door, method: 'name' }))
    done(await undoCheckIn(db, { attendanceId: guest, door }))
    expect(await db.attendances.get(guest)).toMatchObject({ status: 'confirmed' })
    expect(await visit(guest)).toMatchObject({ firstIn: { kind: 'in' }, insideSince: null })
  })
})

describe('leaving that is taken back', () => {
  it('was no leaving: the person is inside since the moment they came', async () => {
    const came = done(await checkIn(db, { attendanceId: guest, door, method: 'name' }))
    done(await checkOut(db, { attendanceId: guest, door }))
    done(await undoCheckOut(db, { attendanceId: guest, door }))
    expect(await visit(guest)).toMatchObject({ insideSince: { id: came.id }, lastOut: null })
    await undo(db)
    expect(await visit(guest)).toMatchObject({ insideSince: null })
  })

  it('is refused for somebody who is inside, never came, or is not on the list', async () => {
    const ask = { attendanceId: guest, door }
    expect(await undoCheckOut(db, ask)).toEqual({ ok: false, reason: 'notLeft' })
    done(await checkIn(db, { ...ask, method: 'name' }))
    expect(await undoCheckOut(db, ask)).toEqual({ ok: false, reason: 'notLeft' })
    expect(await undoCheckOut(db, { attendanceId: 'att_nobody', door })).toEqual({ ok: false, reason: 'gone' })
  })
})
