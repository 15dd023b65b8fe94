import { sameValue } from '../common/same-value'

/** A row of any table, as it is stored. */
export type AnyRow = Readonly<Record<string, unknown>>

/** The rows of every table of a workspace, tombstones included. */
export type RowsOfTables = Readonly<Record<string, readonly AnyRow[]>>

/** What sets one table apart from the same table of another moment. */
export interface TableDifference {
  readonly table: string
  /** Rows that are there only in the other state, only now, or in both but not alike. */
  readonly added: readonly RowName[]
  readonly removed: readonly RowName[]
  readonly changed: readonly RowName[]
}

/** A row by its id, and by what a person calls it; empty where a row of its kind has no name. */
export interface RowName {
  readonly id: string
  readonly name: string
}

/** A difference in few words: how many rows, and the first few by name. */
export interface DifferenceInShort {
  readonly table: string
  readonly added: NamedCount
  readonly removed: NamedCount
  readonly changed: NamedCount
}

export interface NamedCount {
  readonly count: number
  readonly names: readonly string[]
}

/** One row on the way from now to another state. */
export interface RowStep {
  readonly table: string
  readonly kind: 'added' | 'removed' | 'changed'
  readonly now: AnyRow | null
  readonly then: AnyRow | null
}

/** Who wrote a row and when is no part of what it says; whether it is deleted is asked for itself. */
export const STAMP_FIELDS: ReadonlySet<string> = new Set([
  'createdAt',
  'updatedAt',
  'deleted',
  'deletedAt',
  'by',
  'hlc',
])

/** Tables of the workspace about itself: their rows are not the person's. */
const OWN_TABLES = new Set(['operations', 'state'])

/**
 * How another state of the same workspace differs from the one now, seen from now: `added` is what going there would bring.
 * A tombstone counts as gone, and stamps do not count. Tables that are alike are left out.
 */
export function workspaceDifference(now: RowsOfTables, then: RowsOfTables): TableDifference[] {
  const found = new Map<string, { added: RowName[]; removed: RowName[]; changed: RowName[] }>()
  for (const { table, kind, now: before, then: after } of stepsBetween(now, then)) {
    const known = found.get(table) ?? { added: [], removed: [], changed: [] }
    found.set(table, known)
    known[kind].push(nameOf(after ?? before ?? {}))
  }
  return [...found].map(([table, lists]) => ({ table, ...lists }))
}

/** The difference with at most `names` names a list; rows without a name are only counted. */
export function inShort(differences: readonly TableDifference[], names: number): DifferenceInShort[] {
  const short = (rows: readonly RowName[]): NamedCount => ({
    count: rows.length,
    names: rows.flatMap(({ name }) => (name.trim() === '' ? [] : [name])).slice(0, names),
  })
  return differences.map(({ table, added, removed, changed }) => ({
    table,
    added: short(added),
    removed: short(removed),
    changed: short(changed),
  }))
}

/** Every row that is not the same in both states. */
export function* stepsBetween(now: RowsOfTables, then: RowsOfTables): Iterable<RowStep> {
  for (const table of new Set([...Object.keys(now), ...Object.keys(then)])) {
    if (OWN_TABLES.has(table)) continue
    const before = byId(now[table] ?? [])
    const after = byId(then[table] ?? [])
    for (const [id, row] of after) {
      if (!isLive(row)) continue
      const old = before.get(id)
      if (!old || !isLive(old)) yield { table, kind: 'added', now: old ?? null, then: row }
      else if (!saysTheSame(old, row)) yield { table, kind: 'changed', now: old, then: row }
    }
    for (const [id, row] of before) {
      const kept = after.get(id)
      if (isLive(row) && !(kept && isLive(kept))) yield { table, kind: 'removed', now: row, then: kept ?? null }
    }
  }
}

/** The rows of one table by their ids. */
export function byId(rows: readonly AnyRow[]): Map<string, AnyRow> {
  return new Map(rows.map((row) => [String(row['id']), row]))
}

/** Whether a row is there, and not only remembered as a tombstone. */
export function isLive(row: AnyRow): boolean {
  return row['deleted'] !== 1
}

function saysTheSame(now: AnyRow, then: AnyRow): boolean {
  return Object.keys(then).every((field) => STAMP_FIELDS.has(field) || sameValue(now[field], then[field]))
}

/** People have a name, events and tasks a title; a row without either is known by its id alone. */
function nameOf(row: AnyRow): RowName {
  const name = [row['name'], row['title']].find((value) => typeof value === 'string')
  return { id: String(row['id']), name: typeof name === 'string' ? name : '' }
}
