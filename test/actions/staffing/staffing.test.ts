import { beforeEach, describe, expect, it } from 'vitest'
import { cancelEvent } from '@/actions/event-plan/cancel-event'
import { createEvent } from '@/actions/event-plan/create-event'
import { addMember } from '@/actions/member/add-member'
import { addRole } from '@/actions/staffing/add-role'
import { addShift } from '@/actions/staffing/add-shift'
import { assignPerson } from '@/actions/staffing/assign-person'
import { changeRole } from '@/actions/staffing/change-role'
import { changeShift } from '@/actions/staffing/change-shift'
import { removeAssignment } from '@/actions/staffing/remove-assignment'
import { removeRole } from '@/actions/staffing/remove-role'
import { removeShift } from '@/actions/staffing/remove-shift'
import { setAssignmentState } from '@/actions/staffing/set-assignment-state'
import type { EventPlanId, MemberId, ShiftId, StaffRoleId } from '@/domain/common/id'
import type { LocalDay } from '@/domain/common/time'
import type { Shift } from '@/domain/staffing/staffing'
import type { Workspace } from '@/storage/database/workspace'
import { readUndoState, undo } from '@/storage/history/undo'
import { readStaffing, type ShiftLine, type StaffingView } from '@/storage/reads/staffing'
import { labelInWords, loadWords } from '@/words/create-words'
import { done } from '../../builders/done'
import { aWorkspace } from '../../builders/workspace'

let db: Workspace
let eventId: EventPlanId

beforeEach(async () => {
  db = await aWorkspace()
  eventId = await anEvent('Salon', '2026-12-12')
})

async function anEvent(title: string, day: LocalDay | null): Promise<EventPlanId> {
  return done(await createEvent(db, { title, type: 'salon', day, opensAt: 840, length: 180 }))
}

async function aRole(
  event: EventPlanId,
  name: string,
  shift: Partial<Shift> = {},
): Promise<{ readonly roleId: StaffRoleId; readonly shiftId: ShiftId }> {
  const first = { station: '', callsAt: null, endsAt: null, needed: 1, ...shift }
  const roleId = done(await addRole(db, { eventId: event, name, briefing: '', shift: first }))
  const [made] = await db.shifts.where('roleId').equals(roleId).toArray()
  if (!made) throw new Error('A role without a shift')
  return { roleId, shiftId: made.id }
}

async function aPerson(name: string): Promise<MemberId> {
  return done(await addMember(db, { name }))
}

function put(shiftId: ShiftId, memberId: MemberId, override = false) {
  return assignPerson(db, { shiftId, person: { kind: 'member', memberId }, state: 'confirmed', override })
}

async function view(of = eventId): Promise<StaffingView> {
  const read = await readStaffing(db, of)
  if (!read) throw new Error('No event')
  return read
}

async function onlyShift(): Promise<ShiftLine> {
  const line = (await view()).roles[0]?.shifts[0]
  if (!line) throw new Error('No shift')
  return line
}

async function undoWords(language: 'zh-CN' | 'en'): Promise<string> {
  const { undo: next } = await readUndoState(db)
  return next ? labelInWords((await loadWords(language)).t, next) : ''
}

