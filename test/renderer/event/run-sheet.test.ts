import { describe, expect, it } from 'vitest'
import { timeCues, type TimedCue } from '@/domain/run-sheet/time-cues'
import type { Cue } from '@/domain/run-sheet/cue'
import { cellText, fieldsOf } from '@/renderer/src/features/event/run-sheet/cell-values'
import { COLUMNS, columnIn, isEditable, neighbour } from '@/renderer/src/features/event/run-sheet/columns'
import { dropTarget, shownRows, stepTarget } from '@/renderer/src/features/event/run-sheet/rows'
import { planPaste, type PastePlan } from '@/renderer/src/features/event/run-sheet/rows/paste-plan'
import { afterClick, meantRows, rowLeft, stepOfRows } from '@/renderer/src/features/event/run-sheet/rows/row-selection'
import { lateCues, sheetItems } from '@/renderer/src/features/event/run-sheet/rows/sheet-items'
import { toggledDrop, toggledEnd, toggledShortest, toggledStart } from '@/renderer/src/features/event/run-sheet/toggles'
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

describe('a typed end', () => {
  it('fixes the end, past midnight too, and goes by the length again when it is emptied', () => {
    expect(fieldsOf('end', timedOne(), '14:30')).toEqual({ ok: true, value: { until: 52_200 } })
    expect(fieldsOf('end', timedOne({ start: at('23:00') }), '1:30')).toEqual({ ok: true, value: { until: 91_800 } })
    const fixed = timedOne({ until: 52_200 })
    expect(fieldsOf('end', fixed, '')).toEqual({ ok: true, value: { until: null, duration: 1800 } })
    expect(fieldsOf('end', fixed, cellText('end', fixed))).toEqual({ ok: true, value: {} })
    expect(fieldsOf('end', fixed, 'late')).toEqual({ ok: false, reason: 'badEnd' })
  })

  it('gives way to a length that is typed, and the key L fixes and frees it', () => {
    const fixed = timedOne({ until: 52_200 })
    expect(cellText('length', fixed)).toBe('30')
    expect(fieldsOf('length', fixed, '30')).toEqual({ ok: true, value: {} })
    expect(fieldsOf('length', fixed, '+5')).toEqual({ ok: true, value: { until: null, duration: 2100 } })
    expect(toggledEnd(timedOne())).toEqual({ until: 51_000 })
    expect(toggledEnd(fixed)).toEqual({ until: null, duration: 1800 })
    expect(toggledEnd(timedOne({ kind: 'milestone', duration: 0 }))).toEqual({})
  })

  it('of a group is a target, which can be taken away again', () => {
    const group = timedOne({ kind: 'group', duration: 3600 })
    expect(fieldsOf('length', group, '90')).toEqual({ ok: true, value: { duration: 5400 } })
    expect(fieldsOf('length', group, '')).toEqual({ ok: true, value: { duration: 0 } })
    expect(cellText('length', timedOne({ kind: 'group', duration: 0 }))).toBe('')
  })
})

describe('the way along a row', () => {
  const cue = aCue()

  it('goes cell by cell, or only through those that can be edited', () => {
    expect(neighbour(cue, 'length', COLUMNS, 1, false)).toBe('end')
    expect(neighbour(cue, 'length', COLUMNS, 1, true)).toBe('end')
    expect(neighbour(cue, 'start', COLUMNS, -1, true)).toBeNull()
    expect(neighbour(cue, 'note', COLUMNS, 1, false)).toBeNull()
  })

  it('has three cells in a group, and neither length nor end to edit in a milestone', () => {
    const group = aCue({ kind: 'group' })
    expect(columnIn(group, 'sound', COLUMNS)).toBe('title')
    expect(neighbour(group, 'sound', COLUMNS, -1, false)).toBe('number')
    expect(neighbour(group, 'title', COLUMNS, 1, true)).toBe('length')
    const milestone = aCue({ kind: 'milestone' })
    expect([isEditable(milestone, 'length'), isEditable(milestone, 'end'), isEditable(cue, 'end')]).toEqual([
      false,
      false,
      true,
    ])
  })
})

