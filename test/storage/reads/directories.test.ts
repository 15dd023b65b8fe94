import { beforeEach, describe, expect, it } from 'vitest'
import { newAttendance } from '@/domain/attendance/new-attendance'
import { addMember } from '@/actions/member/add-member'
import { addVenue } from '@/actions/venue/add-venue'
import { attendanceIdOf } from '@/domain/attendance/attendance-id'
import type { EventPlanId, MemberId, VenueId } from '@/domain/common/id'
import { ok } from '@/domain/common/result'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import type { Workspace } from '@/storage/database/workspace'
import { readActiveMemberIds, readMemberRecord, readShowCounts } from '@/storage/reads/members'
import { readVenueLines, readVenueMemory } from '@/storage/reads/venues'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { anEventPlan } from '../../builders/an-event-plan'
import { made } from '../../builders/made'
import { aWorkspace } from '../../builders/workspace'

let db: Workspace
let venueId: VenueId
let bai: MemberId
let he: MemberId

const note = { label: label('common.done', { what: 'test' }) }

async function held(over: Partial<EventPlan> & { readonly id: EventPlanId }): Promise<void> {
  await commit(db, note, async (write) => {
    await write.insert('eventPlans', anEventPlan({ status: 'archived', venueId, ...over }), over.id)
    return ok(null)
  })
}

async function place(eventId: EventPlanId, memberId: MemberId, came: boolean): Promise<void> {
  await commit(db, note, async (write) => {
    const id = attendanceIdOf(eventId, memberId)
    await write.insert('attendances', newAttendance(eventId, memberId, { plusOnes: came ? 1 : 0, noShow: !came }), id)
    if (came)
      await write.insert('checkIns', {
        eventId,
        attendanceId: id,
        kind: 'in',
        undoes: null,
        at: write.now,
        door: '',
        doneBy: '',
        method: 'name',
        nonce: '',
      })
    return ok(null)
  })
}

beforeEach(async () => {
  db = await aWorkspace()
  venueId = made(await addVenue(db, { name: '江畔书房' }))
  bai = made(await addMember(db, { name: '白晓' }))
  he = made(await addMember(db, { name: '何其安' }))
  await held({ id: 'evt_old', day: '2026-05-16' })
  await held({ id: 'evt_new', day: '2026-10-24' })
  await place('evt_old', bai, true)
  await place('evt_old', he, true)
  await place('evt_new', bai, true)
  await place('evt_new', he, false)
})

describe('what is known of a person', () => {
  it('counts shows over registrations, for one and for many', async () => {
    expect((await readMemberRecord(db, he)).shows).toEqual({ registered: 2, attended: 1, noShows: 1, walkIns: 0 })
    const many = await readShowCounts(db, [bai, he, 'mem_nobody'])
    expect([...many.values()].map((count) => [count.attended, count.registered])).toEqual([
      [2, 2],
      [1, 2],
      [0, 0],
    ])
  })

  it('lists events the newest first', async () => {
    expect((await readMemberRecord(db, bai)).history.map((line) => line.event.id)).toEqual(['evt_new', 'evt_old'])
  })

  it('knows who came since a day', async () => {
    expect(await readActiveMemberIds(db, '2026-10-01')).toEqual(new Set([bai]))
    expect(await readActiveMemberIds(db, '2026-05-01')).toEqual(new Set([bai, he]))
    expect(await readActiveMemberIds(db, '2026-11-01')).toEqual(new Set())
  })
})

describe('what a venue remembers', () => {
  it('lists the events held there with everybody who came, plus-ones counted', async () => {
    const memory = await readVenueMemory(db, venueId)
    expect(memory.held.map((use) => [use.event.id, use.present])).toEqual([
      ['evt_new', 2],
      ['evt_old', 4],
    ])
    expect((await readVenueLines(db))[0]?.used).toBe(2)
  })

  it('keeps plans apart from what was held, and forgets what was cancelled', async () => {
    await held({ id: 'evt_plan', day: '2026-12-12', status: 'confirmed' })
    await held({ id: 'evt_off', day: '2026-12-13', status: 'cancelled' })
    const memory = await readVenueMemory(db, venueId)
    expect(memory.planned.map((event) => event.id)).toEqual(['evt_plan'])
    expect(memory.held).toHaveLength(2)
  })

  it('brings the lessons tied to it, the newest event first', async () => {
    await commit(db, note, async (write) => {
      const lesson = { verdict: 'change', tie: 'venue', tiedTo: venueId, pos: 'a0' } as const
      await write.insert('lessons', { ...lesson, eventId: 'evt_old', text: '货梯16点后找保安' })
      await write.insert('lessons', { ...lesson, eventId: 'evt_new', text: '带热点' })
      await write.insert('lessons', { ...lesson, eventId: 'evt_new', tiedTo: 'ven_other', text: '别处' })
      return ok(null)
    })
    expect((await readVenueMemory(db, venueId)).lessons.map(({ lesson }) => lesson.text)).toEqual([
      '带热点',
      '货梯16点后找保安',
    ])
  })
})
