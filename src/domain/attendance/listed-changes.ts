import type { Fields } from '../common/row'
import type { Member } from '../member/member'
import type { Attendance, AttendanceStatus } from './attendance'
import { mergedAnswers } from './fold-entries'
import { emailKey, nameKey, phoneKey } from './person-keys'
import type { SignUpEntry } from './sign-up-entry'
import type { FieldChange } from './sign-up-plan'

/** The fields that a list changes on one row, and the same in before and after. */
export interface ListedChanges<R extends Attendance | Member> {
  readonly fields: Fields<R>
  readonly changes: readonly FieldChange[]
}

/** How far along a status is. A list may move a person forward, never back: the organiser may know more than the list. */
const PROGRESS: Readonly<Record<AttendanceStatus, number>> = {
  invited: 0,
  pending: 1,
  waitlisted: 2,
  registered: 3,
  confirmed: 4,
  cancelled: 9,
  declined: 9,
}

/**
 * The status after the list spoke. A cancellation always counts. Somebody who was cancelled here stays so, unless the list
 * shows a new registration: another ticket, or a later one.
 */
function nextStatus(
  current: AttendanceStatus,
  listed: AttendanceStatus | null,
  registeredAnew: boolean,
): AttendanceStatus {
  if (listed === null || listed === current) return current
  const isOut = (status: AttendanceStatus): boolean => status === 'cancelled' || status === 'declined'
  if (isOut(current)) return !isOut(listed) && registeredAnew ? listed : current
  if (isOut(listed)) return listed
  return PROGRESS[listed] > PROGRESS[current] ? listed : current
}

/**
 * What the list changes on an attendance. A blank changes nothing; `tickets` are all tickets the list has for the person,
 * so that a second ticket does not replace the first one at every import.
 */
export function attendanceChanges(
  attendance: Attendance,
  entry: SignUpEntry,
  tickets: ReadonlySet<string>,
): ListedChanges<Attendance> {
  const fields: { -readonly [Key in keyof Fields<Attendance>]: Fields<Attendance>[Key] } = {}
  const changes: FieldChange[] = []
  const otherTicket = entry.ticketId !== '' && !tickets.has(attendance.ticketCode)
  const laterOne =
    entry.registeredAt !== null && attendance.registeredAt !== null && entry.registeredAt > attendance.registeredAt
  const anew = (otherTicket && attendance.ticketCode !== '') || laterOne
  const status = nextStatus(attendance.status, entry.status, anew)
  if (status !== attendance.status) {
    fields.status = status
    changes.push({ field: 'status', before: attendance.status, after: status })
  }
  if (entry.plusOnes !== null && entry.plusOnes !== attendance.plusOnes) {
    fields.plusOnes = entry.plusOnes
    changes.push({ field: 'plusOnes', before: attendance.plusOnes, after: entry.plusOnes })
  }
  if (otherTicket && entry.ticketId !== attendance.ticketCode) {
    fields.ticketCode = entry.ticketId
    changes.push({ field: 'ticketId', before: attendance.ticketCode, after: entry.ticketId })
  }
  if (entry.registeredAt !== null && entry.registeredAt !== attendance.registeredAt) {
    fields.registeredAt = entry.registeredAt
    changes.push({ field: 'registeredAt', before: attendance.registeredAt, after: entry.registeredAt })
  }
  for (const field of ['ticketType', 'table'] as const) {
    if (entry[field] === '' || entry[field] === attendance[field]) continue
    fields[field] = entry[field]
    changes.push({ field, before: attendance[field], after: entry[field] })
  }
  if (entry.source !== '' && attendance.source === '') {
    fields.source = entry.source
    changes.push({ field: 'source', before: '', after: entry.source })
  }
  if (entry.note !== '' && !attendance.note.includes(entry.note)) {
    // A remark that was written on (素食，带电脑 after 素食) says the old one, too.
    fields.note = entry.note.includes(attendance.note) ? entry.note : `${attendance.note}\n${entry.note}`
    changes.push({ field: 'note', before: attendance.note, after: fields.note })
  }
  const answers = mergedAnswers(attendance.answers, entry.answers)
  const known = new Map(attendance.answers.map(({ question, answer }) => [question, answer]))
  const changed = answers.filter(({ question, answer }) => known.get(question) !== answer)
  if (changed.length > 0) {
    fields.answers = answers
    for (const { question, answer } of changed)
      changes.push({ field: 'answers', question, before: known.get(question) ?? '', after: answer })
  }
  return { fields, changes }
}

/** What the list changes on a member: contacts and tags are added, the newest WeChat name and organisation stand. */
export function memberChanges(member: Member, entry: SignUpEntry): ListedChanges<Member> {
  const fields: { -readonly [Key in keyof Fields<Member>]: Fields<Member>[Key] } = {}
  const changes: FieldChange[] = []
  const phones = added(member.phones, entry.phones, phoneKey)
  if (phones.length > 0) {
    fields.phones = [...member.phones, ...phones]
    changes.push({ field: 'phones', before: member.phones.join(' '), after: fields.phones.join(' ') })
  }
  const emails = added(member.emails, entry.emails, emailKey)
  if (emails.length > 0) {
    fields.emails = [...member.emails, ...emails]
    changes.push({ field: 'emails', before: member.emails.join(' '), after: fields.emails.join(' ') })
  }
  const tags = added(member.tags, entry.tags, (tag) => tag)
  if (tags.length > 0) {
    fields.tags = [...member.tags, ...tags]
    changes.push({ field: 'tags', before: member.tags.join(' '), after: fields.tags.join(' ') })
  }
  for (const field of ['wechat', 'organisation'] as const) {
    if (entry[field] === '' || entry[field] === member[field]) continue
    fields[field] = entry[field]
    changes.push({ field, before: member[field], after: entry[field] })
  }
  const names = [member.name, ...member.otherNames].map(nameKey)
  if (!names.includes(nameKey(entry.name))) {
    fields.otherNames = [...member.otherNames, entry.name]
    changes.push({ field: 'otherNames', before: member.name, after: entry.name })
  }
  return { fields, changes }
}

/** The values that are not there yet; values without a key (a starred-out address) are never added. */
function added(known: readonly string[], listed: readonly string[], key: (value: string) => string): string[] {
  const seen = new Set(known.map(key))
  const fresh: string[] = []
  for (const value of listed) {
    const plain = key(value)
    if (plain === '' || seen.has(plain)) continue
    seen.add(plain)
    fresh.push(value)
  }
  return fresh
}
