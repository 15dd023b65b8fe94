import type { Cue } from '@/domain/run-sheet/cue'
import { newCue } from '@/domain/run-sheet/cue-rules'
import { STAMP } from './an-event-plan'

let made = 0

/** A cue of ten minutes that follows, with a name of its own. */
export function aCue(over: Partial<Cue> = {}): Cue {
  made += 1
  return {
    id: `cue_${made}`,
    ...STAMP,
    ...newCue('evt_1', `a${String(made).padStart(6, '0')}`, { title: `Cue ${made}` }),
    ...over,
  }
}

/** A fixed start at a reading of the clock, e.g. `at('14:00')`. */
export function at(clock: `${number}:${number}`): { readonly kind: 'fixed'; readonly at: number } {
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  return { kind: 'fixed', at: hour * 3600 + minute * 60 }
}
