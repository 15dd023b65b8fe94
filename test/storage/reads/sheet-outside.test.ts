import { beforeEach, describe, expect, it } from 'vitest'
import { createEvent } from '@/actions/event-plan/create-event'
import { cancelEvent } from '@/actions/event-plan/cancel-event'
import { changeEvent } from '@/actions/event-plan/change-event'
import { addMember } from '@/actions/member/add-member'
import { addCue } from '@/actions/run-sheet/add-cue'
import { addRole } from '@/actions/staffing/add-role'
import { assignPerson } from '@/actions/staffing/assign-person'
import { addRoom } from '@/actions/venue/add-room'
import { addVenue } from '@/actions/venue/add-venue'
import type { EventPlanId, MemberId, RoomId, VenueId } from '@/domain/common/id'
import { instantOf } from '@/domain/common/zone'
import type { Workspace } from '@/storage/database/workspace'
import { readSheetOutside } from '@/storage/reads/sheet-outside'
import { one } from '../../builders/a-busy-workspace'
import { done } from '../../builders/done'
import { aWorkspace } from '../../builders/workspace'

describe('what people and rooms of a run-sheet are needed for elsewhere', () => {
  let db: Workspace
  let salon: EventPlanId
  let other: EventPlanId
  let lin: MemberId
  let venueId: VenueId
  let hall: RoomId

  const anEvent = async (title: string, day: '2026-12-12' | '2026-12-13' | '2026-12-20') =>
    done(await createEvent(db, { title, type: 'salon', day, opensAt: 840, length: 120 }))
  const outside = async (people: readonly MemberId[] = [lin]) => {
    const event = await db.eventPlans.get(salon)
    if (!event) throw new Error('No event')
    return readSheetOutside(db, { event, people, rooms: [hall] })
  }

  beforeEach(async () => {
    db = await aWorkspace()
    salon = await anEvent('沙龙', '2026-12-12')
    other = await anEvent('读书会', '2026-12-12')
    lin = done(await addMember(db, { name: '林沐' }))
    venueId = done(await addVenue(db, { name: '河岸书房' }))
    hall = done(await addRoom(db, { venueId, name: '大厅' }))
  })

  it('are the cues of another event that day, by owner or speaker, each once', async () => {
    const fields = { title: '开场', duration: 600, ownerId: lin, speakerId: lin }
    done(await addCue(db, { eventId: other, after: null, fields }))
    done(await addCue(db, { eventId: salon, after: null, fields }))
    done(await addCue(db, { eventId: other, after: null, fields: { ...fields, skipped: true } }))
    const { people } = await outside()
    const { zone } = await one(db, 'eventPlans', (row) => row.id === other)
    expect(people).toMatchObject([{ kind: 'cue', memberId: lin, title: '开场', eventTitle: '读书会' }])
    expect(people[0]?.from).toBe(instantOf('2026-12-12', 840, zone))
    expect(people[0]?.to).toBe(instantOf('2026-12-12', 850, zone))
    expect((await outside([])).people).toEqual([])
  })

  it('are shifts of any event, with their station, but none that the person declined', async () => {
    const shift = { station: '门口', callsAt: 780, endsAt: 900, needed: 1 }
    done(await addRole(db, { eventId: salon, name: '签到', briefing: '', shift }))
    const { id: shiftId } = await one(db, 'shifts', (row) => row.eventId === salon)
    const person = { kind: 'member', memberId: lin } as const
    done(await assignPerson(db, { shiftId, person, state: 'confirmed', override: false }))
    expect((await outside()).people).toMatchObject([{ kind: 'shift', title: '签到', place: '门口', eventId: salon }])
  })

  it('are the events a person runs and the rooms they hold, set-up counted; a cancelled or far one holds nothing', async () => {
    done(await changeEvent(db, other, { ownerId: lin, venueId, roomId: hall, setUp: 60 }))
    const far = await anEvent('改天', '2026-12-20')
    done(await changeEvent(db, far, { ownerId: lin, venueId, roomId: hall }))
    const { zone } = await one(db, 'eventPlans', (row) => row.id === other)
    const { people, rooms } = await outside()
    expect(people).toMatchObject([{ kind: 'event', title: '读书会', from: instantOf('2026-12-12', 840, zone) }])
    expect(rooms).toMatchObject([{ roomId: hall, eventId: other }])
    expect(rooms[0]?.from).toBeLessThanOrEqual(instantOf('2026-12-12', 780, zone))
    done(await cancelEvent(db, { eventId: other, reason: '停电', tell: '' }))
    expect(await outside()).toEqual({ people: [], rooms: [] })
  })
})
