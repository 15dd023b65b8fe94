import type { Attendance } from '@/domain/attendance/attendance'
import { doorBook, withFacts, withPlaces, type DoorBook } from '@/domain/attendance/door-book'
import type { AttendanceId, MemberId } from '@/domain/common/id'
import type { Member } from '@/domain/member/member'
import { isAlive } from '@/storage/reads/alive'
import { byName, type ListedPerson } from '@/storage/reads/attendance'
import type { DoorNews, DoorRows } from '@/storage/reads/door-rows'

/** What the desk knows of its event: the people in the order of the list, and what the door has seen of them. */
export interface DoorKnown {
  /** The number of the newest operation that is in it. */
  readonly seq: number
  readonly people: readonly ListedPerson[]
  readonly book: DoorBook
}

/** Everything as it was read. */
export function knownOf({ seq, people, facts }: DoorRows): DoorKnown {
  return {
    seq,
    people,
    book: doorBook(
      people.map(({ attendance }) => attendance),
      facts,
    ),
  }
}

/** The same with what changed since. People who did not change stay the same objects, so nothing is prepared anew for them. */
export function withNews(known: DoorKnown, news: DoorNews): DoorKnown {
  // What was read before the last answer came is older than what is known.
  if (news.seq <= known.seq) return known
  const book = withFacts(withPlaces(known.book, news.attendances), news.facts)
  return { seq: news.seq, people: peopleWith(known.people, news), book }
}

function peopleWith(people: readonly ListedPerson[], news: DoorNews): readonly ListedPerson[] {
  if (news.attendances.length === 0 && news.members.length === 0) return people
  const rows = new Map<AttendanceId, Attendance>(news.attendances.map((row) => [row.id, row]))
  const members = new Map<MemberId, Member>(news.members.map((member) => [member.id, member]))
  let touched = false
  const kept: ListedPerson[] = []
  for (const person of people) {
    const attendance = rows.get(person.attendance.id) ?? person.attendance
    const member = members.get(attendance.memberId)
    rows.delete(attendance.id)
    if (attendance === person.attendance && member === undefined) {
      kept.push(person)
      continue
    }
    touched = true
    if (attendance.deleted === 0) kept.push({ attendance, member: memberNow(member, person.member) })
  }
  for (const attendance of rows.values()) {
    if (attendance.deleted === 1) continue
    touched = true
    kept.push({ attendance, member: memberNow(members.get(attendance.memberId), null) })
  }
  // A member of another event may have changed; then the list is the same one.
  return touched ? kept.sort(byName) : people
}

function memberNow(read: Member | undefined, before: Member | null): Member | null {
  if (read === undefined) return before
  return isAlive(read) ? read : null
}
