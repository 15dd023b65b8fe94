import { describe, expect, it } from 'vitest'
import { formatClockSecond } from '@/domain/common/time'
import { measureLines } from '@/domain/run-sheet/plan-lines'
import { openPastedRunSheet, readPastedRunSheet, readRunSheetFile } from '@/exchange/run-sheet-file/read-run-sheet'
import type { RunSheetTable } from '@/exchange/run-sheet-file/run-sheet-table'

function shown({ lines }: RunSheetTable): string[] {
  return lines.map(({ row, kind, start, end, duration, texts: { title = '', ...rest } }) =>
    [
      `${row}`,
      kind === 'segment' ? '' : kind,
      start === null ? '' : formatClockSecond(start) + (end === null ? '' : `-${formatClockSecond(end)}`),
      duration === null ? '' : `${duration / 60}′`,
      title,
      ...Object.entries(rest).map(([field, text]) => `${field}=${text}`),
    ]
      .filter((part) => part !== '')
      .join(' '),
  )
}

function read(text: string): string[] {
  const table = readPastedRunSheet(text)
  if (!table.ok) throw new Error(table.reason.kind)
  return shown(table.value)
}

describe('a timeline in lines', () => {
  it('is read from bullets in both languages, with lengths and people in brackets', () => {
    const text = [
      '今晚流程',
      '- 19:00 开场',
      '* 19:10–19:40 分享一（主持：王敏）',
      '• 下午7点40 茶歇（10分钟，地点：门口）',
      '- [ ] **20:00 (End)**: 合影 10分钟',
      '  - 横幅提前展开',
      '+ 8:30pm - 8:45 PM Farewell (owner: Ada)',
      '- 收尾 (5 min)',
    ].join('\n')
    expect(read(text)).toEqual([
      '2 19:00 开场',
      '3 19:10-19:40 分享一 speaker=王敏',
      '4 19:40 10′ 茶歇 place=门口',
      '5 20:00 10′ 合影 note=横幅提前展开',
      '7 20:30-20:45 Farewell owner=Ada',
      '8 5′ 收尾',
    ])
  })

  it('is read from numbered and from plain lines, and what follows a line without a time is its note', () => {
    expect(read('1. 19:00 Doors\n2. 19:30 - Opening\n3) 20:00 Talk, 45 min\n4. Questions (15 min)')).toEqual([
      '1 19:00 Doors',
      '2 19:30 Opening',
      '3 20:00 45′ Talk',
      '4 15′ Questions',
    ])
    expect(read('19:00 - 19:10 Opening\nlights down\n19:10-20:00 读诗\n7.30pm Open mic\n20点半 散场')).toEqual([
      '1 19:00-19:10 Opening note=lights down',
      '3 19:10-20:00 读诗',
      '4 19:30 Open mic',
      '5 20:30 散场',
    ])
  })

  it('has headings as groups where timed lines stand under them, and nothing of the rest of a document', () => {
    const text = [
      '# 第12期 沙龙',
      '## 目标',
      '- 认识新人 20 位',
      '### 上半场 🎉',
      '- 14:00 签到',
      '- 14:30 שלום עולם',
      '### 下半场',
      '- 15:00 分享',
      '### 物料',
      '- 投影 (1)',
    ].join('\n')
    expect(read(text)).toEqual([
      '4 group 上半场 🎉',
      '5 14:00 签到',
      '6 14:30 שלום עולם',
      '7 group 下半场',
      '8 15:00 分享',
    ])
  })

  it('keeps the words of links and pictures, not their addresses', () => {
    const text = [
      '- 19:00 先看[手册](/manual/handbook)，再开场',
      '- 19:30 ![logo](pic.png) [Slides](https://a.example/x?y=1#z) (10 min)',
      '- 20:00 [茶歇]',
    ]
    expect(read(text.join('\n'))).toEqual(['1 19:00 先看手册，再开场', '2 19:30 10′ logo Slides', '3 20:00 [茶歇]'])
  })

  it('keeps brackets that say something else in the title', () => {
    expect(read('- 19:00 Talk (in English)\n- 19:30 分享（二）\n- 20:00 Wrap-up (2 of 3)')).toEqual([
      '1 19:00 Talk (in English)',
      '2 19:30 分享（二）',
      '3 20:00 Wrap-up (2 of 3)',
    ])
  })

  it('of titles alone is a list, without its signs', () => {
    const text =
      '---\ntitle: 沙龙\n---\n# 沙龙\n## 上半场\n- [ ] 签到 (20 min)\n  - 桌子\n- [x] **开场**\n## 下半场\n1. 分享'
    expect(read(text)).toEqual(['5 group 上半场', '6 20′ 签到 note=桌子', '8 开场', '9 group 下半场', '10 分享'])
    const titles = openPastedRunSheet('Opening\nTalk\nTea')
    expect(titles.ok && titles.value.kind).toBe('tables')
  })

  it.each([
    'Time,Activity\n19:00,Opening\n19:30,Talk',
    '19:00\tOpening\n19:30\tTalk',
    '| 时间 | 环节 |\n| --- | --- |\n| 19:00 | 开场 |\n| 19:30 | 分享 |',
    '19:00\n19:30',
    '- 19:00 only one\nbuy tea\nand cake',
  ])('is not seen in %j', (text) => {
    const source = openPastedRunSheet(text)
    expect(source.ok && source.value.kind).toBe('tables')
  })

  it('is found in a document whose headings carry the times; what stands under them is their note', () => {
    const text = [
      '# 门口怎么做',
      '> 两人一班',
      '## 当天',
      '### 13:30 - 14:00 | 准备',
      '- [ ] 桌子靠墙',
      '- [ ] 13:45 前到齐',
      '### 14:00 - 14:30 | 高峰',
      '- [ ] 先报后四位',
      '## 注意',
      '- 雨伞架',
    ].join('\n')
    expect(read(text)).toEqual([
      '3 group 当天',
      '4 13:30-14:00 准备 note=桌子靠墙\n13:45 前到齐',
      '7 14:00-14:30 高峰 note=先报后四位',
    ])
  })

  it('in a file keeps its lines past midnight', async () => {
    const bytes = new TextEncoder().encode('- 22:00 Party\n- 23:30 Cake\n- 00:30 Last song\n- 1:30 +1 Close')
    const table = await readRunSheetFile(bytes)
    if (!table.ok) throw new Error(table.reason.kind)
    const lengths = measureLines(table.value.lines).map(({ line, duration }) => [line.start, duration])
    expect(lengths).toEqual([
      [79_200, 5400],
      [84_600, 3600],
      [88_200, 3600],
      [91_800, 600],
    ])
  })

  it('is told at once to be none where a text is long', () => {
    const started = '- 19:00 '.repeat(2) + ' '.repeat(200_000)
    expect(openPastedRunSheet(`${started}\n${started}`).ok).toBe(true)
  })
})
