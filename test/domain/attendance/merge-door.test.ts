import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Attendance, CheckIn } from '@/domain/attendance/attendance'
import { attendanceIdOf } from '@/domain/attendance/attendance-id'
import { NO_PAST } from '@/domain/attendance/door-difference'
import type { DoorFact, DoorFile, DoorPerson } from '@/domain/attendance/door-file'
import { doorState, hasCome, isInside } from '@/domain/attendance/door-state'
import { doorMergeChanges, mergeDoor, type DoorChoices, type DoorGround } from '@/domain/attendance/merge-door'
import { newAttendance } from '@/domain/attendance/new-attendance'
import type { AttendanceId, MemberId } from '@/domain/common/id'
import { aCheckIn, aMemberDraft, anAttendance } from '../../builders/a-door'
import { STAMP } from '../../builders/an-event-plan'

const place = (memberId: MemberId) => attendanceIdOf('evt_1', memberId)

function person(memberId: MemberId, over: Partial<DoorPerson> = {}): DoorPerson {
  const { waitlistPos, plusOnes, ticketCode, ticketType, walkIn, substituteFor, table, party, note, registeredAt } =
    newAttendance('evt_1', memberId)
  return {
    ...{ waitlistPos, plusOnes, ticketCode, ticketType, walkIn, substituteFor, table, party, note, registeredAt },
    attendanceId: place(memberId),
    memberId,
    name: memberId,
    otherNames: [],
    wechat: '',
    phones: [],
    doNotInvite: false,
    doorNote: '',
    status: 'registered',
    listedAt: 1,
    past: NO_PAST,
    ...over,
  }
}

function fact(over: Partial<CheckIn>): DoorFact {
  const { id, attendanceId, kind, undoes, at, door, doneBy, method, nonce } = aCheckIn(over)
  return { id, attendanceId, kind, undoes, at, door, doneBy, method, nonce }
}

function file(people: readonly DoorPerson[], facts: readonly DoorFact[]): DoorFile {
  const event = {
    ...({ id: 'evt_1', number: null, title: 'T', type: 'salon', day: null, opensAt: 840, length: 60 } as const),
    ...{ zone: 'Asia/Shanghai', venueName: '', seats: null, legalMaximum: null },
  } as const
  const head = {
    appVersion: '1',
    deviceId: 'd',
    writtenAt: 5,
    began: null,
    door: '侧门',
    writtenBy: '',
    communityName: '',
  }
  return { ...head, event, people, facts }
}

const member = (id: MemberId, name: string, phones: readonly string[] = []) => ({
  ...aMemberDraft({ name, phones }),
  ...STAMP,
  id,
})

/** What the workspace holds once a merge was written. */
function written(ground: DoorGround, from: DoorFile, choices: DoorChoices = new Map()): DoorGround {
  const merge = mergeDoor(ground, from, choices)
  const rows = new Map<AttendanceId, Attendance>(ground.attendances.map((row) => [row.id, row]))
  for (const { attendanceId, memberId, person: given } of merge.newcomers)
    rows.set(attendanceId, anAttendance({ id: attendanceId, memberId, status: given.status, walkIn: given.walkIn }))
  for (const id of [...merge.revived, ...merge.letIn]) {
    const row = rows.get(id)
    if (row) rows.set(id, { ...row, deleted: 0, deletedAt: null, status: 'confirmed' })
  }
  return {
    attendances: [...rows.values()],
    members: ground.members,
    facts: [...ground.facts, ...merge.facts.map((one) => aCheckIn(one))],
    pasts: ground.pasts,
  }
}

const cameTo = (ground: DoorGround) =>
  [...doorState(ground.facts).values()]
    .filter(hasCome)
    .map((visit) => visit.attendanceId)
    .sort()

