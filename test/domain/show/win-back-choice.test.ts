import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutChoices, sumOfCuts, toggleCut } from '@/domain/show/win-back-choice'
import { chooseCuts, possibleCuts, type Cut } from '@/domain/show/win-back'
import { aCue, at } from '../../builders/a-cue'
import { anyFacts, anySheet, CLOCK, fact, FRAME, moment } from './a-show'

const opening = aCue({ title: 'Opening', duration: 600, start: at('14:00') })
const tea = aCue({ title: 'Tea', duration: 1200, shortest: 720, canDrop: true })
const draw = aCue({ title: 'Prize draw', duration: 360, canDrop: true })
const sheet = [opening, tea, draw]
const late = (seconds: number) => ({
  cues: sheet,
  facts: [fact(opening, 'started', moment('14:00'))],
  frame: { ...FRAME, plannedEnd: at('14:36').at },
  clock: CLOCK,
  now: moment('14:10', seconds),
})
const goal = { end: at('14:36').at, lastEnd: null }
const titles = (cuts: readonly Cut[]) =>
  cuts.map(({ cueId, kind, from, to }) => [sheet.find(({ id }) => id === cueId)?.title, kind, (from - to) / 60])
const cutOf = (title: string, kind: Cut['kind']) =>
  possibleCuts(late(0)).find(
    (cut) => cut.kind === kind && sheet.find(({ id }) => id === cut.cueId)?.title === title,
  ) as Cut

describe('the cuts as a person chooses them', () => {
  it('stand in the order of the sheet, each way to cut on a row of its own, the chosen ones as deep as they are', () => {
    const show = late(300)
    const rows = cutChoices(show, chooseCuts(show, goal))
    expect(rows.map(({ cut, chosen }) => [cut.kind, (cut.from - cut.to) / 60, chosen])).toEqual([
      ['shorten', 5, true],
      ['drop', 20, false],
      ['drop', 6, false],
    ])
  })

  it('go only as deep as the goal needs, and fully when nothing is missing any more', () => {
    expect(titles(toggleCut(late(200), goal, [], cutOf('Tea', 'shorten')))).toEqual([['Tea', 'shorten', 4]])
    expect(titles(toggleCut(late(0), goal, [], cutOf('Tea', 'shorten')))).toEqual([['Tea', 'shorten', 8]])
  })

  it('are left out again by a second tick, and never shorten and drop one cue at once', () => {
    const shortened = toggleCut(late(300), goal, [], cutOf('Tea', 'shorten'))
    expect(toggleCut(late(300), goal, shortened, cutOf('Tea', 'shorten'))).toEqual([])
    expect(titles(toggleCut(late(300), goal, shortened, cutOf('Tea', 'drop')))).toEqual([['Tea', 'drop', 20]])
  })

  it('never go below the shortest length, in whatever order they are ticked', () => {
    fc.assert(
      fc.property(
        anySheet.chain((cues) => fc.record({ cues: fc.constant(cues), facts: anyFacts(cues) })),
        fc.array(fc.nat(20), { maxLength: 12 }),
        ({ cues, facts }, ticks) => {
          const show = { cues, facts, frame: FRAME, clock: CLOCK, now: (facts.at(-1)?.at ?? moment('14:00')) + 1000 }
          const possible = possibleCuts(show)
          const aim = { end: FRAME.plannedEnd, lastEnd: null }
          let chosen: readonly Cut[] = chooseCuts(show, aim)
          for (const tick of ticks) {
            const cut = possible[tick % Math.max(1, possible.length)]
            if (cut) chosen = toggleCut(show, aim, chosen, cut)
            expect(new Set(chosen.map(({ cueId }) => cueId)).size).toBe(chosen.length)
            for (const { cueId, kind, from, to } of chosen) {
              const deepest = possible.find((other) => other.cueId === cueId && other.kind === kind)
              expect(to).toBeGreaterThanOrEqual(deepest?.to ?? Infinity)
              expect(to).toBeLessThan(from)
            }
          }
          expect(sumOfCuts(chosen)).toBeGreaterThanOrEqual(0)
        },
      ),
    )
  })
})
