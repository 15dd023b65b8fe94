import type { Attendance, CheckIn } from '@/domain/attendance/attendance'
import { sameValue } from '@/domain/common/same-value'
import type { RowChange } from '@/domain/history/operation'
import type { Workspace } from '@/storage/database/workspace'

type Place = Partial<Pick<Attendance, (typeof FIELDS)[number]>>

/** What letting somebody in may change of their place on the list. */
const FIELDS = ['status', 'waitlistPos', 'noShow', 'substituteFor', 'plusOnes', 'table', 'party', 'walkIn'] as const

/**
 * What the check-in changed of the person's place, as it was before and as far as nobody changed it since; null when nothing.
 * A place that was only made for a substitute is cancelled instead of going: the door has seen them. Read from the log, so
 * nothing is known of a check-in that came in a file, and then nothing changes.
 */
export async function placeBefore(db: Workspace, fact: CheckIn): Promise<Place | null> {
  const change = await changeWith(db, fact)
  const now = await db.attendances.get(fact.attendanceId)
  if (!change || !now) return null
  const { before, after } = change
  // A deleted place that came to life again is as new.
  if (before === null || 'deleted' in before) {
    return now.substituteFor === null ? null : { status: 'cancelled', substituteFor: null }
  }
  const back = FIELDS.filter((field) => field in before && sameValue(now[field], after[field]))
  return back.length === 0 ? null : Object.fromEntries(back.map((field) => [field, before[field]]))
}

/** What the operation that noted a check-in changed of the person's place. */
async function changeWith(db: Workspace, fact: CheckIn): Promise<RowChange | undefined> {
  // From the newest on: a check-in that is taken back was mostly just made. Older ones than it cannot hold it.
  const operation = await db.operations
    .orderBy('seq')
    .reverse()
    .until(({ at }) => at < fact.at)
    .filter(({ kind, changes }) => kind !== 'base' && isAbout(changes, fact))
    .first()
  return operation?.changes.find(({ table, id }) => table === 'attendances' && id === fact.attendanceId)
}

/** Whether these changes let this one person in; a file that was merged or a sheet of numbers is about many. */
function isAbout(changes: readonly RowChange[], fact: CheckIn): boolean {
  const facts = changes.filter(({ table }) => table === 'checkIns')
  return facts.length === 1 && facts[0]?.id === fact.id
}
