import { beforeEach, describe, expect, it } from 'vitest'
import { addPersonToList } from '@/actions/attendance/add-person-to-list'
import { addToList } from '@/actions/attendance/add-to-list'
import { setAttendanceStatus } from '@/actions/attendance/set-attendance-status'
import { checkIn } from '@/actions/door/check-in'
import { checkOut } from '@/actions/door/check-out'
import { markPaper } from '@/actions/door/mark-paper'
import { setDoorNotes } from '@/actions/door/set-door-notes'
import { substitute } from '@/actions/door/substitute'
import { unmarkPaper } from '@/actions/door/unmark-paper'
import { arrivalCurve, doorCounters, markedFromPaper } from '@/domain/attendance/counters'
import { doorState } from '@/domain/attendance/door-state'
import { noShowsOf } from '@/domain/attendance/no-shows'
import type { AttendanceId, EventPlanId } from '@/domain/common/id'
import type { Workspace } from '@/storage/database/workspace'
import { undo } from '@/storage/history/undo'
import { readCheckIns, readListedPeople } from '@/storage/reads/attendance'
import { withEvent, withMember } from '../../builders/a-door'
import { done } from '../../builders/done'
import { aWorkspace } from '../../builders/workspace'

let db: Workspace
let eventId: EventPlanId
let ids: AttendanceId[]
const door = 'main'

const list = async () => (await readListedPeople(db, eventId)).map(({ attendance }) => attendance)
const state = async () => doorState(await readCheckIns(db, eventId))
const counts = async () => doorCounters(await list(), await state())

beforeEach(async () => {
  db = await aWorkspace()
  eventId = await withEvent(db)
  ids = []
  for (const name of ['单雄信', '曾巩', '仇英'])
    ids.push(done(await addToList(db, { eventId, memberId: await withMember(db, { name }) })))
})

const [first, second, third] = [() => ids[0] ?? 'att_', () => ids[1] ?? 'att_', () => ids[2] ?? 'att_'] as const

describe('marking from paper', () => {
  it('notes everybody at once, leaves out who has come or lost the place, and one undo takes it back', async () => {
    done(await checkIn(db, { attendanceId: first(), door, method: 'name' }))
    done(await setAttendanceStatus(db, { attendanceId: third(), status: 'cancelled' }))
    const marked = done(await markPaper(db, { eventId, attendanceIds: ids, door }))
    expect(marked.count).toBe(1)
    expect((await counts()).present.heads).toBe(2)
    expect(await markPaper(db, { eventId, attendanceIds: ids, door })).toEqual({ ok: false, reason: 'nobody' })
    done(await undo(db))
    expect((await counts()).present.heads).toBe(1)
  })

  it('is taken back as a fact of its own, without touching who came by themselves', async () => {
    done(await checkIn(db, { attendanceId: first(), door, method: 'name' }))
    const { at } = done(await markPaper(db, { eventId, attendanceIds: ids, door }))
    expect(done(await unmarkPaper(db, { eventId, door, at }))).toBe(2)
    expect((await counts()).present.heads).toBe(1)
    expect(await unmarkPaper(db, { eventId, door, at })).toEqual({ ok: false, reason: 'nothing' })
  })

  it('has no moment of coming, so the arrival curve leaves it out and says how many', async () => {
    done(await markPaper(db, { eventId, attendanceIds: ids, door }))
    expect(arrivalCurve(await state())).toEqual([])
    expect(markedFromPaper(await state())).toBe(3)
  })
})

describe('somebody in another’s place', () => {
  it('comes in, both are seen, nobody counts twice, and the one who sent them is no no-show', async () => {
    const came = done(await substitute(db, { attendanceId: first(), name: '替身', phone: '13900000001', door }))
    const { expected, present, notYet } = await counts()
    expect([expected.heads, present.heads, notYet.heads]).toEqual([3, 1, 2])
    expect((await list()).find(({ id }) => id === came.attendanceId)?.substituteFor).toBe(first())
    expect(noShowsOf(await list(), await state())).not.toContain(first())
    done(await undo(db))
    expect(await list()).toHaveLength(3)
  })

  it('is refused without a name, on a place that is used, and for who has a place of their own', async () => {
    const ask = { attendanceId: first(), name: '替身', phone: '', door }
    expect(await substitute(db, { ...ask, name: ' ' })).toMatchObject({ reason: { kind: 'nameMissing' } })
    done(await substitute(db, ask))
    expect(await substitute(db, { ...ask, name: '又一个' })).toMatchObject({ reason: { kind: 'placeTaken' } })
    done(await checkIn(db, { attendanceId: second(), door, method: 'name' }))
    expect(await substitute(db, { ...ask, attendanceId: second() })).toMatchObject({ reason: { kind: 'placeTaken' } })
    const listed = { name: '欧阳修', phone: '13900000002' }
    const rest = { status: 'registered', plusOnes: 0, source: '', note: '' } as const
    done(await addPersonToList(db, { eventId, ...listed, ...rest }))
    expect(await substitute(db, { ...ask, ...listed, attendanceId: third() })).toMatchObject({
      reason: { kind: 'ownPlace' },
    })
  })
})

describe('the door', () => {
  it('counts somebody who went out and came back once', async () => {
    for (const step of ['in', 'out', 'in'])
      if (step === 'in') done(await checkIn(db, { attendanceId: first(), door, method: 'name' }))
      else done(await checkOut(db, { attendanceId: first(), door }))
    const { present, inside, leftEarly } = await counts()
    expect([present.heads, inside.heads, leftEarly.heads]).toEqual([1, 1, 0])
  })

  it('keeps a note for this event and one for every event in one step', async () => {
    const row = (await list()).find(({ id }) => id === first())
    const memberId = row?.memberId ?? null
    done(await setDoorNotes(db, { attendanceId: first(), memberId, note: '花生过敏', doorNote: '坐轮椅' }))
    const [listed] = (await readListedPeople(db, eventId)).filter(({ attendance }) => attendance.id === first())
    expect([listed?.attendance.note, listed?.member?.doorNote]).toEqual(['花生过敏', '坐轮椅'])
    done(await undo(db))
    const [before] = (await readListedPeople(db, eventId)).filter(({ attendance }) => attendance.id === first())
    expect([before?.attendance.note, before?.member?.doorNote]).toEqual(['', ''])
  })
})
