import { groupBy } from '@/domain/common/group-by'
import { ok, refused, type Result } from '@/domain/common/result'
import type { OperationId } from '@/domain/common/id'
import type { ChangeLabel, Operation, RowChange } from '@/domain/history/operation'
import type { TableName } from '../database/tables'
import type { Workspace } from '../database/workspace'
import { commit } from '../writes/commit'
import { sameValue } from '../writes/same-value'

/** What Undo and Redo would do now, in the words of the change; null where there is nothing to do. */
export interface UndoState {
  readonly undo: ChangeLabel | null
  readonly redo: ChangeLabel | null
}

/** Why an undo or a redo was not carried out. */
export type UndoRefusal =
  | { readonly kind: 'nothing' }
  /** A later change touched the same row; taking this one back would silently lose it. */
  | { readonly kind: 'changedSince'; readonly label: ChangeLabel; readonly table: string }

/** How many operations back the steps reach. Older ones stay in the log, for the activity list. */
const REACH = 1000

/** The next step back and the next step forward, from the log: they survive a restart. */
export async function readUndoState(db: Workspace): Promise<UndoState> {
  const { back, forward } = await stacks(db)
  const [undo, redo] = await Promise.all([labelOf(db, back.at(-1)), labelOf(db, forward.at(-1))])
  return { undo, redo }
}

/** Takes back the newest change that was not taken back yet. */
export function undo(db: Workspace): Promise<Result<ChangeLabel, UndoRefusal>> {
  return step(db, 'undo')
}

/** Does again what was taken back last, as long as nothing new was done since. */
export function redo(db: Workspace): Promise<Result<ChangeLabel, UndoRefusal>> {
  return step(db, 'redo')
}

async function step(db: Workspace, kind: 'undo' | 'redo'): Promise<Result<ChangeLabel, UndoRefusal>> {
  const { back, forward } = await stacks(db)
  const about = (kind === 'undo' ? back : forward).at(-1)
  const operation = about === undefined ? undefined : await db.operations.get(about)
  if (!operation) return refused({ kind: 'nothing' })
  return commit<ChangeLabel, UndoRefusal>(
    db,
    { label: operation.label, kind, about: operation.id, eventId: operation.eventId === '' ? null : operation.eventId },
    async (write) => {
      for (const [table, changes] of groupBy(operation.changes, (change) => change.table as TableName)) {
        const rows = await db.table<Record<string, unknown>>(table).bulkGet(changes.map(({ id }) => id))
        if (!changes.every((change, at) => stillAs(rows[at], change)))
          return refused({ kind: 'changedSince', label: operation.label, table })
        await write.setMany(
          table,
          changes.map(({ id, before }) => ({ id, fields: before ?? { deleted: 1, deletedAt: write.now } })),
        )
      }
      return ok(operation.label)
    },
  )
}

/** Whether the row still holds what the operation left in it, in every field that the operation touched. */
function stillAs(row: Record<string, unknown> | undefined, change: RowChange): boolean {
  if (!row) return false
  return Object.entries(change.after).every(([field, value]) => STAMP_FIELDS.has(field) || sameValue(row[field], value))
}

const STAMP_FIELDS = new Set(['createdAt', 'updatedAt', 'deletedAt', 'by', 'hlc'])

/** Replays the newest part of the log into the two stacks, without reading the changes themselves. */
async function stacks(db: Workspace): Promise<{ back: OperationId[]; forward: OperationId[] }> {
  const keys = (await db.operations.orderBy('[seq+id+kind+about]').reverse().limit(REACH).keys()) as unknown as [
    number,
    OperationId,
    Operation['kind'],
    OperationId | '',
  ][]
  const back: OperationId[] = []
  let forward: OperationId[] = []
  for (const [, id, kind] of keys.reverse()) {
    switch (kind) {
      case 'do':
        back.push(id)
        forward = []
        break
      case 'undo':
        back.pop()
        forward.push(id)
        break
      case 'redo':
        forward.pop()
        back.push(id)
        break
      case 'base':
        back.length = 0
        forward = []
        break
    }
  }
  return { back, forward }
}

async function labelOf(db: Workspace, id: OperationId | undefined): Promise<ChangeLabel | null> {
  return id === undefined ? null : ((await db.operations.get(id))?.label ?? null)
}
