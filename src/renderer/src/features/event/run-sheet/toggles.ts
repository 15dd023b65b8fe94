import type { Seconds } from '@/domain/common/time'
import type { CueFields } from '@/domain/run-sheet/cue-rules'
import type { TimedCue } from '@/domain/run-sheet/time-cues'

/** Fixes a start where it stands now, or lets it follow again. A group has no start of its own. */
export function toggledStart({ cue, startsAt }: TimedCue): CueFields {
  if (cue.kind === 'group') return {}
  return { start: cue.start.kind === 'fixed' ? { kind: 'follows' } : { kind: 'fixed', at: startsAt } }
}

/** Lets a cue be shortened to half its length, or not at all. */
export function toggledShortest({ cue }: TimedCue): CueFields {
  if (cue.kind === 'group' || cue.kind === 'milestone') return {}
  return { shortest: cue.shortest === null ? halfOf(cue.duration) : null }
}

/** Lets a cue be dropped, or not. */
export function toggledDrop({ cue }: TimedCue): CueFields {
  return cue.kind === 'group' ? {} : { canDrop: !cue.canDrop }
}

/** Half a length, in whole minutes where it has any. */
function halfOf(duration: Seconds): Seconds {
  const minutes = Math.ceil(duration / 120)
  return Math.min(duration, minutes * 60)
}
