import { ok, refused, type Result } from '@/domain/common/result'
import type { Operation } from '@/domain/history/operation'
import type { WorkspaceState } from '../database/tables'
import type { Workspace } from '../database/workspace'
import { newestVersion, oldestReader, upgradeOperation } from '../migrations/migrations'
import { expectNothing } from './known-state'
import { ReplayedRows, type MissingRow } from './replayed-rows'
import { transact } from './transact'

/** Whose operations they are, for a database in which nothing was ever written. */
export interface Identity {
  readonly datasetId: string
  readonly deviceId: string
  readonly epoch: number
}

/** Why operations cannot be carried out here. `seq` names the one at which it shows. */
export type ReplayRefusal =
  /** The operation before it is neither in the database nor among those handed in. */
  | { readonly kind: 'gap'; readonly seq: number }
  /** The database has another operation under this number. */
  | { readonly kind: 'otherOperation'; readonly seq: number }
  /** A starting state keeps no changes: a snapshot from after it is needed. */
  | { readonly kind: 'needsSnapshot'; readonly seq: number }
  | { readonly kind: 'newerSchema'; readonly seq: number; readonly version: number }
  /** It changes a row that is not there, so this database is not the one it was made in. */
  | ({ readonly kind: 'missingRow'; readonly seq: number } & MissingRow)
  /** The database is new, and it was not said whose operations these are. */
  | { readonly kind: 'noIdentity'; readonly seq: number }

/** `applied`: what was not in the database before. */
export interface Replayed {
  readonly applied: readonly Operation[]
  readonly lastSeq: number
}

/**
 * Carries operations of the log or the journal out again, in the order of their numbers, so that every row ends exactly as
 * the commits left it, and puts them into the log as they are. All in one transaction: everything or nothing. Operations
 * that are there already are passed over, so that it can be repeated. Hand in a few thousand at a time.
 */
export function replayOperations(
  db: Workspace,
  operations: readonly Operation[],
  identity: Identity | null = null,
  evenReadOnly: 'evenReadOnly' | null = null,
): Promise<Result<Replayed, ReplayRefusal>> {
  class Refusal extends Error {
    constructor(readonly reason: ReplayRefusal) {
      super(reason.kind)
    }
  }
  return transact(
    db,
    async (attempt): Promise<Result<Replayed, ReplayRefusal>> => {
      expectNothing(db)
      const before = (await db.state.get('state')) ?? null
      attempt.goOn()
      const first = operations[0]
      if (!first) return ok({ applied: [], lastSeq: before?.lastSeq ?? 0 })
      const state = before ?? (identity && newState(db, identity))
      if (!state) throw new Refusal({ kind: 'noIdentity', seq: first.seq })
      const fresh = await notYetThere(db, operations, state.lastSeq)
      if (!Array.isArray(fresh)) throw new Refusal(fresh)
      const rows = new ReplayedRows(db)
      for (const portion of inPortions(fresh)) {
        const upgraded = portion.map((operation) => upgradeOperation(operation, db.migrations))
        await rows.load(upgraded)
        for (const operation of upgraded) {
          const missing = rows.apply(operation)
          if (missing) throw new Refusal({ kind: 'missingRow', seq: operation.seq, ...missing })
        }
        await rows.store()
        await db.operations.bulkAdd([...portion])
      }
      const last = fresh.at(-1)
      if (last) await db.state.put({ ...state, lastSeq: last.seq, hlc: last.hlc > state.hlc ? last.hlc : state.hlc })
      return ok({ applied: fresh, lastSeq: last?.seq ?? state.lastSeq })
    },
    evenReadOnly,
  ).catch((error: unknown) => {
    if (error instanceof Refusal) return refused(error.reason)
    throw error
  })
}

/** The operations that are to be carried out; or why none is, found before anything is written. */
async function notYetThere(
  db: Workspace,
  operations: readonly Operation[],
  lastSeq: number,
): Promise<Operation[] | ReplayRefusal> {
  const known = operations.filter(({ seq }) => seq <= lastSeq)
  const there = await db.operations.bulkGet(known.map(({ id }) => id))
  const other = known.find(({ seq }, at) => there[at]?.seq !== seq)
  if (other) return { kind: 'otherOperation', seq: other.seq }
  const fresh = operations.filter(({ seq }) => seq > lastSeq)
  for (const [at, { seq, kind, schemaVersion }] of fresh.entries()) {
    if (seq !== lastSeq + 1 + at) return { kind: 'gap', seq }
    if (schemaVersion > newestVersion(db.migrations)) return { kind: 'newerSchema', seq, version: schemaVersion }
    if (kind === 'base') return { kind: 'needsSnapshot', seq }
  }
  return fresh
}

function newState(db: Workspace, { datasetId, epoch, deviceId }: Identity): WorkspaceState {
  return {
    key: 'state',
    datasetId,
    epoch,
    deviceId,
    schemaVersion: newestVersion(db.migrations),
    minReaderVersion: oldestReader(db.migrations),
    lastSeq: 0,
    hlc: '',
  }
}

function* inPortions(operations: readonly Operation[]): Iterable<readonly Operation[]> {
  for (let at = 0; at < operations.length; at += 500) yield operations.slice(at, at + 500)
}
