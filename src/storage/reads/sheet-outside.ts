import type { MemberId, RoomId } from '@/domain/common/id'
import { byPosition } from '@/domain/common/order'
import { addDays } from '@/domain/common/time'
import { instantOf } from '@/domain/common/zone'
import { heldWindow } from '@/domain/conflict/room-conflict'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import type { MemberBusy, Outside, RoomBusy } from '@/domain/run-sheet/cue-clashes'
import { takesPart, timeCues } from '@/domain/run-sheet/time-cues'
import type { Workspace } from '../database/workspace'
import { isAlive } from './alive'
import { readDuties } from './staffing'

interface OutsideAsk {
  readonly event: EventPlan
  readonly people: readonly MemberId[]
  readonly rooms: readonly RoomId[]
}

/** Where else the people and rooms of a run-sheet are needed around its day: shifts, cues and events of others, own shifts. */
export async function readSheetOutside(db: Workspace, ask: OutsideAsk): Promise<Outside> {
  const { event } = ask
  if (event.day === null) return { people: [], rooms: [] }
  const days = [-1, 0, 1].map((step) => addDays(event.day ?? '1970-01-01', step))
  const others = (await db.eventPlans.where('day').anyOf(days).toArray()).filter(
    (other) => isAlive(other) && other.id !== event.id && other.status !== 'cancelled',
  )
  const wanted = new Set(ask.people)
  const people: MemberBusy[] = [...(await shiftsOf(db, ask.people))]
  const rooms: RoomBusy[] = []
  for (const other of others) {
    const midnight = midnightOf(other)
    if (midnight === null) continue
    const base = { eventId: other.id, eventTitle: other.title }
    const at = { from: midnight + other.opensAt * 60_000, to: midnight + (other.opensAt + other.length) * 60_000 }
    if (other.ownerId !== null && wanted.has(other.ownerId))
      people.push({ ...base, ...at, kind: 'event', memberId: other.ownerId, title: other.title, place: '' })
    people.push(...(await cuesOf(db, other, midnight, wanted)))
    const held = heldWindow(other)
    if (other.roomId !== null && ask.rooms.includes(other.roomId))
      rooms.push({
        ...base,
        roomId: other.roomId,
        from: midnight + held.from * 60_000,
        to: midnight + held.to * 60_000,
      })
  }
  return { people, rooms }
}

function midnightOf(event: EventPlan): number | null {
  return event.day === null ? null : instantOf(event.day, 0, event.zone)
}

async function shiftsOf(db: Workspace, people: readonly MemberId[]): Promise<MemberBusy[]> {
  if (people.length === 0) return []
  const duties = await readDuties(db, people)
  const shifts = await db.assignments.bulkGet(duties.map(({ assignmentId }) => assignmentId))
  const stations = await db.shifts.bulkGet(shifts.map((assignment) => assignment?.shiftId ?? 'sft_'))
  return duties.map(({ memberId, eventId, event, roleName, from, to }, index) => ({
    ...{ memberId, eventId, from, to },
    kind: 'shift' as const,
    title: roleName,
    eventTitle: event.title,
    place: stations[index]?.station ?? '',
  }))
}

async function cuesOf(
  db: Workspace,
  event: EventPlan,
  midnight: number,
  wanted: ReadonlySet<MemberId>,
): Promise<MemberBusy[]> {
  const cues = (await db.cues.where('eventId').equals(event.id).toArray()).filter(isAlive).sort(byPosition)
  const involved = cues.some(({ ownerId, speakerId }) => [ownerId, speakerId].some((id) => id && wanted.has(id)))
  if (!involved) return []
  return timeCues(event.opensAt, cues)
    .filter(({ cue }) => takesPart(cue))
    .flatMap(({ cue, startsAt, endsAt }) => {
      const ids = new Set([cue.ownerId, cue.speakerId].filter((id) => id !== null && wanted.has(id)))
      return [...ids].flatMap((memberId): MemberBusy[] =>
        memberId === null
          ? []
          : [
              {
                ...{ memberId, eventId: event.id, eventTitle: event.title, kind: 'cue' as const },
                ...{ from: midnight + startsAt * 1000, to: midnight + endsAt * 1000 },
                ...{ title: cue.title, place: cue.place },
              },
            ],
      )
    })
}
