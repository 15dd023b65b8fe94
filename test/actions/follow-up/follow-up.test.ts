import { beforeEach, describe, expect, it } from 'vitest'
import { addFollowUp } from '@/actions/follow-up/add-follow-up'
import { changeFollowUp } from '@/actions/follow-up/change-follow-up'
import { completeFollowUp } from '@/actions/follow-up/complete-follow-up'
import { removeFollowUp } from '@/actions/follow-up/remove-follow-up'
import { reopenFollowUp } from '@/actions/follow-up/reopen-follow-up'
import type { EventPlanId, FollowUpId } from '@/domain/common/id'
import type { Workspace } from '@/storage/database/workspace'
import { undo } from '@/storage/history/undo'
import { readFollowUps } from '@/storage/reads/finish'
import { withEvent, withMember } from '../../builders/a-door'
import { aWorkspace } from '../../builders/workspace'

let db: Workspace
let eventId: EventPlanId
let followUpId: FollowUpId

beforeEach(async () => {
  db = await aWorkspace()
  eventId = await withEvent(db)
  const memberId = await withMember(db, { name: '白露' })
  const target = { kind: 'member', memberId } as const
  const added = await addFollowUp(db, {
    eventId,
    target,
    purpose: ' 发照片 ',
    channel: 'wechat',
    dueDay: '2026-12-13',
    ownerId: null,
  })
  if (!added.ok) throw new Error(added.reason)
  followUpId = added.value
})

describe('follow-ups', () => {
  it('name whom they reach', async () => {
    expect(await readFollowUps(db, eventId)).toMatchObject([{ memberName: '白露', followUp: { purpose: '发照片' } }])
  })

  it('want a purpose, when added and when changed', async () => {
    const target = { kind: 'group', group: 'attendees' } as const
    const ask = { eventId, target, purpose: ' ', channel: 'group', dueDay: '2026-12-13', ownerId: null } as const
    expect(await addFollowUp(db, ask)).toEqual({ ok: false, reason: 'purposeMissing' })
    expect(await changeFollowUp(db, { followUpId, change: { purpose: '' } })).toEqual({
      ok: false,
      reason: 'purposeMissing',
    })
    await changeFollowUp(db, { followUpId, change: { dueDay: '2026-12-20', channel: 'phone' } })
    expect(await readFollowUps(db, eventId)).toMatchObject([{ followUp: { dueDay: '2026-12-20', channel: 'phone' } }])
  })

  it('keep what came of them, and plan the next contact in the same step', async () => {
    expect(await completeFollowUp(db, { followUpId, outcome: '', nextStep: '', nextDay: '2027-01-01' })).toEqual({
      ok: false,
      reason: 'nextStepMissing',
    })
    await completeFollowUp(db, { followUpId, outcome: '很开心', nextStep: '约下一场', nextDay: '2027-01-01' })
    expect(await readFollowUps(db, eventId)).toMatchObject([
      { followUp: { purpose: '约下一场', dueDay: '2027-01-01', doneAt: null }, memberName: '白露' },
      { followUp: { outcome: '很开心', doneAt: expect.any(Number) } },
    ])
    await undo(db)
    expect(await readFollowUps(db, eventId)).toMatchObject([{ followUp: { outcome: '', doneAt: null } }])
  })

  it('can be opened again and taken back', async () => {
    await completeFollowUp(db, { followUpId, outcome: '', nextStep: '', nextDay: null })
    await reopenFollowUp(db, { followUpId })
    expect((await db.followUps.get(followUpId))?.doneAt).toBeNull()
    await removeFollowUp(db, { followUpId })
    expect(await readFollowUps(db, eventId)).toEqual([])
    expect(await removeFollowUp(db, { followUpId })).toEqual({ ok: false, reason: 'gone' })
  })
})
