import { describe, expect, it } from 'vitest'
import { timeCues, type TimedCue } from '@/domain/run-sheet/time-cues'
import type { Cue } from '@/domain/run-sheet/cue'
import { cellText, fieldsOf } from '@/renderer/src/features/event/run-sheet/cell-values'
import { columnIn, isEditable, neighbour } from '@/renderer/src/features/event/run-sheet/columns'
import { dropTarget, shownRows, stepTarget } from '@/renderer/src/features/event/run-sheet/rows'
import { toggledDrop, toggledShortest, toggledStart } from '@/renderer/src/features/event/run-sheet/toggles'
import { aCue, at } from '../../builders/a-cue'

function timedOne(over: Partial<Cue> = {}): TimedCue {
  const [timed] = timeCues(840, [aCue(over)])
  if (!timed) throw new Error('No cue')
  return timed
}

describe('the rows that are shown', () => {
  const [g1, a, b, g2, c] = [
    aCue({ id: 'cue_g1', kind: 'group' }),
    aCue({ id: 'cue_a' }),
    aCue({ id: 'cue_b' }),
    aCue({ id: 'cue_g2', kind: 'group' }),
    aCue({ id: 'cue_c' }),
  ]
  const timed = timeCues(840, [g1, a, b, g2, c])
  const ids = (closed: readonly Cue['id'][]) =>
    shownRows(timed, new Set(closed)).map((row) => [row.timed.cue.id, row.index, row.block.length])

  it('leave out the members of closed groups, which move with their group', () => {
    expect(ids([])).toHaveLength(5)
    expect(ids(['cue_g1'])).toEqual([
      ['cue_g1', 0, 3],
      ['cue_g2', 3, 1],
      ['cue_c', 4, 1],
    ])
  })

  it('move one place at a time, past a closed group as a whole', () => {
    const open = shownRows(timed, new Set())
    expect(stepTarget(open, 'cue_b', -1)).toEqual({ before: 'cue_a' })
    expect(stepTarget(open, 'cue_a', 1)).toEqual({ after: 'cue_b' })
    expect(stepTarget(open, 'cue_g1', -1)).toBeNull()
    expect(stepTarget(open, 'cue_c', 1)).toBeNull()
    const closed = shownRows(timed, new Set(['cue_g2'] as const))
    expect(stepTarget(closed, 'cue_b', 1)).toEqual({ after: 'cue_c' })
  })

  it('are dropped at the place of the row below the pointer', () => {
    const open = shownRows(timed, new Set())
    expect(dropTarget(open, 'cue_a', 'cue_c')).toEqual({ after: 'cue_c' })
    expect(dropTarget(open, 'cue_c', 'cue_a')).toEqual({ before: 'cue_a' })
    expect(dropTarget(open, 'cue_a', 'cue_a')).toBeNull()
    expect(dropTarget(open, 'cue_a', 'cue_x')).toBeNull()
  })
})

describe('a typed cell', () => {
  it('fixes a start, and frees it when it is emptied', () => {
    expect(fieldsOf('start', timedOne(), '下午2点半')).toEqual({ ok: true, value: { start: at('14:30') } })
    expect(fieldsOf('start', timedOne({ start: at('14:30') }), ' ')).toEqual({
      ok: true,
      value: { start: { kind: 'follows' } },
    })
    expect(fieldsOf('start', timedOne(), 'soon')).toEqual({ ok: false, reason: 'badStart' })
  })

  it('changes the length, the shortest with it where it was typed', () => {
    expect(fieldsOf('length', timedOne(), '+5')).toEqual({ ok: true, value: { duration: 900 } })
    expect(fieldsOf('length', timedOne(), '24≥12')).toEqual({ ok: true, value: { duration: 1440, shortest: 720 } })
    expect(fieldsOf('length', timedOne(), '0')).toEqual({ ok: false, reason: 'noLength' })
    expect(fieldsOf('length', timedOne(), '-20')).toEqual({ ok: false, reason: 'negative' })
    expect(fieldsOf('length', timedOne(), '30h')).toEqual({ ok: false, reason: 'tooLong' })
    expect(fieldsOf('length', timedOne(), 'x')).toEqual({ ok: false, reason: 'badLength' })
  })

  it('changes nothing when it says what is there already', () => {
    const timed = timedOne({ start: at('14:30'), title: '🎤 开场', duration: 90, note: 'שלום' })
    for (const column of ['start', 'length', 'title', 'note', 'place', 'light'] as const)
      expect(fieldsOf(column, timed, cellText(column, timed))).toEqual({ ok: true, value: {} })
  })

  it('keeps emoji and right-to-left text as they are', () => {
    expect(fieldsOf('title', timedOne(), ' 🎤 שלום ')).toEqual({ ok: true, value: { title: '🎤 שלום' } })
  })
})

describe('the way along a row', () => {
  const cue = aCue()

  it('goes cell by cell, or only through those that can be edited', () => {
    expect(neighbour(cue, 'length', 1, false)).toBe('end')
    expect(neighbour(cue, 'length', 1, true)).toBe('title')
    expect(neighbour(cue, 'title', -1, true)).toBe('length')
    expect(neighbour(cue, 'note', 1, false)).toBeNull()
  })

  it('has two cells in a group, and no length to edit in a milestone', () => {
    const group = aCue({ kind: 'group' })
    expect(columnIn(group, 'light')).toBe('title')
    expect(neighbour(group, 'light', -1, false)).toBe('number')
    expect(isEditable(aCue({ kind: 'milestone' }), 'length')).toBe(false)
    expect(isEditable(cue, 'end')).toBe(false)
  })
})

describe('the keys L, S and X', () => {
  it('fix a start where it stands, and free it again', () => {
    expect(toggledStart(timedOne())).toEqual({ start: at('14:00') })
    expect(toggledStart(timedOne({ start: at('14:30') }))).toEqual({ start: { kind: 'follows' } })
  })

  it('let a cue be shortened to half, in whole minutes where it has any', () => {
    expect(toggledShortest(timedOne({ duration: 900 }))).toEqual({ shortest: 480 })
    expect(toggledShortest(timedOne({ duration: 30 }))).toEqual({ shortest: 30 })
    expect(toggledShortest(timedOne({ shortest: 60 }))).toEqual({ shortest: null })
    expect(toggledShortest(timedOne({ kind: 'milestone' }))).toEqual({})
  })

  it('let a cue be dropped, but never a group', () => {
    expect(toggledDrop(timedOne())).toEqual({ canDrop: true })
    expect(toggledDrop(timedOne({ kind: 'group' }))).toEqual({})
    expect(toggledStart(timedOne({ kind: 'group' }))).toEqual({})
  })
})
