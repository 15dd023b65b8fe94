import type { CueId, MaterialId, RoomId, VenueId } from '@/domain/common/id'
import { positionsAfter, type Position } from '@/domain/common/order'
import type { TemplateContent } from '@/domain/template/template'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import type { OwnSheet } from './copy-sheet'

/**
 * What a template's run-sheet has of one's own, for an event at a venue: a room of another venue, or one that is gone, becomes
 * words of the place; materials that are gone are left out.
 */
export async function sheetOfTemplate(
  db: Workspace,
  { cues, sheet }: Pick<TemplateContent, 'cues' | 'sheet'>,
  venueId: VenueId | null,
): Promise<OwnSheet> {
  const { columns = [], views = [] } = sheet ?? {}
  const columnPos = positionsAfter(null, columns.length)
  const viewPos = positionsAfter(null, views.length)
  const rooms = await roomsOf(db, cues)
  const things = new Set(columns.filter(({ kind }) => kind === 'material').map(({ id }) => id as string))
  const present = await materialsOf(db, cues, things)
  const isThere = (column: string, value: string) => !things.has(column) || present.has(value)
  return {
    cues: cues.map(({ place, own }, at) => {
      const room = own?.roomId ? rooms.get(own.roomId) : undefined
      const here = room?.deleted === 0 && room.venueId === venueId
      const words = here || room === undefined || place.includes(room.name) ? '' : room.name
      return {
        id: cueIdAt(at),
        roomId: here ? room.id : null,
        place: [words, place].filter((text) => text !== '').join(' '),
        custom: Object.fromEntries(
          Object.entries(own?.custom ?? {}).filter(([column, value]) => isThere(column, value)),
        ),
      }
    }),
    columns: columns.map((column, at) => ({ ...column, pos: columnPos[at] as Position })),
    views: views.map((view, at) => ({ ...view, pos: viewPos[at] as Position })),
    props: cues.flatMap(({ own }, at) =>
      (own?.materials ?? [])
        .filter(({ materialId }) => present.has(materialId))
        .map((prop) => ({ ...prop, cueId: cueIdAt(at) })),
    ),
  }
}

/** Stands for a cue until it has an id. */
function cueIdAt(at: number): CueId {
  return `cue_${at}`
}

async function roomsOf(db: Workspace, cues: TemplateContent['cues']) {
  const ids = [...new Set(cues.flatMap(({ own }): RoomId[] => (own?.roomId ? [own.roomId] : [])))]
  const rows = await db.rooms.bulkGet(ids)
  return new Map(rows.flatMap((room) => (room ? [[room.id, room] as const] : [])))
}

/** The materials that cues and columns of materials name and that are there. */
async function materialsOf(
  db: Workspace,
  cues: TemplateContent['cues'],
  columns: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const needed = cues.flatMap(({ own }) => (own?.materials ?? []).map(({ materialId }) => materialId))
  const named = cues.flatMap(({ own }) => Object.entries(own?.custom ?? {}))
  const values = named.flatMap(([column, value]) => (columns.has(column) ? [value as MaterialId] : []))
  const rows = await db.materials.bulkGet([...new Set([...needed, ...values])])
  return new Set(rows.filter(isAlive).map(({ id }) => id))
}
