import { describe, expect, it } from 'vitest'
import { attendanceIdOf } from '@/domain/attendance/attendance-id'
import { planSignUps } from '@/domain/attendance/merge-sign-ups'
import type { Attendance } from '@/domain/attendance/attendance'
import type { Member } from '@/domain/member/member'
import { aCheckIn, anAttendance } from '../../builders/a-door'
import { aMember } from '../../builders/a-member'
import { ground, signUps } from '../../builders/a-sign-up'

const PHONE = '13900000101'

function onList(member: Member, over: Partial<Attendance> = {}): Attendance {
  return anAttendance({ id: attendanceIdOf('evt_1', member.id), memberId: member.id, ...over })
}

describe('who a row is', () => {
  it('recognises a ticket before anything else, even under another phone', () => {
    const member = aMember({ phones: [PHONE] })
    const known = ground({ members: [member], attendances: [onList(member, { ticketCode: 'T-1' })] })
    const plan = planSignUps(signUps({ ticketId: 'T-1', phones: ['13900000999'] }), known)
    expect(plan.people.map(({ memberId }) => memberId)).toEqual([member.id])
    expect(plan.doubts).toEqual([])
  })

  it('asks when a known ticket carries another name, and takes it for the same person until told otherwise', () => {
    const member = aMember({ name: '赵一帆' })
    const known = ground({ members: [member], attendances: [onList(member, { ticketCode: 'T-1' })] })
    const rows = signUps({ name: '钱多多', ticketId: 'T-1' })
    const plan = planSignUps(rows, known)
    expect(plan.doubts.map(({ kind, choice }) => [kind, choice])).toEqual([['ticketOtherName', 'same']])
    expect(plan.people[0]?.memberFields).toEqual({ otherNames: ['钱多多'] })
    expect(planSignUps(rows, known, new Map([[2, 'separate']])).people[0]?.memberId).toBeNull()
  })

  it('takes the same name and phone for one person, however both are written', () => {
    const member = aMember({ name: 'José  Álvarez', phones: ['+86 139-0000-0101'] })
    const plan = planSignUps(signUps({ name: 'jose alvarez', phones: [PHONE] }), ground({ members: [member] }))
    expect(plan.people[0]?.memberId).toBe(member.id)
    expect(plan.people[0]?.memberFields).toEqual({})
  })

  it('takes the same name and address for one person, but not a starred-out address', () => {
    const member = aMember({ emails: ['a@example.org'], phones: ['13900000102'] })
    const other = aMember({ id: 'mem_2', name: '周末', emails: ['z***@example.org'], phones: [PHONE] })
    const known = ground({ members: [member, other] })
    const plan = planSignUps(
      signUps(
        { emails: ['A@example.org'], phones: ['13900000109'] },
        { name: '周末', emails: ['z***@example.org'], phones: ['13900000108'] },
      ),
      known,
    )
    expect(plan.people.map(({ memberId }) => memberId)).toEqual([member.id, null])
  })

  it('keeps two people with one phone apart and asks about the one that is known', () => {
    const member = aMember({ name: '刘明', phones: [PHONE] })
    const plan = planSignUps(signUps({ name: '刘小明', phones: [PHONE] }), ground({ members: [member] }))
    expect(plan.people.map(({ memberId, outcome }) => [memberId, outcome])).toEqual([[null, 'added']])
    expect(plan.doubts.map(({ kind, suggested }) => [kind, suggested])).toEqual([['samePhone', 'separate']])
  })

  it('merges them when the person says that they are one, and remembers the other name', () => {
    const member = aMember({ name: '王一川', phones: [PHONE] })
    const plan = planSignUps(
      signUps({ name: '王1川', phones: [PHONE] }),
      ground({ members: [member] }),
      new Map([[2, 'same']]),
    )
    expect(plan.people[0]?.memberId).toBe(member.id)
    expect(plan.people[0]?.memberFields).toEqual({ otherNames: ['王1川'] })
  })

  it.each([
    ['张三（小张）', '张三'],
    ['张三', '张三先生'],
    ['Ida Marsh', 'Dr. Ida Marsh'],
    ['Ida Marsh', 'Marsh, Ida'],
  ])('suggests that %s is %s, who has the same phone', (known, listed) => {
    const member = aMember({ name: known, phones: [PHONE] })
    const plan = planSignUps(signUps({ name: listed, phones: [PHONE] }), ground({ members: [member] }))
    expect(plan.doubts.map(({ kind, choice }) => [kind, choice])).toEqual([['samePhone', 'same']])
    expect(plan.people[0]?.memberId).toBe(member.id)
  })

  it('leaves a row out when the person says so', () => {
    const member = aMember({ name: '王一川', phones: [PHONE] })
    const plan = planSignUps(
      signUps({ name: '王1川', phones: [PHONE] }),
      ground({ members: [member] }),
      new Map([[2, 'skip']]),
    )
    expect(plan.people).toEqual([])
    expect(plan.skippedRows).toEqual([2])
    expect(plan.totals).toMatchObject({ entries: 1, added: 0, skipped: 1 })
  })

  it('takes a bare name for the person of that name on the list', () => {
    const member = aMember({ phones: [PHONE] })
    const known = ground({ members: [member], attendances: [onList(member)] })
    const plan = planSignUps(signUps({}), known)
    expect(plan.people[0]?.memberId).toBe(member.id)
    expect(plan.doubts).toEqual([])
  })

  it('asks about a bare name that one member has who is not on the list', () => {
    const member = aMember({ phones: [PHONE] })
    const plan = planSignUps(signUps({}), ground({ members: [member] }))
    expect(plan.doubts.map(({ kind, suggested }) => [kind, suggested])).toEqual([['sameName', 'same']])
  })

  it('suggests two people for one name with two phones', () => {
    const member = aMember({ name: '张伟', phones: [PHONE] })
    const plan = planSignUps(signUps({ name: '张伟', phones: ['13900000109'] }), ground({ members: [member] }))
    expect(plan.people[0]?.memberId).toBeNull()
    expect(plan.doubts.map(({ kind, suggested }) => [kind, suggested])).toEqual([['sameName', 'separate']])
  })

  it('suggests one person for one name and one WeChat name, even with another phone', () => {
    const member = aMember({ phones: [PHONE], wechat: '满满' })
    const plan = planSignUps(signUps({ phones: ['13900000109'], wechat: '满满' }), ground({ members: [member] }))
    expect(plan.doubts.map(({ kind, suggested }) => [kind, suggested])).toEqual([['sameName', 'same']])
    expect(plan.people[0]?.memberFields.phones).toEqual([PHONE, '13900000109'])
  })

  it('does not take an order number that several people share for a ticket', () => {
    const plan = planSignUps(signUps({ name: '甲一', ticketId: 'X' }, { name: '乙二', ticketId: 'X' }), ground())
    expect(plan.totals.added).toBe(2)
  })
})

