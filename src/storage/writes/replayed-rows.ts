import type { Operation } from '@/domain/history/operation'
import type { Workspace } from '../database/workspace'

type StoredRow = Record<string, unknown> & { readonly id: string }

export interface MissingRow {
  readonly table: string
  readonly id: string
}

/** The rows that a few operations touch, changed in memory in their order and then stored once. */
export class ReplayedRows {
  readonly #rows = new Map<string, Map<string, StoredRow>>()

  constructor(private readonly db: Workspace) {}

  /** Reads the rows that the operations touch. */
  async load(operations: readonly Operation[]): Promise<void> {
    this.#rows.clear()
    const wanted = new Map<string, Set<string>>()
    for (const { changes } of operations)
      for (const { table, id } of changes) wanted.set(table, (wanted.get(table) ?? new Set()).add(id))
    for (const [table, ids] of wanted) {
      const found = (await this.db.table<StoredRow, string>(table).bulkGet([...ids])).filter((row) => row !== undefined)
      this.#rows.set(table, new Map(found.map((row) => [row.id, row])))
    }
  }

  /**
   * Does what the commit did. A row that was added carries its stamp among its fields; on one that was changed the commit
   * set who and when, which the operation knows. Tells the row that it needs and that is not there.
   */
  apply({ changes, at, hlc, device }: Operation): MissingRow | null {
    for (const { table, id, before, after } of changes) {
      const rows = this.#rows.get(table)
      const row = before === null ? { id } : rows?.get(id)
      if (!row || !rows) return { table, id }
      rows.set(id, before === null ? { ...after, id } : { ...row, ...after, updatedAt: at, hlc, by: device, id })
    }
    return null
  }

  async store(): Promise<void> {
    for (const [table, rows] of this.#rows) await this.db.table<StoredRow, string>(table).bulkPut([...rows.values()])
  }
}
