import type { Seconds } from '../common/time'
import type { Cue } from './cue'
import { hasFixedEnd, playedLength, takesPart, type TimedCue } from './time-cues'

/** A way out of an overrun: make a cue before it shorter, give up its fixed end, or let the fixed start follow. */
export type Repair =
  | { readonly kind: 'shorten'; readonly cue: Cue; readonly to: Seconds; readonly wins: Seconds }
  | { readonly kind: 'freeEnd'; readonly cue: Cue }
  | { readonly kind: 'free'; readonly cue: Cue }

/**
 * The ways out of the overrun at `index`, the nearest cue first. Only cues that run into it without a gap, another fixed
 * start or a fixed end between can help; none is cut below its shortest length. A cue squeezed by its own fixed end can give
 * that up. Empty where there is neither.
 */
export function repairsOf(timed: readonly TimedCue[], index: number): Repair[] {
  const late = timed[index]
  if (!late) return []
  const own: Repair[] = late.squeezed > 0 ? [{ kind: 'freeEnd', cue: late.cue }] : []
  if (late.overrun === 0) return own
  const repairs: Repair[] = []
  for (let at = index - 1; at >= 0; at -= 1) {
    const before = timed[at]
    if (!before || before.cue.track !== late.cue.track || !takesPart(before.cue)) continue
    const { cue } = before
    if (hasFixedEnd(cue)) {
      repairs.push({ kind: 'freeEnd', cue })
      break
    }
    const length = playedLength(cue)
    const wins = Math.min(late.overrun, length - Math.min(length, cue.shortest ?? length))
    if (wins > 0) repairs.push({ kind: 'shorten', cue, to: length - wins, wins })
    if (cue.start.kind === 'fixed') break
  }
  return [...repairs, { kind: 'free', cue: late.cue }, ...own]
}

/** The cue on the same track that runs into the overrun at `index`; null where there is none. */
export function cueBefore(timed: readonly TimedCue[], index: number): TimedCue | null {
  const late = timed[index]
  if (!late) return null
  for (let at = index - 1; at >= 0; at -= 1) {
    const before = timed[at]
    if (before && before.cue.track === late.cue.track && takesPart(before.cue)) return before
  }
  return null
}
