import { v4 } from 'uuid'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Operation } from '@/domain/history/operation'
import { SCHEMA_VERSION, TABLE_NAMES, type TableName } from '../database/tables'
import type { Workspace } from '../database/workspace'
import { commit } from '../writes/commit'
import type { CheckedRows } from './check-rows'
import type { StoredRow } from './snapshot'

/**
 * What becomes of the rows. `move`: the same set of data goes on here, as on a new laptop. `copy`: the original is still on
 * this machine, so this becomes a set of data of its own, under a name that tells the two apart.
 */
export type ImportAs = { readonly kind: 'move' } | { readonly kind: 'copy'; readonly name: string }

/**
 * Puts checked rows into a new, empty workspace, all or nothing. Rows keep their stamps and the operation log comes along,
 * so that undo goes on where it was. The workspace becomes another device, and a new epoch begins: the original may have
 * gone on meanwhile.
 */
export function importWorkspace(
  db: Workspace,
  content: CheckedRows,
  as: ImportAs = { kind: 'move' },
): Promise<Result<null, 'notEmpty'>> {
  const operations = (content.tables['operations'] ?? []) as unknown as readonly Operation[]
  const lastSeq = operations.reduce((last, operation) => Math.max(last, operation.seq), content.state?.lastSeq ?? 0)
  const lastHlc = operations.reduce((last, { hlc }) => (hlc > last ? hlc : last), content.state?.hlc ?? '')
  const deviceId = v4().replaceAll('-', '')
  const datasetId = as.kind === 'move' ? (content.state?.datasetId ?? v4()) : v4()
  return commit<null, 'notEmpty'>(
    db,
    { label: { key: 'workbook.workspaceFile.restored', params: {} }, kind: 'base' },
    async (write) => {
      for (const table of db.tables) if ((await table.count()) > 0) return refused('notEmpty')
      for (const name of TABLE_NAMES) await write.putRaw(name, rowsFor(name, content, as))
      await db.operations.bulkAdd([...operations])
      await db.state.put({
        key: 'state',
        datasetId,
        epoch: (content.state?.epoch ?? 0) + 1,
        deviceId,
        schemaVersion: SCHEMA_VERSION,
        minReaderVersion: SCHEMA_VERSION,
        lastSeq,
        hlc: lastHlc,
      })
      return ok(null)
    },
  )
}

function rowsFor(table: TableName, content: CheckedRows, as: ImportAs): readonly StoredRow[] {
  const rows = content.tables[table] ?? []
  if (as.kind === 'move' || table !== 'communities') return rows
  return rows.map((row) => (row['deleted'] === 0 ? { ...row, name: as.name } : row))
}
