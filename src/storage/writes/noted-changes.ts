import { sameValue } from '@/domain/common/same-value'
import type { RowChange } from '@/domain/history/operation'
import type { TableName } from '../database/tables'

type FieldValues = Readonly<Record<string, unknown>>

/** What every row was before one commit, and what it is after. */
export class NotedChanges {
  readonly #changes = new Map<string, RowChange>()

  /** Notes a change of a row; several changes of one row become one. `before` is null for a new row. */
  note(table: TableName, id: string, before: FieldValues | null, after: FieldValues): void {
    const key = `${table} ${id}`
    const known = this.#changes.get(key)
    this.#changes.set(
      key,
      known
        ? {
            table,
            id,
            before: known.before && before ? { ...before, ...known.before } : known.before,
            after: { ...known.after, ...after },
          }
        : { table, id, before, after },
    )
  }

  /** Everything that was noted so far, one entry a row. */
  all(): RowChange[] {
    return [...this.#changes.values()].filter((change) => Object.keys(change.after).length > 0)
  }
}

/** The fields that are not so already, before and after; null when there are none. */
export function differenceOf(
  row: FieldValues,
  fields: FieldValues,
): { readonly before: Record<string, unknown>; readonly after: Record<string, unknown> } | null {
  const before: Record<string, unknown> = {}
  const after: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(fields)) {
    if (value === undefined || sameValue(row[field], value)) continue
    before[field] = row[field]
    after[field] = value
  }
  return Object.keys(after).length === 0 ? null : { before, after }
}
