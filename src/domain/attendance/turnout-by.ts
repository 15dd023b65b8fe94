import type { Attendance } from './attendance'
import { isExpected, substitutedOf } from './counters'
import { hasCome, type DoorState } from './door-state'

/** What a list can be counted by: where people signed up, or what they signed up for. */
export const TURNOUT_BYS = ['source', 'ticketType'] as const
export type TurnoutBy = (typeof TURNOUT_BYS)[number]

/** How many heads of one source or ticket type were promised a place, and what became of them. Guests are not in it. */
export interface TurnoutLine {
  /** As it is written on the list; empty where nothing is. */
  readonly name: string
  /** Places promised: registered or confirmed, walk-ins and places taken over by a substitute not counted. */
  readonly promised: number
  readonly came: number
  /** Promised heads who have not come: the no-shows once the event is finished. People who cancelled are none. */
  readonly notCome: number
  readonly walkIns: number
}

/**
 * Counts a list by source or ticket type, the largest first and what is not stated last. The sums are those of
 * `doorCounters`: promised is `expected`, came `expectedCame`, walkIns `walkIns`. A name with other capitals or blanks
 * around it is the same; it is shown as it is written most often.
 */
export function turnoutBy(attendances: readonly Attendance[], state: DoorState, by: TurnoutBy): TurnoutLine[] {
  const substituted = substitutedOf(attendances)
  const lines = new Map<string, Counting>()
  for (const attendance of attendances) {
    const came = hasCome(state.get(attendance.id))
    const promised = !attendance.walkIn && isExpected(attendance) && !substituted.has(attendance.id)
    if (!promised && !(attendance.walkIn && came)) continue
    const written = attendance[by].trim()
    const key = written.toLowerCase()
    const line = lines.get(key) ?? { spellings: new Map<string, number>(), promised: 0, came: 0, walkIns: 0 }
    lines.set(key, line)
    line.spellings.set(written, (line.spellings.get(written) ?? 0) + 1)
    if (!promised) line.walkIns += 1
    else {
      line.promised += 1
      if (came) line.came += 1
    }
  }
  return [...lines.values()]
    .map(({ spellings, promised, came, walkIns }) => ({
      name: [...spellings].reduce((most, one) => (one[1] > most[1] ? one : most))[0],
      ...{ promised, came, notCome: promised - came, walkIns },
    }))
    .sort((a, b) => Number(a.name === '') - Number(b.name === '') || size(b) - size(a) || (a.name < b.name ? -1 : 1))
}

interface Counting {
  readonly spellings: Map<string, number>
  promised: number
  came: number
  walkIns: number
}

function size({ promised, walkIns }: TurnoutLine): number {
  return promised + walkIns
}
