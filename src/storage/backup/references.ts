import { PREFIXES, type TableName } from '../database/tables'
import type { StoredRow } from './snapshot'

/** A row that names another one that is nowhere in the same data, not even as a tombstone. */
export interface DanglingReference {
  readonly table: TableName
  readonly id: string
  readonly field: string
  readonly missing: string
}

const TABLE_OF_PREFIX = new Map(
  Object.entries(PREFIXES).map(([table, prefix]) => [prefix as string, table as TableName]),
)

const ID = /^([a-z]{3})_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/**
 * Every reference that leads nowhere. A field holds a reference when its value is an id of a known kind; the prefix says
 * which table it points into. Such rows are told, never dropped: the row is the person's work, the gap only a fact about it.
 */
export function danglingReferences(tables: Readonly<Record<string, readonly StoredRow[]>>): DanglingReference[] {
  const known = new Map<string, Set<unknown>>()
  for (const table of TABLE_OF_PREFIX.values()) known.set(table, new Set((tables[table] ?? []).map((row) => row['id'])))
  const dangling: DanglingReference[] = []
  for (const table of TABLE_OF_PREFIX.values()) {
    for (const row of tables[table] ?? []) {
      for (const { field, id } of idsIn(row)) {
        const target = TABLE_OF_PREFIX.get(id.slice(0, 3))
        if (target && !known.get(target)?.has(id)) dangling.push({ table, id: String(row['id']), field, missing: id })
      }
    }
  }
  return dangling
}

/** Ids in fields named as ids (and in the one-level unions that carry one, such as a follow-up's target). */
function* idsIn(row: StoredRow): Iterable<{ field: string; id: string }> {
  for (const [field, value] of Object.entries(row)) {
    if (field === 'id') continue
    if (namesReference(field, value)) yield { field, id: value }
    else if (typeof value === 'object' && value !== null && !Array.isArray(value))
      for (const [inner, id] of Object.entries(value))
        if (namesReference(inner, id)) yield { field: `${field}.${inner}`, id }
  }
}

/** Texts a person typed can look like an id too, so the field's name must say that it holds one. */
function namesReference(field: string, value: unknown): value is string {
  return typeof value === 'string' && /Id$|^undoes$|^substituteFor$|^tiedTo$/.test(field) && ID.test(value)
}
