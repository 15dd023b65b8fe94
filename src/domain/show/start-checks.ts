import type { Cue, RunSheetVersion } from '../run-sheet/cue'
import { hasFixedEnd, onMainTrack, takesPart } from '../run-sheet/time-cues'
import { differencesBetween } from '../run-sheet/version-differences'
import type { ClockMinute } from '../common/time'
import { isPlayable } from './show-state'

/** What is looked at before a show begins; none of it stands in the way. */
export type StartCheck =
  | { readonly kind: 'cues'; readonly count: number; readonly ready: boolean }
  /** Cues that have no length: their time is up as soon as they start. */
  | { readonly kind: 'lengths'; readonly titles: readonly string[]; readonly ready: boolean }
  | { readonly kind: 'hardClose'; readonly at: ClockMinute | null; readonly ready: boolean }
  /** The version everybody has; `behind` counts the cues that differ from it. */
  | { readonly kind: 'version'; readonly number: number | null; readonly behind: number; readonly ready: boolean }

/** The checks before a show, in the order in which they are told. `version` is the newest that was released. */
export function startChecks(given: {
  readonly cues: readonly Cue[]
  readonly opensAt: ClockMinute
  readonly hardClose: ClockMinute | null
  readonly version: RunSheetVersion | null
}): StartCheck[] {
  const { cues, opensAt, hardClose, version } = given
  const playable = cues.filter(isPlayable)
  const empty = playable.filter((cue) => cue.duration === 0 && !hasFixedEnd(cue)).map(({ title }) => title)
  // Early versions kept only their number: nothing can be held against them.
  const behind =
    version === null || version.content.length === 0
      ? 0
      : differencesBetween({ opensAt: version.opensAt ?? opensAt, cues: version.content }, { opensAt, cues }).length
  const count = playable.filter((cue) => onMainTrack(cue) && takesPart(cue)).length
  return [
    { kind: 'cues', count, ready: count > 0 },
    { kind: 'lengths', titles: empty, ready: empty.length === 0 },
    { kind: 'hardClose', at: hardClose, ready: hardClose !== null },
    { kind: 'version', number: version?.number ?? null, behind, ready: version !== null && behind === 0 },
  ]
}
