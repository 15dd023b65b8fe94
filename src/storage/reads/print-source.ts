import type { CueId, EventPlanId, MaterialId, MemberId, RoomId } from '@/domain/common/id'
import { byPosition } from '@/domain/common/order'
import type { CuePropName, PrintSource } from '@/domain/event-plan/print-source'
import type { Workspace } from '../database/workspace'
import { readEventBundle } from './event-bundle'
import { rowsOfEvent } from './tables-of'

/** What the printed run-sheet of an event is made from, released versions included; null when the event is not there. */
export function readPrintSource(db: Workspace, eventId: EventPlanId): Promise<PrintSource | null> {
  return db.transaction('r', db.tables, async () => {
    const bundle = await readEventBundle(db, eventId)
    if (bundle === null) return null
    const cueProps = await rowsOfEvent(db, 'cueProps', eventId)
    const cues = [...bundle.cues, ...bundle.versions.flatMap(({ content }) => content)]
    const named = cues.flatMap((cue) => [cue.ownerId, cue.speakerId, ...Object.values(cue.custom)])
    const known = new Set(bundle.members.map(({ id }) => id))
    const missing = distinct(
      named.filter((id): id is MemberId => id?.startsWith('mem_') === true && !known.has(id as MemberId)),
    )
    const members = (await db.members.bulkGet(missing)).filter((member) => member !== undefined)
    const materialIds = distinct([
      ...cueProps.map(({ materialId }) => materialId),
      ...named.filter((id): id is MaterialId => id?.startsWith('mat_') === true),
    ])
    const materials = new Map(
      (await db.materials.bulkGet(materialIds)).flatMap((one) => (one ? [[one.id, one.name] as const] : [])),
    )
    const roomIds = distinct(cues.flatMap(({ roomId }) => (roomId === null ? [] : [roomId])))
    const rooms = (await db.rooms.bulkGet(roomIds)).flatMap((room) => (room ? [[room.id, room.name] as const] : []))
    const props = new Map<CueId, CuePropName[]>()
    for (const { cueId, materialId, quantity } of cueProps) {
      const name = materials.get(materialId)
      if (name !== undefined) props.set(cueId, [...(props.get(cueId) ?? []), { name, quantity }])
    }
    return {
      bundle: { ...bundle, members: [...bundle.members, ...members] },
      columns: (await rowsOfEvent(db, 'cueColumns', eventId)).sort(byPosition),
      views: (await rowsOfEvent(db, 'sheetViews', eventId)).sort(byPosition),
      notes: (await rowsOfEvent(db, 'showNotes', eventId)).sort((a, b) => a.at - b.at),
      props,
      rooms: new Map<RoomId, string>(rooms),
      materials,
    }
  })
}

function distinct<Id extends string>(ids: readonly Id[]): Id[] {
  return [...new Set(ids)]
}
