import type { CueFields } from '@/domain/run-sheet/cue-rules'
import type { TimedCue } from '@/domain/run-sheet/time-cues'

/** What every section of the inspector gets. */
export interface SectionProps {
  readonly timed: TimedCue
  /** Changes fields of the cue; what is wrong is said on top of the inspector. */
  readonly change: (fields: CueFields) => void
}
