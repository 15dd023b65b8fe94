import type { CueColumnId, EventPlanId } from '@/domain/common/id'
import { byPosition } from '@/domain/common/order'
import type { Draft } from '@/domain/common/row'
import type { Cue } from '@/domain/run-sheet/cue'
import type { CueColumn } from '@/domain/run-sheet/cue-column'
import type { CueProp } from '@/domain/run-sheet/cue-prop'
import type { SheetView } from '@/domain/run-sheet/sheet-view'
import type { Workspace } from '@/storage/database/workspace'
import { rowsOfEvent } from '@/storage/reads/tables-of'
import type { Writer } from '@/storage/writes/writer'

/** What of a run-sheet is a person's own, as far as a copy needs it. */
export interface OwnSheet {
  /** In the order of the sheet. */
  readonly cues: readonly Pick<Cue, 'id' | 'roomId' | 'place' | 'custom'>[]
  readonly columns: readonly Pick<CueColumn, 'id' | 'pos' | 'name' | 'kind'>[]
  readonly views: readonly Pick<SheetView, 'pos' | 'name' | 'columns' | 'tracks'>[]
  readonly props: readonly Pick<CueProp, 'cueId' | 'materialId' | 'quantity'>[]
}

interface StoredSheet extends OwnSheet {
  readonly cues: readonly Cue[]
  readonly columns: readonly CueColumn[]
  readonly views: readonly SheetView[]
  readonly props: readonly CueProp[]
}

/** Cues, own columns, views and materials of an event's run-sheet. */
export async function readOwnSheet(db: Workspace, eventId: EventPlanId): Promise<StoredSheet> {
  return {
    cues: (await rowsOfEvent(db, 'cues', eventId)).sort(byPosition),
    columns: await rowsOfEvent(db, 'cueColumns', eventId),
    views: await rowsOfEvent(db, 'sheetViews', eventId),
    props: await rowsOfEvent(db, 'cueProps', eventId),
  }
}

/**
 * Writes the cues of a copy, in the order of their originals, with their rooms, the values of own columns, the views and the
 * materials. People stay behind, so the values of columns of people do, too. The packing list is not touched.
 */
export async function writeCuesLike(
  write: Writer,
  eventId: EventPlanId,
  cues: readonly Draft<Cue>[],
  sheet: OwnSheet,
): Promise<void> {
  const columns = new Map(sheet.columns.map((column) => [column.id, write.idFor('cueColumns')]))
  const people = new Set(sheet.columns.filter(({ kind }) => kind === 'person').map(({ id }) => id as string))
  const renamed = (id: string) => columns.get(id as CueColumnId)
  await write.insertMany(
    'cueColumns',
    sheet.columns.map(({ id, pos, name, kind }) => ({ eventId, pos, name, kind, id: columns.get(id) ?? id })),
  )
  const made = await write.insertMany(
    'cues',
    cues.map((cue, at) => {
      const original = sheet.cues[at]
      const values = Object.entries(original?.custom ?? {}).flatMap(([id, value]) => {
        const column = people.has(id) ? undefined : renamed(id)
        return column === undefined ? [] : [[column, value]]
      })
      return {
        ...cue,
        roomId: original?.roomId ?? null,
        place: original?.place ?? cue.place,
        custom: Object.fromEntries(values) as Cue['custom'],
      }
    }),
  )
  await write.insertMany(
    'sheetViews',
    sheet.views.map(({ pos, name, columns: shown, tracks }) => ({
      eventId,
      pos,
      name,
      columns: shown.map((column) => renamed(column) ?? column),
      tracks,
    })),
  )
  const copies = new Map(sheet.cues.map(({ id }, at) => [id, made[at]?.id]))
  await write.insertMany(
    'cueProps',
    sheet.props.flatMap(({ cueId, materialId, quantity }) => {
      const copy = copies.get(cueId)
      return copy === undefined ? [] : [{ eventId, cueId: copy, materialId, quantity }]
    }),
  )
}
