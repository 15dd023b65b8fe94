import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatClockSecond } from '@/domain/common/time'
import { planLines } from '@/domain/run-sheet/plan-lines'
import { readPastedRunSheet, readRunSheetFile } from '@/exchange/run-sheet-file/read-run-sheet'
import type { RunSheetChoices, RunSheetTable } from '@/exchange/run-sheet-file/run-sheet-table'

function pasted(rows: readonly (readonly string[])[], choices: RunSheetChoices = {}): RunSheetTable {
  const read = readPastedRunSheet(rows.map((row) => row.join('\t')).join('\n'), choices)
  if (!read.ok) throw new Error(read.reason.kind)
  return read.value
}

const inWords = (table: RunSheetTable) =>
  planLines(table.lines).map(({ line, start, duration, guessed }) =>
    [
      line.track,
      start.kind === 'fixed' ? formatClockSecond(start.at) : '→',
      `${duration / 60}${guessed ? '?' : ''}`,
      line.texts.title ?? '',
    ].join('|'),
  )

describe('a run-sheet from outside', () => {
  it('reads Chinese headings, ranges, and leaves to follow what follows anyway', () => {
    const table = pasted([
      ['秋季读书会流程表'],
      ['时间', '环节', '负责人', '主持/嘉宾', '物料道具', '备注'],
      ['13:30-14:00', '签到', '小北', '', '签到表2张', ''],
      ['14:00-14:10', '开场', '阿岚', '阿岚', '手麦', '讲规则'],
      ['14:20-15:00', '共读', '阿岚', '', '', ''],
    ])
    expect(table.headerRow).toBe(2)
    expect(inWords(table)).toEqual(['|13:30|30|签到', '|→|10|开场', '|14:20|40|共读'])
    expect(table.lines[0]?.texts).toEqual({ title: '签到', owner: '小北', props: '签到表2张' })
    expect(table.problems).toEqual([])
  })

  it('takes a length from the next start, and says where it can only guess', () => {
    expect(
      inWords(
        pasted([
          ['Start', 'Item'],
          ['7:00 PM', 'Doors'],
          ['7.30pm', 'Talk'],
          ['8:15 PM', 'Bar'],
        ]),
      ),
    ).toEqual(['|19:00|30|Doors', '|→|45|Talk', '|→|10?|Bar'])
  })

  it('goes on past midnight instead of back to the morning', () => {
    expect(
      inWords(
        pasted([
          ['Time', 'What'],
          ['11:00 PM', 'Last set'],
          ['11:45 PM', 'Lights up'],
          ['12:00 AM', 'Locked'],
          ['00:30', 'Night bus'],
        ]),
      ).at(-1),
    ).toBe('|→|10?|Night bus')
    const lines = planLines(
      pasted([
        ['Time', 'What'],
        ['11:45 PM', 'Lights up'],
        ['1:00 AM', 'Locked'],
      ]).lines,
    )
    expect(lines[1]?.line.start).toBe(25 * 3600)
  })

  it('makes a track of every department with its people, and the stage the main one', () => {
    const table = pasted([
      ['Day', 'Time', 'Kitchen', 'Kitchen Who', 'Sound & Light', 'Sound Who', 'Stage / Quiz', 'Stage Who', 'Notes'],
      ['FRI', '17:00', 'Delivery', 'Ines', '', '', '', '', 'Key at the porter'],
      ['SAT', '17:00', 'Soup on', 'Ines', 'Mic check', 'Ravi', '', '', ''],
      ['SAT', '18:00', '', '', 'Playlist', 'Ravi', 'Round one', 'Mei', 'Doors'],
    ])
    expect(table.days).toEqual(['FRI', 'SAT'])
    expect(inWords(table)).toEqual([
      'Kitchen|17:00 −1|10?|Delivery',
      'Kitchen|17:00|10?|Soup on',
      'Sound & Light|17:00|60|Mic check',
      '|18:00|10?|Round one',
      'Sound & Light|→|10?|Playlist',
    ])
    expect(table.lines.map(({ texts }) => texts.owner)).toEqual(['Ines', 'Ines', 'Ravi', 'Mei', 'Ravi'])
    expect(table.lines[0]?.texts.note).toBe('Key at the porter')
    expect(
      pasted(
        [
          ['Day', 'Time', 'Item'],
          ['FRI', '17:00', 'A'],
          ['SAT', '17:00', 'B'],
        ],
        { day: 'FRI' },
      ).lines[1]?.start,
    ).toBe((24 + 17) * 3600)
  })

  it('keeps what it has no column for, in any language', () => {
    const table = pasted([
      ['Start', 'Title', '摄影要点', 'الإضاءة'],
      ['19:00', 'Opening 🎉', '三人特写', 'كامل'],
    ])
    expect(table.lines[0]?.custom).toEqual({ 摄影要点: '三人特写', الإضاءة: 'كامل' })
    expect(table.lines[0]?.texts.title).toBe('Opening 🎉')
  })

  it('lists what it did not understand by row and column, and keeps the line', () => {
    const table = pasted([
      ['Start', 'Duration', 'Title'],
      ['19:00', '20', 'Opening'],
      ['soon', 'a while', 'Talk'],
      ['20:00', '30h', 'Sleepover'],
    ])
    expect(table.problems).toEqual([
      { row: 3, header: 'Start', text: 'soon', what: 'clock' },
      { row: 3, header: 'Duration', text: 'a while', what: 'length' },
      { row: 4, header: 'Duration', text: '30h', what: 'tooLong' },
    ])
    expect(table.lines).toHaveLength(3)
  })

  it('reads a list without any times, and says that there are none', () => {
    const table = pasted([
      ['Title', 'Owner'],
      ['Opening', 'Mei'],
      ['Talk', 'Ravi'],
    ])
    expect(table.noTimes).toBe(true)
    expect(inWords(table)).toEqual(['|→|10?|Opening', '|→|10?|Talk'])
  })

  it('obeys the person about the header and the columns', () => {
    const rows = [
      ['19:00', 'Opening', 'Mei'],
      ['19:30', 'Talk', 'Ravi'],
    ]
    const uses = new Map([[2, { kind: 'field', field: 'speaker' } as const]])
    const table = pasted(rows, { headerRow: 0, uses })
    expect(table.lines.map(({ texts }) => [texts.title, texts.speaker])).toEqual([
      ['Opening', 'Mei'],
      ['Talk', 'Ravi'],
    ])
  })

  it('refuses what is no run-sheet, and more cues than an evening has', () => {
    expect(readPastedRunSheet('  ')).toEqual({ ok: false, reason: { kind: 'empty' } })
    const many = ['Start\tTitle', ...Array.from({ length: 2001 }, (_, at) => `19:00\tCue ${at}`)].join('\n')
    expect(readPastedRunSheet(many)).toEqual({ ok: false, reason: { kind: 'tooManyCues', most: 2000 } })
  })

  it('reads a workbook: notes above, times as fractions of a day, merged headings of parts, kinds', async () => {
    const book = new ExcelJS.Workbook()
    book.addWorksheet('Read me').addRow(['How to fill this in'])
    const sheet = book.addWorksheet('Show')
    sheet.addRow(['Our autumn evening'])
    sheet.addRow([])
    sheet.addRow(['Cue', 'Title', 'Time Start', 'Duration', 'Timer Type', 'Link Start', 'Skip'])
    sheet.addRow(['Part one'])
    sheet.mergeCells('A4:G4')
    const opening = sheet.addRow(['1', 'Opening', 19 / 24, 10 / 1440, 'count-down', false, false])
    opening.getCell(3).numFmt = 'hh:mm'
    opening.getCell(4).numFmt = 'hh:mm:ss'
    sheet.addRow(['', 'Speakers ready', '', '', 'milestone', '', ''])
    const talk = sheet.addRow(['1.5', 'Talk', 19 / 24 + 10 / 1440, 50 / 1440, 'count-down', true, true])
    talk.getCell(3).numFmt = 'hh:mm'
    talk.getCell(4).numFmt = 'hh:mm'
    const read = await readRunSheetFile(new Uint8Array(await book.xlsx.writeBuffer()))
    if (!read.ok) throw new Error(read.reason.kind)
    expect(read.value).toMatchObject({ sheet: 1, headerRow: 3, problems: [] })
    expect(read.value.lines.map(({ kind, skipped }) => [kind, skipped])).toEqual([
      ['group', false],
      ['segment', false],
      ['milestone', false],
      ['segment', true],
    ])
    expect(inWords(read.value)).toEqual(['|→|0|Part one', '|19:00|10|Opening', '|→|0|Speakers ready', '|→|50|Talk'])
  })

  it('never fails on any table, and accounts for every row it takes', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '',
        '19:00',
        '7pm',
        '10',
        '0.5',
        '00:10',
        'Talk',
        '开场',
        'Start',
        '环节',
        '🎉',
        '=1+1',
        '2026-05-01',
        '__proto__',
        'constructor',
      ),
      fc.string({ maxLength: 12 }).map((text) => text.replace(/["\t\r\n,;|]/g, ' ')),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 }), (rows) => {
        const read = readPastedRunSheet(rows.map((row) => row.join('\t')).join('\n'))
        if (!read.ok) return
        for (const { row } of read.value.lines) expect(row).toBeGreaterThan(read.value.headerRow)
        for (const { duration, start } of planLines(read.value.lines)) {
          expect(duration).toBeGreaterThanOrEqual(0)
          if (start.kind === 'fixed') expect(Number.isFinite(start.at)).toBe(true)
        }
      }),
    )
  })
})
