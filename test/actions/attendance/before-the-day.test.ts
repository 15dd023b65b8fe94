import { beforeEach, describe, expect, it } from 'vitest'
import { addToList } from '@/actions/attendance/add-to-list'
import { callFromWaitlist } from '@/actions/attendance/call-from-waitlist'
import { changeAttendances } from '@/actions/attendance/change-attendances'
import { inviteMembers } from '@/actions/attendance/invite-members'
import { moveOnWaitlist } from '@/actions/attendance/move-on-waitlist'
import { promoteFromWaitlist } from '@/actions/attendance/promote-from-waitlist'
import { setAttendanceStatus } from '@/actions/attendance/set-attendance-status'
import { setReminderSent } from '@/actions/attendance/set-reminder-sent'
import { checkIn } from '@/actions/door/check-in'
import { proposeInvitations } from '@/domain/attendance/invitation-list'
import type { ReminderKind } from '@/domain/attendance/reminder'
import { waitingList } from '@/domain/attendance/waiting-list'
import type { AttendanceId, EventPlanId, MemberId } from '@/domain/common/id'
import { reminderText } from '@/exchange/reminder-text/reminder-text'
import type { Workspace } from '@/storage/database/workspace'
import { undo } from '@/storage/history/undo'
import { readListedPeople } from '@/storage/reads/attendance'
import { readInvitees } from '@/storage/reads/invitations'
import { readLastSeq } from '@/storage/reads/last-seq'
import { readReminderGround } from '@/storage/reads/reminders'
import { loadWords } from '@/words/create-words'
import { withEvent, withMember } from '../../builders/a-door'
import { done } from '../../builders/done'
import { aWorkspace } from '../../builders/workspace'

let db: Workspace
let eventId: EventPlanId

beforeEach(async () => {
  db = await aWorkspace()
  eventId = await withEvent(db, { day: '2026-12-20' })
})

async function listed(name: string, status: 'registered' | 'waitlisted'): Promise<AttendanceId> {
  return done(await addToList(db, { eventId, memberId: await withMember(db, { name }), status }))
}

async function queue(): Promise<(string | undefined)[]> {
  const people = await readListedPeople(db, eventId)
  const names = new Map(people.map((row) => [row.attendance.id, row.member?.name]))
  return waitingList(people.map((row) => row.attendance)).map((row) => names.get(row.id))
}

describe('the waiting list of an event', () => {
  it('queues in order, can be put in another by hand, and back with one undo', async () => {
    await listed('甲', 'waitlisted')
    await listed('乙', 'waitlisted')
    const last = await listed('丙', 'waitlisted')
    expect(await queue()).toEqual(['甲', '乙', '丙'])
    done(await moveOnWaitlist(db, { attendanceId: last, to: 0 }))
    expect(await queue()).toEqual(['丙', '甲', '乙'])
    await undo(db)
    expect(await queue()).toEqual(['甲', '乙', '丙'])
  })

  it('notes who was called, and only who waits can be', async () => {
    const waits = await listed('甲', 'waitlisted')
    const comes = await listed('乙', 'registered')
    done(await callFromWaitlist(db, { attendanceId: waits, called: true }))
    expect((await db.attendances.get(waits))?.calledAt).not.toBeNull()
    expect(await callFromWaitlist(db, { attendanceId: comes, called: true })).toEqual({
      ok: false,
      reason: 'notWaiting',
    })
    expect(await moveOnWaitlist(db, { attendanceId: comes, to: 0 })).toEqual({ ok: false, reason: 'notWaiting' })
    done(await promoteFromWaitlist(db, { attendanceId: waits }))
    expect(await db.attendances.get(waits)).toMatchObject({ status: 'confirmed', waitlistPos: '' })
  })

  it('starts anew for somebody who waits a second time', async () => {
    const waits = await listed('甲', 'waitlisted')
    done(await callFromWaitlist(db, { attendanceId: waits, called: true }))
    done(await setAttendanceStatus(db, { attendanceId: waits, status: 'declined' }))
    done(await setAttendanceStatus(db, { attendanceId: waits, status: 'waitlisted' }))
    expect((await db.attendances.get(waits))?.calledAt).toBeNull()
  })
})

describe('changing several people at once', () => {
  it('is one step, whatever is changed', async () => {
    const ids = [await listed('甲', 'registered'), await listed('乙', 'registered')]
    const before = await readLastSeq(db)
    const change = { table: '3', party: '一家', status: 'waitlisted' } as const
    expect(await changeAttendances(db, { eventId, attendanceIds: ids, change })).toEqual({ ok: true, value: 2 })
    expect(await readLastSeq(db)).toBe(before + 1)
    expect(await queue()).toEqual(['甲', '乙'])
    expect((await db.attendances.bulkGet(ids)).map((row) => [row?.table, row?.party])).toEqual([
      ['3', '一家'],
      ['3', '一家'],
    ])
    await undo(db)
    expect((await db.attendances.bulkGet(ids)).map((row) => [row?.table, row?.status])).toEqual([
      ['', 'registered'],
      ['', 'registered'],
    ])
  })

  it('changes nobody of another event and refuses a wrong number', async () => {
    const other = await withEvent(db)
    const id = await listed('甲', 'registered')
    const change = { table: '1' }
    expect((await changeAttendances(db, { eventId: other, attendanceIds: [id], change })).ok).toBe(false)
    expect(await changeAttendances(db, { eventId, attendanceIds: [id], change: { plusOnes: -1 } })).toEqual({
      ok: false,
      reason: 'badPlusOnes',
    })
    expect((await db.attendances.get(id))?.table).toBe('')
  })
})

