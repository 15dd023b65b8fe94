import { describe, expect, it } from 'vitest'
import type { Cue } from '@/domain/run-sheet/cue'
import { runSheetSummary } from '@/domain/run-sheet/run-sheet-summary'
import { timeCues } from '@/domain/run-sheet/time-cues'
import { aCue, at } from '../../builders/a-cue'

const FRAME = { opensAt: 840, length: 180, hardClose: 1080 }

function summary(cues: readonly Cue[], frame: Parameters<typeof runSheetSummary>[1] = FRAME) {
  return runSheetSummary(timeCues(frame.opensAt, cues), frame)
}

describe('runSheetSummary', () => {
  it('says nothing is planned for an empty sheet', () => {
    expect(summary([])).toEqual({
      count: 0,
      total: 0,
      startsAt: 50_400,
      expectedEnd: 50_400,
      overPlannedEnd: 0,
      lastEnd: 50_400,
      slack: null,
      canShorten: 0,
      canDrop: 0,
    })
  })

  it('measures against the planned end and the hard close', () => {
    const result = summary([aCue({ duration: 10_800 }), aCue({ duration: 300 })])
    expect(result).toMatchObject({ count: 2, total: 11_100, overPlannedEnd: 300, slack: 3300 })
    expect(summary([aCue({ duration: 9000 })])).toMatchObject({ overPlannedEnd: -1800, slack: 5400 })
    expect(summary([aCue()], { ...FRAME, hardClose: null }).slack).toBeNull()
  })

  it('pushes the expected end by an overrun, although the fixed start holds in the sheet', () => {
    const cues = [
      aCue({ duration: 10_440 }),
      aCue({ start: at('16:50'), duration: 600 }),
      aCue({ start: at('17:00'), duration: 3000 }),
    ]
    expect(summary(cues)).toMatchObject({ total: 13_800, overPlannedEnd: 240, lastEnd: 64_440, slack: 360 })
  })

  it('lets a gap take up an overrun', () => {
    const cues = [
      aCue({ duration: 3600 }),
      aCue({ start: at('14:50'), duration: 600 }),
      aCue({ start: at('15:06'), duration: 600 }),
    ]
    expect(summary(cues).lastEnd).toBe(15 * 3600 + 20 * 60)
    const wide = [...cues.slice(0, 2), aCue({ start: at('15:30'), duration: 600 })]
    expect(summary(wide).lastEnd).toBe(15 * 3600 + 40 * 60)
  })

  it('lets a cue with a fixed end take up an overrun as far as it is long', () => {
    const cues = (long: number) => [
      aCue({ duration: 3600 }),
      aCue({ start: at('14:50'), duration: 600 }),
      aCue({ duration: 600, until: at('15:00').at + long }),
      aCue({ duration: 600 }),
    ]
    expect(summary(cues(1200)).lastEnd).toBe(15 * 3600 + 30 * 60)
    expect(summary(cues(300)).lastEnd).toBe(15 * 3600 + 20 * 60)
    expect(summary([aCue({ duration: 600, shortest: 60, until: at('15:00').at })]).canShorten).toBe(0)
  })

  it('leaves set-up before and striking after out of the time for the guests', () => {
    const cues = [
      aCue({ start: at('12:30'), duration: 5400 }),
      aCue({ start: at('14:00'), duration: 10_800 }),
      aCue({ start: at('17:00'), duration: 3000 }),
      aCue({ duration: 300 }),
    ]
    expect(summary(cues)).toMatchObject({ startsAt: 45_000, expectedEnd: 61_200, overPlannedEnd: 0, slack: 300 })
  })

  it('sums up what could be won, never below the shortest length', () => {
    const cues = [
      aCue({ duration: 1200, shortest: 720, canDrop: true }),
      aCue({ duration: 600, shortest: 900 }),
      aCue({ duration: 600, shortest: 300, skipped: true, canDrop: true }),
      aCue({ duration: 600, shortest: 60, track: 'Room 2', canDrop: true }),
    ]
    expect(summary(cues)).toMatchObject({ canShorten: 480, canDrop: 1200 })
  })
})
