import type { CueId } from '../common/id'
import type { ClockSecond, Instant, Seconds } from '../common/time'
import type { Cue } from '../run-sheet/cue'
import { hasFixedEnd, onMainTrack } from '../run-sheet/time-cues'
import { type CueProgress, progressOf } from './cue-progress'
import { expectedTimes, type VenueClock } from './expected-times'
import type { ShowFact } from '../run-sheet/show-fact'
import { type Evening, eveningOf, isPlayable, type ShowFrame } from './show-state'

/** A way to win time: a cue that waits, made shorter or left out. */
export interface Cut {
  readonly cueId: CueId
  readonly kind: 'shorten' | 'drop'
  readonly from: Seconds
  /** Its length afterwards; 0 when dropped. Never below its shortest length. */
  readonly to: Seconds
}

/** The show that time is to be won in. */
export interface LateShow {
  readonly cues: readonly Cue[]
  readonly facts: readonly ShowFact[]
  readonly frame: ShowFrame
  readonly clock: VenueClock
  readonly now: Instant
}

/** When the evening has to end: the guests by `end` (the planned end), all of it by `lastEnd` (the hard close), or both. */
export interface WinBackGoal {
  readonly end: ClockSecond | null
  readonly lastEnd: ClockSecond | null
}

/**
 * Every cut that could be made now, each as deep as it may be: first what can be shortened, then what can be dropped. Lengths
 * are tonight's, so what was cut before is not cut again; a cue with a fixed end would only leave a gap when made shorter.
 */
export function possibleCuts({ cues, facts }: Pick<LateShow, 'cues' | 'facts'>): Cut[] {
  const progress = progressOf(facts)
  const waiting = cues.filter((cue) => {
    const status = progress.get(cue.id)?.status ?? 'waiting'
    return onMainTrack(cue) && status === 'waiting' && isPlayable(cue)
  })
  const shorten = waiting.flatMap<Cut>((cue) =>
    cue.shortest !== null && !hasFixedEnd(cue) && cue.shortest < tonight(cue, progress)
      ? [{ cueId: cue.id, kind: 'shorten', from: tonight(cue, progress), to: cue.shortest }]
      : [],
  )
  const drop = waiting.flatMap<Cut>((cue) =>
    cue.canDrop && tonight(cue, progress) > 0
      ? [{ cueId: cue.id, kind: 'drop', from: tonight(cue, progress), to: 0 }]
      : [],
  )
  return [...shorten, ...drop]
}

/** How long a waiting cue is to take tonight, with the time given and taken so far. */
function tonight(cue: Cue, progress: ReadonlyMap<CueId, CueProgress>): Seconds {
  return Math.max(0, cue.duration + (progress.get(cue.id)?.added ?? 0))
}

/**
 * The least painful cuts that reach the goal: cues are shortened before any is dropped, the one that gives most first, so
 * that few are touched; the last is shortened only as far as needed. What a fixed start behind it would swallow is not cut.
 * What a later cut made needless is given back. When the goal cannot be reached, everything that helps.
 */
export function chooseCuts(show: LateShow, goal: WinBackGoal): Cut[] {
  const possible = possibleCuts(show)
  const shorten = possible.filter(({ kind }) => kind === 'shorten').sort((a, b) => b.from - b.to - (a.from - a.to))
  const drop = possible.filter(({ kind }) => kind === 'drop').sort((a, b) => a.from - b.from)
  let chosen: Cut[] = []
  for (const cut of shorten) {
    const before = missing(afterCuts(show, chosen), goal)
    if (before <= 0) return chosen
    const helps = before - missing(afterCuts(show, [...chosen, cut]), goal)
    // Only whole minutes are cut where that is enough; nobody can be asked for 11 minutes and 37 seconds.
    const needed = Math.min(cut.from - cut.to, Math.ceil(Math.min(helps, before) / 60) * 60)
    if (helps > 0) chosen = [...chosen, { ...cut, to: cut.from - needed }]
  }
  for (const cut of drop) {
    const before = missing(afterCuts(show, chosen), goal)
    if (before <= 0) break
    // A cue is not shortened and dropped at once.
    const instead = [...chosen.filter(({ cueId }) => cueId !== cut.cueId), cut]
    if (missing(afterCuts(show, instead), goal) < before) chosen = instead
  }
  return withoutNeedless(show, goal, chosen)
}

/**
 * A longer cue that was dropped last can make the cuts before it needless, wholly or in part: they are given back. A cue that
 * only has to be shorter after all is not dropped.
 */
function withoutNeedless(show: LateShow, goal: WinBackGoal, chosen: readonly Cut[]): Cut[] {
  const reached = (cuts: readonly Cut[]) => missing(afterCuts(show, cuts), goal) <= 0
  if (!reached(chosen)) return [...chosen]
  const drops = chosen.filter(({ kind }) => kind === 'drop')
  let kept = [...chosen]
  const shorter = possibleCuts(show).filter(({ kind }) => kind === 'shorten')
  for (const cut of drops) {
    const less = kept.filter((other) => other !== cut)
    const instead = [...less, ...shorter.filter(({ cueId }) => cueId === cut.cueId)]
    if (reached(less)) kept = less
    else if (reached(instead)) kept = instead
  }
  for (const cut of kept.filter(({ kind }) => kind === 'shorten').reverse()) {
    const spare = Math.floor(-missing(afterCuts(show, kept), goal) / 60) * 60
    const to = Math.min(cut.from, cut.to + spare)
    const less = kept.flatMap((other) => (other !== cut ? [other] : to < cut.from ? [{ ...cut, to }] : []))
    if (reached(less)) kept = less
  }
  return kept
}

/** How the evening would stand after the cuts. */
export function afterCuts({ cues, facts, frame, clock, now }: LateShow, cuts: readonly Cut[]): Evening {
  const progress = progressOf(facts)
  const byCue = new Map(cuts.map((cut) => [cut.cueId, cut]))
  const cut = cues.map((cue) => {
    const change = byCue.get(cue.id)
    if (!change) return cue
    return change.kind === 'drop'
      ? { ...cue, skipped: true }
      : { ...cue, duration: change.to - (progress.get(cue.id)?.added ?? 0) }
  })
  return eveningOf(expectedTimes(cut, progress, clock, now, frame.opensAt), frame)
}

/** How many seconds are missing to the goal; 0 or less when it is reached. */
export function missing(evening: Evening, goal: WinBackGoal): Seconds {
  const toEnd = goal.end === null ? Number.NEGATIVE_INFINITY : evening.expectedEnd - goal.end
  const toLast = goal.lastEnd === null ? Number.NEGATIVE_INFINITY : evening.lastEnd - goal.lastEnd
  return Math.max(toEnd, toLast)
}