describe('rows of one list', () => {
  it('puts rows with the same name and phone together, the later one correcting the earlier', () => {
    const plan = planSignUps(
      signUps({ phones: [PHONE], organisation: '旧单位', wechat: '满满' }, { phones: [PHONE], organisation: '新单位' }),
      ground(),
    )
    expect(plan.people.map(({ rows }) => rows)).toEqual([[2, 3]])
    expect(plan.people[0]?.entry).toMatchObject({ organisation: '新单位', wechat: '满满' })
    expect(plan.totals).toMatchObject({ added: 1, merged: 1 })
  })

  it('keeps two rows with the same bare name as two people, and asks', () => {
    const plan = planSignUps(signUps({}, {}), ground())
    expect(plan.totals.added).toBe(2)
    expect(plan.doubts.map(({ row, other }) => [row, other.kind])).toEqual([[3, 'row']])
    const one = planSignUps(signUps({}, {}), ground(), new Map([[3, 'same']]))
    expect(one.totals).toMatchObject({ added: 1, merged: 1 })
  })

  it('takes rows of a call report with the same name for one person, and the earliest moment', () => {
    const rows = signUps({ checkedIn: true, checkedInAt: 2000 }, { checkedIn: true, checkedInAt: 1000 })
    const plan = planSignUps(rows, ground(), new Map(), { sameNameIsOne: true })
    expect(plan.people.map(({ checkIn }) => checkIn)).toEqual([{ at: 1000 }])
  })

  it('counts further tickets of one order as plus-ones, but not a second order', () => {
    const mine = { emails: ['a@example.org'], orderId: 'O-1' }
    const plan = planSignUps(
      signUps({ ...mine, ticketId: 'A' }, { ...mine, ticketId: 'B' }, { ...mine, ticketId: 'C', orderId: 'O-2' }),
      ground(),
    )
    expect(plan.people.map(({ entry }) => entry.plusOnes)).toEqual([1])
  })

  it('does not cancel somebody whose other ticket is alive', () => {
    const mine = { emails: ['a@example.org'] }
    const plan = planSignUps(
      signUps({ ...mine, ticketId: 'A', status: 'registered' }, { ...mine, ticketId: 'B', status: 'cancelled' }),
      ground(),
    )
    expect(plan.people[0]?.entry).toMatchObject({ status: 'registered', ticketId: 'A' })
  })

  it('asks about nobody when many people share a company phone', () => {
    const plan = planSignUps(
      signUps(...['甲一', '乙二', '丙三', '丁四', '戊五'].map((name) => ({ name, phones: [PHONE] }))),
      ground(),
    )
    expect(plan.totals.added).toBe(5)
    expect(plan.doubts).toEqual([])
  })
})

