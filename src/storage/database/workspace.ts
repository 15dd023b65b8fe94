import Dexie, { type DexieOptions, type EntityTable, type PromiseExtended, type Table } from 'dexie'
import type { OperationId } from '@/domain/common/id'
import type { Clock } from '@/domain/common/time'
import type { Operation } from '@/domain/history/operation'
import { MIGRATIONS, newestVersion, upgradeRow, type Migration } from '../migrations/migrations'
import { UpgradeRun } from '../migrations/upgrade-run'
import { Committed } from './committed'
import { guardWrites } from './guard-writes'
import { WorkspaceHealth } from './health'
import { probeDatabase, type DatabaseProbe } from './probe'
import { feelPulse, MACHINE_TIMERS, Pulse, type Timers } from './pulse'
import type { TableName, Tables, WorkspaceState } from './tables'

export interface WorkspaceOptions extends DexieOptions {
  /** How the watchdog measures time. */
  readonly timers?: Timers
  /** The shapes of the data, where they are not the released ones. */
  readonly migrations?: readonly Migration[]
  /** An older window does not let go of the database: the person has to close it. */
  readonly onBlocked?: () => void
}

type TypedTables = { [Name in TableName]: EntityTable<Tables[Name], 'id'> }

class WorkspaceDatabase extends Dexie {
  operations!: Table<Operation, OperationId>
  state!: Table<WorkspaceState, string>
  /** Whether it can be written to now. */
  readonly health = new WorkspaceHealth()
  /** Tells of every finished commit. */
  readonly committed = new Committed()
  readonly pulse: Pulse
  /** Write transactions that have not ended. */
  readonly running = new Set<IDBTransaction>()
  readonly migrations: readonly Migration[]
  private mayOpen = false

  constructor(
    name: string,
    readonly clock: Clock,
    readonly given: WorkspaceOptions,
    upgrade: UpgradeRun | null,
  ) {
    const { timers = MACHINE_TIMERS, migrations = MIGRATIONS, onBlocked, ...options } = given
    super(name, { autoOpen: false, chromeTransactionDurability: 'strict', ...options })
    this.pulse = new Pulse(timers)
    this.migrations = migrations
    for (const migration of migrations)
      this.version(migration.version)
        .stores({ ...migration.stores })
        .upgrade(async (transaction) => {
          if (!upgrade) throw new Error('Only upgradeWorkspace() may bring a database up to date')
          await upgrade.step(migration, transaction)
        })
    feelPulse(this, this.pulse)
    guardWrites(this)
    // A newer window wants to upgrade, or somebody deletes it: give way at once, and never reopen behind the person's back.
    this.on('versionchange', (event) => {
      this.close({ disableAutoOpen: true })
      this.health.makeReadOnly(event.newVersion === null ? 'closed' : 'newerApp')
      return false
    })
    if (onBlocked) this.on('blocked', onBlocked)
  }

  /**
   * Opens it once. Dexie would open a lost connection again by itself, and could then take a store that was emptied
   * meanwhile for the real one.
   */
  override open(): PromiseExtended<Dexie> {
    if (!this.mayOpen) return Dexie.Promise.reject(new Dexie.DatabaseClosedError())
    this.mayOpen = false
    return super.open()
  }

  /** Dexie closes with `disableAutoOpen: false` when the browser took the connection away, and in no other case. */
  override close(options: { disableAutoOpen: boolean } = { disableAutoOpen: true }): void {
    super.close({ disableAutoOpen: true })
    if (!options.disableAutoOpen) this.health.makeReadOnly('closed')
  }

  /** Looks whether the database may be opened, and opens it if so. */
  async openIf(allowed: (probe: DatabaseProbe) => boolean): Promise<DatabaseProbe> {
    const probe = await probeDatabase(this.name, this.given as { indexedDB?: IDBFactory; timers?: Timers })
    if (!allowed(probe)) return probe
    this.mayOpen = true
    await this.open()
    return probe
  }
}

/** The database of one workspace. Read it through `storage/reads`; write it only through `commit()`. */
export type Workspace = WorkspaceDatabase & TypedTables

/** Why a database was not opened. `older`: it has to be brought up to date first, by `upgradeWorkspace()`. */
export type NotOpenedReason = 'newer' | 'older' | 'refused' | 'noAnswer' | 'blocked'

/** Thrown where a workspace's database cannot be opened; nothing was changed. */
export class NotOpenedError extends Error {
  override readonly name = 'NotOpenedError'

  constructor(
    readonly why: NotOpenedReason,
    detail = '',
  ) {
    super(detail === '' ? why : `${why}: ${detail}`)
  }
}

/**
 * Opens a workspace's database under its name, and makes it where there is none. Throws `NotOpenedError` when the disk
 * refuses, when a newer app wrote it, and when an older one did: bringing it up to date needs a backup first.
 */
export async function openWorkspace(name: string, clock: Clock, options: WorkspaceOptions = {}): Promise<Workspace> {
  const db = new WorkspaceDatabase(name, clock, options, null) as Workspace
  const newest = newestVersion(db.migrations)
  const probe = await db.openIf((found) => fits(found, newest))
  if (!fits(probe, newest)) throw notOpened(probe, newest)
  return db
}

/**
 * Opens a database of an earlier version as it is, without bringing it up to date, so that its rows can be looked at. It is
 * read-only.
 */
export async function openAsItIs(
  name: string,
  clock: Clock,
  detail: string,
  options: WorkspaceOptions = {},
): Promise<Workspace> {
  const known = options.migrations ?? MIGRATIONS
  const probe = await probeDatabase(name, options as { indexedDB?: IDBFactory; timers?: Timers })
  if (probe.kind !== 'present' || probe.version > newestVersion(known)) throw notOpened(probe, newestVersion(known))
  const db = await openWorkspace(name, clock, {
    ...options,
    migrations: known.filter(({ version }) => version <= probe.version),
  })
  // Screens know only today's rows; what lies on the disk stays as it is.
  for (const { name: table } of db.tables)
    db.table(table).hook('reading', (row: unknown) =>
      upgradeRow(table, row as Readonly<Record<string, unknown>>, probe.version, known),
    )
  db.health.makeReadOnly('upgradeFailed', detail)
  return db
}

/** Opens a database of an earlier version with all steps that lead to the newest; only `upgradeWorkspace()` calls this. */
export async function openUpgrading(name: string, clock: Clock, options: WorkspaceOptions): Promise<Workspace> {
  const migrations = options.migrations ?? MIGRATIONS
  const db = new WorkspaceDatabase(name, clock, options, new UpgradeRun(migrations)) as Workspace
  const older = (found: DatabaseProbe) => found.kind === 'present' && found.version < newestVersion(migrations)
  const probe = await db.openIf(older)
  if (!older(probe)) throw notOpened(probe, newestVersion(migrations))
  return db
}

function fits(probe: DatabaseProbe, newest: number): boolean {
  return probe.kind === 'absent' || (probe.kind === 'present' && probe.version === newest)
}

function notOpened(probe: DatabaseProbe, newest: number): NotOpenedError {
  switch (probe.kind) {
    case 'present':
      return new NotOpenedError(probe.version > newest ? 'newer' : 'older', `version ${probe.version} of ${newest}`)
    case 'failed':
      return new NotOpenedError(probe.why, probe.detail)
    case 'blocked':
      return new NotOpenedError('blocked')
    case 'absent':
      return new NotOpenedError('refused', 'there is no such database')
  }
}
