import { describe, expect, it } from 'vitest'
import { formatClockSecond } from '@/domain/common/time'
import { planImport, type ImportChoices } from '@/domain/run-sheet/import-plan'
import { chooseUse, keyOfUse } from '@/exchange/run-sheet-file/choose-use'
import {
  openPastedRunSheet,
  openRunSheetFile,
  readPastedRunSheet,
  runSheetOf,
} from '@/exchange/run-sheet-file/read-run-sheet'
import type { RunSheetChoices, RunSheetTable } from '@/exchange/run-sheet-file/run-sheet-table'

const CHOICES: ImportChoices = {
  ...{ mode: 'append', known: 'skip', opening: 'file', length: 600 },
  names: new Map(),
  links: true,
  asWritten: { owner: 'Owner (as written)', speaker: 'Speaker (as written)' },
}

function tabs(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.join('\t')).join('\n')
}

function read(text: string, choices: RunSheetChoices = {}): RunSheetTable {
  const source = openPastedRunSheet(text)
  if (!source.ok) throw new Error(source.reason.kind)
  return runSheetOf(source.value, choices)
}

/** What an import into an empty sheet that opens at 14:00 would write. */
function planned(table: RunSheetTable, choices: Partial<ImportChoices> = {}) {
  const ground = { event: { opensAt: 840 }, cues: [], columns: [], people: [], rooms: [], materials: [] }
  return planImport(table, ground, { ...CHOICES, ...choices }).added.map(({ fields, planned: { start, duration } }) =>
    [
      start.kind === 'fixed' ? formatClockSecond(start.at) : '→',
      duration / 60,
      fields.title,
      ...(fields.track ? [fields.track] : []),
      ...(fields.kind === 'segment' ? [] : [fields.kind]),
    ].join(' '),
  )
}

describe('what a run-sheet from outside can get wrong', () => {
  it('says by row what a length of nothing, less than nothing or thirty hours was made of', () => {
    const table = read(
      tabs([
        ['Start', 'Duration', 'Title'],
        ['14:00', '20', 'Opening'],
        ['14:20', '0', 'Bell'],
        ['14:20', '-10', 'Talk'],
        ['15:00', '30h', 'Sleepover'],
        ['15:30', '15', 'Tea'],
      ]),
    )
    expect(table.problems.map(({ row, what }) => [row, what])).toEqual([
      [3, 'zero'],
      [4, 'negative'],
      [5, 'tooLong'],
    ])
    expect(planned(table)).toEqual(['→ 20 Opening', '→ 0 Bell milestone', '→ 40 Talk', '→ 30 Sleepover', '→ 15 Tea'])
  })

  it('takes a column of nothing but zeros for a formula without ends, and gives no warning for each row', () => {
    const table = read(
      tabs([
        ['Start', 'Duration', 'Title'],
        ['14:00', '0:00', 'Opening'],
        ['14:20', '0:00', 'Talk'],
      ]),
    )
    expect(table.problems).toEqual([])
    expect(planned(table)).toEqual(['→ 20 Opening', '→ 10 Talk'])
  })

  it('gives a sheet without times following cues of the length that was chosen', () => {
    const table = read(
      tabs([
        ['Segment', 'Owner'],
        ['Opening', 'Mei'],
        ['Talk', ''],
      ]),
    )
    expect(table.noTimes).toBe(true)
    expect(planned(table, { length: 900 })).toEqual(['→ 15 Opening', '→ 15 Talk'])
  })

  it('tells of an end before its start, and of what is neither yes nor no', () => {
    const table = read(
      tabs([
        ['Start', 'End', 'Title', 'Skip'],
        ['14:00', '13:30', 'Opening', 'perhaps'],
        ['23:30', '00:30', 'Late talk', 'no'],
      ]),
    )
    expect(table.problems.map(({ row, header, what }) => [row, header, what])).toEqual([
      [2, 'End', 'endBeforeStart'],
      [2, 'Skip', 'yesNo'],
    ])
    expect(planned(table).at(-1)).toBe('23:30 60 Late talk')
  })

  it('lets lines without a time before the first one end there, when the evening begins earlier than the opening', () => {
    const table = read(
      tabs([
        ['Start', 'Duration', 'Title'],
        ['', '30', 'Carry in'],
        ['10:00', '60', 'Countdown'],
      ]),
    )
    expect(planned(table)).toEqual(['09:30 30 Carry in', '→ 60 Countdown'])
  })
})

describe('what is no cue', () => {
  it('is not taken for one: the row that sums up, the headings of every page, the end of a group', () => {
    const head = ['Start', 'Duration', 'Title', 'Type']
    const table = read(
      tabs([
        head,
        ['14:00', '20', 'Opening', ''],
        head,
        ['', '', 'Part', 'group'],
        ['', '', '', 'group end'],
        ['14:00', '0:20', 'Total', ''],
      ]),
    )
    expect(table.lines.map(({ texts, kind }) => [texts.title, kind])).toEqual([
      ['Opening', 'segment'],
      ['Part', 'group'],
    ])
  })
})

