import type { EventPlanId, MemberId, RoomId } from '@/domain/common/id'
import { byPosition } from '@/domain/common/order'
import { doorCounters, peopleIn } from '@/domain/attendance/counters'
import { doorState } from '@/domain/attendance/door-state'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import type { Cue, CueMoment, RunSheetVersion } from '@/domain/run-sheet/cue'
import { currentVersion } from '@/domain/run-sheet/current-version'
import { inOrderOfEntry } from '@/domain/show/fact-order'
import type { ShowNote } from '@/domain/show/show-note'
import type { Stage } from '@/domain/show/stage'
import type { Workspace } from '../database/workspace'
import { readNames } from './run-sheet'
import { rowsOfEvent, tablesOf } from './tables-of'
import { isAlive } from './alive'

/** What the live screen and the projector show. Everything that counts is computed from it (`showState`). */
export interface ShowView {
  readonly event: EventPlan
  /** In the order of the sheet. */
  readonly cues: readonly Cue[]
  /** In the order of their entry. */
  readonly facts: readonly CueMoment[]
  /** Oldest first. */
  readonly notes: readonly ShowNote[]
  /** Null before anything was set. */
  readonly stage: Stage | null
  /** The version the sheet was released as last; null before the first. */
  readonly version: RunSheetVersion | null
  readonly names: ReadonlyMap<MemberId, string | null>
  /** The rooms that cues take place in, by name. */
  readonly rooms: ReadonlyMap<RoomId, string>
}

/** How many people are in the room now, plus-ones counted; null when nobody was checked in. */
export async function readPeopleInside(db: Workspace, eventId: EventPlanId): Promise<number | null> {
  return db.transaction('r', [db.attendances, db.checkIns], async () => {
    const attendances = await rowsOfEvent(db, 'attendances', eventId)
    const facts = await rowsOfEvent(db, 'checkIns', eventId)
    return facts.length === 0 ? null : peopleIn(doorCounters(attendances, doorState(facts)).inside)
  })
}

/** An event's show, or null when the event is not there (any more). */
export function readShow(db: Workspace, eventId: EventPlanId): Promise<ShowView | null> {
  const tables = tablesOf(db, [
    'eventPlans',
    'cues',
    'cueMoments',
    'showNotes',
    'stages',
    'runSheetVersions',
    'members',
    'rooms',
  ])
  return db.transaction('r', tables, async () => {
    const planned = await db.eventPlans.get(eventId)
    if (!planned || planned.deleted === 1) return null
    const room = planned.roomId === null ? undefined : await db.rooms.get(planned.roomId)
    // What the room demands holds for everybody in it, unless the event has an hour of its own.
    const event = { ...planned, hardClose: planned.hardClose ?? (isAlive(room) ? room.hardClose : null) }
    const cues = (await rowsOfEvent(db, 'cues', eventId)).sort(byPosition)
    const facts = await rowsOfEvent(db, 'cueMoments', eventId)
    const notes = await rowsOfEvent(db, 'showNotes', eventId)
    const versions = await rowsOfEvent(db, 'runSheetVersions', eventId)
    const [stage] = await rowsOfEvent(db, 'stages', eventId)
    const people = new Set(cues.flatMap((cue) => [cue.ownerId, cue.speakerId]).filter((id) => id !== null))
    const roomIds = [...new Set(cues.flatMap(({ roomId }) => (roomId === null ? [] : [roomId])))]
    const rooms = (await db.rooms.bulkGet(roomIds)).filter(isAlive)
    return {
      event,
      cues,
      facts: inOrderOfEntry(facts),
      notes: notes.sort((a, b) => a.at - b.at),
      stage: stage ?? null,
      version: currentVersion(versions.filter(({ publishedAt }) => publishedAt !== null)),
      names: await readNames(db, [...people]),
      rooms: new Map(rooms.map(({ id, name }) => [id, name])),
    }
  })
}
