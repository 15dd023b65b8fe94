import { ok } from '@/domain/common/result'
import { TABLE_NAMES, type TableName, type Tables } from '@/storage/database/tables'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'

/** Puts rows under their own ids into a workspace, as a starting state that cannot be undone. */
export async function withRows(
  db: Workspace,
  rows: { readonly [Name in TableName]?: readonly Tables[Name][] },
): Promise<void> {
  await commit(db, { label: label('common.add'), kind: 'base' }, async (write) => {
    for (const table of TABLE_NAMES) {
      for (const row of rows[table] ?? []) {
        await write.insert(table, row, row.id)
        if (row.deleted === 1) await write.remove(table, row.id)
      }
    }
    return ok(undefined)
  })
}
