import type { OperationId } from '@/domain/common/id'
import type { Operation, RowChange } from '@/domain/history/operation'
import type { Workspace } from '../database/workspace'
import { readRowNames, tableOfId, type RowName } from '../history/row-names'

/** What an operation changed, and what the rows it names are called. */
export interface ActivityDetail {
  readonly kind: Operation['kind']
  /** The first rows; how many there are in all stands in `rows`. */
  readonly changes: readonly RowChange[]
  readonly rows: number
  readonly names: ReadonlyMap<string, RowName>
}

/** The first `most` rows of an operation, with names for every row they mention. Null when there is no such operation. */
export async function readActivityDetail(db: Workspace, id: OperationId, most: number): Promise<ActivityDetail | null> {
  const operation = await db.operations.get(id)
  if (!operation) return null
  const changes = operation.changes.slice(0, most)
  const ids = new Set(changes.map((change) => change.id))
  for (const change of changes) {
    collectIds(change.before, ids)
    collectIds(change.after, ids)
  }
  return { kind: operation.kind, changes, rows: operation.changes.length, names: await readRowNames(db, ids) }
}

function collectIds(value: unknown, into: Set<string>): void {
  if (typeof value === 'string') {
    if (tableOfId(value)) into.add(value)
  } else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) collectIds(inner, into)
}
