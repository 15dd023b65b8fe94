import { z } from '@/domain/common/zod'
import { operationSchema } from '@/domain/history/operation-schema'
import type { RowFindings, WrongRow } from '@/domain/safety/row-findings'
import { danglingReferences } from './references'
import { ROW_SCHEMAS, stateSchema } from './row-schemas'
import type { StoredRow } from './snapshot'

/** How many are told one by one; a fault in the program could touch every row. */
const LISTED = 200

/**
 * Rows that are not as they should be: a field of the wrong shape, an id twice, a reference that leads nowhere. They are
 * only told, never changed or dropped. Tables that only a newer app knows are passed over.
 */
export function findWrongRows(tables: Readonly<Record<string, readonly StoredRow[]>>): RowFindings {
  const schemas: Readonly<Record<string, z.core.$ZodType>> = {
    ...ROW_SCHEMAS,
    operations: operationSchema,
    state: stateSchema,
  }
  const wrong: WrongRow[] = []
  for (const [table, rows] of Object.entries(tables)) {
    const schema = Object.hasOwn(schemas, table) ? schemas[table] : undefined
    if (schema === undefined) continue
    const seen = new Set<unknown>()
    for (const row of rows) {
      const key = row[table === 'state' ? 'key' : 'id']
      const id = typeof key === 'string' ? key : ''
      const parsed = z.safeParse(schema, row)
      if (!parsed.success) wrong.push({ table, id, field: parsed.error.issues[0]?.path.join('.') ?? '', missing: null })
      else if (seen.has(key)) wrong.push({ table, id, field: 'id', missing: null })
      seen.add(key)
    }
  }
  const dangling = danglingReferences(tables)
  return {
    total: wrong.length + dangling.length,
    rows: [...wrong.slice(0, LISTED), ...dangling.slice(0, LISTED)].slice(0, LISTED),
  }
}
