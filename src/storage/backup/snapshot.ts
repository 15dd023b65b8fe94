import { TABLE_NAMES, type WorkspaceState } from '../database/tables'
import type { Workspace } from '../database/workspace'
import type { StoredRow } from '../migrations/migrations'
import { tablesOf } from '../reads/tables-of'

export type { StoredRow } from '../migrations/migrations'

/** Everything a workspace holds at one moment: every table with its tombstones, the operation log, and what it is. */
export interface Snapshot {
  readonly state: WorkspaceState | null
  /** The name of the community, for a file's name; empty when there is none yet. */
  readonly communityName: string
  readonly tables: Readonly<Record<string, readonly StoredRow[]>>
}

/** Reads the whole workspace in one transaction, so that no half of a change is in it. */
export function exportWorkspace(db: Workspace): Promise<Snapshot> {
  return db.transaction('r', db.tables, async () => {
    const tables: Record<string, readonly StoredRow[]> = {}
    for (const { name } of tablesOf(db, TABLE_NAMES)) tables[name] = (await db.table(name).toArray()) as StoredRow[]
    tables['operations'] = (await db.operations.orderBy('seq').toArray()) as unknown as StoredRow[]
    tables['state'] = (await db.state.toArray()) as unknown as StoredRow[]
    const community = (await db.communities.toArray()).find((row) => row.deleted === 0)
    return { state: (await db.state.get('state')) ?? null, communityName: community?.name ?? '', tables }
  })
}
