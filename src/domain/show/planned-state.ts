import type { CueId } from '../common/id'
import type { Instant, Seconds } from '../common/time'
import type { RunSheetVersion } from '../run-sheet/cue'
import { isKept, stateOf } from '../run-sheet/sheet-versions'
import type { ShowFact } from '../run-sheet/show-fact'
import { takesPart, timeCues } from '../run-sheet/time-cues'
import type { SheetState } from '../run-sheet/version-differences'

/** The plan an evening is measured against, and the version it was released as; null when it is the sheet as it stands. */
export interface PlannedState extends SheetState {
  readonly version: RunSheetVersion | null
}

/**
 * The plan the crew held in their hands: the newest version that was released before the first fact, else the first one
 * released after it; the sheet as it stands when no version kept its content.
 */
export function plannedState(
  present: SheetState,
  versions: readonly RunSheetVersion[],
  facts: readonly ShowFact[],
): PlannedState {
  const released = versions
    .filter(isKept)
    .filter(({ content }) => content.length > 0)
    .sort((a, b) => a.number - b.number)
  const began = facts.reduce<Instant>((first, { at }) => Math.min(first, at), Infinity)
  const version = released.findLast(({ publishedAt }) => publishedAt <= began) ?? released[0] ?? null
  return version === null ? { ...present, version } : { ...stateOf(version), version }
}

/** How long every cue of a plan takes, in seconds; cues that were left out of it are not among them. */
export function plannedLengths({ opensAt, cues }: SheetState): ReadonlyMap<CueId, Seconds> {
  return new Map(
    timeCues(opensAt, cues)
      .filter(({ cue }) => takesPart(cue))
      .map(({ cue, startsAt, endsAt }) => [cue.id, endsAt - startsAt]),
  )
}
