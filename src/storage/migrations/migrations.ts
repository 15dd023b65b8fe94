import type { Transaction } from 'dexie'
import type { Operation, RowChange } from '@/domain/history/operation'
import { SHOW_AND_VERSIONS } from './show-and-versions'

/** A row as it is stored, whatever version wrote it. */
export type StoredRow = Readonly<Record<string, unknown>>

/** How many rows each object store holds. */
export type Counts = Readonly<Record<string, number>>

/**
 * One step of the stored data's shape, with a name that says what it is for. Steps are additive by default: a new table, a
 * new index, a new field that readers do without. Fields are never renamed, ids never change.
 */
export interface Migration {
  /** 1, 2, 3… without a gap. IndexedDB's own version is ten times as much. */
  readonly version: number
  readonly name: string
  /** Only the tables that this step adds or indexes anew, in Dexie's words; null drops one. */
  readonly stores: Readonly<Record<string, string | null>>
  /** Brings one row of a table up to date: of the database, of a file and of an old operation alike. Pure. */
  readonly rows?: Readonly<Record<string, (row: StoredRow) => StoredRow>>
  /** Changes rows beyond that. Await nothing but the transaction's own tables inside; an error takes everything back. */
  readonly upgrade?: (transaction: Transaction) => Promise<void>
  /** Only when an app from before this step would do damage to the data. Most steps leave it alone. */
  readonly minReaderVersion?: number
  /** The counts that are right after `upgrade`, from those before. Without it none may have changed. */
  readonly counts?: (before: Counts) => Counts
  /** Beyond its rows: brings an operation of the version before into the words of this one, so that old logs can be replayed and undone. */
  readonly upgradeOperation?: (operation: Operation) => Operation
}

/** Schema version 1: everything in the first release. Only look-ups that a screen makes are indexed; none is unique. */
const firstRelease: Readonly<Record<string, string>> = {
  communities: 'id',
  chapters: 'id',
  members: 'id, *phones',
  ledgerEntries: 'id, memberId',
  venues: 'id',
  venueContacts: 'id, venueId',
  rooms: 'id, venueId',
  layouts: 'id, roomId',
  surveyAnswers: 'id, venueId',
  materials: 'id',
  stockMovements: 'id, materialId, eventId',
  reservations: 'id, eventId, materialId',
  series: 'id',
  eventPlans: 'id, day, status, venueId',
  runSheetVersions: 'id, eventId',
  cues: 'id, eventId',
  cueMoments: 'id, eventId, cueId',
  staffRoles: 'id, eventId',
  shifts: 'id, eventId, roleId',
  assignments: 'id, eventId, shiftId, memberId',
  attendances: 'id, eventId, memberId',
  checkIns: 'id, eventId, attendanceId',
  signUpImports: 'id, eventId',
  columnMaps: 'id, headers',
  tasks: 'id, eventId',
  budgetLines: 'id, eventId',
  feedbackAnswers: 'id, eventId',
  debriefs: 'id, eventId',
  lessons: 'id, eventId',
  actionItems: 'id, eventId',
  followUps: 'id, eventId, dueDay',
  templates: 'id',
  operations: 'id, seq, [seq+id+kind+about], eventId',
  state: 'key',
}

/**
 * Every shape the stored data ever had, oldest first. A released step is never edited: the next one changes what it left.
 * `SCHEMA_VERSION` in `domain/safety/schema-version.ts` names the last one for the shell.
 */
export const MIGRATIONS: readonly Migration[] = [
  { version: 1, name: 'first release', stores: firstRelease },
  SHOW_AND_VERSIONS,
]

/** The newest version in a list. */
export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0
}

/** The oldest app, by its schema version, that may work on data of the newest version in a list. */
export function oldestReader(migrations: readonly Migration[]): number {
  return migrations.reduce((oldest, { minReaderVersion }) => Math.max(oldest, minReaderVersion ?? 0), 1)
}

/** An operation of any released version in the words of today. The stored one stays as it was written. */
export function upgradeOperation(operation: Operation, migrations: readonly Migration[] = MIGRATIONS): Operation {
  return migrations
    .filter(({ version }) => version > operation.schemaVersion)
    .reduce((older, migration) => {
      const { rows } = migration
      const upgraded =
        rows === undefined ? older : { ...older, changes: older.changes.map((each) => within(each, rows)) }
      return migration.upgradeOperation?.(upgraded) ?? upgraded
    }, operation)
}

/** A change in the words of the next version: a new row becomes whole, of a changed one only the fields it names are said. */
function within(change: RowChange, rows: NonNullable<Migration['rows']>): RowChange {
  const upgrade = rows[change.table]
  if (upgrade === undefined) return change
  if (change.before === null) return { ...change, after: upgrade(change.after) }
  return { ...change, before: named(change.before, upgrade), after: named(change.after, upgrade) }
}

function named(fields: StoredRow, upgrade: (row: StoredRow) => StoredRow): StoredRow {
  const whole = upgrade(fields)
  return Object.fromEntries(Object.keys(fields).map((field) => [field, whole[field]]))
}

/** A row of any released version in the shape of today. */
export function upgradeRow(
  table: string,
  row: StoredRow,
  from: number,
  migrations: readonly Migration[] = MIGRATIONS,
): StoredRow {
  return migrations.reduce(
    (older, { version, rows }) => (version > from ? (rows?.[table]?.(older) ?? older) : older),
    row,
  )
}
