import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterCuts, chooseCuts, missing, possibleCuts } from '@/domain/show/win-back'
import { aCue, at } from '../../builders/a-cue'
import { anyFacts, anySheet, CLOCK, fact, FRAME, moment } from './a-show'

const questions = aCue({ title: 'Questions', duration: 600, start: at('14:00') })
const tea = aCue({ title: 'Tea', duration: 1200, shortest: 720 })
const report = aCue({ title: 'Report', duration: 1440, shortest: 720 })
const draw = aCue({ title: 'Prize draw', duration: 360, canDrop: true })
const photo = aCue({ title: 'Photo', duration: 600, shortest: 480 })
const sheet = [questions, tea, report, draw, photo]
const facts = [fact(questions, 'started', moment('14:00'))]
const show = (late: number) => ({
  cues: sheet,
  facts,
  frame: { ...FRAME, plannedEnd: at('15:10').at },
  clock: CLOCK,
  now: moment('14:10', late),
})
const goal = { end: at('15:10').at, lastEnd: null }
const inWords = (cuts: ReturnType<typeof chooseCuts>) =>
  cuts.map(({ cueId, kind, from, to }) => [sheet.find(({ id }) => id === cueId)?.title, kind, from / 60, to / 60])

describe('winning time back', () => {
  it('needs nothing when the evening is in time', () => {
    expect(chooseCuts(show(0), goal)).toEqual([])
  })

  it('shortens the one that gives most, only as far as needed, in whole minutes', () => {
    expect(inWords(chooseCuts(show(5 * 60 + 20), goal))).toEqual([['Report', 'shorten', 24, 18]])
  })

  it('shortens before it drops', () => {
    expect(inWords(chooseCuts(show(21 * 60), goal))).toEqual([
      ['Report', 'shorten', 24, 12],
      ['Tea', 'shorten', 20, 12],
      ['Photo', 'shorten', 10, 9],
    ])
    expect(inWords(chooseCuts(show(26 * 60), goal)).at(-1)).toEqual(['Prize draw', 'drop', 6, 0])
  })

  it('does everything it can when that is not enough, and says how much is still missing', () => {
    const cuts = chooseCuts(show(40 * 60), goal)
    expect(cuts).toHaveLength(4)
    expect(missing(afterCuts(show(40 * 60), cuts), goal)).toBe((40 - 28) * 60)
  })

  it('gives back what a longer cue, dropped last, makes needless', () => {
    const games = aCue({ title: 'Games', duration: 1500, canDrop: true })
    const cues = [questions, draw, games, photo]
    const late = { ...show(22 * 60), cues, frame: { ...FRAME, plannedEnd: at('14:51').at } }
    const cuts = chooseCuts(late, { end: at('14:51').at, lastEnd: null })
    expect(cuts.map(({ cueId, kind }) => [cues.find(({ id }) => id === cueId)?.title, kind])).toEqual([
      ['Games', 'drop'],
    ])
  })

  it('shortens instead of dropping where that is enough beside what is dropped', () => {
    const talk = aCue({ title: 'Talk', duration: 1200, shortest: 900 })
    const games = aCue({ title: 'Games', duration: 900, canDrop: true })
    const prize = aCue({ title: 'Prize', duration: 600, shortest: 300, canDrop: true })
    const cues = [questions, talk, games, prize]
    const late = { ...show(22 * 60), cues, frame: { ...FRAME, plannedEnd: at('14:55').at } }
    const cuts = chooseCuts(late, { end: at('14:55').at, lastEnd: null })
    const won = cuts.map(({ cueId, kind, from, to }) => [cues.find(({ id }) => id === cueId)?.title, kind, from - to])
    expect(won).toEqual([
      ['Talk', 'shorten', 300],
      ['Games', 'drop', 900],
      ['Prize', 'shorten', 120],
    ])
  })

  it('makes no cut that the goal could do without', () => {
    fc.assert(
      fc.property(
        anySheet.chain((cues) => fc.record({ cues: fc.constant(cues), facts: anyFacts(cues) })),
        fc.integer({ min: 0, max: 7200 }),
        ({ cues, facts: given }, by) => {
          const now = Math.max(moment('13:55'), ...given.map((each) => each.at))
          const late = { cues, facts: given, frame: FRAME, clock: CLOCK, now }
          const wanted = { end: null, lastEnd: afterCuts(late, []).lastEnd - by }
          const cuts = chooseCuts(late, wanted)
          if (missing(afterCuts(late, cuts), wanted) > 0) return
          for (const cut of cuts.filter(({ kind }) => kind === 'drop')) {
            const others = cuts.filter((other) => other !== cut)
            expect(missing(afterCuts(late, others), wanted)).toBeGreaterThan(0)
          }
        },
      ),
    )
  })

  it('leaves alone what a fixed start behind it would swallow', () => {
    const fixed = aCue({ title: 'Guest by train', duration: 600, start: at('15:00') })
    const after = aCue({ title: 'Round', duration: 1800, shortest: 600 })
    const cues = [tea, fixed, after]
    const late = { cues, facts: [], frame: FRAME, clock: CLOCK, now: moment('14:10') }
    const cuts = chooseCuts(late, { end: at('15:30').at, lastEnd: null })
    expect(cuts.map(({ cueId }) => cueId)).toEqual([after.id])
  })

  it('never cuts below the shortest length, never touches what has begun, and never makes it worse', () => {
    fc.assert(
      fc.property(
        anySheet.chain((cues) => fc.record({ cues: fc.constant(cues), facts: anyFacts(cues) })),
        fc.integer({ min: 14 * 3600, max: 18 * 3600 }),
        ({ cues, facts: pressed }, end) => {
          const late = { cues, facts: pressed, frame: FRAME, clock: CLOCK, now: (pressed.at(-1)?.at ?? 0) + 1000 }
          const wanted = { end, lastEnd: null }
          const cuts = chooseCuts(late, wanted)
          const possible = possibleCuts(late)
          expect(new Set(cuts.map(({ cueId }) => cueId)).size).toBe(cuts.length)
          for (const cut of cuts) {
            const deepest = possible.find(({ cueId, kind }) => cueId === cut.cueId && kind === cut.kind)
            expect(deepest).toBeDefined()
            expect(cut.to).toBeGreaterThanOrEqual(deepest?.to ?? 0)
            expect(cut.to).toBeLessThan(cut.from)
          }
          const before = missing(afterCuts(late, []), wanted)
          expect(missing(afterCuts(late, cuts), wanted)).toBeLessThanOrEqual(before)
          if (before <= 0) expect(cuts).toEqual([])
        },
      ),
    )
  })
})
