import { describe, expect, it } from 'vitest'
import type { Cue } from '@/domain/run-sheet/cue'
import { groupSpan } from '@/domain/run-sheet/group-span'
import { cueBefore, repairsOf } from '@/domain/run-sheet/repairs'
import { timeCues } from '@/domain/run-sheet/time-cues'
import { aCue, at } from '../../builders/a-cue'

const timed = (cues: readonly Cue[]) => timeCues(840, cues)

describe('repairsOf', () => {
  it('offers to shorten what runs into the overrun, the nearest first, and to free the fixed start', () => {
    const reports = aCue({ title: 'Reports', duration: 1440, shortest: 720 })
    const draw = aCue({ title: 'Draw', duration: 600, shortest: 300 })
    const photo = aCue({ title: 'Photo', start: at('14:30') })
    expect(repairsOf(timed([reports, draw, photo]), 2)).toEqual([
      { kind: 'shorten', cue: draw, to: 360, wins: 240 },
      { kind: 'shorten', cue: reports, to: 1200, wins: 240 },
      { kind: 'free', cue: photo },
    ])
  })

  it('never cuts below the shortest length, and wins what it can', () => {
    const cues = [aCue({ duration: 1800, shortest: 1700 }), aCue({ start: at('14:20') })]
    expect(repairsOf(timed(cues), 1)[0]).toMatchObject({ kind: 'shorten', to: 1700, wins: 100 })
  })

  it('looks no further back than the fixed start that begins the chain', () => {
    const cues = [aCue({ shortest: 60 }), aCue({ start: at('14:20'), duration: 1200 }), aCue({ start: at('14:30') })]
    expect(repairsOf(timed(cues), 2).map((repair) => repair.kind)).toEqual(['free'])
  })

  it('leaves other tracks and cues that are left out aside', () => {
    const cues = [
      aCue({ duration: 1800 }),
      aCue({ track: 'Room 2', shortest: 60 }),
      aCue({ skipped: true, shortest: 60 }),
      aCue({ start: at('14:20') }),
    ]
    expect(repairsOf(timed(cues), 3).map((repair) => repair.kind)).toEqual(['free'])
    expect(cueBefore(timed(cues), 3)?.cue).toBe(cues[0])
  })

  it('has nothing to offer where nothing overruns', () => {
    expect(repairsOf(timed([aCue(), aCue()]), 1)).toEqual([])
    expect(repairsOf(timed([]), 0)).toEqual([])
  })
})

describe('groupSpan', () => {
  it('counts the rows of a group and says when they run', () => {
    const rows = timed([
      aCue({ kind: 'group', duration: 0 }),
      aCue({ start: at('13:00') }),
      aCue({ track: 'Room 2', duration: 7200 }),
      aCue({ duration: 1200 }),
      aCue({ kind: 'group', duration: 0 }),
      aCue(),
    ])
    expect(groupSpan(rows, 0)).toEqual({ count: 3, startsAt: 46_800, endsAt: 48_600, over: null })
    expect(groupSpan(rows, 4)).toEqual({ count: 1, startsAt: 48_600, endsAt: 49_200, over: null })
    expect(groupSpan(rows, 1)).toBeNull()
  })

  it('has no length while it is empty', () => {
    expect(groupSpan(timed([aCue(), aCue({ kind: 'group', duration: 0 })]), 1)).toEqual({
      count: 0,
      startsAt: 51_000,
      endsAt: 51_000,
      over: null,
    })
  })

  it('says how far its rows run over the length it is meant to have, or stay under it', () => {
    const over = (target: number) =>
      groupSpan(timed([aCue({ kind: 'group', duration: target }), aCue({ duration: 900 }), aCue({ duration: 900 })]), 0)
        ?.over
    expect([over(1500), over(1800), over(2400)]).toEqual([300, 0, -600])
  })
})

describe('repairs of fixed ends', () => {
  it('offer to give up the end that runs into a fixed start, and nothing that lies before that end', () => {
    const rows = timed([
      aCue({ duration: 3600, shortest: 600 }),
      aCue({ start: { kind: 'follows' }, until: at('15:30').at }),
      aCue({ start: at('15:20') }),
    ])
    expect(rows[2]?.overrun).toBe(600)
    expect(repairsOf(rows, 2).map(({ kind, cue }) => [kind, cue.id])).toEqual([
      ['freeEnd', rows[1]?.cue.id],
      ['free', rows[2]?.cue.id],
    ])
  })

  it('offer to give up the end that squeezes a cue', () => {
    const rows = timed([aCue({ duration: 3600 }), aCue({ shortest: 600, until: at('15:05').at })])
    expect(rows[1]).toMatchObject({ squeezed: 300, overrun: 0 })
    expect(repairsOf(rows, 1).map(({ kind }) => kind)).toEqual(['freeEnd'])
  })
})