describe('the days of a sheet', () => {
  const text = tabs([
    ['Day', 'Time', 'Kitchen', 'Kitchen Who', 'Sound', 'Sound Who', 'Stage', 'Stage Who'],
    ['FRI', '5:00 PM', 'Delivery', 'Ines', '', '', '', ''],
    ['SAT', '11:00 PM', '', '', 'Playlist', 'Ravi', 'Last set', 'Mei'],
    ['SAT', '12:00 AM', 'Locked', '', '', '', '', ''],
  ])

  it('lie before and after the one that was chosen; midnight of its night stays with it', () => {
    expect(planned(read(text))).toEqual([
      '17:00 −1 10 Delivery Kitchen',
      '23:00 10 Last set',
      '→ 10 Playlist Sound',
      '00:00 +1 10 Locked Kitchen',
    ])
    expect(read(text).otherDayLines).toBe(1)
  })

  it('begin with the event’s own, where the file names it', () => {
    const dated = tabs([
      ['Date', 'Time', 'Title'],
      ['2026-12-11', '18:00', 'Carry in'],
      ['2026-12-12', '14:00', 'Opening'],
      ['2026-12-11', '19:00', 'Lock up'],
    ])
    expect(read(dated).day).toBe('2026-12-11')
    expect(read(dated, { eventDay: '2026-12-12' }).lines.map(({ start }) => start)).toEqual([
      -6 * 3600,
      14 * 3600,
      -5 * 3600,
    ])
  })

  it('can be left out', () => {
    const table = read(text, { onlyThatDay: true })
    expect(table.lines).toHaveLength(3)
    expect(table.otherDayLines).toBe(1)
    expect(read(text, { day: 'FRI', onlyThatDay: true }).lines.map(({ texts }) => texts.title)).toEqual(['Delivery'])
  })
})

describe('choosing what a column is', () => {
  it('takes a field away from the column that had it, and gives people to the department before them', () => {
    const rows = tabs([
      ['Start', 'Title', 'Remark', 'Owner'],
      ['14:00', 'Opening', 'slowly', 'Mei'],
    ])
    const { columns } = read(rows)
    const swapped = read(rows, { uses: chooseUse(columns, 2, 'title') })
    expect(swapped.columns.map(({ use }) => keyOfUse(use))).toEqual(['start', 'custom', 'title', 'owner'])
    expect(swapped.lines[0]?.texts.title).toBe('slowly')
    expect(swapped.lines[0]?.custom).toEqual({ Title: 'Opening' })
    const asTrack = read(rows, { uses: chooseUse(columns, 2, 'trackOf') })
    const withPeople = read(rows, { uses: chooseUse(asTrack.columns, 3, 'ownerOf') })
    expect(withPeople.lines).toMatchObject([
      { track: '', texts: { title: 'Opening' } },
      { track: 'Remark', texts: { title: 'slowly', owner: 'Mei' } },
    ])
    const without = read(rows, { uses: chooseUse(columns, 3, 'ownerOf') })
    expect(without.columns.map(({ use }) => keyOfUse(use)).at(-1)).toBe('custom')
  })

  it('may leave no line at all; nothing is thrown', () => {
    const rows = tabs([
      ['Start', 'Title'],
      ['14:00', 'Opening'],
    ])
    expect(read(rows, { uses: chooseUse(read(rows).columns, 1, 'ignore') }).lines).toEqual([])
    expect(read(rows, { headerRow: 2 }).lines).toEqual([])
  })
})