describe('a door file that comes home', () => {
  const row = anAttendance({ id: place('mem_1'), memberId: 'mem_1' })
  const here: DoorGround = {
    attendances: [row],
    members: [member('mem_1', '李萌', ['13800000617'])],
    facts: [],
    pasts: new Map(),
  }

  it('counts a head once that both doors let in, and says which moment counts', () => {
    const mine = aCheckIn({ id: 'chk_here', attendanceId: row.id, at: 2000 })
    const theirs = fact({ id: 'chk_there', attendanceId: row.id, at: 1500, door: '侧门' })
    const merge = mergeDoor({ ...here, facts: [mine] }, file([person('mem_1')], [theirs]), new Map())
    expect(merge.conflicts).toMatchObject([{ kind: 'bothIn', id: row.id }])
    expect(merge.heads).toEqual({ here: 1, there: 1, together: 1 })
    const after = written({ ...here, facts: [mine] }, file([person('mem_1')], [theirs]))
    expect(doorState(after.facts).get(row.id)?.firstIn?.id).toBe('chk_there')
  })

  it('asks about somebody who cancelled here and was let in there', () => {
    const cancelled = { ...here, attendances: [{ ...row, status: 'cancelled' as const }] }
    const from = file([person('mem_1')], [fact({ id: 'chk_a', attendanceId: row.id })])
    const came = mergeDoor(cancelled, from, new Map())
    expect(came.conflicts).toMatchObject([{ kind: 'noPlace', status: 'cancelled', answer: 'yes' }])
    expect(came.letIn).toEqual([row.id])
    const not = mergeDoor(cancelled, from, new Map([[row.id, 'no']]))
    expect(doorMergeChanges(not)).toBe(false)
    expect(not.heads.together).toBe(0)
  })

  it('asks about somebody taken off the list here, and does not bring back what was undone here', () => {
    const removed = { ...row, deleted: 1 as const, deletedAt: 3 }
    const from = file([person('mem_1')], [fact({ id: 'chk_a', attendanceId: row.id })])
    const merge = mergeDoor({ ...here, attendances: [removed] }, from, new Map())
    expect(merge.conflicts).toMatchObject([{ kind: 'removed', answer: 'yes' }])
    expect(merge.revived).toEqual([row.id])
    const undone = aCheckIn({ id: 'chk_a', attendanceId: row.id, deleted: 1, deletedAt: 9 })
    expect(doorMergeChanges(mergeDoor({ ...here, facts: [undone] }, from, new Map()))).toBe(false)
  })

  it('takes a place given at the other door from the waiting list without asking', () => {
    const waits = { ...here, attendances: [{ ...row, status: 'waitlisted' as const, waitlistPos: 'a0' }] }
    const from = file([person('mem_1', { status: 'confirmed' })], [fact({ id: 'chk_a', attendanceId: row.id })])
    const merge = mergeDoor(waits, from, new Map())
    expect([merge.letIn, merge.conflicts]).toEqual([[row.id], []])
  })

  it('says that the other door took a check-in back', () => {
    const mine = aCheckIn({ id: 'chk_here', attendanceId: row.id })
    const back = fact({ id: 'chk_back', attendanceId: row.id, kind: 'undo', undoes: 'chk_here', at: 3000 })
    const from = file([person('mem_1')], [fact({ id: 'chk_here', attendanceId: row.id }), back])
    const merge = mergeDoor({ ...here, facts: [mine] }, from, new Map())
    expect(merge.conflicts).toMatchObject([{ kind: 'takenBack', id: row.id }])
    expect(merge.heads).toEqual({ here: 1, there: 0, together: 0 })
  })

  it('knows a walk-in of the other door by the tail of the phone, and asks where there is only the name', () => {
    const walkIn = person('mem_new', { name: '李萌', walkIn: true, phones: ['0617'] })
    const arrived = fact({ id: 'chk_w', attendanceId: place('mem_new') })
    const likely = mergeDoor(here, file([walkIn], [arrived]), new Map())
    expect(likely.conflicts).toMatchObject([{ kind: 'maybeKnown', known: row.id, answer: 'yes' }])
    expect(likely.facts).toMatchObject([{ id: 'chk_w', attendanceId: row.id }])
    const unsure = mergeDoor(here, file([{ ...walkIn, phones: ['9999'] }], [arrived]), new Map())
    expect(unsure.conflicts).toMatchObject([{ kind: 'maybeKnown', answer: 'no' }])
    expect(unsure.newcomers).toMatchObject([{ memberId: 'mem_new', attendanceId: place('mem_new') }])
  })

  it('brings later facts of such a person to where the earlier ones went', () => {
    const walkIn = person('mem_new', { name: '李萌', walkIn: true, phones: ['0617'] })
    const arrived = fact({ id: 'chk_w', attendanceId: place('mem_new'), at: 1000 })
    const left = fact({ id: 'chk_x', attendanceId: place('mem_new'), at: 2000, kind: 'out' })
    const first = written(here, file([walkIn], [arrived]))
    const second = mergeDoor(first, file([walkIn], [arrived, left]), new Map())
    expect(second.facts).toMatchObject([{ id: 'chk_x', attendanceId: row.id }])
    expect([second.conflicts, second.newcomers]).toEqual([[], []])
  })

  it('finds a member of the community by name and whole phone who was not on the list', () => {
    const ground = { ...here, members: [...here.members, member('mem_known', '贺兰', ['+86 139 0000 0101'])] }
    const walkIn = person('mem_new', { name: '贺兰', walkIn: true, phones: ['13900000101'] })
    const merge = mergeDoor(ground, file([walkIn], [fact({ id: 'chk_w', attendanceId: place('mem_new') })]), new Map())
    expect(merge.newcomers).toMatchObject([{ memberId: 'mem_known', attendanceId: place('mem_known') }])
    expect(merge.facts).toMatchObject([{ attendanceId: place('mem_known') }])
  })
})

