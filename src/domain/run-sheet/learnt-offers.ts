import type { CueId } from '../common/id'
import type { Seconds } from '../common/time'
import type { Cue } from './cue'
import type { LearntLength } from './learnt-duration'
import { hasFixedEnd, takesPart } from './time-cues'

/** A cue whose learnt length differs from the planned one. */
export interface LearntOffer {
  readonly cueId: CueId
  readonly title: string
  readonly from: Seconds
  readonly to: Seconds
}

/** Whether a learnt length can be taken over: the cue takes part and has a length of its own. */
export function canTakeLength(cue: Cue): boolean {
  return cue.templateCue !== '' && takesPart(cue) && cue.kind !== 'milestone' && !hasFixedEnd(cue)
}

/** The cues of a sheet whose learnt length is another one than they are planned with, in the order of the sheet. */
export function learntOffers(cues: readonly Cue[], learnt: ReadonlyMap<string, LearntLength>): LearntOffer[] {
  return cues.flatMap((cue) => {
    const to = learnt.get(cue.templateCue)?.seconds
    if (to === undefined || to === cue.duration || !canTakeLength(cue)) return []
    return [{ cueId: cue.id, title: cue.title, from: cue.duration, to }]
  })
}
