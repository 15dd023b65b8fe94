import type { EventPlanId, MemberId, OperationId } from '@/domain/common/id'
import type { Instant, LocalDay } from '@/domain/common/time'
import { concernsPerson, type PersonRows } from '@/domain/history/concerns-person'
import type { ChangeLabel, Operation } from '@/domain/history/operation'
import type { TableName } from '../database/tables'
import type { Workspace } from '../database/workspace'

/** One line of the activity list; what it changed in detail is read when it is opened. */
export interface ActivityEntry {
  readonly id: OperationId
  readonly seq: number
  readonly at: Instant
  readonly device: string
  readonly doneBy: string
  readonly label: ChangeLabel
  readonly kind: Operation['kind']
  readonly about: Operation['about']
  readonly eventId: EventPlanId | null
  readonly rows: number
}

/** Which operations are wanted; null takes all. */
export interface ActivityFilter {
  readonly eventId: EventPlanId | null
  readonly memberId: MemberId | null
  readonly tables: readonly TableName[] | null
  /** Whether the words of a change hold what is looked for. */
  readonly says: ((label: ChangeLabel) => boolean) | null
}

export interface ActivityPage {
  /** Newest first. */
  readonly entries: readonly ActivityEntry[]
  /** Where the next page goes on; null at the first operation of all. */
  readonly next: number | null
}

/** How many lines a page holds, how many operations are read at once, and how many are looked through for one page. */
const PAGE = 100
const SLICE = 250
const LONGEST_LOOK = 2000

/**
 * A page of the log, newest first, from behind the operation `below` (its seq; null is the newest). A rare filter answers
 * with a short page, even an empty one, rather than looking through everything at once; `next` goes on from there.
 */
export async function readActivityBelow(
  db: Workspace,
  filter: ActivityFilter,
  below: number | null,
): Promise<ActivityPage> {
  const wanted = await wantedBy(db, filter)
  if (filter.eventId !== null) return pageOfEvent(db, filter.eventId, wanted, below)
  // Without a filter every operation read is one of the page.
  const narrowed = filter.memberId !== null || filter.tables !== null || filter.says !== null
  const slicing = narrowed ? SLICE : PAGE
  const entries: ActivityEntry[] = []
  let at = below ?? Infinity
  for (let looked = 0; looked < LONGEST_LOOK; looked += slicing) {
    const slice = await db.operations.where('seq').below(at).reverse().limit(slicing).toArray()
    for (const operation of slice) {
      at = operation.seq
      if (!wanted(operation)) continue
      entries.push(entryOf(operation))
      if (entries.length === PAGE) return { entries, next: at }
    }
    if (slice.length < slicing) return { entries, next: null }
  }
  return { entries, next: at }
}

/** Everything done since `above`, newest first: what happens while the list is open. */
export async function readActivityAbove(
  db: Workspace,
  filter: ActivityFilter,
  above: number,
): Promise<readonly ActivityEntry[]> {
  const newer = await db.operations.where('seq').above(above).reverse().toArray()
  if (newer.length === 0) return []
  const wanted = await wantedBy(db, filter)
  return newer
    .filter((operation) => filter.eventId === null || operation.eventId === filter.eventId)
    .filter(wanted)
    .map(entryOf)
}

/** An event's own operations have an index, and are few enough to be read together. */
async function pageOfEvent(
  db: Workspace,
  eventId: EventPlanId,
  wanted: (operation: Operation) => boolean,
  below: number | null,
): Promise<ActivityPage> {
  const all = await db.operations.where('eventId').equals(eventId).toArray()
  const fitting = all
    .filter(({ seq }) => below === null || seq < below)
    .filter(wanted)
    .sort((a, b) => b.seq - a.seq)
  const entries = fitting.slice(0, PAGE).map(entryOf)
  return { entries, next: fitting.length > PAGE ? (entries.at(-1)?.seq ?? null) : null }
}

async function wantedBy(db: Workspace, filter: ActivityFilter): Promise<(operation: Operation) => boolean> {
  const person = filter.memberId === null ? null : await readPersonRows(db, filter.memberId)
  const tables = filter.tables === null ? null : new Set<string>(filter.tables)
  return (operation) =>
    (filter.says === null || filter.says(operation.label)) &&
    (tables === null || operation.changes.some((change) => tables.has(change.table))) &&
    (person === null || concernsPerson(operation, person))
}

/** A person's rows, deleted ones too: that they were deleted is part of what happened. */
async function readPersonRows(db: Workspace, memberId: MemberId): Promise<PersonRows> {
  const [attendances, assignments, ledger] = await Promise.all([
    db.attendances.where('memberId').equals(memberId).primaryKeys(),
    db.assignments.where('memberId').equals(memberId).primaryKeys(),
    db.ledgerEntries.where('memberId').equals(memberId).primaryKeys(),
  ])
  const checkIns = await db.checkIns.where('attendanceId').anyOf(attendances).primaryKeys()
  return { memberId, rowIds: new Set<string>([...attendances, ...assignments, ...ledger, ...checkIns]) }
}

function entryOf(operation: Operation): ActivityEntry {
  const { id, seq, at, device, doneBy, label, kind, about, eventId, changes } = operation
  return {
    id,
    seq,
    at,
    device,
    doneBy,
    label,
    kind,
    about,
    eventId: eventId === '' ? null : eventId,
    rows: changes.length,
  }
}

/** An event as the list names it. */
export interface EventTitle {
  readonly id: EventPlanId
  readonly title: string
  readonly day: LocalDay | null
  readonly deleted: boolean
}

/** What the list needs beside the operations. */
export interface ActivityFrame {
  /** Newest first; deleted ones too, because their changes are still told. */
  readonly events: readonly EventTitle[]
  /** This laptop. */
  readonly deviceId: string
}

/** The events that changes can belong to, and which laptop this is. */
export async function readActivityFrame(db: Workspace): Promise<ActivityFrame> {
  const [events, state] = await Promise.all([db.eventPlans.toArray(), db.state.get('state')])
  return {
    events: events
      .map(({ id, title, day, deleted }) => ({ id, title, day, deleted: deleted === 1 }))
      .sort((a, b) => (b.day ?? '9').localeCompare(a.day ?? '9')),
    deviceId: state?.deviceId ?? '',
  }
}