const PEOPLE = ['mem_0', 'mem_1', 'mem_2', 'mem_3', 'mem_4'] as const
const steps = (door: string) =>
  fc
    .array(
      fc.record({
        who: fc.constantFrom(...PEOPLE),
        kind: fc.constantFrom('in', 'out', 'undo'),
        at: fc.integer({ min: 0, max: 50 }),
      }),
      { maxLength: 15 },
    )
    .map((done) => {
      const facts: DoorFact[] = []
      for (const { who, kind, at } of done) {
        const earlier = facts.find((one) => one.attendanceId === place(who) && one.kind === 'in')
        if (kind === 'undo' && !earlier) continue
        const undoes = kind === 'undo' ? (earlier?.id ?? null) : null
        facts.push(fact({ id: `chk_${door}${facts.length}`, attendanceId: place(who), kind, undoes, at, door }))
      }
      return facts
    })

describe('two doors, whatever they do', () => {
  const everybody = PEOPLE.map((id) => person(id))
  const start: DoorGround = {
    attendances: PEOPLE.map((id) => anAttendance({ id: place(id), memberId: id })),
    members: PEOPLE.map((id) => member(id, id)),
    facts: [],
    pasts: new Map(),
  }

  it('merge to the same evening in either order, a second time changes nothing, and a head is one head', () => {
    fc.assert(
      fc.property(steps('a'), steps('b'), (a, b) => {
        const [one, two] = [file(everybody, a), file(everybody, b)]
        const forth = written(written(start, one), two)
        const back = written(written(start, two), one)
        const ids = (ground: DoorGround) => ground.facts.map((done) => done.id).sort()
        expect(ids(back)).toEqual(ids(forth))
        expect(cameTo(back)).toEqual(cameTo(forth))
        expect(doorMergeChanges(mergeDoor(forth, one, new Map()))).toBe(false)
        expect(doorMergeChanges(mergeDoor(forth, two, new Map()))).toBe(false)
        const state = doorState(forth.facts)
        expect(new Set(cameTo(forth)).size).toBe(cameTo(forth).length)
        expect(mergeDoor(written(start, one), two, new Map()).heads.together).toBe(cameTo(forth).length)
        for (const visit of state.values()) if (isInside(visit)) expect(hasCome(visit)).toBe(true)
      }),
    )
  })
})
