import type { Table } from 'dexie'
import type { Draft, Fields, Row, Stamp } from '@/domain/common/row'
import type { Instant } from '@/domain/common/time'
import type { RowChange } from '@/domain/history/operation'
import { PREFIXES, type TableName, type Tables, type WorkspaceState } from '../database/tables'
import type { Workspace } from '../database/workspace'
import { readMany } from '../reads/read-many'
import type { Intention } from './intention'
import { readOrganiser } from './known-state'
import { newId } from './new-id'
import { differenceOf, NotedChanges } from './noted-changes'

type AnyRow = Row<string> & Record<string, unknown>

interface Moment {
  readonly now: Instant
  readonly hlc: string
  readonly device: string
  /** The number of the newest operation before this one. */
  readonly lastSeq: number
  /** Who works at this laptop; null when that has to be read. */
  readonly organiser: string | null
}

/** So many rows go to the database at once: between two portions it shows that it is alive. */
const PORTION = 1000

/**
 * Changes rows inside one `commit()`, and remembers what every row was before. A write is on its way when its call
 * resolves; whatever is read afterwards already sees it, and the commit ends only when all of them are there.
 */
export class Writer {
  readonly #db: Workspace
  readonly #moment: Moment
  readonly #noted = new NotedChanges()
  readonly #touched = new Set<string>()
  readonly #underWay: PromiseLike<unknown>[] = []
  #state: WorkspaceState | null = null
  #meant: Intention | null = null
  #sent = 0
  /** Is told after every portion how many rows were sent so far. */
  onSent: ((rows: number) => void) | null = null

  constructor(db: Workspace, moment: Moment) {
    this.#db = db
    this.#moment = moment
  }

  /** The moment of this commit. */
  get now(): Instant {
    return this.#moment.now
  }

  /** Says what this commit is, where that is known only from what is read in it. */
  mean(intention: Intention): void {
    this.#meant = intention
  }

  /** What `mean` was told; null when it was not called. */
  get meant(): Intention | null {
    return this.#meant
  }

  /** The number of the newest operation before this commit: what was known at it is still so. */
  get lastSeq(): number {
    return this.#moment.lastSeq
  }

  /** Who works at this laptop, as it was before this commit; empty when that was not said. */
  async organiser(): Promise<string> {
    return this.#moment.organiser ?? readOrganiser(this.#db)
  }

