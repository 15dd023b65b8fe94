import { groupBy } from '@/domain/common/group-by'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Instant } from '@/domain/common/time'
import { standingSince } from '@/domain/history/log'
import type { ChangeLabel, Operation, RowChange } from '@/domain/history/operation'
import { isStampField, namesAnyOf, touchedBy, touchesSame, type Touched } from '@/domain/history/touches'
import type { TableName } from '../database/tables'
import type { Workspace } from '../database/workspace'
import { commit } from '../writes/commit'
import { sameValue } from '@/domain/common/same-value'
import { readMany } from '../reads/read-many'
import { readEntriesAfter } from './log-entries'

/** A later change that has to be taken back first. */
export interface LaterChange {
  readonly label: ChangeLabel
  readonly at: Instant
}

/**
 * A later change touched the same, or builds on what was made; taking back would silently lose it. `later` names it, or is
 * null where the log does not know it.
 */
export interface ChangedSince {
  readonly kind: 'changedSince'
  readonly label: ChangeLabel
  readonly later: LaterChange | null
}

interface StoredRow extends Readonly<Record<string, unknown>> {
  readonly id: string
}

/** How many of the rows of a step are on their way to the database. */
export type StepProgress = (rows: number, of: number) => void

/** How many later operations are read at once while the one in the way is looked for. */
const SLICE = 100

/** Puts back what was before an operation, as an operation of its own. Refused when something later is in the way. */
export async function takeBack(
  db: Workspace,
  operation: Operation,
  kind: 'undo' | 'redo',
  onProgress: StepProgress | null = null,
): Promise<Result<ChangeLabel, ChangedSince>> {
  const { label, id, eventId } = operation
  const intention = { label, kind, about: id, eventId: eventId === '' ? null : eventId }
  return commit<ChangeLabel, ChangedSince>(db, intention, async (write) => {
    if (onProgress) write.onSent = (rows) => onProgress(rows, operation.changes.length)
    const later = await laterInTheWay(db, operation)
    if (later) return refused({ kind: 'changedSince', label, later: { label: later.label, at: later.at } })
    for (const [table, changes] of groupBy(operation.changes, (change) => change.table as TableName)) {
      const rows = await readMany(
        db.table<StoredRow, string>(table),
        changes.map((change) => change.id),
      )
      if (!changes.every((change, at) => stillAs(rows[at], change)))
        return refused({ kind: 'changedSince', label, later: null })
      await write.setMany(
        table,
        changes.map((change) => ({ id: change.id, fields: change.before ?? { deleted: 1, deletedAt: write.now } })),
      )
    }
    return ok(label)
  })
}

/** The newest later operation that stands and touched the same fields, or names a row that this one made. */
async function laterInTheWay(db: Workspace, operation: Operation): Promise<Operation | null> {
  const standing = standingSince(await readEntriesAfter(db, operation.seq))
  if (standing.length === 0) return null
  const touched = touchedBy(operation)
  for (let from = 0; from < standing.length; from += SLICE) {
    const ids = standing.slice(from, from + SLICE).map((entry) => entry.id)
    for (const later of await db.operations.bulkGet(ids)) {
      if (!later) continue
      if (later.kind === 'base' || touchesSame(later, touched)) return later
      if (await buildsOn(db, later, touched)) return later
    }
  }
  return null
}

/**
 * Whether a row that a later operation wrote names a row that was made before. The row itself is asked, not the change: one
 * that was deleted and added again names it without having written so.
 */
async function buildsOn(db: Workspace, later: Operation, { made }: Touched): Promise<boolean> {
  if (made.size === 0) return false
  for (const [table, changes] of groupBy(later.changes, (change) => change.table as TableName)) {
    const rows = await readMany(
      db.table<StoredRow, string>(table),
      changes.map((change) => change.id),
    )
    if (rows.some((row) => row && row['deleted'] === 0 && namesAnyOf({ ...row, id: null }, made))) return true
  }
  return false
}

/** Whether the row still holds what the operation left in it, in every field that the operation touched. */
function stillAs(row: Record<string, unknown> | undefined, change: RowChange): boolean {
  if (!row) return false
  return Object.entries(change.after).every(([field, value]) => isStampField(field) || sameValue(row[field], value))
}
