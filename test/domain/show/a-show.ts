import fc from 'fast-check'
import type { Cue } from '@/domain/run-sheet/cue'
import type { ShowFact, ShowFactKind } from '@/domain/run-sheet/show-fact'
import type { ShowFrame } from '@/domain/show/show-state'
import { aCue, at } from '../../builders/a-cue'

/** Midnight of the opening day in these tests; the epoch keeps the arithmetic readable. */
export const CLOCK = { midnight: 0 }

/** A moment as the venue clock shows it. */
export function moment(clock: `${number}:${number}`, seconds = 0): number {
  return (at(clock).at + seconds) * 1000
}

export function fact(cue: Cue, kind: ShowFactKind, when: number, seconds = 0): ShowFact {
  return { cueId: cue.id, kind, at: when, seconds }
}

export const FRAME: ShowFrame = {
  opensAt: at('14:00').at,
  plannedEnd: at('16:00').at,
  hardClose: at('17:00').at,
}

/** Sheets of up to a dozen cues: fixed and following, on two tracks, some that can be shortened, dropped or are left out. */
export const anySheet: fc.Arbitrary<Cue[]> = fc.array(
  fc
    .record({
      duration: fc.integer({ min: 60, max: 3600 }),
      shortest: fc.option(fc.integer({ min: 30, max: 3600 })),
      canDrop: fc.boolean(),
      skipped: fc.boolean(),
      track: fc.constantFrom('', '', '', 'side'),
      fixed: fc.option(fc.integer({ min: 14 * 3600, max: 18 * 3600 })),
      kind: fc.constantFrom('segment', 'segment', 'segment', 'milestone', 'buffer', 'group'),
    })
    .map(({ fixed, shortest, duration, ...rest }) =>
      aCue({
        ...rest,
        duration,
        shortest: shortest === null ? null : Math.min(shortest, duration),
        start: fixed === null ? { kind: 'follows' } : { kind: 'fixed', at: fixed },
      }),
    ),
  { minLength: 1, maxLength: 12 },
)

/** What people might press, in any order, sensible or not, at moments that never go back. */
export function anyFacts(cues: readonly Cue[]): fc.Arbitrary<ShowFact[]> {
  return fc
    .array(
      fc.record({
        cue: fc.integer({ min: 0, max: cues.length - 1 }),
        kind: fc.constantFrom<ShowFactKind>(
          'started',
          'ended',
          'held',
          'resumed',
          'extended',
          'skipped',
          'cancelled',
          'reopened',
        ),
        wait: fc.integer({ min: 0, max: 1_800_000 }),
        seconds: fc.integer({ min: -600, max: 600 }),
      }),
      { maxLength: 20 },
    )
    .map((steps) => {
      let now = moment('13:55')
      return steps.map(({ cue, kind, wait, seconds }) => {
        now += wait
        return { cueId: (cues[cue] as Cue).id, kind, at: now, seconds: kind === 'extended' ? seconds : 0 }
      })
    })
}
