import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { copiedCues, readCopiedCues } from '@/domain/run-sheet/copied-cues'
import { filledFields } from '@/domain/run-sheet/fill-cells'
import { findInSheet, nextHit } from '@/domain/run-sheet/find-in-sheet'
import { spreadsheetClock, spreadsheetLength, tabText, withoutFormulaMark } from '@/domain/run-sheet/tab-text'
import { endBehind } from '@/domain/run-sheet/typed-end'
import { timeCues, type TimedCue } from '@/domain/run-sheet/time-cues'
import { readLengthCell, readClockCell } from '@/exchange/run-sheet-file/read-times'
import { readDelimited } from '@/exchange/table/read-delimited'
import { aCue, at } from '../../builders/a-cue'

function one(over: Parameters<typeof aCue>[0]): TimedCue {
  const [row] = timeCues(840, [aCue(over)])
  if (!row) throw new Error('No row')
  return row
}

describe('text for a spreadsheet', () => {
  it('quotes line breaks, tabs and quotes, and lets no text become a formula', () => {
    expect(tabText([['a', 'b\nc', 'say "hi"', 'tab\there']])).toBe('a\t"b\nc"\t"say ""hi"""\t"tab\there"')
    expect(tabText([['=1+1', '@here', '+5', '-3:00', '- item', '+SUM(A1)']])).toBe(
      "'=1+1\t'@here\t+5\t-3:00\t'- item\t'+SUM(A1)",
    )
    expect(['=1+1', "'s avonds", '+5'].map((text) => withoutFormulaMark(tabText([[text]])))).toEqual([
      '=1+1',
      "'s avonds",
      '+5',
    ])
  })

  it('is read back cell by cell, whatever stands in the cells', () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\r', ''))
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const read = readDelimited(tabText(rows), '\t').rows.map((cells) => cells.map(withoutFormulaMark))
        expect(read).toEqual(rows)
      }),
    )
  })

  it('writes readings and lengths so that the import reads them again', () => {
    expect(spreadsheetClock(25 * 3600 + 1800)).toBe('25:30')
    expect(spreadsheetLength(900)).toBe('0:15:00')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 47 * 3600 }), fc.integer({ min: 1, max: 86_400 }), (clock, length) => {
        expect(readClockCell(spreadsheetClock(clock))?.start).toBe(clock)
        const read = readLengthCell(spreadsheetLength(length)) as unknown
        expect(typeof read === 'number' ? read : (read as { value: number }).value).toBe(length)
      }),
    )
  })
})

describe('copied rows', () => {
  const cue = aCue({ title: 'مرحبا 🎉', custom: { col_1: 'x' }, ownerId: 'mem_1', until: 60_000, color: 'red' })

  it('come back from the clipboard exactly, with their columns and materials', () => {
    const copied = copiedCues(
      [cue],
      [
        { ...STAMPED, id: 'col_1', eventId: 'evt_1', pos: 'a', name: 'Camera', kind: 'text' },
        { ...STAMPED, id: 'col_2', eventId: 'evt_1', pos: 'b', name: 'Unused', kind: 'tick' },
      ],
      [
        { ...STAMPED, id: 'prp_1', eventId: 'evt_1', cueId: cue.id, materialId: 'mat_1', quantity: 2 },
        { ...STAMPED, id: 'prp_2', eventId: 'evt_1', cueId: 'cue_other', materialId: 'mat_1', quantity: 2 },
      ],
      null,
    )
    expect(readCopiedCues(JSON.stringify(copied))).toEqual(copied)
    expect(copied.columns.map(({ id }) => id)).toEqual(['col_1'])
    expect(copied.props).toHaveLength(1)
  })

  it('are not made out of anything else', () => {
    for (const text of [
      '',
      'hello',
      '{}',
      '{"format":"salondesk-cues"}',
      '[1,2]',
      JSON.stringify({ ...cue, format: 'x' }),
    ])
      expect(readCopiedCues(text)).toBeNull()
  })
})

const STAMPED = { createdAt: 0, updatedAt: 0, deleted: 0, deletedAt: null, by: '', hlc: '' } as const

describe('filling down', () => {
  it('carries a value over, and only that value', () => {
    const from = one({ title: 'A', start: at('14:00'), duration: 900, shortest: 300, ownerId: 'mem_1', light: 'spot' })
    const to = aCue({ until: 70_000 })
    expect(filledFields('length', from, to)).toEqual({ duration: 900, shortest: 300, until: null })
    expect(filledFields('start', from, to)).toEqual({ start: at('14:00') })
    expect(filledFields('end', from, to)).toEqual({ until: null })
    expect(filledFields('ownerId', from, to)).toEqual({ ownerId: 'mem_1' })
    expect(filledFields('light', from, to)).toEqual({ light: 'spot' })
    expect(filledFields('col_1', one({ custom: { col_1: 'x' } }), aCue({ custom: { col_2: 'y' } }))).toEqual({
      custom: { col_1: 'x', col_2: 'y' },
    })
  })

  it('changes nothing where the value is there already or has no place', () => {
    const from = one({ duration: 900, light: 'spot' })
    expect(filledFields('light', from, from.cue)).toEqual({})
    expect(filledFields('length', from, aCue({ kind: 'milestone', duration: 0 }))).toEqual({})
    expect(filledFields('start', from, aCue({ kind: 'group' }))).toEqual({})
  })
})

describe('finding', () => {
  const rows = [
    {
      cueId: 'cue_a',
      cells: [
        ['title', '茶歇 Tea'],
        ['note', 'ＴＥＡ for all'],
      ],
    },
    {
      cueId: 'cue_b',
      cells: [
        ['title', 'Talk'],
        ['note', ''],
      ],
    },
  ] as const

  it('looks into every cell, whatever the width of the letters', () => {
    expect(findInSheet(rows, ' tea ')).toEqual([
      { cueId: 'cue_a', column: 'title' },
      { cueId: 'cue_a', column: 'note' },
    ])
    expect(findInSheet(rows, '茶')).toHaveLength(1)
    expect(findInSheet(rows, '')).toEqual([])
  })

  it('goes round in both directions', () => {
    expect([
      nextHit(3, null, 1),
      nextHit(3, null, -1),
      nextHit(3, 2, 1),
      nextHit(3, 0, -1),
      nextHit(0, null, 1),
    ]).toEqual([0, 2, 0, 2, null])
  })
})

describe('a typed end', () => {
  it('lies past midnight where it could not lie behind the start otherwise', () => {
    expect(endBehind(1.5 * 3600, 23 * 3600)).toBe(25.5 * 3600)
    expect(endBehind(20 * 3600, 19 * 3600)).toBe(20 * 3600)
    expect(endBehind(13 * 3600, 14 * 3600)).toBe(13 * 3600)
  })
})
