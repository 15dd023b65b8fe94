import type { CueId, EventPlanId } from '@/domain/common/id'
import type { Draft } from '@/domain/common/row'
import type { Cue } from '@/domain/run-sheet/cue'
import type { CueProp } from '@/domain/run-sheet/cue-prop'
import type { CueColumn, CueColumnKind } from '@/domain/run-sheet/cue-column'
import { findKey } from '@/domain/run-sheet/find-in-sheet'
import type { ImportedLine, ImportGround } from '@/domain/run-sheet/import-plan'
import { NameBook } from '@/domain/run-sheet/sheet-names'
import { readColor } from '@/exchange/run-sheet-file/read-color'
import { readYesNo } from '@/exchange/signup-list/read-status'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import type { Writer } from '@/storage/writes/writer'
import { ownColumns, underColumns } from './own-columns'

/**
 * The values of own columns for every line, under the ids of the columns: those of the name, else new ones of text. What a
 * column of ticks, people, materials or colours cannot keep goes into a column of text beside it. Inside a commit.
 */
export async function ownValues(
  db: Workspace,
  write: Writer,
  eventId: EventPlanId,
  { columns, people }: ImportGround,
  lines: readonly ImportedLine[],
): Promise<Cue['custom'][]> {
  const present = new Map(columns.map((column) => [findKey(column.name), column]))
  const materials = await materialsByName(db, columns)
  const book = new NameBook(people)
  const wanted = new Map<string, { key: string; name: string; kind: CueColumnKind }>()
  const values = lines.map(({ custom }) =>
    Object.entries(custom).map(([name, text]) => {
      const column = present.get(findKey(name))
      const value = column === undefined ? null : valueFor(text, column, book, materials)
      const key = column === undefined || value === null ? `text ${findKey(name)}` : column.id
      wanted.set(key, { key, name, kind: value === null ? 'text' : (column?.kind ?? 'text') })
      return [key, value ?? text] as const
    }),
  )
  const ids = await ownColumns(db, write, eventId, [...wanted.values()])
  return values.map((entries) => underColumns(Object.fromEntries(entries), ids))
}

/** The materials that imported lines need, for the cues made of them. */
export function propsOf(
  eventId: EventPlanId,
  cueIds: readonly CueId[],
  lines: readonly ImportedLine[],
): Draft<CueProp>[] {
  return lines.flatMap(({ materials }, at) => {
    const cueId = cueIds[at]
    return cueId === undefined
      ? []
      : materials.map(({ id, quantity }) => ({ eventId, cueId, materialId: id, quantity }))
  })
}

/** A text as a column keeps it; null when it cannot. */
function valueFor(
  text: string,
  { kind }: CueColumn,
  book: NameBook,
  materials: ReadonlyMap<string, string | null>,
): string | null {
  switch (kind) {
    case 'text':
      return text
    case 'tick': {
      const ticked = readYesNo(text)
      return ticked === null ? null : ticked ? '1' : ''
    }
    case 'colour':
      return readColor(text) || null
    case 'person': {
      const [only, ...more] = book.find(text)
      return only !== undefined && more.length === 0 ? only.id : null
    }
    case 'material':
      return materials.get(findKey(text)) ?? null
  }
}

async function materialsByName(
  db: Workspace,
  columns: readonly CueColumn[],
): Promise<ReadonlyMap<string, string | null>> {
  const found = new Map<string, string | null>()
  if (!columns.some(({ kind }) => kind === 'material')) return found
  for (const material of (await db.materials.toArray()).filter(isAlive)) {
    const key = findKey(material.name)
    // Two of one name: nobody knows which is meant.
    found.set(key, found.has(key) ? null : material.id)
  }
  return found
}
