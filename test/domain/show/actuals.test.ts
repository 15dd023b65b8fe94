import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RunSheetVersion } from '@/domain/run-sheet/cue'
import { actualEvening, realLength } from '@/domain/show/actuals'
import { progressOf } from '@/domain/show/cue-progress'
import { plannedLengths, plannedState } from '@/domain/show/planned-state'
import { aCue, at } from '../../builders/a-cue'
import { STAMP } from '../../builders/an-event-plan'
import { anyFacts, anySheet, CLOCK, fact, moment } from './a-show'

const opening = aCue({ title: 'Opening', start: at('14:00'), duration: 600 })
const talk = aCue({ title: 'Talk', duration: 1200 })
const cues = [opening, talk]

function aVersion(number: number, over: Partial<RunSheetVersion> = {}): RunSheetVersion {
  return {
    ...{ id: `rsv_${number}`, ...STAMP, eventId: 'evt_1', number, publishedAt: number, content: cues, opensAt: 840 },
    ...over,
  }
}

const asPlanned = { opensAt: 840, cues, version: null }

describe('the plan an evening is held against', () => {
  const present = { opensAt: 900, cues: [] }
  const began = [fact(opening, 'started', 100)]

  it('is the newest version released before the show began', () => {
    const versions = [aVersion(1), aVersion(2), aVersion(3, { publishedAt: 200 })]
    expect(plannedState(present, versions, began)).toMatchObject({ opensAt: 840, version: { number: 2 } })
  })

  it('is the first one released after that when there was none before', () => {
    const versions = [aVersion(1, { publishedAt: 300 }), aVersion(2, { publishedAt: 400 })]
    expect(plannedState(present, versions, began).version?.number).toBe(1)
  })

  it('is the sheet as it stands when no version kept its cues', () => {
    const versions = [aVersion(1, { content: [], opensAt: null }), aVersion(2, { publishedAt: null })]
    expect(plannedState(present, versions, began)).toEqual({ ...present, version: null })
  })

  it('gives every cue the length it has there, up to its end where that is fixed', () => {
    const ends = aCue({ until: at('14:25').at, duration: 3600 })
    expect([...plannedLengths({ opensAt: 840, cues: [opening, ends] }).values()]).toEqual([600, 900])
  })
})

describe('an evening as it ran', () => {
  it('tells how late and how much too long everything was, holds counted', () => {
    const facts = [
      fact(opening, 'started', moment('14:03')),
      fact(opening, 'ended', moment('14:11')),
      fact(talk, 'started', moment('14:11')),
      fact(talk, 'held', moment('14:15')),
      fact(talk, 'resumed', moment('14:18')),
      fact(talk, 'ended', moment('14:36')),
    ]
    const evening = actualEvening({ plan: asPlanned, cues, facts, clock: CLOCK, now: moment('15:00') })
    expect(evening.cues).toMatchObject([
      { outcome: 'done', late: 180, over: -120, held: 0, actual: { startsAt: at('14:03').at, length: 480 } },
      { outcome: 'done', late: 60, over: 300, held: 180, actual: { startsAt: at('14:11').at, length: 1500 } },
    ])
    expect(evening).toMatchObject({ planned: 1800, took: 1980, held: 180, version: null })
  })

  it('names what was skipped, what was added, what never began and what was not ended', () => {
    const added = aCue({ title: 'Thanks' })
    const last = aCue({ title: 'Last' })
    const facts = [
      fact(opening, 'started', moment('14:00')),
      fact(talk, 'skipped', moment('14:01')),
      fact(added, 'started', moment('14:02')),
      fact(added, 'ended', moment('14:03')),
    ]
    const plan = { opensAt: 840, cues: [opening, talk, last], version: aVersion(4) }
    const evening = actualEvening({ plan, cues: [opening, talk, added], facts, clock: CLOCK, now: moment('14:05') })
    expect(evening.cues.map(({ title, outcome, added: late }) => [title, outcome, late])).toEqual([
      ['Opening', 'running', false],
      ['Talk', 'skipped', false],
      ['Thanks', 'done', true],
      ['Last', 'notPlayed', false],
    ])
    expect(evening.version).toBe(4)
    expect(evening.cues[0]?.over).toBeNull()
  })

  it('adds up and stays the same however often it is asked, whatever was pressed', () => {
    fc.assert(
      fc.property(
        anySheet.chain((sheet) => fc.tuple(fc.constant(sheet), anyFacts(sheet))),
        ([sheet, facts]) => {
          const plan = { opensAt: 840, cues: sheet, version: null }
          const ask = { plan, cues: sheet, facts, clock: CLOCK, now: moment('23:59') + 36_000_000 }
          const evening = actualEvening(ask)
          expect(actualEvening(ask)).toEqual(evening)
          const measured = evening.cues.filter(({ over }) => over !== null)
          const sum = measured.reduce((total, { over }) => total + (over ?? 0), 0)
          expect(evening.took - evening.planned).toBeCloseTo(sum, 6)
          const progress = progressOf(facts)
          for (const { cueId, actual, held, outcome } of evening.cues) {
            expect(held).toBeGreaterThanOrEqual(0)
            const state = progress.get(cueId)
            expect(actual === null).toBe((state?.runs.length ?? 0) === 0)
            if (actual === null || outcome !== 'done' || state === undefined) continue
            expect(actual.length).toBeGreaterThanOrEqual(0)
            // What it really ran is what it took, less what it was held.
            expect(realLength(state)).toBeCloseTo(actual.length - held, 6)
          }
        },
      ),
    )
  })

  it('is told from the facts alone: those that arrived before a kill tell the same after it', () => {
    fc.assert(
      fc.property(
        anySheet.chain((sheet) => fc.tuple(fc.constant(sheet), anyFacts(sheet), fc.nat())),
        ([sheet, facts, cut]) => {
          const kept = facts.slice(0, cut % (facts.length + 1))
          const plan = { opensAt: 840, cues: sheet, version: null }
          const ask = { plan, cues: sheet, clock: CLOCK, now: moment('23:59') }
          const before = actualEvening({ ...ask, facts: kept })
          const after = actualEvening({ ...ask, facts: structuredClone(kept) })
          expect(after).toEqual(before)
          // What had ended then has the same start for good, unless it was taken back or ran again.
          const whole = actualEvening({ ...ask, facts })
          const touched = new Set(facts.slice(kept.length).map(({ cueId }) => cueId))
          before.cues.forEach((row) => {
            if (touched.has(row.cueId) || row.outcome !== 'done') return
            expect(whole.cues.find(({ cueId }) => cueId === row.cueId)).toEqual(row)
          })
        },
      ),
    )
  })
})

describe('the real length of a cue', () => {
  it('leaves out holds, and is not known before it has ended', () => {
    const facts = [
      fact(talk, 'started', moment('14:00')),
      fact(talk, 'held', moment('14:05')),
      fact(talk, 'resumed', moment('14:15')),
    ]
    const state = (more: typeof facts) => progressOf([...facts, ...more]).get(talk.id)
    const [open, ended] = [state([]), state([fact(talk, 'ended', moment('14:20'))])]
    expect(open && realLength(open)).toBeNull()
    expect(ended && realLength(ended)).toBe(600)
  })
})