describe('roles', () => {
  it('come with a shift, in the order in which they were added', async () => {
    await aRole(eventId, '签到员', { needed: 2, callsAt: 780, station: '门口' })
    await aRole(eventId, '摄影')
    const { roles, coverage } = await view()
    expect(roles.map((line) => [line.role.name, line.shifts.length])).toEqual([
      ['签到员', 1],
      ['摄影', 1],
    ])
    expect(coverage).toMatchObject({ needed: 3, confirmed: 0, short: 3 })
    expect(await undoWords('zh-CN')).toBe('添加岗位“摄影”')
    await undo(db)
    expect((await view()).roles).toHaveLength(1)
    expect((await db.shifts.toArray()).filter((shift) => shift.deleted === 0)).toHaveLength(1)
  })

  it('are refused without a name, with an impossible shift, or for an event that is gone', async () => {
    const shift = { station: '', callsAt: 900, endsAt: 800, needed: 1 }
    const ask = { eventId, name: 'MC', briefing: '', shift }
    expect(await addRole(db, ask)).toEqual({ ok: false, reason: 'endsBeforeCall' })
    expect(await addRole(db, { ...ask, name: ' ' })).toEqual({ ok: false, reason: 'nameMissing' })
    expect(await addRole(db, { ...ask, eventId: 'evt_x' })).toEqual({ ok: false, reason: 'gone' })
    expect(await db.staffRoles.count()).toBe(0)
  })

  it('can be renamed and briefed', async () => {
    const { roleId } = await aRole(eventId, 'MC')
    done(await changeRole(db, { roleId, fields: { name: ' Host ' } }))
    expect(await undoWords('en')).toBe('Renamed the role “MC” to “Host”')
    done(await changeRole(db, { roleId, fields: { briefing: 'Be there early' } }))
    expect(await db.staffRoles.get(roleId)).toMatchObject({ name: 'Host', briefing: 'Be there early' })
    expect(await changeRole(db, { roleId, fields: { name: '' } })).toEqual({ ok: false, reason: 'nameMissing' })
  })

  it('take their shifts and people with them when they are removed, and bring them back', async () => {
    const { roleId, shiftId } = await aRole(eventId, 'MC')
    done(await put(shiftId, await aPerson('林沐')))
    done(await removeRole(db, roleId))
    expect(await view()).toMatchObject({ roles: [], people: 0 })
    expect((await db.assignments.toArray()).map((row) => row.deleted)).toEqual([1])
    await undo(db)
    expect((await onlyShift()).people.map((line) => line.name)).toEqual(['林沐'])
  })
})

describe('shifts', () => {
  it('can be changed, with words that say what', async () => {
    const { shiftId } = await aRole(eventId, '签到员')
    done(await changeShift(db, { shiftId, fields: { needed: 3 } }))
    expect(await undoWords('zh-CN')).toBe('“签到员”需要3人')
    done(await changeShift(db, { shiftId, fields: { callsAt: 780 } }))
    expect(await undoWords('en')).toBe('“签到员” is called at 13:00')
    done(await changeShift(db, { shiftId, fields: { station: '门口' } }))
    expect(await undoWords('zh-CN')).toBe('“签到员”在门口')
    expect((await onlyShift()).shift).toMatchObject({ needed: 3, callsAt: 780, station: '门口' })
  })

  it('are refused with a number that cannot be, or an end before the call time', async () => {
    const { shiftId } = await aRole(eventId, '签到员', { callsAt: 780 })
    expect(await changeShift(db, { shiftId, fields: { needed: -1 } })).toEqual({ ok: false, reason: 'badNumber' })
    expect(await changeShift(db, { shiftId, fields: { endsAt: 700 } })).toEqual({ ok: false, reason: 'endsBeforeCall' })
  })

  it('can be added behind the last one and removed, but for the only one', async () => {
    const { roleId, shiftId } = await aRole(eventId, 'Usher', { endsAt: 960, station: 'Door' })
    expect(await removeShift(db, shiftId)).toEqual({ ok: false, reason: 'onlyShift' })
    const second = done(await addShift(db, roleId))
    expect(await db.shifts.get(second)).toMatchObject({ callsAt: 960, station: 'Door', needed: 1 })
    done(await put(shiftId, await aPerson('Ann')))
    done(await removeShift(db, shiftId))
    expect((await view()).roles[0]?.shifts.map((line) => line.shift.id)).toEqual([second])
    expect(await view()).toMatchObject({ people: 0 })
  })
})

