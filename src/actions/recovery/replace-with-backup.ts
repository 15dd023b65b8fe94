import { ok, refused, type Result } from '@/domain/common/result'
import type { Clock, Instant } from '@/domain/common/time'
import { planReplacement, type Replacement } from '@/domain/safety/replacement'
import type { AnyRow, RowsOfTables } from '@/domain/safety/workspace-difference'
import type { Snapshot } from '@/storage/backup/snapshot'
import { TABLE_NAMES, type TableName, type Tables } from '@/storage/database/tables'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { writeForWindow, writtenByWorker, type WrittenForWindow } from '@/storage/writes/for-window'
import type { Writer } from '@/storage/writes/writer'
import type { Draft } from '@/domain/common/row'
import { label } from '@/words/create-words'

/** What replacing would change, worked out on the rows as they were at the operation `seq`. */
export interface ReplacementPlan {
  readonly seq: number
  readonly replacement: Replacement
}

/**
 * Why the open community is not replaced. `otherDataset`: the backup is of another one, which would be lost. `same`: there
 * is nothing to change. `changedMeanwhile`: something was written since the plan was made; plan again.
 */
type ReplaceRefusal = 'otherDataset' | 'same' | 'changedMeanwhile'

/** The backup that takes the place of what is there. */
export interface BackupState {
  readonly datasetId: string
  readonly tables: RowsOfTables
}

/** Works out what has to change to be as in the backup. Compares every row: for a worker. */
export function planReplace(
  now: Snapshot,
  backup: BackupState,
  clock: Clock,
): Result<ReplacementPlan, Exclude<ReplaceRefusal, 'changedMeanwhile'>> {
  if (now.state?.datasetId !== backup.datasetId) return refused('otherDataset')
  const replacement = planReplacement(now.tables, backup.tables, clock.now())
  return replacement.rows === 0 ? refused('same') : ok({ seq: now.state.lastSeq, replacement })
}

/**
 * Brings every row to the state of a backup, as one ordinary change: one transaction, journaled, taken back by Undo.
 * `when` is the backup's moment in figures, for the words of the change.
 */
export function replaceWithBackup(
  db: Workspace,
  plan: ReplacementPlan,
  when: string,
): Promise<Result<Instant, Extract<ReplaceRefusal, 'changedMeanwhile'>>> {
  return commit<Instant, 'changedMeanwhile'>(
    db,
    { label: label('recovery.changes.replaced', { when }) },
    async (write) => {
      if ((await db.state.get('state'))?.lastSeq !== plan.seq) return refused('changedMeanwhile')
      for (const table of TABLE_NAMES) {
        await bringBack(write, table, plan.replacement.insert[table] ?? [])
        const changes = plan.replacement.set[table] ?? []
        if (changes.length > 0) await write.setMany(table, changes)
      }
      return ok(write.now)
    },
  )
}

/** What a worker answers its window after it replaced; plain data. */
export type WrittenReplacement = WrittenForWindow<Instant, Extract<ReplaceRefusal, 'changedMeanwhile'>>

/** The same in a worker, which opens the database of its window once more: a whole workspace would stop a page. */
export function replaceInWorker(
  openIt: () => Promise<Workspace>,
  plan: ReplacementPlan,
  when: string,
): Promise<WrittenReplacement> {
  return writeForWindow(openIt, (db) => replaceWithBackup(db, plan, when))
}

/** The window's side of it: asks its worker, and saves what that wrote to the journal too. Throws like `commit()`. */
export function replaceByWorker(
  db: Workspace,
  askWorker: () => Promise<WrittenReplacement>,
): Promise<Result<Instant, Extract<ReplaceRefusal, 'changedMeanwhile'>>> {
  return writtenByWorker(db, askWorker)
}

/** Adds rows that are nowhere any more; they keep the moment they were made, by which lists are ordered. */
async function bringBack<Name extends TableName>(write: Writer, table: Name, rows: readonly AnyRow[]): Promise<void> {
  if (rows.length === 0) return
  type Drafts = readonly (Draft<Tables[Name]> & { readonly id: Tables[Name]['id'] })[]
  await write.insertMany(table, rows as unknown as Drafts)
  await write.setMany(
    table,
    rows.map(({ id, createdAt }) => ({ id: String(id), fields: { createdAt } })),
  )
}
