import type { Attendance } from '@/domain/attendance/attendance'
import { attendanceIdOf } from '@/domain/attendance/attendance-id'
import { importedCheckInId } from '@/domain/attendance/imported-check-in'
import { attendanceFromEntry, memberFromEntry } from '@/domain/attendance/listed-person'
import { changesAnything } from '@/domain/attendance/merge-sign-ups'
import type { SignUpEntry } from '@/domain/attendance/sign-up-entry'
import type { DoubtChoices, PersonPlan, PlanTotals } from '@/domain/attendance/sign-up-plan'
import type { EventPlanId, MemberId, SignUpImportId } from '@/domain/common/id'
import { madeId } from '@/domain/common/made-id'
import { positionsAfter, type Position } from '@/domain/common/order'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Draft, Fields } from '@/domain/common/row'
import type { Instant } from '@/domain/common/time'
import { instantOf } from '@/domain/common/zone'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import type { Workspace } from '@/storage/database/workspace'
import { readLastSeq } from '@/storage/reads/last-seq'
import { commit } from '@/storage/writes/commit'
import { writeForWindow, writtenByWorker, type WrittenForWindow } from '@/storage/writes/for-window'
import type { Writer } from '@/storage/writes/writer'
import { label } from '@/words/create-words'
import { planOn, type PlannedSignUps } from './preview-sign-ups'

/** Why a list was not brought in. */
export type ImportRefusal = 'noSuchEvent' | 'nobody'

/** What came of bringing a list in. Without any change nothing is written, and there is no import. */
export interface ImportOutcome {
  readonly totals: PlanTotals
  readonly checkedIn: number
  readonly importId: SignUpImportId | null
}

/** A list, read and looked through. */
export interface ImportRequest {
  readonly eventId: EventPlanId
  readonly fileName: string
  readonly platform: string
  readonly entries: readonly SignUpEntry[]
  /** Rows below the header, and how many of them were left out because nobody could be read from them. */
  readonly rows: number
  readonly rejected: number
  readonly choices?: DoubtChoices
  /** What was shown to the person; written as it is while nothing has changed since. */
  readonly planned?: PlannedSignUps | null
  /** The fields the person settled on for these headings, to be offered again; null when they were guessed right. */
  readonly columnMap?: { readonly headers: string; readonly fields: readonly (string | null)[] } | null
}

/**
 * Brings a sign-up list into an event: people, their places, their check-ins, the note of the import, in one step that one
 * undo takes back. Merges anew where anything has changed since it was shown. The same list a second time changes nothing and leaves no trace.
 */
export async function importSignUps(db: Workspace, ask: ImportRequest): Promise<Result<ImportOutcome, ImportRefusal>> {
  const { eventId, entries, platform } = ask
  if (entries.length === 0) return refused('nobody')
  const labelled = label('signUps.changes.imported', { file: ask.fileName, count: entries.length })
  return commit<ImportOutcome, ImportRefusal>(db, { label: labelled, eventId }, async (write) => {
    const event = await db.eventPlans.get(eventId)
    if (!event || event.deleted === 1) return refused('noSuchEvent')
    const { plan, lastWaiting } = await planNow(db, ask)
    if (!changesAnything(plan)) return ok({ totals: plan.totals, checkedIn: 0, importId: null })
    const importId = write.idFor('signUpImports')
    const waitlist = waitlistPlaces(plan.people, lastWaiting)
    const members = await writeMembers(write, plan.people, event)
    await writeAttendances(db, write, { event, importId, people: plan.people, members, waitlist })
    const checkedIn = await writeCheckIns(db, write, event, plan.people, members)
    const { totals } = plan
    await write.insert(
      'signUpImports',
      {
        eventId,
        fileName: ask.fileName,
        platform,
        at: write.now,
        rows: ask.rows,
        added: totals.added,
        changed: totals.changed,
        unchanged: totals.unchanged,
        rejected: ask.rejected + totals.skipped,
      },
      importId,
    )
    if (ask.columnMap) {
      const { headers, fields } = ask.columnMap
      await write.upsert('columnMaps', { headers, fields }, madeId('map', headers))
    }
    return ok({ totals, checkedIn, importId })
  })
}

/** What a worker answers its window after it brought a list in; plain data. */
export type WrittenImport = WrittenForWindow<ImportOutcome, ImportRefusal>

/** The same in a worker, which opens the database of its window once more: ten thousand people would stop a page. */
export function importInWorker(openIt: () => Promise<Workspace>, ask: ImportRequest): Promise<WrittenImport> {
  return writeForWindow(openIt, (db) => importSignUps(db, ask))
}

/** The window's side of it: asks its worker, and saves what that wrote to the journal too. Throws like `commit()`. */
export function importByWorker(
  db: Workspace,
  askWorker: () => Promise<WrittenImport>,
): Promise<Result<ImportOutcome, ImportRefusal>> {
  return writtenByWorker(db, askWorker)
}