describe('people on shifts', () => {
  it('count towards the need once they have confirmed', async () => {
    const { shiftId } = await aRole(eventId, 'MC')
    const memberId = await aPerson('林沐')
    const person = { kind: 'member', memberId } as const
    const assignmentId = done(await assignPerson(db, { shiftId, person, state: 'asked', override: false }))
    expect(await undoWords('zh-CN')).toBe('林沐安排为“MC”')
    expect((await view()).coverage).toMatchObject({ asked: 1, confirmed: 0, short: 1 })
    done(await setAssignmentState(db, { assignmentId, state: 'confirmed' }))
    expect(await undoWords('en')).toBe('林沐 (MC) confirmed')
    expect((await view()).coverage).toMatchObject({ asked: 0, confirmed: 1, short: 0 })
    await undo(db)
    expect((await onlyShift()).people[0]?.assignment.state).toBe('asked')
  })

  it('can be new to the community: person and duty are made in one step', async () => {
    const { shiftId } = await aRole(eventId, 'MC')
    const person = { kind: 'new', name: ' 何苗 ' } as const
    done(await assignPerson(db, { shiftId, person, state: 'asked', override: false }))
    expect((await onlyShift()).people[0]?.name).toBe('何苗')
    await undo(db)
    expect((await onlyShift()).people).toEqual([])
    expect((await db.members.toArray()).map((member) => member.deleted)).toEqual([1])
    const nobody = { kind: 'new', name: ' ' } as const
    const refusal = await assignPerson(db, { shiftId, person: nobody, state: 'asked', override: false })
    expect(refusal).toEqual({ ok: false, reason: { kind: 'nameMissing' } })
  })

  it('are not put on one shift twice, but can be asked again after they declined', async () => {
    const { shiftId } = await aRole(eventId, 'MC')
    const memberId = await aPerson('林沐')
    const assignmentId = done(await put(shiftId, memberId))
    expect(await put(shiftId, memberId)).toEqual({ ok: false, reason: { kind: 'alreadyThere' } })
    done(await setAssignmentState(db, { assignmentId, state: 'declined' }))
    expect(done(await put(shiftId, memberId))).toBe(assignmentId)
    done(await removeAssignment(db, assignmentId))
    expect((await onlyShift()).people).toEqual([])
    expect(done(await put(shiftId, memberId))).toBe(assignmentId)
    expect((await onlyShift()).people).toHaveLength(1)
  })

  it('may hold several roles at one event', async () => {
    const memberId = await aPerson('林沐')
    done(await put((await aRole(eventId, 'MC')).shiftId, memberId))
    expect((await put((await aRole(eventId, 'Floor')).shiftId, memberId)).ok).toBe(true)
    expect(await view()).toMatchObject({ people: 1, clashes: 0 })
  })
})

describe('a person wanted by two events at once', () => {
  it('is refused with the duty that is in the way, and taken when that is overridden', async () => {
    const other = await anEvent('义卖', '2026-12-12')
    const memberId = await aPerson('罗一鸣')
    done(await put((await aRole(other, '物料', { callsAt: 990, endsAt: 1080 })).shiftId, memberId))
    const { shiftId } = await aRole(eventId, 'MC')
    expect(await put(shiftId, memberId)).toMatchObject({
      ok: false,
      reason: { kind: 'clash', personName: '罗一鸣', eventTitle: '义卖', roleName: '物料', eventDay: '2026-12-12' },
    })
    expect((await onlyShift()).people).toEqual([])
    done(await put(shiftId, memberId, true))
    expect((await onlyShift()).people[0]?.clashes.map((clash) => clash.event.title)).toEqual(['义卖'])
    expect((await view()).clashes).toBe(1)
    expect((await view(other)).clashes).toBe(1)
  })

  it('does not clash when the duties only touch, on other days, after declining, or when the event was cancelled', async () => {
    const memberId = await aPerson('罗一鸣')
    const { shiftId } = await aRole(eventId, 'MC')
    const sameDay = await anEvent('After', '2026-12-12')
    done(await put((await aRole(sameDay, 'A', { callsAt: 1020, endsAt: 1080 })).shiftId, memberId))
    done(await put((await aRole(await anEvent('Later', '2026-12-13'), 'B')).shiftId, memberId))
    done(await put((await aRole(await anEvent('Some day', null), 'C')).shiftId, memberId))
    const declined = await aRole(await anEvent('Declined', '2026-12-12'), 'D')
    const assignmentId = done(await put(declined.shiftId, memberId, true))
    done(await setAssignmentState(db, { assignmentId, state: 'declined' }))
    const cancelled = await anEvent('Cancelled', '2026-12-12')
    done(await put((await aRole(cancelled, 'E')).shiftId, memberId, true))
    done(await cancelEvent(db, { eventId: cancelled, reason: 'rain', tell: 'Tell them' }))
    expect((await put(shiftId, memberId)).ok).toBe(true)
  })

  it('is seen across midnight', async () => {
    const memberId = await aPerson('罗一鸣')
    const night = await anEvent('Night', '2026-12-11')
    done(await put((await aRole(night, 'Strike', { callsAt: 1380, endsAt: 2340 })).shiftId, memberId))
    expect((await put((await aRole(eventId, 'MC')).shiftId, memberId)).ok).toBe(false)
  })
})
