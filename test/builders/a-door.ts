import type { Attendance, CheckIn } from '@/domain/attendance/attendance'
import type { Workspace } from '@/storage/database/workspace'
import type { EventPlanId, MemberId } from '@/domain/common/id'
import type { Draft } from '@/domain/common/row'
import { ok } from '@/domain/common/result'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import type { Member } from '@/domain/member/member'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { newAttendance } from '@/domain/attendance/new-attendance'
import { newMember } from '@/domain/member/new-member'
import { anEventPlan, STAMP } from './an-event-plan'

/** A place on a list: registered, nothing special. */
export function anAttendance(over: Partial<Attendance> = {}): Attendance {
  return {
    id: 'att_1',
    ...STAMP,
    ...newAttendance('evt_1', 'mem_1'),
    ...over,
  }
}

/** Somebody let in at the main door. */
export function aCheckIn(over: Partial<CheckIn> = {}): CheckIn {
  return {
    id: 'chk_1',
    ...STAMP,
    eventId: 'evt_1',
    attendanceId: 'att_1',
    kind: 'in',
    undoes: null,
    at: 1000,
    door: 'main',
    doneBy: 'Chen',
    method: 'name',
    nonce: 'n',
    ...over,
  }
}

/** A member with nothing but a name. */
export function aMemberDraft(over: Partial<Draft<Member>> = {}): Draft<Member> {
  return {
    ...newMember('李萌'),
    ...over,
  }
}

/** Writes an event into the workspace. */
export async function withEvent(db: Workspace, over: Partial<EventPlan> = {}): Promise<EventPlanId> {
  const {
    id: _id,
    createdAt: _c,
    updatedAt: _u,
    deleted: _d,
    deletedAt: _da,
    by: _b,
    hlc: _h,
    ...draft
  } = anEventPlan(over)
  const written = await commit(db, { label: label('common.add'), eventId: null }, async (write) =>
    ok(await write.insert('eventPlans', draft)),
  )
  if (!written.ok) throw new Error('The event was not written')
  return written.value.id
}

/** Writes a member into the workspace. */
export async function withMember(db: Workspace, over: Partial<Draft<Member>> = {}): Promise<MemberId> {
  const written = await commit(db, { label: label('common.add'), eventId: null }, async (write) =>
    ok(await write.insert('members', aMemberDraft(over))),
  )
  if (!written.ok) throw new Error('The member was not written')
  return written.value.id
}
