import type { Cue } from '@/domain/run-sheet/cue'
import { onMainTrack } from '@/domain/run-sheet/time-cues'
import type { ShowFrame, ShowState } from '@/domain/show/show-state'

/** What the evening is at for the people in the room: they have gone home, in thought, when the striking begins. */
export type RoomPhase = 'before' | 'during' | 'after'

export function roomPhase(state: ShowState, cues: readonly Cue[], frame: ShowFrame): RoomPhase {
  if (state.phase === 'before') return 'before'
  if (state.phase === 'over') return 'after'
  const striking = cues.findIndex(
    (cue) => onMainTrack(cue) && cue.start.kind === 'fixed' && cue.start.at >= frame.plannedEnd,
  )
  const at = cues.findIndex(({ id }) => id === (state.now ?? state.next)?.cue.id)
  return striking !== -1 && at >= striking ? 'after' : 'during'
}
