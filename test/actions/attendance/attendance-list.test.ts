import { beforeEach, describe, expect, it } from 'vitest'
import { addPersonToList } from '@/actions/attendance/add-person-to-list'
import { addToList } from '@/actions/attendance/add-to-list'
import { changeAttendance } from '@/actions/attendance/change-attendance'
import { promoteFromWaitlist } from '@/actions/attendance/promote-from-waitlist'
import { removeFromList } from '@/actions/attendance/remove-from-list'
import { setAttendanceStatus } from '@/actions/attendance/set-attendance-status'
import { checkIn } from '@/actions/door/check-in'
import type { AttendanceId, EventPlanId } from '@/domain/common/id'
import type { Workspace } from '@/storage/database/workspace'
import { undo } from '@/storage/history/undo'
import { readListedPeople } from '@/storage/reads/attendance'
import { withEvent, withMember } from '../../builders/a-door'
import { aWorkspace } from '../../builders/workspace'

let db: Workspace
let eventId: EventPlanId
const byHand = { status: 'registered', plusOnes: 0, source: '', note: '' } as const

async function listed(name = '李萌'): Promise<AttendanceId> {
  const added = await addToList(db, { eventId, memberId: await withMember(db, { name }) })
  if (!added.ok) throw new Error(added.reason)
  return added.value
}

beforeEach(async () => {
  db = await aWorkspace()
  eventId = await withEvent(db)
})

describe('putting people on the list', () => {
  it('adds a known person once', async () => {
    const memberId = await withMember(db)
    expect((await addToList(db, { eventId, memberId })).ok).toBe(true)
    expect(await addToList(db, { eventId, memberId })).toEqual({ ok: false, reason: 'alreadyOnList' })
    expect(await readListedPeople(db, eventId)).toHaveLength(1)
  })

  it('is one step back, and can be done again afterwards', async () => {
    const memberId = await withMember(db)
    await addToList(db, { eventId, memberId, plusOnes: 1 })
    await undo(db)
    expect(await readListedPeople(db, eventId)).toHaveLength(0)
    expect((await addToList(db, { eventId, memberId })).ok).toBe(true)
    expect((await readListedPeople(db, eventId))[0]?.attendance.plusOnes).toBe(0)
  })

  it('takes the same name and phone for the same person, but a shared phone or name alone for two', async () => {
    await addPersonToList(db, { ...byHand, eventId, name: '李萌', phone: '138 0000 0617' })
    const again = await addPersonToList(db, { ...byHand, eventId, name: ' 李萌 ', phone: '+86 13800000617' })
    expect(again).toEqual({ ok: false, reason: 'alreadyOnList' })
    await addPersonToList(db, { ...byHand, eventId, name: '李父', phone: '13800000617' })
    await addPersonToList(db, { ...byHand, eventId, name: '李萌', phone: '' })
    expect((await readListedPeople(db, eventId)).map((row) => row.member?.name)).toHaveLength(3)
    expect(await db.members.count()).toBe(3)
  })

  it('wants a name and a sensible number of plus-ones', async () => {
    expect(await addPersonToList(db, { ...byHand, eventId, name: ' ', phone: '1' })).toEqual({
      ok: false,
      reason: 'nameMissing',
    })
    expect(await addPersonToList(db, { ...byHand, eventId, name: 'A', phone: '', plusOnes: -1 })).toEqual({
      ok: false,
      reason: 'badPlusOnes',
    })
    expect(await db.members.count()).toBe(0)
  })
})

describe('the waiting list', () => {
  it('keeps the order in which people were put on it, and gives a place to one of them', async () => {
    const one = await listed('甲')
    const two = await listed('乙')
    await setAttendanceStatus(db, { attendanceId: one, status: 'waitlisted' })
    await setAttendanceStatus(db, { attendanceId: two, status: 'waitlisted' })
    const positions = [await db.attendances.get(one), await db.attendances.get(two)].map(
      (row) => row?.waitlistPos ?? '',
    )
    expect(positions[0] && positions[1] && positions[0] < positions[1]).toBe(true)
    expect((await promoteFromWaitlist(db, { attendanceId: one })).ok).toBe(true)
    expect(await db.attendances.get(one)).toMatchObject({ status: 'confirmed', waitlistPos: '' })
    expect(await promoteFromWaitlist(db, { attendanceId: one })).toEqual({ ok: false, reason: 'notWaiting' })
  })
})

describe('changing a place', () => {
  it('changes plus-ones, note and table, and refuses a negative number', async () => {
    const id = await listed()
    await changeAttendance(db, { attendanceId: id, change: { plusOnes: 2, note: '花生过敏', table: '3' } })
    expect(await db.attendances.get(id)).toMatchObject({ plusOnes: 2, note: '花生过敏', table: '3' })
    expect(await changeAttendance(db, { attendanceId: id, change: { plusOnes: 0.5 } })).toEqual({
      ok: false,
      reason: 'badPlusOnes',
    })
    await undo(db)
    expect(await db.attendances.get(id)).toMatchObject({ plusOnes: 0, note: '' })
  })

  it('takes somebody off the list only while they have not come', async () => {
    const id = await listed()
    await checkIn(db, { attendanceId: id, door: 'main', method: 'name' })
    expect(await removeFromList(db, { attendanceId: id })).toEqual({ ok: false, reason: 'checkedIn' })
    const other = await listed('刘明')
    expect((await removeFromList(db, { attendanceId: other })).ok).toBe(true)
    expect(await removeFromList(db, { attendanceId: other })).toEqual({ ok: false, reason: 'gone' })
    await undo(db)
    expect(await readListedPeople(db, eventId)).toHaveLength(2)
  })
})
