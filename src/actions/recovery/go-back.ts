import { groupBy } from '@/domain/common/group-by'
import { ok, refused, type Result } from '@/domain/common/result'
import type { ChangeLabel, Operation } from '@/domain/history/operation'
import type { Instant } from '@/domain/common/time'
import { sameValue } from '@/domain/common/same-value'
import { wayBack, type RowBack, type WayBackRefusal } from '@/domain/safety/way-back'
import type { AnyRow } from '@/domain/safety/workspace-difference'
import type { TableName } from '@/storage/database/tables'
import type { Workspace } from '@/storage/database/workspace'
import { readMany } from '@/storage/reads/read-many'
import { readOperationsAfter } from '@/storage/reads/recovery'
import { commit } from '@/storage/writes/commit'

/** `nothing`: nothing was changed since. */
export type GoBackRefusal = WayBackRefusal | { readonly kind: 'nothing' }

/** What going back would take back, for the person to look at first. */
export interface GoBackPreview {
  /** When the oldest of the changes that are taken back was made. */
  readonly from: Instant
  /** Newest first. */
  readonly changes: readonly Pick<Operation, 'seq' | 'at' | 'kind' | 'label'>[]
  /** Who made them, without doubles. */
  readonly people: readonly string[]
  /** How many rows would be changed, and how many changes of rows are looked at for that. */
  readonly rows: number
  readonly reads: number
}

/** What would be taken back to be again as after operation `seq`. */
export async function previewGoBack(db: Workspace, seq: number): Promise<Result<GoBackPreview, GoBackRefusal>> {
  const operations = await readOperationsAfter(db, seq)
  const [first] = operations
  if (!first) return refused({ kind: 'nothing' })
  const back = wayBack(operations)
  if (!back.ok) return back
  const rows = await stillToChange(db, back.value)
  // What was done and undone since left nothing to take back.
  if (rows.length === 0) return refused({ kind: 'nothing' })
  return ok({
    from: first.at,
    changes: operations.map(({ seq, at, kind, label }) => ({ seq, at, kind, label })).reverse(),
    people: [...new Set(operations.map(({ doneBy }) => doneBy).filter((name) => name !== ''))],
    rows: rows.length,
    reads: operations.reduce((sum, { changes }) => sum + changes.length, 0),
  })
}

/**
 * Makes everything again as it was after operation `seq`, as one ordinary change that Undo takes back. Only rows that
 * were touched since are looked at. `words` name the moment, which is more than its number says.
 */
export function goBack(
  db: Workspace,
  seq: number,
  words: ChangeLabel,
): Promise<Result<{ readonly operations: number; readonly rows: number }, GoBackRefusal>> {
  return commit<{ operations: number; rows: number }, GoBackRefusal>(db, { label: words }, async (write) => {
    const operations = await readOperationsAfter(db, seq)
    if (operations.length === 0) return refused({ kind: 'nothing' })
    const back = wayBack(operations)
    if (!back.ok) return back
    const rows = await stillToChange(db, back.value)
    if (rows.length === 0) return refused({ kind: 'nothing' })
    for (const [table, ofTable] of groupBy(rows, (row) => row.table as TableName))
      await write.setMany(
        table,
        ofTable.map(({ id, fields }) => ({ id, fields: fields ?? { deleted: 1, deletedAt: write.now } })),
      )
    return ok({ operations: operations.length, rows: rows.length })
  })
}

/** The rows that are not, or not any more, as they were. */
async function stillToChange(db: Workspace, back: readonly RowBack[]): Promise<RowBack[]> {
  const found: RowBack[] = []
  for (const [table, rows] of groupBy(back, (row) => row.table as TableName)) {
    const now = await readMany(
      db.table<AnyRow & { readonly id: string }, string>(table),
      rows.map(({ id }) => id),
    )
    found.push(...rows.filter((row, at) => isToChange(row, now[at])))
  }
  return found
}

function isToChange({ fields }: RowBack, now: AnyRow | undefined): boolean {
  if (!now) return false
  return Object.entries(fields ?? { deleted: 1 }).some(
    ([field, value]) => value !== undefined && !sameValue(now[field], value),
  )
}
