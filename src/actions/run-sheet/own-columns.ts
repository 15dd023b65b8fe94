import type { CueColumnId, EventPlanId } from '@/domain/common/id'
import { positionAtEnd } from '@/domain/common/order'
import type { CueColumnKind } from '@/domain/run-sheet/cue-column'
import { findKey } from '@/domain/run-sheet/find-in-sheet'
import type { Workspace } from '@/storage/database/workspace'
import type { Writer } from '@/storage/writes/writer'

interface WantedColumn {
  /** What its values are called where they come from. */
  readonly key: string
  readonly name: string
  readonly kind: CueColumnKind
}

/**
 * The columns of one's own that values from elsewhere go into, by the name they had there: the same column, else one of the
 * same name and kind, else a new one at the end. Inside a commit.
 */
export async function ownColumns(
  db: Workspace,
  write: Writer,
  eventId: EventPlanId,
  wanted: readonly WantedColumn[],
): Promise<ReadonlyMap<string, CueColumnId>> {
  const found = new Map<string, CueColumnId>()
  if (wanted.length === 0) return found
  const rows = await db.cueColumns.where('eventId').equals(eventId).toArray()
  const present = rows.filter((column) => column.deleted === 0)
  for (const { key, name, kind } of wanted) {
    const same =
      present.find(({ id }) => id === key) ??
      present.find((column) => column.kind === kind && findKey(column.name) === findKey(name))
    if (same) {
      found.set(key, same.id)
      continue
    }
    const made = await write.insert('cueColumns', { eventId, pos: positionAtEnd(present), name: name.trim(), kind })
    present.push(made)
    found.set(key, made.id)
  }
  return found
}

/** Values under the columns they now belong to; empty ones are left out. */
export function underColumns(
  values: Readonly<Record<string, string>>,
  columns: ReadonlyMap<string, CueColumnId>,
): Record<string, string> {
  const moved: Record<string, string> = {}
  for (const [key, value] of Object.entries(values)) {
    const id = columns.get(key)
    if (id !== undefined && value !== '') moved[id] = value
  }
  return moved
}