describe('inviting', () => {
  const wish = { tags: [], activeDays: 90, notAtLastEvent: true, count: 30 }
  const proposed = async (over = {}): Promise<MemberId[]> =>
    proposeInvitations(await readInvitees(db, eventId, '2026-12-01'), { ...wish, ...over }, '2026-12-01').chosen.map(
      (one) => one.memberId,
    )

  it('finds who came within 90 days and was not at the last one, and adds them as invited in one step', async () => {
    const older = await withEvent(db, { day: '2026-10-10', status: 'finished' })
    const last = await withEvent(db, { day: '2026-11-10', status: 'finished' })
    const cancelled = await withEvent(db, { day: '2026-11-25', status: 'cancelled' })
    const came = await withMember(db, { name: '来过' })
    const atLast = await withMember(db, { name: '上次在' })
    const never = await withMember(db, { name: '没来过' })
    const unwanted = await withMember(db, { name: '勿邀', doNotInvite: true })
    for (const memberId of [came, atLast, unwanted]) {
      const attendanceId = done(await addToList(db, { eventId: older, memberId }))
      done(await checkIn(db, { attendanceId, door: '', method: 'name' }))
    }
    done(await addToList(db, { eventId: last, memberId: atLast }))
    done(await addToList(db, { eventId: cancelled, memberId: came }))
    expect(await proposed()).toEqual([came])
    expect(new Set(await proposed({ activeDays: null }))).toEqual(new Set([came, never]))

    const before = await readLastSeq(db)
    const memberIds = [came, never, unwanted, came]
    expect(await inviteMembers(db, { eventId, memberIds, source: '邀请' })).toEqual({ ok: true, value: 2 })
    expect(await readLastSeq(db)).toBe(before + 1)
    const rows = await readListedPeople(db, eventId)
    expect(rows.map((row) => row.attendance.status)).toEqual(['invited', 'invited'])
    expect(await proposed()).toEqual([])
    expect(await inviteMembers(db, { eventId, memberIds, source: '' })).toEqual({ ok: false, reason: 'nobody' })
    await undo(db)
    expect(await readListedPeople(db, eventId)).toEqual([])
  })
})

describe('noting reminders', () => {
  it('notes each once, takes it back, and is one step', async () => {
    const ask = { eventId, kind: 'threeDays' } as const
    done(await setReminderSent(db, { ...ask, sent: true }))
    done(await setReminderSent(db, { ...ask, sent: true }))
    expect((await readReminderGround(db, eventId))?.sent.map((one) => one.kind)).toEqual(['threeDays'])
    done(await setReminderSent(db, { ...ask, sent: false }))
    expect((await readReminderGround(db, eventId))?.sent).toEqual([])
    await undo(db)
    expect((await readReminderGround(db, eventId))?.sent).toHaveLength(1)
  })

  it('writes when, where and how to get there, in both languages', async () => {
    const ground = await readReminderGround(db, eventId)
    if (!ground) throw new Error('no event')
    const { event } = ground
    const venue = { name: '江畔书房', city: '武汉', district: '', address: '沿江大道1号', route: '地铁2号线C口' }
    const ask = {
      kind: 'oneDay',
      community: '北岸读书会',
      event,
      venue: venue as never,
      room: null,
      bring: '水杯',
      daysLeft: 1,
    } as const
    const chinese = reminderText((await loadWords('zh-CN')).t, 'zh-CN', { ...ask, channel: 'group' })
    for (const part of [event.title, '江畔书房', '武汉 沿江大道1号', '地铁2号线C口', '水杯', '14:00'])
      expect(chinese).toContain(part)
    const { t } = await loadWords('en')
    const mail = reminderText(t, 'en', { ...ask, channel: 'mail' })
    expect(mail.split('\n')[0]).toContain('Tomorrow')
    expect(mail).toContain('Getting there: 地铁2号线C口')
    expect(mail).toContain('Address: 沿江大道1号, 武汉')
    expect(reminderText(t, 'en', { ...ask, channel: 'sms' })).not.toContain('\n')
    expect(reminderText(t, 'en', { ...ask, channel: 'sms', event: { ...event, day: null } })).toBe('')
  })

  it('promises no more days than are left when it goes out late', async () => {
    const ground = await readReminderGround(db, eventId)
    if (!ground) throw new Error('no event')
    const { t } = await loadWords('en')
    const chinese = (await loadWords('zh-CN')).t
    const ask = { ...ground, community: 'C', bring: '', venue: null, room: null, channel: 'mail' } as const
    const first = (kind: ReminderKind, daysLeft: number) =>
      reminderText(t, 'en', { ...ask, kind, daysLeft })
        .split('\n')
        .slice(0, 3)
        .join(' ')
    expect(first('sevenDays', 7)).toMatch(/^In 7 days: .* is in 7 days\.$/)
    expect(first('sevenDays', 4)).toMatch(/^In 4 days: .* is in 4 days\.$/)
    expect(first('threeDays', 1)).toMatch(/^Tomorrow: .* is tomorrow\.$/)
    expect(first('oneDay', 0)).toMatch(/^Today: .* is today\.$/)
    // Written ahead of time, or looked up afterwards, it speaks of its own day.
    expect(first('threeDays', 9)).toMatch(/^In 3 days: /)
    expect(first('threeDays', -2)).toMatch(/^In 3 days: /)
    const short = { ...ask, kind: 'oneDay', daysLeft: 0, channel: 'sms' } as const
    expect(reminderText(t, 'en', short)).toContain(' today ')
    expect(reminderText(chinese, 'zh-CN', short)).toContain('今天')
  })
})
