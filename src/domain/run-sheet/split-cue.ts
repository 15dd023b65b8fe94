import { ok, refused, type Result } from '../common/result'
import type { Seconds } from '../common/time'
import type { CueFields } from './cue-rules'
import { takesPart, type TimedCue } from './time-cues'

/** Why a cue cannot be split: it takes no time of its own, or the place lies outside it. */
export type SplitRefusal = 'nothingToSplit' | 'splitOutside'

/** What becomes of a cue that is split: changes for the first part, and what the second one differs in from it. */
export interface SplitParts {
  readonly first: CueFields
  readonly second: CueFields
}

/** Half a length in whole minutes where it has at least two, else in whole seconds. */
export function halfLength(length: Seconds): Seconds {
  return length >= 120 ? Math.round(length / 120) * 60 : Math.floor(length / 2)
}

/**
 * Splits a cue `at` seconds after its start. Both lengths sum to the old one, and so do the shortest lengths; the first part
 * keeps the start, the second follows it and keeps a fixed end. What is said or carried once (props, script, note, plan B)
 * stays with the first part. A group, a milestone, a cue left out and a cue without time cannot be split.
 */
export function splitCue(timed: TimedCue, at: Seconds): Result<SplitParts, SplitRefusal> {
  const { cue } = timed
  const length = timed.endsAt - timed.startsAt
  if (!takesPart(cue) || cue.kind === 'milestone' || length < 2) return refused('nothingToSplit')
  if (!(at > 0 && at < length)) return refused('splitOutside')
  const rest = length - at
  const shortest = cue.shortest === null ? null : shares(Math.min(cue.shortest, length), at, length)
  return ok({
    first: { duration: at, until: null, shortest: shortest?.[0] ?? null },
    second: {
      start: { kind: 'follows' },
      duration: rest,
      until: cue.until,
      shortest: shortest?.[1] ?? null,
      props: '',
      script: '',
      note: '',
      planB: '',
    },
  })
}

/** Shares a shortest length out in proportion; each part gets at least a second, and no more than it is long. */
function shares(shortest: Seconds, at: Seconds, length: Seconds): readonly [Seconds, Seconds] {
  const first = Math.max(1, Math.min(at, shortest - 1, Math.round((shortest * at) / length)))
  return [first, Math.max(1, Math.min(length - at, shortest - first))]
}
