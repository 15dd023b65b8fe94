import { sameValue } from '../common/same-value'
import { byId, isLive, STAMP_FIELDS, stepsBetween, type AnyRow, type RowsOfTables } from './workspace-difference'

/** Ordinary changes that bring every row to another state. */
export interface Replacement {
  /** Whole rows, stamps as they were, that are nowhere now, not even as tombstones. */
  readonly insert: Readonly<Record<string, readonly AnyRow[]>>
  /** Fields to put into rows that are there; `deleted` and `deletedAt` among them where a row goes or comes back. */
  readonly set: Readonly<Record<string, readonly { readonly id: string; readonly fields: AnyRow }[]>>
  /** How many rows are touched. */
  readonly rows: number
}

/**
 * The changes that make the rows now say what they said in another state. Fields that the other state does not know (an
 * older app wrote it) stay as they are. Rows that are gone there become tombstones, deleted at `at` unless it says when.
 */
export function planReplacement(now: RowsOfTables, then: RowsOfTables, at: number): Replacement {
  const insert: Record<string, AnyRow[]> = {}
  const set: Record<string, { id: string; fields: AnyRow }[]> = {}
  let rows = 0
  const known = new Map(Object.entries(now).map(([table, list]) => [table, byId(list)]))
  for (const step of stepsBetween(now, then)) {
    const id = String((step.then ?? step.now ?? {})['id'])
    const there = known.get(step.table)?.get(id)
    rows += 1
    if (step.kind === 'removed') (set[step.table] ??= []).push({ id, fields: tombstone(step.then, at) })
    else if (!there) (insert[step.table] ??= []).push(step.then ?? {})
    else (set[step.table] ??= []).push({ id, fields: fieldsToSet(there, step.then ?? {}) })
  }
  return { insert, set, rows }
}

function tombstone(then: AnyRow | null, at: number): AnyRow {
  const when = then?.['deletedAt']
  return { deleted: 1, deletedAt: typeof when === 'number' ? when : at }
}

function fieldsToSet(now: AnyRow, then: AnyRow): AnyRow {
  const content = Object.entries(then).filter(
    ([field, value]) => !STAMP_FIELDS.has(field) && !sameValue(now[field], value),
  )
  return Object.fromEntries(isLive(now) ? content : [...content, ['deleted', 0], ['deletedAt', null]])
}
