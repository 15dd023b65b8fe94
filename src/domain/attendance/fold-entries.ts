import type { AttendanceStatus, FormAnswer } from './attendance'
import type { SignUpEntry } from './sign-up-entry'

/** How much a status promises: of several tickets of one person, the strongest tells where the person stands. */
const STRENGTH: Readonly<Record<AttendanceStatus, number>> = {
  confirmed: 6,
  registered: 5,
  waitlisted: 4,
  pending: 3,
  invited: 2,
  declined: 1,
  cancelled: 0,
}

/**
 * Puts all rows of one person together. A later row corrects an earlier one, a blank corrects nothing; the earliest
 * registration and check-in stand. Further live tickets of the same order are people brought along.
 */
export function foldEntries(entries: readonly SignUpEntry[]): SignUpEntry {
  const [first, ...others] = entries
  if (!first) throw new Error('Nobody to fold')
  if (others.length === 0) return first
  const main = mainTicket(entries)
  const last = (pick: (entry: SignUpEntry) => string): string => entries.map(pick).findLast((text) => text !== '') ?? ''
  return {
    row: first.row,
    name: first.name,
    phones: [...new Set(entries.flatMap((entry) => entry.phones))],
    emails: [...new Set(entries.flatMap((entry) => entry.emails))],
    wechat: last((entry) => entry.wechat),
    organisation: last((entry) => entry.organisation),
    status: foldedStatus(entries),
    ticketId: main.ticketId,
    orderId: main.orderId,
    ticketType: main.ticketType || last((entry) => entry.ticketType),
    registeredAt: earliest(entries.map((entry) => entry.registeredAt)),
    checkedIn: entries.some((entry) => entry.checkedIn),
    checkedInAt: earliest(entries.map((entry) => entry.checkedInAt)),
    plusOnes: foldedPlusOnes(entries, main),
    source: last((entry) => entry.source),
    table: last((entry) => entry.table),
    note: [...new Set(entries.map((entry) => entry.note).filter((note) => note !== ''))].join('\n'),
    tags: [...new Set(entries.flatMap((entry) => entry.tags))],
    answers: mergedAnswers(
      [],
      entries.flatMap((entry) => entry.answers),
    ),
    waitlistPlace: entries.map((entry) => entry.waitlistPlace).find((place) => place !== null) ?? null,
  }
}

/** The answers after new ones came in: a new answer replaces the one to the same question, others stay in their order. */
export function mergedAnswers(known: readonly FormAnswer[], listed: readonly FormAnswer[]): FormAnswer[] {
  const byQuestion = new Map(known.map((answer) => [answer.question, answer]))
  for (const answer of listed) byQuestion.set(answer.question, answer)
  return [...byQuestion.values()]
}

/** Whether the person still means to come, as far as this row says. */
function isLive(entry: SignUpEntry): boolean {
  return entry.status !== 'cancelled' && entry.status !== 'declined'
}

function mainTicket(entries: readonly SignUpEntry[]): SignUpEntry {
  const ticketed = entries.filter((entry) => entry.ticketId !== '')
  return ticketed.find(isLive) ?? ticketed[0] ?? (entries[0] as SignUpEntry)
}

/** With tickets, one cancelled ticket cancels nobody who holds another; without, the last word counts. */
function foldedStatus(entries: readonly SignUpEntry[]): AttendanceStatus | null {
  const said = entries.filter((entry) => entry.status !== null)
  if (said.length === 0) return null
  if (new Set(entries.map((entry) => entry.ticketId)).size === 1) return said.at(-1)?.status ?? null
  // A ticket without a status is a live one.
  if (said.length < entries.length && !said.some(isLive)) return null
  return said.reduce<AttendanceStatus>(
    (best, { status }) => (status !== null && STRENGTH[status] > STRENGTH[best] ? status : best),
    'cancelled',
  )
}

function foldedPlusOnes(entries: readonly SignUpEntry[], main: SignUpEntry): number | null {
  const said = entries.map((entry) => entry.plusOnes).filter((count) => count !== null)
  const tickets = new Set(
    entries
      .filter(
        (entry) => isLive(entry) && main.orderId !== '' && entry.orderId === main.orderId && entry.ticketId !== '',
      )
      .map((entry) => entry.ticketId),
  )
  const further = Math.max(0, tickets.size - 1)
  return said.length === 0 && further === 0 ? null : Math.max(0, ...said) + further
}

function earliest(moments: readonly (number | null)[]): number | null {
  const known = moments.filter((moment) => moment !== null)
  return known.length === 0 ? null : known.reduce((a, b) => Math.min(a, b))
}
