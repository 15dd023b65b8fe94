import type { DoorClockFacts } from '@/domain/attendance/door-clock'
import { NO_PAST, withPast, type DoorField, type DoorPast } from '@/domain/attendance/door-difference'
import { groupBy } from '@/domain/common/group-by'
import type { AttendanceId, EventPlanId } from '@/domain/common/id'
import type { Operation, RowChange } from '@/domain/history/operation'
import type { Workspace } from '../database/workspace'
import { eventRows } from './read-in-portions'

/** The label of the step that made a workspace out of a door file; it tells a second laptop from the organiser's. */
const DOOR_OPENED = 'door.changes.opened'
/** The label of a step that brought a door file in. */
const DOOR_MERGED = 'door.changes.merged'

/** Whether this workspace is a second laptop's: made from a door file, and with nothing but that event in it. */
export async function readIsDoorDesk(db: Workspace): Promise<boolean> {
  return isDoorOpened(await db.operations.orderBy('seq').first())
}

/** The two moments at which a second laptop began, one by each clock; null at home. */
export async function readDoorBeginning(db: Workspace): Promise<DoorClockFacts['began']> {
  const first = await db.operations.orderBy('seq').first()
  const homeWroteAt = first?.label.params['homeWroteAt']
  return isDoorOpened(first) && typeof homeWroteAt === 'number' ? { openedAt: first.at, homeWroteAt } : null
}

/** What a second laptop had in the fields of its people before it changed them, by the log; nothing at home. */
export async function readDoorPasts(db: Workspace, eventId: EventPlanId): Promise<ReadonlyMap<AttendanceId, DoorPast>> {
  const pasts = new Map<AttendanceId, DoorPast>()
  if (!(await readIsDoorDesk(db))) return pasts
  const places = await eventRows(db.attendances, eventId)
  const placesOf = groupBy(places, ({ memberId }) => memberId as string)
  const known = new Set<string>(places.map(({ id }) => id))
  const note = (id: AttendanceId, field: DoorField, change: RowChange, cameFromHome: boolean) => {
    const before = change.before?.[field]
    if (typeof before !== 'string' && typeof before !== 'number') return
    pasts.set(id, withPast(pasts.get(id) ?? NO_PAST, field, { before, cameFromHome }))
  }
  for (const { label, changes } of await db.operations.orderBy('seq').toArray()) {
    const cameFromHome = label.key === DOOR_MERGED
    for (const change of changes) {
      if (change.table === 'attendances' && known.has(change.id)) {
        note(change.id as AttendanceId, 'note', change, cameFromHome)
        note(change.id as AttendanceId, 'plusOnes', change, cameFromHome)
      } else if (change.table === 'members')
        for (const { id } of placesOf.get(change.id) ?? []) note(id, 'doorNote', change, cameFromHome)
    }
  }
  return pasts
}

function isDoorOpened(operation: Operation | undefined): operation is Operation {
  return operation?.label.key === DOOR_OPENED
}
