import Dexie, { type DexieOptions, type EntityTable, type Table } from 'dexie'
import type { OperationId } from '@/domain/common/id'
import type { Clock } from '@/domain/common/time'
import type { Operation } from '@/domain/history/operation'
import { guardWrites } from './guard-writes'
import type { TableName, Tables, WorkspaceState } from './tables'

type TypedTables = { [Name in TableName]: EntityTable<Tables[Name], 'id'> }

class WorkspaceDatabase extends Dexie {
  operations!: Table<Operation, OperationId>
  state!: Table<WorkspaceState, string>

  constructor(
    name: string,
    readonly clock: Clock,
    options: DexieOptions = {},
  ) {
    super(name, { autoOpen: false, chromeTransactionDurability: 'strict', ...options })
    this.version(1).stores(version1)
    guardWrites(this)
  }
}

/** The database of one workspace. Read it through `storage/reads`; write it only through `commit()`. */
export type Workspace = WorkspaceDatabase & TypedTables

/** Schema version 1: everything in the first release. Only look-ups that a screen makes are indexed; none is unique. */
const version1: Record<TableName | 'operations' | 'state', string> = {
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

/** Opens a workspace's database under its name. Fails when the disk refuses or a newer app wrote it. */
export async function openWorkspace(name: string, clock: Clock, options: DexieOptions = {}): Promise<Workspace> {
  const db = new WorkspaceDatabase(name, clock, options) as Workspace
  // A newer window wants to upgrade: give way at once, and never reopen behind the person's back.
  db.on('versionchange', () => {
    db.close({ disableAutoOpen: true })
    return false
  })
  await db.open()
  return db
}
