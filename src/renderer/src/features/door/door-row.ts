import { hasCome, type DoorState, type Visit } from '@/domain/attendance/door-state'
import type { FindIndex } from '@/domain/attendance/find-index'
import { findPeople, findTicket, type Hit } from '@/domain/attendance/find-person'
import { standingOf, waitlistPlaces, type Standing } from '@/domain/attendance/standing'
import type { AttendanceId } from '@/domain/common/id'
import type { ListedPerson } from '@/storage/reads/attendance'

/** One person as the door lists them. */
export interface DoorRow {
  readonly person: ListedPerson
  readonly name: string
  readonly visit: Visit | undefined
  readonly standing: Standing
  /** How they were found; null when they are listed without a search. */
  readonly hit: Hit | null
  /** Their place on the waiting list, or null. */
  readonly waitPlace: number | null
  /** Whose place they came on, and who came on theirs; null for nobody. */
  readonly insteadOf: string | null
  readonly replacedBy: string | null
}

/** The rows to show, and how many there are in all. */
export interface DoorRows {
  readonly rows: readonly DoorRow[]
  readonly total: number
}

/** Everything a search at the door looks at. */
export interface DoorPeople {
  readonly people: readonly ListedPerson[]
  readonly byId: ReadonlyMap<AttendanceId, ListedPerson>
  readonly places: ReadonlyMap<AttendanceId, number>
  /** Who came on somebody's place, by that place. */
  readonly substitutes: ReadonlyMap<AttendanceId, ListedPerson>
  readonly state: DoorState
}

export const MOST_ROWS = 30

/** The list as the door looks things up in it. Apart from the facts, so that a check-in does not make it anew. */
export function doorList(people: readonly ListedPerson[]): Omit<DoorPeople, 'state'> {
  return {
    people,
    byId: new Map(people.map((person) => [person.attendance.id, person])),
    places: waitlistPlaces(people.map((person) => person.attendance)),
    substitutes: new Map(
      people.flatMap((person) => {
        const { substituteFor } = person.attendance
        return substituteFor === null ? [] : [[substituteFor, person] as const]
      }),
    ),
  }
}

/** The people who fit what was typed. */
export function searchRows(door: DoorPeople, index: FindIndex, typed: string): DoorRows {
  const { hits, total } = findPeople(index, typed, MOST_ROWS, (id) => {
    const person = door.byId.get(id)
    return person ? standsAt(door, person) : 'refused'
  })
  return { total, rows: hits.flatMap((hit) => rowOf(door, hit.id, hit)) }
}

/** Whoever has a ticket with exactly this code. */
export function ticketRows(door: DoorPeople, index: FindIndex, code: string): DoorRow[] {
  return findTicket(index, code).flatMap((hit) => rowOf(door, hit.id, hit))
}

/** Everybody who is still to come, without a search: for when nobody looks over the shoulder. */
export function openRows(door: DoorPeople): DoorRows {
  const open = door.people.filter((person) => standsAt(door, person) === 'ready' && !person.attendance.walkIn)
  return {
    total: open.length,
    rows: open.slice(0, MOST_ROWS).flatMap((person) => rowOf(door, person.attendance.id, null)),
  }
}

/** How a person stands; a place that somebody else came on is used, whoever shows the ticket now. */
function standsAt(door: DoorPeople, { attendance }: ListedPerson): Standing {
  const standing = standingOf(attendance, door.state.get(attendance.id))
  return standing === 'ready' && cameFor(door, attendance.id) ? 'refused' : standing
}

/** Who came on somebody's place; taken back, it is free again. */
function cameFor(door: DoorPeople, id: AttendanceId): ListedPerson | null {
  const other = door.substitutes.get(id)
  return other && hasCome(door.state.get(other.attendance.id)) ? other : null
}

function rowOf(door: DoorPeople, id: AttendanceId, hit: Hit | null): DoorRow[] {
  const person = door.byId.get(id)
  if (!person) return []
  const visit = door.state.get(id)
  const { substituteFor } = person.attendance
  return [
    {
      person,
      name: person.member?.name ?? '',
      visit,
      standing: standsAt(door, person),
      hit,
      waitPlace: door.places.get(id) ?? null,
      insteadOf: substituteFor === null ? null : (door.byId.get(substituteFor)?.member?.name ?? ''),
      replacedBy: cameFor(door, id)?.member?.name ?? null,
    },
  ]
}
