import type { CueId } from '../common/id'
import { sameValue } from '../common/same-value'
import type { ClockMinute, ClockSecond, Seconds } from '../common/time'
import type { Cue } from './cue'
import { takesPart, timeCues, type TimedCue } from './time-cues'

/** What is different in a cue from one version to the next. A cue can be several of these at once. */
export type CueDifference =
  | { readonly kind: 'new' }
  | { readonly kind: 'gone'; readonly title: string; readonly startedAt: ClockSecond }
  /** Starts at another time; positive is later. */
  | { readonly kind: 'moved'; readonly by: Seconds }
  /** Takes longer, or shorter when negative. */
  | { readonly kind: 'length'; readonly by: Seconds }
  /** Stands before or behind other cues than it did, whatever its time. */
  | { readonly kind: 'order' }
  | { readonly kind: 'fields'; readonly fields: readonly ComparedField[] }

const COMPARED = [
  'title',
  'ownerId',
  'speakerId',
  'place',
  'props',
  'light',
  'sound',
  'screen',
  'script',
  'note',
  'planB',
  'track',
  'kind',
  'roomId',
  'color',
  'custom',
  'shortest',
  'canDrop',
  'start',
  'until',
] as const satisfies readonly (keyof Cue)[]
export type ComparedField = (typeof COMPARED)[number]

export interface DifferentCue {
  readonly cueId: CueId
  readonly differences: readonly CueDifference[]
}

/** A run-sheet as it was handed out, or as it is being worked on. */
export interface SheetState {
  readonly opensAt: ClockMinute
  /** In the order of the sheet. */
  readonly cues: readonly Cue[]
}

/**
 * What changed from one state of a sheet to another, in the order of the newer one; what is gone comes last. A cue left out
 * counts as gone, one taken in again as new, because that is what the crew has to know. Only what follows from an edit is
 * listed: a later time is told for every cue it concerns.
 */
export function differencesBetween(before: SheetState, after: SheetState): DifferentCue[] {
  const old = new Map(timeCues(before.opensAt, before.cues).map((timed) => [timed.cue.id, timed]))
  const now = timeCues(after.opensAt, after.cues)
  const reordered = outOfOrder(
    before.cues.map(({ id }) => id),
    after.cues.map(({ id }) => id),
  )
  const changed = now.flatMap((timed): DifferentCue[] => {
    const was = old.get(timed.cue.id)
    const differences = cueDifferences(was ?? null, timed, reordered.has(timed.cue.id))
    return differences.length > 0 ? [{ cueId: timed.cue.id, differences }] : []
  })
  const kept = new Set(now.filter(({ cue }) => isThere(cue)).map(({ cue }) => cue.id))
  const gone = [...old.values()]
    .filter(({ cue }) => isThere(cue) && !kept.has(cue.id))
    .map(({ cue, startsAt }): DifferentCue => ({
      cueId: cue.id,
      differences: [{ kind: 'gone', title: cue.title, startedAt: startsAt }],
    }))
  return [...changed, ...gone]
}

function isThere(cue: Cue): boolean {
  return cue.kind === 'group' || takesPart(cue)
}

function cueDifferences(was: TimedCue | null, is: TimedCue, reordered: boolean): CueDifference[] {
  if (!isThere(is.cue)) return []
  if (was === null || !isThere(was.cue)) return [{ kind: 'new' }]
  const differences: CueDifference[] = []
  // A group row is a heading: it has no time of its own.
  if (is.cue.kind !== 'group' && is.startsAt !== was.startsAt)
    differences.push({ kind: 'moved', by: is.startsAt - was.startsAt })
  const longer = is.endsAt - is.startsAt - (was.endsAt - was.startsAt)
  if (longer !== 0) differences.push({ kind: 'length', by: longer })
  if (reordered) differences.push({ kind: 'order' })
  const fields = COMPARED.filter((field) => !sameIn(field, is.cue, was.cue))
  if (fields.length > 0) differences.push({ kind: 'fields', fields })
  return differences
}

/** Another fixed reading is told as moved or longer; here only counts whether there is one. */
function sameIn(field: ComparedField, is: Cue, was: Cue): boolean {
  if (field === 'start') return is.start.kind === was.start.kind
  if (field === 'until') return (is.until === null) === (was.until === null)
  return sameValue(is[field], was[field])
}

/**
 * The fewest ids that must be moved to get from one order to the other: those outside a longest increasing run of old
 * places (patience sorting, O(n log n)). Moving one cue across ten marks one cue, not eleven.
 */
function outOfOrder<Id extends string>(before: readonly Id[], after: readonly Id[]): Set<Id> {
  const place = new Map(before.map((id, index) => [id, index]))
  const common = after.filter((id) => place.has(id))
  const ends: number[] = []
  const from: number[] = []
  common.forEach((id, index) => {
    const at = place.get(id) ?? 0
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      const end = place.get(common[ends[middle] ?? 0] as Id) ?? 0
      if (end < at) low = middle + 1
      else high = middle
    }
    from[index] = low > 0 ? (ends[low - 1] ?? -1) : -1
    ends[low] = index
  })
  const kept = new Set<Id>()
  for (let index = ends.at(-1) ?? -1; index >= 0; index = from[index] ?? -1) kept.add(common[index] as Id)
  return new Set(common.filter((id) => !kept.has(id)))
}