  /** A new id for a row of a table, for rows that must know each other's id before they are written. */
  idFor<Name extends TableName>(table: Name): Tables[Name]['id'] {
    return newId(PREFIXES[table], this.#moment.now) as Tables[Name]['id']
  }

  /** Adds a row. An own id can be given where it is made from what the row stands for. */
  async insert<Name extends TableName>(
    table: Name,
    draft: Draft<Tables[Name]>,
    id: Tables[Name]['id'] = this.idFor(table),
  ): Promise<Tables[Name]> {
    const [row] = await this.insertMany(table, [{ ...draft, id }])
    if (!row) throw new Error('The row was not written')
    return row
  }

  /** Adds many rows at once. */
  async insertMany<Name extends TableName>(
    table: Name,
    drafts: readonly (Draft<Tables[Name]> & { readonly id?: Tables[Name]['id'] })[],
  ): Promise<Tables[Name][]> {
    const rows = drafts.map(
      (draft) => withoutGaps({ ...draft, id: draft.id ?? this.idFor(table), ...this.#stamp() }) as Tables[Name],
    )
    await this.#send(rows as unknown as AnyRow[], (portion) => this.#table(table).bulkAdd(portion))
    for (const row of rows) this.#noted.note(table, row.id, null, { ...row })
    return rows
  }

  /** Adds a row under an id made from what it stands for; where it is there already (or was deleted), its fields are set. */
  async upsert<Name extends TableName>(table: Name, draft: Draft<Tables[Name]>, id: Tables[Name]['id']): Promise<void> {
    if (await this.#table(table).get(id)) await this.set(table, id, { ...draft, deleted: 0, deletedAt: null })
    else await this.insert(table, draft, id)
  }

  /** Changes some fields of a row; fields that already have that value are left alone. Throws when the row is not there. */
  async change<Name extends TableName>(
    table: Name,
    id: Tables[Name]['id'],
    fields: Fields<Tables[Name]>,
  ): Promise<void> {
    await this.set(table, id, fields)
  }

  /** Changes fields of many rows at once; like `change` for each of them, but with two requests instead of two a row. */
  async changeMany<Name extends TableName>(
    table: Name,
    changes: readonly { readonly id: Tables[Name]['id']; readonly fields: Fields<Tables[Name]> }[],
  ): Promise<void> {
    await this.setMany(table, changes)
  }

  /** Puts fields into many rows, tombstone marks included. Throws when one of them is not there. */
  async setMany(
    table: TableName,
    changes: readonly { readonly id: string; readonly fields: Readonly<Record<string, unknown>> }[],
  ): Promise<void> {
    const found = await readMany(
      this.#table(table),
      changes.map(({ id }) => id),
    )
    const rows: AnyRow[] = []
    changes.forEach(({ id, fields }, at) => {
      const row = found[at]
      if (!row) throw new Error(`No row ${id} in ${table}`)
      const difference = differenceOf(row, fields)
      if (difference === null) return
      rows.push({ ...row, ...difference.after, ...this.#touch() })
      this.#noted.note(table, id, difference.before, difference.after)
    })
    await this.#send(rows, (portion) => this.#table(table).bulkPut(portion))
  }

  /** Deletes a row softly: it stays as a tombstone. Rows that name it stay too, and say that it is gone. */
  async remove<Name extends TableName>(table: Name, id: Tables[Name]['id']): Promise<void> {
    await this.set(table, id, { deleted: 1, deletedAt: this.#moment.now })
  }

  /** Brings a softly deleted row back. */
  async revive<Name extends TableName>(table: Name, id: Tables[Name]['id']): Promise<void> {
    await this.set(table, id, { deleted: 0, deletedAt: null })
  }

  /** Puts fields into a row, tombstone marks included: for taking changes back. Use `change` for everything else. */
  async set(table: TableName, id: string, fields: Readonly<Record<string, unknown>>): Promise<void> {
    const rows = this.#table(table)
    const row = await rows.get(id)
    if (!row) throw new Error(`No row ${id} in ${table}`)
    const difference = differenceOf(row, fields)
    if (difference === null) return
    const { before, after } = difference
    await this.#send([{ ...row, ...after, ...this.#touch() }], ([changed]) => rows.put(changed as AnyRow))
    this.#noted.note(table, id, before, after)
  }

  /**
   * Stores rows exactly as they are, stamps included: for bringing a whole workspace back, whose own log comes along.
   * They are not noted as changes of this commit.
   */
  async putRaw(table: TableName | 'operations', rows: readonly Readonly<Record<string, unknown>>[]): Promise<void> {
    await this.#send(rows as unknown as AnyRow[], (portion) => this.#table(table).bulkPut(portion))
  }

  /**
   * Gives the workspace another identity or epoch. This commit is then an operation in any case, numbered after the
   * `lastSeq` that is given here and stamped with the device that is given here.
   */
  setState(state: WorkspaceState): void {
    this.#state = state
  }

  /** What `setState` was given; null when it was not called. */
  get state(): WorkspaceState | null {
    return this.#state
  }

  /** Whether this commit wrote to a table, or may have. */
  touches(table: TableName): boolean {
    return this.#touched.has(table)
  }

  /** Everything this commit changed so far, one entry a row. */
  changes(): RowChange[] {
    return this.#noted.all()
  }

  /** Something that was sent to the database and has to be there before the commit may end. */
  alsoWaitFor(sent: PromiseLike<unknown>): void {
    // It is looked at in `written()`; until then a failure must not count as one that nobody looks at.
    sent.then(undefined, () => undefined)
    this.#underWay.push(sent)
  }

  /** Resolves when the database has taken everything; throws what it says of the first that it did not take. */
  async written(): Promise<void> {
    await Promise.all(this.#underWay)
  }

  /**
   * Sends rows in portions, each after the write before it is there. The last one is not waited for: most commits write
   * once, and what follows can be sent along. Never more than one is under way, because Dexie loses track of the
   * transaction of code that goes on and on without an answer.
   */
  async #send(rows: readonly AnyRow[], send: (portion: AnyRow[]) => PromiseLike<unknown>): Promise<void> {
    for (const portion of portions(rows)) {
      await this.#underWay.at(-1)
      this.alsoWaitFor(send(portion))
      this.#sent += portion.length
      this.onSent?.(this.#sent)
    }
  }

  /** Every write goes through here, so what is only read counts as touched too; it never errs to the other side. */
  #table(table: TableName | 'operations'): Table<AnyRow, string> {
    this.#touched.add(table)
    return this.#db.table(table)
  }

  #touch(): Pick<Stamp, 'updatedAt' | 'hlc' | 'by'> {
    return { updatedAt: this.#moment.now, hlc: this.#moment.hlc, by: this.#moment.device }
  }

  #stamp(): Stamp {
    const { now, hlc, device } = this.#moment
    return { createdAt: now, updatedAt: now, deleted: 0, deletedAt: null, by: device, hlc }
  }
}

function* portions<T>(rows: readonly T[]): Iterable<T[]> {
  for (let at = 0; at < rows.length; at += PORTION) yield rows.slice(at, at + PORTION)
}

/** Without fields that hold undefined: the journal is JSON and cannot tell them from fields that are not there. */
function withoutGaps<R extends object>(row: R): R {
  const fields = row as Record<string, unknown>
  for (const field of Object.keys(fields)) if (fields[field] === undefined) delete fields[field]
  return row
}
