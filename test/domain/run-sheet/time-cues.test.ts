import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatClockSecond } from '@/domain/common/time'
import type { Cue } from '@/domain/run-sheet/cue'
import { hasFixedEnd, lengthFrom, takesPart, timeCues } from '@/domain/run-sheet/time-cues'
import { aCue, at } from '../../builders/a-cue'

const OPENS_AT = 14 * 60

function times(cues: readonly Cue[]): string[] {
  return timeCues(OPENS_AT, cues).map(
    ({ startsAt, endsAt }) => `${formatClockSecond(startsAt)}–${formatClockSecond(endsAt)}`,
  )
}

describe('timeCues', () => {
  it('lets the first cue start with the opening and every other one follow', () => {
    expect(times([aCue(), aCue({ duration: 90 }), aCue()])).toEqual([
      '14:00–14:10',
      '14:10–14:11:30',
      '14:11:30–14:21:30',
    ])
  })

  it('holds a fixed start, and marks the gap before it', () => {
    const timed = timeCues(OPENS_AT, [aCue(), aCue({ start: at('14:30') }), aCue()])
    expect(timed.map(({ startsAt, gapBefore, overrun }) => [startsAt, gapBefore, overrun])).toEqual([
      [50_400, 0, 0],
      [52_200, 1200, 0],
      [52_800, 0, 0],
    ])
  })

  it('holds a fixed start, and marks how far the cue before runs past it', () => {
    const timed = timeCues(OPENS_AT, [aCue({ duration: 1440 }), aCue({ start: at('14:20') }), aCue()])
    expect(timed.map(({ startsAt, overrun }) => [startsAt, overrun])).toEqual([
      [50_400, 0],
      [51_600, 240],
      [52_200, 0],
    ])
  })

  it('takes a fixed start before the opening as set-up, without a gap or an overrun', () => {
    const [first] = timeCues(OPENS_AT, [aCue({ start: at('12:30') })])
    expect(first).toMatchObject({ startsAt: 45_000, gapBefore: 0, overrun: 0 })
  })

  it('goes on past midnight without wrapping', () => {
    const cues = [aCue({ start: at('23:30'), duration: 3600 }), aCue()]
    expect(times(cues)).toEqual(['23:30–00:30 +1', '00:30 +1–00:40 +1'])
  })

  it('starts a cue on another track with the main-track cue before it, and leaves the main track alone', () => {
    const cues = [aCue(), aCue({ duration: 2400 }), aCue({ track: 'Room 2', duration: 1800 }), aCue()]
    expect(times(cues)).toEqual(['14:00–14:10', '14:10–14:50', '14:10–14:40', '14:50–15:00'])
  })

  it('lets cues of one track follow each other, until a later main-track cue takes them along', () => {
    const track = 'Room 2'
    const cues = [aCue(), aCue({ track, duration: 300 }), aCue({ track, duration: 300 }), aCue(), aCue({ track })]
    expect(times(cues)).toEqual(['14:00–14:10', '14:00–14:05', '14:05–14:10', '14:10–14:20', '14:10–14:20'])
  })

  it('never starts a cue on a track that is still busy', () => {
    const cues = [aCue(), aCue({ track: 'Room 2', duration: 1800 }), aCue(), aCue({ track: 'Room 2' })]
    expect(times(cues)[3]).toBe('14:30–14:40')
  })

  it('marks an overrun on another track against that track only', () => {
    const timed = timeCues(OPENS_AT, [
      aCue({ duration: 3600 }),
      aCue({ track: 'Room 2', duration: 1800 }),
      aCue({ track: 'Room 2', start: at('14:20') }),
    ])
    expect(timed.map((row) => row.overrun)).toEqual([0, 0, 600])
  })

  it('gives no time to milestones, groups and cues that are left out', () => {
    const cues = [
      aCue({ kind: 'group', duration: 600 }),
      aCue(),
      aCue({ kind: 'milestone', duration: 600 }),
      aCue({ skipped: true, start: at('18:00') }),
      aCue(),
    ]
    expect(times(cues)).toEqual(['14:00–14:00', '14:00–14:10', '14:10–14:10', '14:10–14:10', '14:10–14:20'])
  })

  it('numbers the main track; groups and other tracks have no number', () => {
    const cues = [aCue({ kind: 'group' }), aCue(), aCue({ track: 'Room 2' }), aCue({ skipped: true }), aCue()]
    expect(timeCues(OPENS_AT, cues).map((row) => row.number)).toEqual([null, 1, null, 2, 3])
  })

  it('lets the length of a cue give way to its fixed end, and marks one that is squeezed', () => {
    const end = at('14:30').at
    const rows = timeCues(840, [
      aCue({ duration: 600 }),
      aCue({ duration: 600, until: end, shortest: 900 }),
      aCue({ duration: 600, until: end }),
      aCue(),
    ])
    expect(rows.map(({ startsAt, endsAt, squeezed }) => [startsAt - 50_400, endsAt - 50_400, squeezed])).toEqual([
      [0, 600, 0],
      [600, 1800, 0],
      [1800, 1800, 1],
      [1800, 2400, 0],
    ])
    const late = timeCues(840, [aCue({ duration: 1500 }), aCue({ until: end, shortest: 900 })])
    expect(late[1]).toMatchObject({ endsAt: end, squeezed: 600 })
  })

  it('answers an empty sheet with nothing', () => {
    expect(timeCues(OPENS_AT, [])).toEqual([])
  })
})

