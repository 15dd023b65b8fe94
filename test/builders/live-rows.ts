import type { AnyRow } from '@/domain/safety/workspace-difference'
import { exportWorkspace } from '@/storage/backup/snapshot'
import type { Workspace } from '@/storage/database/workspace'

const STAMP = new Set(['updatedAt', 'hlc', 'by'])

/** Every row that is not deleted, without who changed it last and when: what a person sees. */
export async function liveRows(db: Workspace): Promise<Record<string, Record<string, AnyRow>>> {
  const { tables } = await exportWorkspace(db)
  const found: Record<string, Record<string, AnyRow>> = {}
  for (const [table, rows] of Object.entries(tables)) {
    if (table === 'operations' || table === 'state') continue
    const live = rows.filter((row) => row['deleted'] === 0)
    if (live.length > 0)
      found[table] = Object.fromEntries(
        live.map((row) => [
          String(row['id']),
          Object.fromEntries(Object.entries(row).filter(([field]) => !STAMP.has(field))),
        ]),
      )
  }
  return found
}
