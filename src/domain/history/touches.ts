import type { Operation, RowChange } from './operation'

/** Written with every change of a row; they say nothing about what the person meant. */
const STAMP_FIELDS: ReadonlySet<string> = new Set(['createdAt', 'updatedAt', 'deletedAt', 'by', 'hlc'])

/** Whether a field belongs to the stamp of a row rather than to what the person wrote. */
export function isStampField(field: string): boolean {
  return STAMP_FIELDS.has(field)
}

/** What an operation touched, for asking whether a later one touched the same. */
export interface Touched {
  /** By table and id: the fields, or `all` for a row that the operation made. */
  readonly rows: ReadonlyMap<string, 'all' | ReadonlySet<string>>
  /** The ids of the rows it made. */
  readonly made: ReadonlySet<string>
}

/** Which rows and fields an operation touched. */
export function touchedBy(operation: Pick<Operation, 'changes'>): Touched {
  const rows = new Map<string, 'all' | ReadonlySet<string>>()
  const made = new Set<string>()
  for (const change of operation.changes) {
    if (change.before === null) made.add(change.id)
    rows.set(keyOf(change), change.before === null ? 'all' : new Set(wrote(change)))
  }
  return { rows, made }
}

/** Whether an operation changed a field that was touched before. */
export function touchesSame(operation: Pick<Operation, 'changes'>, touched: Touched): boolean {
  return operation.changes.some((change) => {
    const fields = touched.rows.get(keyOf(change))
    return fields !== undefined && (fields === 'all' || wrote(change).some((field) => fields.has(field)))
  })
}

/** Which of these ids a stored value names: as itself, or inside lists and objects. */
export function namesAnyOf(value: unknown, ids: ReadonlySet<string>): boolean {
  if (typeof value === 'string') return ids.has(value)
  return typeof value === 'object' && value !== null && Object.values(value).some((inner) => namesAnyOf(inner, ids))
}

/** The fields that a change wrote, stamps aside. */
export function wrote(change: RowChange): string[] {
  return Object.keys(change.after).filter((field) => field !== 'id' && !isStampField(field))
}

function keyOf(change: Pick<RowChange, 'table' | 'id'>): string {
  return `${change.table} ${change.id}`
}