const start = fc.oneof(
  fc.constant({ kind: 'follows' as const }),
  fc.record({ kind: fc.constant('fixed' as const), at: fc.integer({ min: 0, max: 100_000 }) }),
)
const cue = fc
  .record({
    start,
    duration: fc.integer({ min: 0, max: 7200 }),
    until: fc.option(fc.integer({ min: 0, max: 100_000 }), { freq: 4 }),
    kind: fc.constantFrom('segment', 'milestone', 'buffer', 'group'),
    track: fc.constantFrom('', '', '', 'Room 2', 'Door'),
    skipped: fc.boolean(),
  })
  .map((fields) => aCue(fields))
const sheet = fc.array(cue, { maxLength: 40 })
const opensAt = fc.integer({ min: 0, max: 1439 })

describe('timeCues, for every sheet', () => {
  it('keeps every cue, in the order given', () => {
    fc.assert(
      fc.property(opensAt, sheet, (opens, cues) => {
        expect(timeCues(opens, cues).map((row) => row.cue)).toEqual(cues)
      }),
    )
  })

  it('gives the same times again when the times it found are fixed', () => {
    fc.assert(
      fc.property(opensAt, sheet, (opens, cues) => {
        const once = timeCues(opens, cues)
        const twice = timeCues(
          opens,
          once.map((row) => ({ ...row.cue, start: { kind: 'fixed' as const, at: row.startsAt } })),
        )
        const played = (rows: typeof once) =>
          rows.filter((row) => takesPart(row.cue)).map((row) => [row.startsAt, row.endsAt])
        expect(played(twice)).toEqual(played(once))
        expect(timeCues(opens, cues)).toEqual(once)
      }),
    )
  })

  it('makes lengths plus gaps minus overruns of the main track equal its span', () => {
    fc.assert(
      fc.property(opensAt, sheet, (opens, cues) => {
        const main = timeCues(opens, cues).filter((row) => takesPart(row.cue) && row.cue.track === '')
        const first = main[0]
        const last = main.at(-1)
        fc.pre(first !== undefined && last !== undefined)
        const sum = main.reduce(
          (total, row) => total + lengthFrom(row.cue, row.startsAt) + row.gapBefore - row.overrun,
          0,
        )
        expect(sum).toBe(last.endsAt - first.startsAt)
      }),
    )
  })

  it('ends a cue with a fixed end there or, when it starts later, at once, and never before its start', () => {
    fc.assert(
      fc.property(opensAt, sheet, (opens, cues) => {
        for (const { cue: each, startsAt, endsAt } of timeCues(opens, cues)) {
          expect(endsAt).toBeGreaterThanOrEqual(startsAt)
          if (hasFixedEnd(each)) expect(endsAt).toBe(Math.max(startsAt, each.until))
        }
      }),
    )
  })

  it('never lets a following cue of the main track start at another moment than the one before it ends', () => {
    fc.assert(
      fc.property(opensAt, sheet, (opens, cues) => {
        const main = timeCues(opens, cues).filter((row) => takesPart(row.cue) && row.cue.track === '')
        for (const [index, row] of main.entries())
          if (row.cue.start.kind === 'follows') expect(row.startsAt).toBe(main[index - 1]?.endsAt ?? opens * 60)
      }),
    )
  })
})
