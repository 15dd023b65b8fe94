import type { CueColumnId } from '../common/id'
import type { Cue } from './cue'

/** The values of own columns after one was set; an empty one is left out, so that equal cues stay equal. */
export function withValue(custom: Cue['custom'], columnId: CueColumnId, value: string): Cue['custom'] {
  const others = Object.entries(custom).filter(([id]) => id !== columnId)
  return Object.fromEntries(value === '' ? others : [...others, [columnId, value]])
}
