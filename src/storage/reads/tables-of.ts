import type { Table } from 'dexie'
import type { EventPlanId } from '@/domain/common/id'
import type { TableName, Tables } from '../database/tables'
import type { Workspace } from '../database/workspace'
import { isAlive } from './alive'
import { eventRows } from './read-in-portions'

/** Those of some tables that are there: a workspace that could not be brought up to date lacks the newest ones. */
export function tablesOf(db: Workspace, names: readonly TableName[]): Table[] {
  return db.tables.filter(({ name }) => (names as readonly string[]).includes(name))
}

/** The rows of an event that were not deleted; none where a workspace of an earlier version has no such table. */
export async function rowsOfEvent<Name extends EventTableName>(
  db: Workspace,
  name: Name,
  eventId: EventPlanId,
): Promise<Tables[Name][]> {
  const [table] = tablesOf(db, [name])
  if (table === undefined) return []
  const rows = (await eventRows(table, eventId)) as Tables[Name][]
  return rows.filter(isAlive)
}

/** Tables whose rows belong to one event. */
export type EventTableName = {
  [Name in TableName]: Tables[Name] extends { readonly eventId: EventPlanId } ? Name : never
}[TableName]