describe('selected rows', () => {
  const cues = ['cue_a', 'cue_b', 'cue_c', 'cue_d'] as const
  const rows = shownRows(
    timeCues(
      840,
      cues.map((id) => aCue({ id })),
    ),
    new Set(),
  )
  const none = { selected: new Set<Cue['id']>(), anchor: null }

  it('are one, one more or less, or all up to the anchor', () => {
    expect(afterClick(rows, none, 'cue_b', 'only')).toEqual({ rows: ['cue_b'], anchor: 'cue_b' })
    expect(afterClick(rows, { ...none, anchor: 'cue_c' }, 'cue_a', 'range').rows).toEqual(['cue_a', 'cue_b', 'cue_c'])
    expect(afterClick(rows, { ...none, anchor: 'cue_d' }, 'cue_a', 'toggle').rows).toEqual(['cue_a', 'cue_d'])
    const two = { selected: new Set(['cue_a', 'cue_d'] as const), anchor: 'cue_a' as const }
    expect(afterClick(rows, two, 'cue_a', 'toggle').rows).toEqual(['cue_d'])
  })

  it('move together, and leave the choice to what stands behind them', () => {
    const two = meantRows(rows, new Set(['cue_b', 'cue_c'] as const), null)
    expect(stepOfRows(rows, two, -1)).toEqual({ before: 'cue_a' })
    expect(stepOfRows(rows, two, 1)).toEqual({ after: 'cue_d' })
    expect(stepOfRows(rows, rows, 1)).toBeNull()
    expect(rowLeft(rows, two)).toBe('cue_d')
    expect(rowLeft(rows, rows.slice(2))).toBe('cue_b')
    expect(rowLeft(rows, rows)).toBeNull()
  })

  it('that are gone by now leave the chosen row', () => {
    expect(meantRows(rows, new Set(['cue_x'] as const), 'cue_b')).toEqual(rows.slice(1, 2))
  })
})

describe('pasted text', () => {
  const rows = shownRows(
    timeCues(
      840,
      ['cue_a', 'cue_b', 'cue_c'].map((id) => aCue({ id: id as Cue['id'] })),
    ),
    new Set(),
  )
  const ask = { rows, meant: rows.slice(0, 1), columns: COLUMNS, ownNames: new Map() }
  const cells = (plan: PastePlan) =>
    plan.kind === 'cells' ? plan.values.map(({ row, text }) => `${row.timed.cue.id} ${text}`) : plan.kind

  it('of one value fills the column of every row that is meant', () => {
    expect(cells(planPaste({ ...ask, text: '15\n', column: 'length' }))).toEqual(['cue_a 15'])
    expect(cells(planPaste({ ...ask, meant: rows, text: '15', column: 'length' }))).toEqual([
      'cue_a 15',
      'cue_b 15',
      'cue_c 15',
    ])
  })

  it('of one column goes down from the chosen row, and says what found none', () => {
    const plan = planPaste({ ...ask, text: '5\n10\n15\n20', column: 'length' })
    expect(cells(plan)).toEqual(['cue_a 5', 'cue_b 10', 'cue_c 15'])
    expect(plan).toMatchObject({ left: 1 })
  })

  it('of titles at one row becomes rows', () => {
    const plan = planPaste({ ...ask, text: 'Opening\nTalk\nTea', column: 'title' })
    expect(plan).toMatchObject({ kind: 'lines' })
    if (plan.kind === 'lines')
      expect(plan.lines.lines.map(({ texts }) => texts.title)).toEqual(['Opening', 'Talk', 'Tea'])
  })

  it('without headings is read by place where it has the columns of this sheet', () => {
    const text = "14:00\t0:10:00\t14:10\t'=Opening\t\t\tHall\n14:10\t0:20:00\t14:30\tTalk\tAda\t\tHall"
    const plan = planPaste({ ...ask, text, column: 'number' })
    if (plan.kind !== 'lines') throw new Error(plan.kind)
    expect(plan.lines.lines).toMatchObject([
      { start: 50_400, duration: 600, texts: { title: '=Opening', place: 'Hall' } },
      { start: 51_000, duration: 1200, texts: { title: 'Talk', owner: 'Ada', place: 'Hall' } },
    ])
  })
})

describe('the lines of the table', () => {
  it('are the rows, with a mark above what does not fit', () => {
    const cues = [
      aCue({ id: 'cue_a', duration: 600 }),
      aCue({ id: 'cue_b', start: at('14:30'), duration: 1200 }),
      aCue({ id: 'cue_c', start: at('14:40'), until: 52_000 }),
    ]
    const timed = timeCues(840, cues)
    expect(sheetItems(timed, shownRows(timed, new Set())).map(({ key }) => key)).toEqual([
      'cue_a',
      'gap cue_b',
      'cue_b',
      'over cue_c',
      'squeezed cue_c',
      'cue_c',
    ])
    expect([...lateCues(timed)]).toEqual(['cue_b'])
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
