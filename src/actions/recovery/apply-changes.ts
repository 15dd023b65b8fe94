import { sameValue } from '@/domain/common/same-value'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Draft } from '@/domain/common/row'
import type { ChangeLabel, Operation, RowChange } from '@/domain/history/operation'
import type { AnyRow } from '@/domain/safety/workspace-difference'
import type { ChangesFile } from '@/exchange/workspace-file/write-changes-file'
import { SCHEMA_VERSION, TABLE_NAMES, type TableName, type Tables } from '@/storage/database/tables'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import type { Writer } from '@/storage/writes/writer'
import { label } from '@/words/create-words'

/** Why changes that were not saved before are not saved now either. */
export type ApplyChangesRefusal =
  | { readonly kind: 'otherDataset' }
  /** A newer app made them. */
  | { readonly kind: 'newer' }
  /** They did arrive after all. */
  | { readonly kind: 'already' }
  /** What one of them changed was changed again since; the others are left alone too. */
  | { readonly kind: 'noLongerFits'; readonly label: ChangeLabel }

/**
 * Saves changes from a file that did not get into the database when they were made: all of them as one change that Undo
 * takes back, or none. A change fits as long as every field still holds what it held before it.
 */
export async function applyChanges(
  db: Workspace,
  file: ChangesFile,
): Promise<Result<{ readonly changes: number }, ApplyChangesRefusal>> {
  if ((await db.state.get('state'))?.datasetId !== file.datasetId) return refused({ kind: 'otherDataset' })
  if (!file.operations.every(isKnown)) return refused({ kind: 'newer' })
  const known = await db.operations.bulkGet(file.operations.map(({ id }) => id))
  const missing = file.operations.filter((_, at) => known[at] === undefined)
  const [only] = missing
  if (!only) return refused({ kind: 'already' })
  const [eventId = ''] = [...new Set(missing.map((operation) => operation.eventId))]
  const sameEvent = missing.every((operation) => operation.eventId === eventId)
  return commit<{ changes: number }, ApplyChangesRefusal>(
    db,
    {
      label: missing.length === 1 ? only.label : label('recovery.changes.applied', { count: missing.length }),
      eventId: sameEvent && eventId !== '' ? eventId : null,
    },
    async (write) => {
      for (const operation of missing)
        if (!(await applied(db, write, operation))) return refused({ kind: 'noLongerFits', label: operation.label })
      return write.changes().length === 0 ? refused({ kind: 'already' }) : ok({ changes: missing.length })
    },
  )
}

function isKnown({ schemaVersion, changes }: Operation): boolean {
  return (
    schemaVersion <= SCHEMA_VERSION && changes.every(({ table }) => (TABLE_NAMES as readonly string[]).includes(table))
  )
}

/** Whether every row of the operation could be changed as it was meant. */
async function applied(db: Workspace, write: Writer, { changes }: Operation): Promise<boolean> {
  for (const change of changes) {
    const table = change.table as TableName
    const row = await db.table<AnyRow>(table).get(change.id)
    if (change.before === null) {
      if (!row) await insert(write, table, change)
      else if (!isAs(row, change.after)) return false
    } else if (!row) return false
    else if (isAs(row, change.before)) await write.set(table, change.id, change.after)
    else if (!isAs(row, change.after)) return false
  }
  return true
}

async function insert<Name extends TableName>(write: Writer, table: Name, { id, after }: RowChange): Promise<void> {
  await write.insert(table, after as unknown as Draft<Tables[Name]>, id as Tables[Name]['id'])
  // What was made and deleted again before it could be saved stays deleted.
  if (after['deleted'] === 1) await write.remove(table, id as Tables[Name]['id'])
}

const STAMP = new Set(['createdAt', 'updatedAt', 'deletedAt', 'by', 'hlc'])

/** Whether the row holds these values; stamps do not count, and neither does a field that had no value. */
function isAs(row: AnyRow, fields: AnyRow): boolean {
  return Object.entries(fields).every(
    ([field, value]) => STAMP.has(field) || value === undefined || sameValue(row[field], value),
  )
}
