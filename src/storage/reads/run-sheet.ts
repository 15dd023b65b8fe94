import type { EventPlanId, MaterialId, MemberId } from '@/domain/common/id'
import { byPosition } from '@/domain/common/order'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import type { Material } from '@/domain/material/material'
import type { Cue } from '@/domain/run-sheet/cue'
import type { CueColumn, CueColumnKind } from '@/domain/run-sheet/cue-column'
import type { CueProp } from '@/domain/run-sheet/cue-prop'
import type { SheetView } from '@/domain/run-sheet/sheet-view'
import type { Room } from '@/domain/venue/venue'
import type { Workspace } from '../database/workspace'
import { isAlive } from './alive'
import { rowsOfEvent, tablesOf } from './tables-of'

/** What the run-sheet screen shows. Times are not in it: they are computed from the cues (`timeCues`). */
export interface RunSheetView {
  readonly event: EventPlan
  /** In the order of the sheet. */
  readonly cues: readonly Cue[]
  /** Names of all owners, speakers and people in own columns; null for a person who was deleted. */
  readonly names: ReadonlyMap<MemberId, string | null>
  /** Columns of one's own, in their order. */
  readonly columns: readonly CueColumn[]
  /** The one without a name included. */
  readonly views: readonly SheetView[]
  /** Materials that the cues need. */
  readonly props: readonly CueProp[]
  /** Materials in props and own columns; deleted ones are left out. */
  readonly materials: ReadonlyMap<MaterialId, Material>
  /** The rooms that can be chosen, in their order, and those chosen already. */
  readonly rooms: readonly Room[]
}

/** An event's run-sheet, or null when the event is not there (any more). */
export async function readRunSheet(db: Workspace, eventId: EventPlanId): Promise<RunSheetView | null> {
  const tables = tablesOf(db, [
    'eventPlans',
    'cues',
    'members',
    'materials',
    'rooms',
    'cueColumns',
    'sheetViews',
    'cueProps',
  ])
  return db.transaction('r', tables, async () => {
    const event = await db.eventPlans.get(eventId)
    if (!event || event.deleted === 1) return null
    const cues = (await rowsOfEvent(db, 'cues', eventId)).sort(byPosition)
    const columns = (await rowsOfEvent(db, 'cueColumns', eventId)).sort(byPosition)
    const views = (await rowsOfEvent(db, 'sheetViews', eventId)).sort(byPosition)
    const props = await rowsOfEvent(db, 'cueProps', eventId)
    const people = new Set([
      ...cues.flatMap((cue) => [cue.ownerId, cue.speakerId]).filter((id) => id !== null),
      ...(valuesOf(cues, columns, 'person') as MemberId[]),
    ])
    const needed = new Set([
      ...props.map(({ materialId }) => materialId),
      ...(valuesOf(cues, columns, 'material') as MaterialId[]),
    ])
    const materials = (await db.materials.bulkGet([...needed])).filter(isAlive)
    return {
      ...{ event, cues, columns, views, props },
      names: await readNames(db, [...people]),
      materials: new Map(materials.map((material) => [material.id, material])),
      rooms: await readSheetRooms(db, event, cues),
    }
  })
}

/** What stands in the own columns of a kind. */
function valuesOf(cues: readonly Cue[], columns: readonly CueColumn[], kind: CueColumnKind): string[] {
  const ids = columns.filter((column) => column.kind === kind).map(({ id }) => id)
  return cues.flatMap(({ custom }) => ids.flatMap((id) => custom[id] ?? []))
}

async function readSheetRooms(db: Workspace, event: EventPlan, cues: readonly Cue[]): Promise<Room[]> {
  const ofVenue = event.venueId === null ? [] : await db.rooms.where('venueId').equals(event.venueId).toArray()
  const known = new Set(ofVenue.map(({ id }) => id))
  const others = new Set(cues.flatMap(({ roomId }) => (roomId === null || known.has(roomId) ? [] : [roomId])))
  const elsewhere = others.size === 0 ? [] : await db.rooms.bulkGet([...others])
  return [...ofVenue.filter(isAlive).sort(byPosition), ...elsewhere.filter(isAlive)]
}

/** The names of members; null for one who was deleted or is not known. */
export async function readNames(
  db: Workspace,
  ids: readonly MemberId[],
): Promise<ReadonlyMap<MemberId, string | null>> {
  const members = await db.members.bulkGet([...ids])
  return new Map(
    ids.map((id, index) => {
      const member = members[index]
      return [id, member?.deleted === 0 ? member.name : null]
    }),
  )
}
