import { PREFIXES, type TableName } from '../database/tables'
import type { Workspace } from '../database/workspace'
import { fieldKind } from './field-kinds'

/** What a row is called: its own words, or a word of the app (a kind of layout), and whether it was deleted. */
export interface RowName {
  readonly table: TableName
  readonly text: string
  /** A key of the words, where the name is not text. */
  readonly wordKey: string | null
  readonly deleted: boolean
}

type StoredRow = Readonly<Record<string, unknown>>

/** The field a row is called by, in the order in which they are tried. */
const NAME_FIELDS: { readonly [Name in TableName]?: readonly string[] } = {
  communities: ['name'],
  chapters: ['name'],
  members: ['name'],
  venues: ['name'],
  venueContacts: ['name', 'role'],
  rooms: ['name'],
  layouts: ['kind'],
  surveyAnswers: ['item'],
  materials: ['name'],
  stockMovements: ['materialId'],
  reservations: ['materialId'],
  ledgerEntries: ['memberId'],
  series: ['name'],
  eventPlans: ['title'],
  cues: ['title'],
  cueMoments: ['cueId'],
  staffRoles: ['name'],
  shifts: ['roleId'],
  assignments: ['memberId'],
  attendances: ['memberId'],
  checkIns: ['attendanceId'],
  signUpImports: ['fileName'],
  tasks: ['title'],
  budgetLines: ['title'],
  feedbackAnswers: ['memberId'],
  lessons: ['text'],
  actionItems: ['title'],
  followUps: ['purpose'],
  cueColumns: ['name'],
  sheetViews: ['name'],
  cueProps: ['materialId'],
  showNotes: ['text'],
}

/** Rows are called after others at most this many steps away: a check-in after a registration after a member. */
const STEPS = 3

const TABLE_OF_PREFIX = new Map<string, TableName>(
  Object.entries(PREFIXES).map(([table, prefix]) => [prefix, table as TableName]),
)

/** The table that an id belongs to, told by its prefix; null for a text that is no id. */
export function tableOfId(id: string): TableName | null {
  return /^[a-z]{3}_/.test(id) ? (TABLE_OF_PREFIX.get(id.slice(0, 3)) ?? null) : null
}

/**
 * What the rows under these ids are called now, deleted ones too. An id that is nowhere is left out. Asks each table once
 * for each step.
 */
export async function readRowNames(db: Workspace, ids: Iterable<string>): Promise<Map<string, RowName>> {
  const rows = new Map<string, StoredRow>()
  let wanted = new Set(ids)
  for (let step = 0; step < STEPS && wanted.size > 0; step++) {
    const found = await readRows(db, wanted)
    const next = new Set<string>()
    for (const [id, row] of found) {
      rows.set(id, row)
      const table = tableOfId(id)
      const named = table && (NAME_FIELDS[table] ?? []).map((field) => row[field]).find(isId)
      if (named !== undefined && named !== null && !rows.has(named)) next.add(named)
    }
    wanted = next
  }
  const names = new Map<string, RowName>()
  for (const id of rows.keys()) {
    const name = nameOf(id, rows)
    if (name) names.set(id, name)
  }
  return names
}

async function readRows(db: Workspace, ids: ReadonlySet<string>): Promise<Map<string, StoredRow>> {
  const byTable = new Map<TableName, string[]>()
  for (const id of ids) {
    const table = tableOfId(id)
    if (table) byTable.set(table, [...(byTable.get(table) ?? []), id])
  }
  const found = new Map<string, StoredRow>()
  for (const [table, wanted] of byTable)
    for (const row of await db.table<StoredRow>(table).bulkGet(wanted)) if (row) found.set(String(row['id']), row)
  return found
}

function nameOf(id: string, rows: ReadonlyMap<string, StoredRow>): RowName | null {
  const table = tableOfId(id)
  const row = rows.get(id)
  if (!table || !row) return null
  const deleted = row['deleted'] === 1
  for (const field of NAME_FIELDS[table] ?? []) {
    const value = row[field]
    if (typeof value !== 'string' || value === '') continue
    const kind = fieldKind(table, field)
    if (kind !== null && typeof kind === 'object' && 'words' in kind)
      return { table, text: '', wordKey: `${kind.words}.${value}`, deleted }
    if (!isId(value)) return { table, text: value, wordKey: null, deleted }
    const other = nameOf(value, rows)
    if (other) return { ...other, table, deleted }
  }
  return { table, text: '', wordKey: null, deleted }
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && tableOfId(value) !== null && value.length > 4
}
