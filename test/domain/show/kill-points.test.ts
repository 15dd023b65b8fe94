import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actualSpan, progressOf } from '@/domain/show/cue-progress'
import { expectedTimes } from '@/domain/show/expected-times'
import { showState } from '@/domain/show/show-state'
import { anyFacts, anySheet, CLOCK, FRAME, moment } from './a-show'

const anyShow = anySheet.chain((cues) => fc.record({ cues: fc.constant(cues), facts: anyFacts(cues) }))

describe('a show that is killed at any point', () => {
  it('comes back to the same second: the same facts at the same moment are the same show', () => {
    fc.assert(
      fc.property(anyShow, fc.nat(20), fc.integer({ min: 0, max: 7_200_000 }), ({ cues, facts }, kept, away) => {
        const before = facts.slice(0, kept)
        const now = (before.at(-1)?.at ?? moment('13:55')) + away
        const running = showState(cues, before, FRAME, CLOCK, now)
        // What a new start reads is what was stored, in a new form of its own.
        const again = showState(structuredClone(cues), structuredClone(before), FRAME, CLOCK, now)
        expect(again).toEqual(running)
      }),
    )
  })

  it('keeps the real times of what had ended, whatever is entered afterwards about other cues', () => {
    fc.assert(
      fc.property(anyShow, fc.nat(20), ({ facts }, kept) => {
        const early = progressOf(facts.slice(0, kept))
        const late = progressOf(facts)
        for (const [cueId, progress] of early) {
          const touchedAgain = facts.slice(kept).some((fact) => fact.cueId === cueId)
          if (touchedAgain) continue
          expect(late.get(cueId)).toEqual(progress)
        }
        for (const [cueId, progress] of early) {
          const span = actualSpan(progress)
          const reopened = facts
            .slice(kept)
            .some((fact) => fact.cueId === cueId && (fact.kind === 'cancelled' || fact.kind === 'reopened'))
          if (span !== null && !reopened)
            expect(actualSpan(late.get(cueId) ?? progress)?.startedAt).toBe(span.startedAt)
        }
      }),
    )
  })

  it('only moves on between two seconds as the clock does: nothing that waits comes earlier, nothing done moves', () => {
    fc.assert(
      fc.property(anyShow, fc.integer({ min: 1, max: 600 }), ({ cues, facts }, seconds) => {
        const now = (facts.at(-1)?.at ?? moment('13:55')) + 1000
        const progress = progressOf(facts)
        const first = expectedTimes(cues, progress, CLOCK, now, FRAME.opensAt)
        const later = expectedTimes(cues, progress, CLOCK, now + seconds * 1000, FRAME.opensAt)
        first.forEach((cue, at) => {
          const then = later[at]
          expect(then?.startsAt ?? -Infinity).toBeGreaterThanOrEqual(cue.startsAt - 1e-6)
          if (cue.status === 'done') expect(then).toEqual(cue)
        })
        expect(expectedTimes(cues, progress, CLOCK, now, FRAME.opensAt)).toEqual(first)
      }),
    )
  })
})
