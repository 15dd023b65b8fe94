import type { Attendance, CheckIn } from '@/domain/attendance/attendance'
import type { AttendanceId, CheckInId, EventPlanId, MemberId } from '@/domain/common/id'
import type { Member } from '@/domain/member/member'
import type { Workspace } from '../database/workspace'
import { byName, readCheckIns, readListedRows, type ListedPerson } from './attendance'
import { readLastSeq } from './last-seq'
import { sortedInPortions } from './sort-in-portions'

/** Everything the door of an event works on, as it stood after the operation numbered `seq`. */
export interface DoorRows {
  readonly seq: number
  readonly people: readonly ListedPerson[]
  readonly facts: readonly CheckIn[]
}

/** The rows that operations after a known one touched, tombstones included. */
export interface DoorNews {
  readonly seq: number
  readonly attendances: readonly Attendance[]
  /** Members that changed, and those of the attendances above. */
  readonly members: readonly Member[]
  readonly facts: readonly CheckIn[]
}

/** More changes than this at once are read as quickly by reading everything. */
const MOST_NEWS = 500

const TABLES = ['state', 'operations', 'attendances', 'members', 'checkIns']

/** The people and the facts of an event's door, in one look. */
export async function readDoorRows(db: Workspace, eventId: EventPlanId): Promise<DoorRows> {
  const [seq, people, facts] = await db.transaction('r', TABLES, async () =>
    Promise.all([readLastSeq(db), readListedRows(db, eventId), readCheckIns(db, eventId)]),
  )
  return { seq, people: await sortedInPortions(people, byName), facts }
}

/**
 * What changed at an event's door after the operation numbered `after`, found by the log: a check-in costs the reading of one
 * row, however many people are on the list. Null when everything has to be read again: too much changed, a starting state was
 * put in, or the log begins anew.
 */
export function readDoorNews(db: Workspace, eventId: EventPlanId, after: number): Promise<DoorNews | null> {
  return db.transaction('r', TABLES, async () => {
    const [seq, operations] = await Promise.all([
      readLastSeq(db),
      db.operations
        .where('seq')
        .above(after)
        .limit(MOST_NEWS + 1)
        .toArray(),
    ])
    const touched = operations.flatMap(({ changes }) => changes)
    if (seq !== after + operations.length || touched.length > MOST_NEWS) return null
    if (operations.some(({ kind }) => kind === 'base')) return null
    const idsIn = <Id extends string>(table: string) =>
      [...new Set(touched.filter((change) => change.table === table).map(({ id }) => id))] as Id[]
    const [attendances, facts] = await Promise.all([
      db.attendances.bulkGet(idsIn<AttendanceId>('attendances')),
      db.checkIns.bulkGet(idsIn<CheckInId>('checkIns')),
    ])
    const listed = attendances.filter((row) => row?.eventId === eventId).flatMap((row) => row ?? [])
    const ids = new Set([...idsIn<MemberId>('members'), ...listed.map(({ memberId }) => memberId)])
    const members = (await db.members.bulkGet([...ids])).flatMap((member) => member ?? [])
    return {
      ...{ seq, attendances: listed, members },
      facts: facts.filter((row) => row?.eventId === eventId).flatMap((row) => row ?? []),
    }
  })
}
