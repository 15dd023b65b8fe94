import { TABLE_NAMES } from '../database/tables'
import type { Workspace } from '../database/workspace'

/** How many rows every table of a workspace holds, deleted ones included. */
export async function readRowCounts(db: Workspace): Promise<Record<string, number>> {
  const names = [...TABLE_NAMES, 'operations']
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await db.table(name).count()] as const)))
}
