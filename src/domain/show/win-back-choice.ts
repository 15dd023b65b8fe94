import type { Seconds } from '../common/time'
import { afterCuts, type Cut, type LateShow, missing, possibleCuts, type WinBackGoal } from './win-back'

/** A way to win time as a person sees it: how deep it goes if it is taken, and whether it is. */
export interface CutChoice {
  readonly cut: Cut
  /** Its length at the deepest; 0 for one that is dropped. */
  readonly deepest: Seconds
  readonly chosen: boolean
}

/** All possible cuts in the order of the sheet, the chosen ones as deep as they are chosen. */
export function cutChoices(show: LateShow, chosen: readonly Cut[]): CutChoice[] {
  const order = new Map(show.cues.map(({ id }, at) => [id, at]))
  return possibleCuts(show)
    .map((deepest) => {
      const cut = chosen.find((other) => isSame(other, deepest))
      return { cut: cut ?? deepest, deepest: deepest.to, chosen: cut !== undefined }
    })
    .sort((a, b) => (order.get(a.cut.cueId) ?? 0) - (order.get(b.cut.cueId) ?? 0))
}

/**
 * Takes a cut in, or leaves it out. One that shortens goes only as deep as the goal still needs, in whole minutes, and fully
 * when the goal is reached already; a cue is never shortened and dropped at once.
 */
export function toggleCut(show: LateShow, goal: WinBackGoal, chosen: readonly Cut[], cut: Cut): Cut[] {
  if (chosen.some((other) => isSame(other, cut))) return chosen.filter((other) => !isSame(other, cut))
  const rest = chosen.filter(({ cueId }) => cueId !== cut.cueId)
  const deepest = possibleCuts(show).find((other) => isSame(other, cut))
  if (!deepest) return rest
  const lacking = missing(afterCuts(show, rest), goal)
  const most = deepest.from - deepest.to
  const depth =
    cut.kind === 'shorten' && lacking > 0 ? Math.min(most, Math.max(60, Math.ceil(lacking / 60) * 60)) : most
  return [...rest, { ...deepest, to: deepest.from - depth }]
}

/** How many seconds the cuts take out of the plan, gaps before fixed starts not regarded. */
export function sumOfCuts(cuts: readonly Cut[]): Seconds {
  return cuts.reduce((sum, { from, to }) => sum + from - to, 0)
}

function isSame(a: Cut, b: Cut): boolean {
  return a.cueId === b.cueId && a.kind === b.kind
}