describe('what changes', () => {
  const member = aMember({ phones: [PHONE], wechat: '满满', organisation: '书店' })
  const same = { phones: [PHONE] }
  const planOn = (over: Partial<Attendance>, row: Parameters<typeof signUps>[0]) =>
    planSignUps(signUps({ ...same, ...row }), ground({ members: [member], attendances: [onList(member, over)] }))

  it('never overwrites with an empty cell', () => {
    const plan = planOn({ ticketType: '早鸟', table: '3', note: '吃素', plusOnes: 2, registeredAt: 5 }, {})
    expect(plan.people[0]).toMatchObject({ outcome: 'unchanged', memberFields: {}, attendanceFields: {} })
  })

  it('names every changed field, before and after', () => {
    const plan = planOn({ ticketType: '早鸟' }, { ticketType: '全价', organisation: '出版社' })
    expect(plan.people[0]?.changes).toEqual([
      { field: 'organisation', before: '书店', after: '出版社' },
      { field: 'ticketType', before: '早鸟', after: '全价' },
    ])
  })

  it('adds to a note instead of replacing what the organiser wrote', () => {
    expect(planOn({ note: '坐轮椅' }, { note: '吃素' }).people[0]?.attendanceFields.note).toBe('坐轮椅\n吃素')
    expect(planOn({ note: '坐轮椅\n吃素' }, { note: '吃素' }).people[0]?.outcome).toBe('unchanged')
  })

  it('replaces the answer to the same question and keeps the others', () => {
    const answers = [
      { question: '吃素吗', answer: '否' },
      { question: '话题', answer: '定价' },
    ]
    const plan = planOn({ answers }, { answers: [{ question: '吃素吗', answer: '是' }] })
    expect(plan.people[0]?.attendanceFields.answers).toEqual([{ question: '吃素吗', answer: '是' }, answers[1]])
  })

  it.each([
    ['registered', 'cancelled', 'cancelled'],
    ['confirmed', 'registered', undefined],
    ['registered', 'waitlisted', undefined],
    ['waitlisted', 'registered', 'registered'],
    ['invited', 'pending', 'pending'],
    ['cancelled', 'registered', undefined],
    ['confirmed', 'declined', 'declined'],
  ] as const)('moves %s to %s only forward', (status, listed, expected) => {
    expect(planOn({ status }, { status: listed }).people[0]?.attendanceFields.status).toBe(expected)
  })

  it('lets somebody cancelled back in with a new ticket or a later registration', () => {
    const cancelled = { status: 'cancelled', ticketCode: 'T-1', registeredAt: 1000 } as const
    expect(planOn(cancelled, { status: 'registered', ticketId: 'T-2' }).people[0]?.attendanceFields.status).toBe(
      'registered',
    )
    expect(planOn(cancelled, { status: 'registered', registeredAt: 2000 }).people[0]?.attendanceFields.status).toBe(
      'registered',
    )
  })

  it('brings a check-in along once, and never over one of the door', () => {
    const attendance = onList(member)
    const rows = signUps({ ...same, checkedIn: true, checkedInAt: 5000 })
    const fresh = planSignUps(rows, ground({ members: [member], attendances: [attendance] }))
    expect(fresh.people[0]?.checkIn).toEqual({ at: 5000 })
    const atDoor = aCheckIn({ attendanceId: attendance.id, at: 4000 })
    const known = planSignUps(rows, ground({ members: [member], attendances: [attendance], checkIns: [atDoor] }))
    expect(known.people[0]).toMatchObject({ outcome: 'unchanged', checkIn: null })
  })

  it('shows who is gone from the list, and only those whom such a list had brought', () => {
    const other = aMember({ id: 'mem_2', name: '何田' })
    const byHand = aMember({ id: 'mem_3', name: '罗佳' })
    const attendances = [onList(member), onList(other), onList(byHand)]
    const listedBefore = new Set([onList(member).id, onList(other).id])
    const plan = planSignUps(signUps(same), ground({ members: [member, other, byHand], attendances, listedBefore }))
    expect(plan.gone.map(({ memberId }) => memberId)).toEqual([other.id])
    expect(plan.totals).toMatchObject({ gone: 1, listed: 3 })
    expect(plan.people).toHaveLength(1)
  })
})
