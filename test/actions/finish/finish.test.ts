import { beforeEach, describe, expect, it } from 'vitest'
import { addToList } from '@/actions/attendance/add-to-list'
import { setAttendanceStatus } from '@/actions/attendance/set-attendance-status'
import { checkIn } from '@/actions/door/check-in'
import { walkIn } from '@/actions/door/walk-in'
import { addActionItem } from '@/actions/finish/add-action-item'
import { addLesson } from '@/actions/finish/add-lesson'
import { changeLesson } from '@/actions/finish/change-lesson'
import { closeEvent } from '@/actions/finish/close-event'
import { completeActionItem } from '@/actions/finish/complete-action-item'
import { finishEvent } from '@/actions/finish/finish-event'
import { recordFeedback } from '@/actions/finish/record-feedback'
import { removeActionItem } from '@/actions/finish/remove-action-item'
import { removeFeedback } from '@/actions/finish/remove-feedback'
import { removeLesson } from '@/actions/finish/remove-lesson'
import { reopenDebrief } from '@/actions/finish/reopen-debrief'
import { saveDebrief } from '@/actions/finish/save-debrief'
import { waiveDebrief, waiveFollowUps } from '@/actions/finish/waive'
import type { AttendanceId, EventPlanId } from '@/domain/common/id'
import type { Workspace } from '@/storage/database/workspace'
import { undo } from '@/storage/history/undo'
import { readFirstTimers } from '@/storage/reads/attendance'
import { readDebrief, readFollowUps, readTieOptions } from '@/storage/reads/finish'
import { withEvent, withMember } from '../../builders/a-door'
import { aWorkspace } from '../../builders/workspace'

let db: Workspace
let eventId: EventPlanId

async function listed(
  name: string,
  over: Parameters<typeof withMember>[1] = {},
  event = eventId,
): Promise<AttendanceId> {
  const added = await addToList(db, { eventId: event, memberId: await withMember(db, { name, ...over }) })
  if (!added.ok) throw new Error(added.reason)
  return added.value
}
const come = (attendanceId: AttendanceId) => checkIn(db, { attendanceId, door: 'main', method: 'name' })
const finish = () => finishEvent(db, { eventId, language: 'zh-CN' })

beforeEach(async () => {
  db = await aWorkspace()
  eventId = await withEvent(db, { status: 'running' })
})

describe('finishing an event', () => {
  it('sets no-shows and plans the usual follow-ups, all in one step that can be taken back', async () => {
    await come(await listed('来了'))
    const away = await listed('没来')
    const cancelled = await listed('取消')
    await setAttendanceStatus(db, { attendanceId: cancelled, status: 'cancelled' })
    await walkIn(db, { eventId, name: '路过', phone: '', door: 'main' })

    expect(await finish()).toEqual({ ok: true, value: { noShows: 1, followUps: 4 } })
    expect((await db.eventPlans.get(eventId))?.status).toBe('finished')
    expect((await db.attendances.get(away))?.noShow).toBe(true)
    expect((await db.attendances.get(cancelled))?.noShow).toBe(false)
    const followUps = await readFollowUps(db, eventId)
    expect(followUps.map((line) => line.followUp.dueDay)).toEqual([
      '2026-12-13',
      '2026-12-13',
      '2026-12-15',
      '2027-01-11',
    ])
    expect(followUps.filter((line) => line.memberName === '没来')).toHaveLength(1)

    await undo(db)
    expect((await db.eventPlans.get(eventId))?.status).toBe('running')
    expect((await db.attendances.get(away))?.noShow).toBe(false)
    expect(await readFollowUps(db, eventId)).toHaveLength(0)
  })

  it('leaves out groups nobody is in, and people who are not to be invited', async () => {
    await listed('没来', { doNotInvite: true })
    const finished = await finish()
    expect(finished).toEqual({ ok: true, value: { noShows: 1, followUps: 0 } })
  })

  it('plans what the template of the event says', async () => {
    eventId = await withEvent(db, { status: 'confirmed', templateKey: 'salon' })
    await come(await listed('来了'))
    await listed('没来')
    await finish()
    const purposes = (await readFollowUps(db, eventId)).map((line) => line.followUp.purpose)
    expect(purposes.length).toBeGreaterThanOrEqual(2)
  })

  it('refuses an event that is not under way or over already', async () => {
    await finish()
    expect(await finish()).toEqual({ ok: false, reason: { kind: 'wrongStatus', status: 'finished' } })
  })
})

describe('first-timers', () => {
  it('are those who never came to an earlier event', async () => {
    const old = await withEvent(db, { day: '2026-11-01', status: 'debriefed' })
    const memberId = await withMember(db, { name: '老友' })
    const before = await addToList(db, { eventId: old, memberId })
    if (before.ok) await come(before.value)
    const now = await addToList(db, { eventId, memberId })
    if (now.ok) await come(now.value)
    await come(await listed('新客'))
    const event = await db.eventPlans.get(eventId)
    const came = await db.attendances.where('eventId').equals(eventId).toArray()
    if (!event) throw new Error('no event')
    expect(await readFirstTimers(db, event, came)).toHaveLength(1)
    expect((await readDebrief(db, eventId))?.results.firstTimerShare).toEqual({ part: 1, whole: 2 })
  })
})

