import type { Table } from 'dexie'
import { allRows, WHOLE } from './read-in-portions'

/** Up to here asking for every row by its id is as quick as anything. */
const FEW = 200

/**
 * The rows under these ids, in their order; undefined where there is none. Asking for ten thousand rows one by one takes
 * seconds, reading the table they make up most of takes a tenth of that.
 */
export async function readMany<Row extends { readonly id: string }>(
  table: Table<Row, string>,
  ids: readonly string[],
): Promise<(Row | undefined)[]> {
  if (ids.length <= FEW || (await table.count()) > ids.length * WHOLE) return table.bulkGet([...ids])
  const rows = new Map((await allRows(table)).map((row) => [row.id, row]))
  return ids.map((id) => rows.get(id))
}
