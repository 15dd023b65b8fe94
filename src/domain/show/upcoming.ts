import { onMainTrack, takesPart } from '../run-sheet/time-cues'
import type { ExpectedCue } from './expected-times'
import { isPlayable, type NowCue, type ShowState } from './show-state'

/** What stands on a track beside the main one. */
export interface TrackState {
  readonly track: string
  /** What runs or is held on it. */
  readonly now: NowCue | null
  /** The first on it that waits. */
  readonly next: ExpectedCue | null
}

/** The next rows on the main track, milestones on the way included, at most `count`. */
export function upcoming(state: ShowState, count: number): ExpectedCue[] {
  const from =
    state.now === null ? lastDone(state.cues) : state.cues.findIndex(({ cue }) => cue.id === state.now?.cue.id)
  return state.cues
    .slice(from + 1)
    .filter(({ cue, status }) => onMainTrack(cue) && takesPart(cue) && status === 'waiting')
    .slice(0, count)
}

/** Every track beside the main one that has something running or to come, in the order of the sheet. */
export function tracksBeside(state: ShowState): TrackState[] {
  const tracks = new Set(state.cues.flatMap(({ cue }) => (onMainTrack(cue) || !takesPart(cue) ? [] : [cue.track])))
  return [...tracks].flatMap((track) => {
    const now = state.beside.findLast(({ cue }) => cue.track === track) ?? null
    const next =
      state.cues.find(({ cue, status }) => cue.track === track && status === 'waiting' && isPlayable(cue)) ?? null
    return now === null && next === null ? [] : [{ track, now, next }]
  })
}

/** The how-manieth of how many on the main track the running cue is, or the next one when none runs. Left-out ones do not count. */
export function positionOf(state: ShowState): { readonly at: number; readonly of: number } {
  const playable = state.cues.filter(
    ({ cue, status }) => onMainTrack(cue) && isPlayable(cue) && (status !== 'skipped' || cue.id === state.now?.cue.id),
  )
  const wanted = (state.now ?? state.next)?.cue.id
  const found = playable.findIndex(({ cue }) => cue.id === wanted)
  return { at: found === -1 ? playable.length : found + 1, of: playable.length }
}

function lastDone(cues: readonly ExpectedCue[]): number {
  return cues.findLastIndex(({ cue, status }) => onMainTrack(cue) && status === 'done')
}