describe('other kinds of file', () => {
  it('reads the tables of a Markdown text, with headings as groups, and no other text', () => {
    const text = [
      '# 手册',
      '一段说明。',
      '## 上半场',
      '| 时间 | 事项 | 关键动作 |',
      '| :--- | :--- | :--- |',
      '| **14:00** | **签到** | 领座位号 |',
      '| **14:30** | **开场** | |',
      '## 下半场',
      '| 时间 | 事项 | 关键动作 |',
      '| :--- | :--- | :--- |',
      '| **15:00** | **共读** | |',
      '## 附录',
      '没有表。',
    ].join('\n')
    const table = read(text)
    expect(planned(table)).toEqual(['→ 0 上半场 group', '→ 30 签到', '→ 30 开场', '→ 0 下半场 group', '→ 10 共读'])
    expect(table.lines[1]?.texts.note).toBe('领座位号')
  })

  const entry = (id: string, start: number, linkStart: string | null) => {
    const timeStart = start * 60_000
    return {
      id,
      type: 'event',
      title: `Cue ${id}`,
      timeStart,
      timeEnd: timeStart + 600_000,
      duration: 600_000,
      linkStart,
    }
  }

  it('reads an Ontime project: links, groups, skipped cues, colours, custom fields', () => {
    const project = {
      rundowns: {
        default: {
          order: ['g', 'c'],
          entries: {
            g: { type: 'group', title: 'Part one', entries: ['a', 'b'] },
            a: { ...entry('a', 600, null), colour: '#339E4E', custom: { song: 'Intro' } },
            b: { ...entry('b', 610, 'a'), skip: true },
            c: { ...entry('c', 620, 'b'), note: 'last' },
          },
        },
      },
      customFields: { song: { label: 'Song', type: 'text' } },
    }
    const table = read(JSON.stringify(project))
    expect(planned(table)).toEqual(['→ 0 Part one group', '10:00 10 Cue a', '→ 10 Cue b', '→ 10 Cue c'])
    expect(table.lines[1]).toMatchObject({ color: 'green', custom: { Song: 'Intro' } })
    expect(table.lines[2]?.skipped).toBe(true)
    expect(table.problems).toEqual([])
  })

  it('breaks a loop of links where it stands, and says so', () => {
    const rundown = [entry('a', 600, 'c'), entry('b', 610, 'a'), entry('c', 640, 'b'), entry('d', 650, 'c')]
    const table = read(JSON.stringify({ rundown }))
    expect(table.problems.map(({ row, what }) => [row, what])).toEqual([
      [1, 'loop'],
      [2, 'loop'],
      [3, 'loop'],
    ])
    expect(planned(table)).toEqual(['10:00 10 Cue a', '10:10 10 Cue b', '10:40 10 Cue c', '→ 10 Cue d'])
  })

  it('refuses other JSON, and bytes that are no table, with a reason', async () => {
    expect(readPastedRunSheet('{"a": 1}')).toEqual({ ok: false, reason: { kind: 'notAProject' } })
    expect(readPastedRunSheet('{"rundown": [')).toEqual({ ok: false, reason: { kind: 'notAProject' } })
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])
    expect(await openRunSheetFile(png)).toEqual({ ok: false, reason: { kind: 'notATable' } })
    expect(await openRunSheetFile(new Uint8Array())).toEqual({ ok: false, reason: { kind: 'empty' } })
  })
})

describe('headings in two rows', () => {
  it('are a department over its content and its people, and every row keeps its number', () => {
    const table = read(
      tabs([
        ['时间', '环节', '灯光', '灯光', '音响', '音响'],
        ['时间', '环节', '内容', '负责人', '内容', '负责人'],
        ['19:00', '签到', '暖光', '老李', '', ''],
        ['19:30', '开场', '', '', '开场曲', '小陈'],
      ]),
    )
    expect(table.headerRow).toBe(2)
    expect(table.lines.map(({ row, track, texts: { title, owner } }) => [row, track, title, owner])).toEqual([
      [3, '', '签到', undefined],
      [3, '灯光', '暖光', '老李'],
      [4, '', '开场', undefined],
      [4, '音响', '开场曲', '小陈'],
    ])
    expect(table.problems).toEqual([])
  })
})

describe('one row of headings', () => {
  it('may name halls beside the time: each of them is a track', () => {
    const table = read(
      tabs([
        ['时间', '主会场', '分会场A'],
        ['19:00', '开场', ''],
        ['19:30', '演讲', '工作坊'],
      ]),
    )
    expect(table.headerRow).toBe(1)
    expect(table.lines.map(({ track, texts }) => [track, texts.title])).toEqual([
      ['', '开场'],
      ['', '演讲'],
      ['分会场A', '工作坊'],
    ])
  })

  it('may call what happens a cue, where nothing else does', () => {
    const table = read(
      tabs([
        ['Start', 'Dur', 'Cue'],
        ['19:00', '5', 'Bell'],
        ['19:05', '10', 'Film'],
      ]),
    )
    expect(table.lines.map(({ texts }) => texts.title)).toEqual(['Bell', 'Film'])
  })

  it('may be German', () => {
    const table = read(
      tabs([
        ['Uhrzeit', 'Programmpunkt', 'Dauer'],
        ['19:00 Uhr', 'Einlass', '1 Std.'],
        ['20.00 Uhr', 'Vortrag', '30 Min.'],
      ]),
    )
    expect(table.lines.map(({ start, duration, texts }) => [start, duration, texts.title])).toEqual([
      [68_400, 3600, 'Einlass'],
      [72_000, 1800, 'Vortrag'],
    ])
  })
})

describe('a time that is written as people speak', () => {
  it.each([
    ['下午2点-2点半', 50_400, 52_200],
    ['下午2:30至3:00', 52_200, 54_000],
    ['上午11点-下午1点', 39_600, 46_800],
    ['约19:00', 68_400, null],
    ['19:00左右', 68_400, null],
  ])('%s', (cell, start, end) => {
    const table = read(
      tabs([
        ['时间', '环节'],
        [cell, '签到'],
        ['21:00', '散场'],
      ]),
    )
    expect(table.lines[0]).toMatchObject({ start, end })
  })

  it('of a row that sums the sheet up is none', () => {
    const table = read(
      tabs([
        ['时间', '环节', '时长'],
        ['19:00', '签到', '30'],
        ['合计', '', '30'],
      ]),
    )
    expect([table.lines.length, table.problems]).toEqual([1, []])
  })
})
