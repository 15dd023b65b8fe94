import { z } from '@/domain/common/zod'
import { operationSchema } from '@/domain/history/operation-schema'
import { ok, refused, type Result } from '@/domain/common/result'
import { SCHEMA_VERSION, TABLE_NAMES, type WorkspaceState } from '../database/tables'
import { upgradeRow } from '../migrations/migrations'
import { danglingReferences, type DanglingReference } from './references'
import { ROW_SCHEMAS, stateSchema } from './row-schemas'
import type { StoredRow } from './snapshot'

/** Rows from outside that were looked through and may be stored. */
export interface CheckedRows {
  readonly state: WorkspaceState | null
  readonly tables: Readonly<Record<string, readonly StoredRow[]>>
  readonly dangling: readonly DanglingReference[]
}

/** Why rows from outside may not be stored. */
export type RowsRefusal =
  | { readonly kind: 'newerSchema'; readonly version: number }
  | { readonly kind: 'badRow'; readonly table: string; readonly id: string; readonly field: string }

/**
 * Looks through the rows of a whole workspace. They are handed on as they came, so that fields of a newer app and odd keys
 * survive; a row of the wrong shape is a refusal, because a screen would trip over it later.
 */
export function checkRows(
  tables: Readonly<Record<string, readonly StoredRow[]>>,
  schemaVersion: number,
): Result<CheckedRows, RowsRefusal> {
  const states = tables['state'] ?? []
  const oldestReader = states[0]?.['minReaderVersion']
  // An app of a later version says itself from which version on its data can be read.
  const needed = typeof oldestReader === 'number' ? oldestReader : schemaVersion
  if (needed > SCHEMA_VERSION) return refused({ kind: 'newerSchema', version: schemaVersion })
  const schemas: Readonly<Record<string, z.core.$ZodType>> = {
    ...ROW_SCHEMAS,
    operations: operationSchema,
    state: stateSchema,
  }
  const today = upToDate(tables, schemaVersion)
  for (const [table, rows] of Object.entries(today)) {
    const schema = Object.hasOwn(schemas, table) ? schemas[table] : undefined
    // Only a newer app knows more tables; leaving one out would lose what is in it.
    if (!schema) return refused({ kind: 'newerSchema', version: schemaVersion })
    const seen = new Set<unknown>()
    for (const row of rows) {
      const key = row[table === 'state' ? 'key' : 'id']
      const parsed = z.safeParse(schema, row)
      const field = parsed.success ? (seen.has(key) ? 'id' : null) : (parsed.error.issues[0]?.path.join('.') ?? '')
      if (field !== null) return refused({ kind: 'badRow', table, id: typeof key === 'string' ? key : '', field })
      seen.add(key)
    }
  }
  const complete = Object.fromEntries([...TABLE_NAMES, 'operations'].map((name) => [name, today[name] ?? []]))
  const state = (states[0] as unknown as WorkspaceState | undefined) ?? null
  return ok({ state, tables: complete, dangling: danglingReferences(complete) })
}

/** Rows that an earlier version wrote, in the shape of today. Operations stay as they were written. */
function upToDate(
  tables: Readonly<Record<string, readonly StoredRow[]>>,
  schemaVersion: number,
): Readonly<Record<string, readonly StoredRow[]>> {
  if (schemaVersion >= SCHEMA_VERSION) return tables
  return Object.fromEntries(
    Object.entries(tables).map(([table, rows]) => [table, rows.map((row) => upgradeRow(table, row, schemaVersion))]),
  )
}