describe('closing an event', () => {
  it('is refused with what is missing, until all of it is there', async () => {
    expect(await closeEvent(db, { eventId })).toEqual({ ok: false, reason: { kind: 'wrongStatus', status: 'running' } })
    await come(await listed('来了'))
    await finish()
    expect(await closeEvent(db, { eventId })).toEqual({
      ok: false,
      reason: { kind: 'incomplete', missing: ['goal', 'result', 'causes', 'lesson'] },
    })
    for (const field of ['goal', 'result', 'causes'] as const) await saveDebrief(db, { eventId, field, text: field })
    await addLesson(db, { eventId, text: '带热点', verdict: 'change', tie: 'none', tiedTo: '' })
    expect((await closeEvent(db, { eventId })).ok).toBe(true)
    expect(await readDebrief(db, eventId)).toMatchObject({
      event: { status: 'debriefed' },
      debrief: { goal: 'goal', completedAt: expect.any(Number) },
      missing: [],
    })
    expect((await reopenDebrief(db, { eventId })).ok).toBe(true)
    expect(await readDebrief(db, eventId)).toMatchObject({
      event: { status: 'finished' },
      debrief: { completedAt: null },
    })
  })

  it('accepts reasons instead, and only with words', async () => {
    await finish()
    expect(await waiveDebrief(db, { eventId, reason: ' ' })).toEqual({ ok: false, reason: 'reasonMissing' })
    await waiveDebrief(db, { eventId, reason: '下雨没办成' })
    expect(await closeEvent(db, { eventId })).toMatchObject({ reason: { missing: ['followUp'] } })
    await waiveFollowUps(db, { eventId, reason: '没有人来' })
    expect((await closeEvent(db, { eventId })).ok).toBe(true)
    expect((await readDebrief(db, eventId))?.debrief).toBeNull()
    await undo(db)
    expect((await db.eventPlans.get(eventId))?.status).toBe('finished')
  })

  it('takes a waiver back', async () => {
    await waiveDebrief(db, { eventId, reason: '下雨' })
    await waiveDebrief(db, { eventId, reason: null })
    expect((await db.eventPlans.get(eventId))?.noDebriefReason).toBeNull()
  })
})

describe('a debrief', () => {
  it('is one row however often it is written, and writing the same again changes nothing', async () => {
    await saveDebrief(db, { eventId, field: 'goal', text: '一' })
    await saveDebrief(db, { eventId, field: 'goal', text: '二' })
    const operations = await db.operations.count()
    await saveDebrief(db, { eventId, field: 'goal', text: '二' })
    expect(await db.operations.count()).toBe(operations)
    expect(await db.debriefs.count()).toBe(1)
    await undo(db)
    expect((await readDebrief(db, eventId))?.debrief?.goal).toBe('一')
  })

  it('holds lessons, tied to something that is named', async () => {
    expect(await addLesson(db, { eventId, text: 'x', verdict: 'keep', tie: 'venue', tiedTo: '' })).toEqual({
      ok: false,
      reason: 'tieMissing',
    })
    const lesson = await addLesson(db, { eventId, text: ' 带热点 ', verdict: 'change', tie: 'none', tiedTo: 'ven_1' })
    if (!lesson.ok) throw new Error(lesson.reason)
    expect((await readDebrief(db, eventId))?.lessons).toMatchObject([{ text: '带热点', tiedTo: '' }])
    await changeLesson(db, { lessonId: lesson.value, change: { verdict: 'keep', tie: 'template', tiedTo: 'salon' } })
    expect((await readDebrief(db, eventId))?.lessons).toMatchObject([{ verdict: 'keep', tiedTo: 'salon' }])
    await removeLesson(db, { lessonId: lesson.value })
    expect((await readDebrief(db, eventId))?.lessons).toEqual([])
  })

  it('offers to tie lessons to the people, venue, cues and materials of the event', async () => {
    const ownerId = await withMember(db, { name: '陈青禾' })
    const event = await withEvent(db, { ownerId })
    expect(await readTieOptions(db, event)).toEqual([{ tie: 'member', id: ownerId, name: '陈青禾' }])
  })

  it('turns an action item into a task of the next event, tied to its lesson', async () => {
    const next = await withEvent(db, { day: '2027-01-16' })
    const lesson = await addLesson(db, { eventId, text: '带热点', verdict: 'change', tie: 'none', tiedTo: '' })
    if (!lesson.ok) throw new Error(lesson.reason)
    const ask = { eventId, lessonId: lesson.value, title: '借热点', ownerId: null, dueDay: null, nextEventId: next }
    const item = await addActionItem(db, ask)
    if (!item.ok) throw new Error(item.reason)
    expect(await db.tasks.where('eventId').equals(next).toArray()).toMatchObject([
      { title: '借热点', origin: { kind: 'lesson', lessonId: lesson.value } },
    ])
    await completeActionItem(db, { actionItemId: item.value, done: true })
    expect((await readDebrief(db, eventId))?.actionItems[0]?.doneAt).not.toBeNull()
    await removeActionItem(db, { actionItemId: item.value })
    expect((await readDebrief(db, eventId))?.actionItems).toEqual([])
  })

  it('takes survey answers within their scales', async () => {
    const ask = { eventId, memberId: null, rating: null, nps: null, text: '' }
    expect(await recordFeedback(db, ask)).toEqual({ ok: false, reason: 'empty' })
    expect(await recordFeedback(db, { ...ask, rating: 6 })).toEqual({ ok: false, reason: 'badRating' })
    expect(await recordFeedback(db, { ...ask, nps: -1 })).toEqual({ ok: false, reason: 'badNps' })
    const given = await recordFeedback(db, { ...ask, rating: 5, nps: 10 })
    if (!given.ok) throw new Error(given.reason)
    expect((await readDebrief(db, eventId))?.results.satisfaction.result).toBe(5)
    await removeFeedback(db, { feedbackId: given.value })
    expect((await readDebrief(db, eventId))?.feedback).toEqual([])
  })
})
