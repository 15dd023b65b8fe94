import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cue } from '@/domain/run-sheet/cue'
import { mergeCues } from '@/domain/run-sheet/merge-cues'
import { halfLength, splitCue } from '@/domain/run-sheet/split-cue'
import { timeCues } from '@/domain/run-sheet/time-cues'
import { aCue, at } from '../../builders/a-cue'

const CONTEXT = { names: new Map(), textColumns: new Set(['col_note']) }

function timed(...cues: readonly Cue[]) {
  return timeCues(840, cues)
}

function splitOf(cue: Cue, seconds: number) {
  const [row] = timed(cue)
  if (!row) throw new Error('No row')
  return splitCue(row, seconds)
}

/** Both parts of a cue that was split, as they then stand in a sheet. */
function parts(cue: Cue, seconds: number): readonly [Cue, Cue] {
  const split = splitOf(cue, seconds)
  if (!split.ok) throw new Error(split.reason)
  return [
    { ...cue, ...split.value.first },
    { ...cue, id: 'cue_second', ...split.value.second },
  ]
}

describe('splitting a cue', () => {
  it('gives the first part its start and the second what is left', () => {
    const [first, second] = parts(aCue({ start: at('14:00'), duration: 1800, script: 'Hello' }), 600)
    expect(first).toMatchObject({ start: at('14:00'), duration: 600, script: 'Hello' })
    expect(second).toMatchObject({ start: { kind: 'follows' }, duration: 1200, script: '' })
  })

  it('leaves a fixed end with the second part', () => {
    const [first, second] = parts(aCue({ start: at('14:00'), duration: 600, until: 14 * 3600 + 1800 }), 600)
    expect(first).toMatchObject({ duration: 600, until: null })
    expect(second).toMatchObject({ duration: 1200, until: 14 * 3600 + 1800 })
  })

  it('is refused for what takes no time and outside the cue', () => {
    expect(splitOf(aCue({ kind: 'group', duration: 0 }), 60)).toEqual({ ok: false, reason: 'nothingToSplit' })
    expect(splitOf(aCue({ kind: 'milestone', duration: 0 }), 60)).toEqual({ ok: false, reason: 'nothingToSplit' })
    expect(splitOf(aCue({ skipped: true }), 60)).toEqual({ ok: false, reason: 'nothingToSplit' })
    for (const seconds of [0, -60, 600, 700])
      expect(splitOf(aCue({ duration: 600 }), seconds)).toEqual({ ok: false, reason: 'splitOutside' })
  })

  it('offers half of the length in whole minutes, always inside the cue', () => {
    expect(halfLength(600)).toBe(300)
    expect(halfLength(900)).toBe(480)
    expect(halfLength(90)).toBe(45)
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 86_400 }), (length) => {
        const half = halfLength(length)
        expect(half).toBeGreaterThan(0)
        expect(half).toBeLessThan(length)
      }),
    )
  })

  it('keeps the sum of the lengths and of the shortest lengths, and nothing behind it moves', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 86_400 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.option(fc.double({ min: 0.01, max: 1, noNaN: true })),
        (duration, where, share) => {
          const seconds = Math.max(1, Math.min(duration - 1, Math.round(duration * where)))
          const shortest = share === null ? null : Math.max(2, Math.round(duration * share))
          const cue = aCue({ start: at('14:00'), duration, shortest })
          const [first, second] = parts(cue, seconds)
          expect(first.duration + second.duration).toBe(duration)
          if (shortest !== null) expect((first.shortest ?? 0) + (second.shortest ?? 0)).toBe(shortest)
          for (const part of [first, second]) expect(part.shortest ?? 0).toBeLessThanOrEqual(part.duration)
          const next = aCue()
          expect(timed(first, second, next).at(-1)?.startsAt).toBe(timed(cue, next).at(-1)?.startsAt)
        },
      ),
    )
  })
})

describe('merging cues', () => {
  const merge = (all: readonly Cue[], some: readonly Cue[]) =>
    mergeCues(timed(...all), new Set(some.map(({ id }) => id)), CONTEXT)

  it('adds the lengths, joins the texts and takes the end of the last', () => {
    const a = aCue({
      title: 'Talk',
      duration: 600,
      light: 'spot',
      note: 'one',
      custom: { col_note: 'x', col_who: 'mem_1' },
    })
    const b = aCue({
      title: 'Questions',
      duration: 300,
      until: 14 * 3600 + 1200,
      light: 'spot',
      note: 'two',
      custom: { col_note: 'y', col_who: 'mem_2' },
    })
    const merged = merge([a, b], [a, b])
    expect(merged).toMatchObject({
      ok: true,
      value: {
        title: 'Talk / Questions',
        duration: 1200,
        until: 14 * 3600 + 1200,
        light: 'spot',
        note: 'one\ntwo',
        custom: { col_note: 'x / y', col_who: 'mem_1' },
      },
    })
  })

  it('names a second owner in the note', () => {
    const a = aCue({ ownerId: 'mem_1' })
    const b = aCue({ ownerId: 'mem_2', note: 'bring tea' })
    const names = new Map([
      ['mem_1', 'Ada'],
      ['mem_2', 'Bo'],
    ] as const)
    const merged = mergeCues(timed(a, b), new Set([a.id, b.id]), { ...CONTEXT, names })
    expect(merged).toMatchObject({ value: { ownerId: 'mem_1', note: 'bring tea\nBo' } })
  })

  it('refuses what would lose something, with the reason', () => {
    const [a, b, c] = [aCue(), aCue(), aCue()]
    const side = aCue({ track: 'Hall 2' })
    const group = aCue({ kind: 'group', duration: 0 })
    const late = aCue({ start: at('20:00') })
    const out = aCue({ skipped: true })
    const room = aCue({ roomId: 'rom_1' })
    const other = aCue({ roomId: 'rom_2' })
    expect(merge([a, b, c], [a])).toEqual({ ok: false, reason: 'tooFew' })
    expect(merge([a, b, c], [a, c])).toEqual({ ok: false, reason: 'notNeighbours' })
    expect(merge([a, side], [a, side])).toEqual({ ok: false, reason: 'tracks' })
    expect(merge([a, group, b], [a, group])).toEqual({ ok: false, reason: 'groups' })
    expect(merge([a, late], [a, late])).toEqual({ ok: false, reason: 'apart' })
    expect(merge([a, out], [a, out])).toEqual({ ok: false, reason: 'skippedMixed' })
    expect(merge([room, other], [room, other])).toEqual({ ok: false, reason: 'rooms' })
    const days = [aCue({ duration: 80_000 }), aCue({ duration: 80_000 })]
    expect(merge(days, days)).toEqual({ ok: false, reason: 'tooLong' })
  })

  it('puts together again what was split, and nothing behind it moves', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 40_000 }),
        fc.integer({ min: 1, max: 39_999 }),
        fc.boolean(),
        (duration, where, canShorten) => {
          const seconds = Math.min(duration - 1, where)
          const shortest = canShorten && duration > 3 ? 2 : null
          const cue = aCue({ start: at('14:00'), duration, shortest, note: 'n', light: 'spot', canDrop: true })
          const [first, second] = parts(cue, seconds)
          const merged = merge([first, second], [first, second])
          if (!merged.ok) throw new Error(merged.reason)
          expect({ ...first, ...merged.value }).toEqual(cue)
        },
      ),
    )
  })
})