async function planNow(db: Workspace, ask: ImportRequest): Promise<PlannedSignUps> {
  // Merging ten thousand people again would only give what was shown, and keep the page from painting meanwhile.
  if (ask.planned && ask.planned.seq === (await readLastSeq(db))) return ask.planned
  return planOn(db, ask.eventId, ask, ask.choices ?? new Map())
}

/** The member of every person of the plan, the new ones written first. */
async function writeMembers(
  write: Writer,
  people: readonly PersonPlan[],
  event: EventPlan,
): Promise<ReadonlyMap<PersonPlan, MemberId>> {
  const ids = new Map<PersonPlan, MemberId>()
  const drafts = people.flatMap((person) => {
    if (person.memberId !== null) {
      ids.set(person, person.memberId)
      return []
    }
    const id = write.idFor('members')
    ids.set(person, id)
    return [{ ...memberFromEntry(person.entry, event.chapterId), id }]
  })
  await write.insertMany('members', drafts)
  await write.changeMany(
    'members',
    people.flatMap(({ memberId, memberFields }) => (memberId === null ? [] : [{ id: memberId, fields: memberFields }])),
  )
  return ids
}

interface Places {
  readonly event: EventPlan
  readonly importId: SignUpImportId
  readonly people: readonly PersonPlan[]
  readonly members: ReadonlyMap<PersonPlan, MemberId>
  readonly waitlist: ReadonlyMap<PersonPlan, Position>
}

async function writeAttendances(db: Workspace, write: Writer, places: Places): Promise<void> {
  const { event, importId, people, members, waitlist } = places
  const added: (Draft<Attendance> & { id: Attendance['id'] })[] = []
  const changed: { id: Attendance['id']; fields: Fields<Attendance> }[] = []
  for (const person of people) {
    const memberId = members.get(person)
    if (memberId === undefined) continue
    const waitlistPos = waitlist.get(person) ?? ''
    if (person.attendanceId === null) {
      const place = { eventId: event.id, memberId, waitlistPos, importId }
      added.push({ ...attendanceFromEntry(person.entry, place), id: attendanceIdOf(event.id, memberId) })
    } else if (person.attendanceFields.status !== undefined)
      changed.push({ id: person.attendanceId, fields: { ...person.attendanceFields, waitlistPos } })
    else changed.push({ id: person.attendanceId, fields: person.attendanceFields })
  }
  await addOrRevive(db, write, 'attendances', event.id, added)
  await write.changeMany('attendances', changed)
}

async function writeCheckIns(
  db: Workspace,
  write: Writer,
  event: EventPlan,
  people: readonly PersonPlan[],
  members: ReadonlyMap<PersonPlan, MemberId>,
): Promise<number> {
  const facts = people.flatMap((person) => {
    const memberId = members.get(person)
    if (person.checkIn === null || memberId === undefined) return []
    const attendanceId = attendanceIdOf(event.id, memberId)
    return [
      {
        id: importedCheckInId(attendanceId, person.checkIn.at),
        eventId: event.id,
        attendanceId,
        kind: 'in' as const,
        undoes: null,
        at: person.checkIn.at ?? openingOf(event) ?? write.now,
        door: '',
        doneBy: '',
        method: 'import' as const,
        nonce: '',
      },
    ]
  })
  await addOrRevive(db, write, 'checkIns', event.id, facts)
  return facts.length
}

/** Rows whose ids are made from what they stand for may lie there as tombstones, after an undo or a removal. */
async function addOrRevive<Name extends 'attendances' | 'checkIns'>(
  db: Workspace,
  write: Writer,
  table: Name,
  eventId: EventPlanId,
  drafts: readonly Parameters<typeof write.insertMany<Name>>[1][number][],
): Promise<void> {
  // One question for the event's rows is answered a hundred times as soon as one for each of ten thousand ids.
  const known = new Set(await db.table<unknown, string>(table).where('eventId').equals(eventId).primaryKeys())
  await write.insertMany(
    table,
    drafts.filter(({ id }) => !known.has(id as string)),
  )
  await write.setMany(
    table,
    drafts.flatMap(({ id, ...fields }) =>
      known.has(id as string) ? [{ id: id as string, fields: { ...fields, deleted: 0, deletedAt: null } }] : [],
    ),
  )
}

/** New places behind everybody who waits already, in the order of the platform's own waiting list, then of the rows. */
function waitlistPlaces(people: readonly PersonPlan[], last: Position | ''): ReadonlyMap<PersonPlan, Position> {
  const waiting = people.filter((person) =>
    person.attendanceId === null
      ? person.entry.status === 'waitlisted'
      : person.attendanceFields.status === 'waitlisted',
  )
  waiting.sort(
    (a, b) => (a.entry.waitlistPlace ?? Infinity) - (b.entry.waitlistPlace ?? Infinity) || a.entry.row - b.entry.row,
  )
  const positions = positionsAfter(last === '' ? null : last, waiting.length)
  return new Map(waiting.map((person, at) => [person, positions[at] ?? '']))
}

/** When a list says that somebody came but not when, the opening of the doors is the best that can be said. */
function openingOf({ day, opensAt, zone }: EventPlan): Instant | null {
  return day === null ? null : instantOf(day, opensAt, zone)
}
