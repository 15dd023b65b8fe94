import { ok, refused, type Result } from '../common/result'
import type { Instant } from '../common/time'
import type { Operation } from '../history/operation'

/** A row to bring back to what it was; `fields` null when it was not there yet and has to go. */
export interface RowBack {
  readonly table: string
  readonly id: string
  readonly fields: Readonly<Record<string, unknown>> | null
}

/** `startedHere`: a starting state keeps no changes, so nothing before it can be brought back. */
export interface WayBackRefusal {
  readonly kind: 'startedHere'
  readonly at: Instant
}

/**
 * What every row touched by these operations (oldest first, all that came after the moment) has to become again: of every
 * field the value before the first of them that touched it, and nothing at all for rows that one of them made.
 */
export function wayBack(operations: readonly Operation[]): Result<RowBack[], WayBackRefusal> {
  const rows = new Map<string, { table: string; id: string; fields: Map<string, unknown> | null }>()
  for (const operation of operations) {
    if (operation.kind === 'base') return refused({ kind: 'startedHere', at: operation.at })
    for (const { table, id, before } of operation.changes) {
      const key = `${table} ${id}`
      const known = rows.get(key)
      if (!known) rows.set(key, { table, id, fields: before && new Map(Object.entries(before)) })
      else if (known.fields && before)
        for (const [field, value] of Object.entries(before))
          if (!known.fields.has(field)) known.fields.set(field, value)
    }
  }
  return ok(
    [...rows.values()].map(({ table, id, fields }) => ({ table, id, fields: fields && Object.fromEntries(fields) })),
  )
}
