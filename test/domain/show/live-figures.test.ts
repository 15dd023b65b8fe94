import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timeCues } from '@/domain/run-sheet/time-cues'
import { countText, remainingText, wholeMinutes } from '@/domain/show/count-text'
import { laneStrip } from '@/domain/show/lane-strip'
import { showState } from '@/domain/show/show-state'
import { typedWarnings } from '@/domain/show/typed-warnings'
import { positionOf, tracksBeside, upcoming } from '@/domain/show/upcoming'
import { aCue, at } from '../../builders/a-cue'
import { anyFacts, anySheet, CLOCK, fact, FRAME, moment } from './a-show'

describe('a running figure', () => {
  it('shows hours only where there are any', () => {
    expect([0, 58, 725, 3727].map(countText)).toEqual(['0:00', '0:58', '12:05', '1:02:07'])
  })

  it('shows every second once on the way down and up again', () => {
    const shown = [2.5, 1.5, 0.5, -0.5, -1.5].map(remainingText)
    expect(shown).toEqual(['0:03', '0:02', '0:01', '0:00', '0:01'])
  })

  it('rounds a lateness to the nearest minute, early ones too, and knows no minus nought', () => {
    expect([29, 30, 90, -29, -30].map(wholeMinutes)).toEqual([0, 1, 2, 0, -1])
    expect(Object.is(wholeMinutes(-10), 0)).toBe(true)
  })
})

describe('the minutes of the warnings', () => {
  it('are read however they are written, longest first, each once', () => {
    expect(typedWarnings('1 5')).toEqual([300, 60])
    expect(typedWarnings('5、1分钟、5')).toEqual([300, 60])
    expect(typedWarnings('10 min, 0.5')).toEqual([600, 30])
    expect(typedWarnings('')).toEqual([])
  })

  it('are not understood when they are no minutes before the end', () => {
    for (const text of ['0', '31', 'soon', '-5', '5 x']) expect(typedWarnings(text)).toBeNull()
  })
})

describe('what comes', () => {
  const welcome = aCue({ title: 'Welcome', start: at('14:00') })
  const arrival = aCue({ title: 'Guest arrives', kind: 'milestone', duration: 0 })
  const talk = aCue({ title: 'Talk' })
  const film = aCue({ title: 'Film', track: 'Small room' })
  const tea = aCue({ title: 'Tea', skipped: true })
  const round = aCue({ title: 'Round' })
  const sheet = [welcome, arrival, talk, film, tea, round]
  const stateAfter = (...facts: Parameters<typeof showState>[1]) =>
    showState(sheet, facts, FRAME, CLOCK, moment('14:05'))

  it('is the rest of the main track with the milestones on the way, without what is left out', () => {
    const state = stateAfter(fact(welcome, 'started', moment('14:00')))
    expect(upcoming(state, 9).map(({ cue }) => cue.title)).toEqual(['Guest arrives', 'Talk', 'Round'])
    expect(upcoming(state, 2)).toHaveLength(2)
  })

  it('counts only what is played: a milestone and a cue left out take no number', () => {
    const started = fact(welcome, 'started', moment('14:00'))
    expect(positionOf(stateAfter(started))).toEqual({ at: 1, of: 3 })
    expect(positionOf(stateAfter(started, fact(talk, 'skipped', moment('14:01'))))).toEqual({ at: 1, of: 2 })
  })

  it('knows the tracks beside by what runs on them and what waits', () => {
    expect(tracksBeside(stateAfter())).toMatchObject([{ track: 'Small room', now: null, next: { cue: film } }])
    const running = tracksBeside(stateAfter(fact(film, 'started', moment('14:02'))))
    expect(running).toMatchObject([{ track: 'Small room', now: { cue: film, remaining: 420 }, next: null }])
    const over = stateAfter(fact(film, 'started', moment('14:02')), fact(film, 'ended', moment('14:04')))
    expect(tracksBeside(over)).toEqual([])
  })
})

describe('the strip of planned against real', () => {
  it('keeps every bar inside, in the order of time, whatever is pressed', () => {
    fc.assert(
      fc.property(
        anySheet.chain((cues) => fc.record({ cues: fc.constant(cues), facts: anyFacts(cues) })),
        ({ cues, facts }) => {
          const now = (facts.at(-1)?.at ?? moment('14:00')) + 1000
          const state = showState(cues, facts, FRAME, CLOCK, now)
          const strip = laneStrip(timeCues(14 * 60, cues), state.cues, state.clock, FRAME.hardClose)
          for (const { from, width } of [strip.planned, ...strip.actual.map(({ bars }) => bars)].flat()) {
            expect(from).toBeGreaterThanOrEqual(0)
            expect(width).toBeGreaterThanOrEqual(0)
            expect(from + width).toBeLessThanOrEqual(1 + 1e-9)
          }
          expect(strip.now).toBeGreaterThanOrEqual(0)
          expect(strip.now).toBeLessThanOrEqual(1)
          expect(strip.ticks.length).toBeLessThanOrEqual(13)
        },
      ),
    )
  })

  it('says by how many minutes a finished cue was longer, and where one is over', () => {
    const first = aCue({ title: 'First', duration: 600, start: at('14:00') })
    const second = aCue({ title: 'Second', duration: 600 })
    const facts = [
      fact(first, 'started', moment('14:00')),
      fact(first, 'ended', moment('14:13')),
      fact(second, 'started', moment('14:13')),
    ]
    const state = showState([first, second], facts, FRAME, CLOCK, moment('14:25'))
    const { actual } = laneStrip(timeCues(14 * 60, [first, second]), state.cues, state.clock, null)
    expect(actual).toHaveLength(1)
    expect(actual[0]?.bars.map(({ title, kind, apart }) => [title, kind, apart])).toEqual([
      ['First', 'done', 3],
      ['Second', 'over', 0],
    ])
  })
})
