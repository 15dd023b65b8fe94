import type { Table } from 'dexie'
import type { EventPlanId } from '@/domain/common/id'

/** So many rows arrive within a few milliseconds; ten thousand at once would keep the page from painting. */
const PORTION = 500

/** A table is read whole when at least every fourth of its rows is wanted. */
export const WHOLE = 4

interface Stored {
  readonly id: string
}

/** All rows of a table, in the order of their ids. */
export async function allRows<Row extends Stored, Key, New>(table: Table<Row, Key, New>): Promise<Row[]> {
  const rows: Row[] = []
  let portion = await table.limit(PORTION).toArray()
  for (;;) {
    rows.push(...portion)
    const last = portion.at(-1)
    if (portion.length < PORTION || last === undefined) return rows
    portion = await table.where(':id').above(last.id).limit(PORTION).toArray()
  }
}

/** The rows of an event, tombstones included, in the order of their ids. */
export async function eventRows<Row extends Stored, Key, New>(
  table: Table<Row, Key, New>,
  eventId: EventPlanId,
): Promise<Row[]> {
  const own = table.where('eventId').equals(eventId)
  const first = await own.limit(PORTION).toArray()
  if (first.length < PORTION) return first
  // An index with one value cannot be read on from a place in it: the table can, and a cursor goes row by row.
  if ((await own.count()) * WHOLE >= (await table.count()))
    return (await allRows(table)).filter((row) => (row as { readonly eventId?: unknown }).eventId === eventId)
  const rows: Row[] = []
  await table
    .where('eventId')
    .equals(eventId)
    .each((row) => rows.push(row))
  return rows
}
