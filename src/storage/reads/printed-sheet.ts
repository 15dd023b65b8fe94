import type { Attendance } from '@/domain/attendance/attendance'
import { isSheetOf, sheetByName, type SheetCode } from '@/domain/attendance/sheet-by-name'
import type { SignInLine } from '@/domain/attendance/sign-in-numbers'
import type { EventPlanId } from '@/domain/common/id'
import type { EventBundle } from '@/domain/event-plan/event-bundle'
import type { Operation } from '@/domain/history/operation'
import type { Member } from '@/domain/member/member'
import { wayBack, type RowBack } from '@/domain/safety/way-back'
import type { Workspace } from '../database/workspace'
import { isAlive } from './alive'
import { readEventBundle } from './event-bundle'
import { readLastSeq } from './last-seq'
import { readMany } from './read-many'

/** Everything of an event and the number of the newest change, which belong together. */
export interface SheetSource {
  readonly bundle: EventBundle
  readonly seq: number
}

/** What a sign-in sheet is made from; null when the event is not there. */
export function readSheetSource(db: Workspace, eventId: EventPlanId): Promise<SheetSource | null> {
  return db.transaction('r', db.tables, async () => {
    const bundle = await readEventBundle(db, eventId)
    return bundle && { bundle, seq: await readLastSeq(db) }
  })
}

/** A line of a sheet that was printed, with the name that stands on it. */
export interface PrintedLine extends SignInLine {
  readonly name: string
}

interface SheetRows {
  readonly attendances: readonly Attendance[]
  readonly members: ReadonlyMap<string, Member>
}

/**
 * The lines of a sheet by name as it was printed, however the list has changed since: what is here now, or what the log says
 * was here when the sheet was made. Null when the code is of no sheet of this event, or of one before the log begins.
 */
export function readPrintedSheet(
  db: Workspace,
  eventId: EventPlanId,
  code: SheetCode,
): Promise<readonly PrintedLine[] | null> {
  return db.transaction('r', ['state', 'operations', 'attendances', 'members'], async () => {
    const attendances = await db.attendances.where('eventId').equals(eventId).toArray()
    // A copy on another laptop has the same people and another log, so the list itself is asked before it.
    const now = linesOf(await withMembers(db, attendances), code)
    if (now !== null) return now
    const later = await db.operations.where('seq').above(code.seq).sortBy('seq')
    const back = wayBack(later.map(onlyPeople))
    if (!back.ok || code.seq >= (await readLastSeq(db))) return null
    const listed = await withMembers(db, asTheyWere(attendances, back.value, 'attendances'))
    const members = new Map(asTheyWere([...listed.members.values()], back.value, 'members').map((one) => [one.id, one]))
    return linesOf({ attendances: listed.attendances, members }, code)
  })
}

/** The sheet of these people, when it is the one with this code. */
function linesOf({ attendances, members }: SheetRows, code: SheetCode): PrintedLine[] | null {
  const nameOf = ({ memberId }: Attendance) => members.get(memberId)?.name ?? ''
  const lines = sheetByName(attendances.filter(isAlive), nameOf)
  return isSheetOf(code, lines) ? lines.map((line) => ({ ...line, name: nameOf(line.attendance) })) : null
}

async function withMembers(db: Workspace, attendances: readonly Attendance[]): Promise<SheetRows> {
  const ids = [...new Set(attendances.map(({ memberId }) => memberId))]
  const members = await readMany<Member>(db.table('members'), ids)
  return { attendances, members: new Map(members.flatMap((member) => (member ? [[member.id, member] as const] : []))) }
}

/** An operation without the rows that no sheet shows. */
function onlyPeople(operation: Operation): Operation {
  return {
    ...operation,
    changes: operation.changes.filter(({ table }) => table === 'attendances' || table === 'members'),
  }
}

/** Rows with the fields they had; those that were made since are left out. */
function asTheyWere<Row extends { readonly id: string }>(
  rows: readonly Row[],
  back: readonly RowBack[],
  table: string,
): Row[] {
  const changed = new Map(back.filter((row) => row.table === table).map(({ id, fields }) => [id, fields]))
  return rows.flatMap((row) => {
    const fields = changed.get(row.id)
    if (fields === undefined) return [row]
    return fields === null ? [] : [{ ...row, ...fields }]
  })
}
