import { describe, expect, it } from 'vitest'
import type { Cue, RunSheetVersion } from '@/domain/run-sheet/cue'
import type { CueColumn } from '@/domain/run-sheet/cue-column'
import { runSheetDoc } from '@/exchange/print/run-sheet-doc'
import { aCue, at } from '../../builders/a-cue'
import { aMember } from '../../builders/a-member'
import { STAMP } from '../../builders/an-event-plan'
import { NOW, printedDoc } from './a-printed-doc'

const DAY = 86_400_000

function aVersion(number: number, content: readonly Cue[]): RunSheetVersion {
  const publishedAt = NOW - (10 - number) * DAY
  return { id: `rsv_${number}`, ...STAMP, eventId: 'evt_1', number, publishedAt, content, opensAt: 840 }
}

function aColumn(over: Partial<CueColumn>): CueColumn {
  return { id: 'col_1', ...STAMP, eventId: 'evt_1', pos: 'a', name: '摄影要点', kind: 'text', ...over }
}

const opening = aCue({ title: '开场', duration: 480 })
const talk = aCue({ title: '分享', duration: 1500 })
const draw = aCue({ title: '抽奖', duration: 600 })

describe('a released version on paper', () => {
  const versions = [aVersion(6, [opening, draw]), aVersion(7, [opening, talk, draw])]
  const cues = [opening, { ...talk, duration: 1800 }]

  it('is printed as it was released, with its own number and date at the foot', async () => {
    const { doc, text } = await printedDoc(runSheetDoc, {
      bundle: { cues, versions },
      choices: { versionId: 'rsv_7' },
    })
    expect(text).toContain('v7 12-09 10:05发布')
    expect(text).toContain('25分 分享')
    expect(text).toContain('抽奖')
    expect(doc.foot.version).toBe('流程表v7，12-12 10:05打印；见到更高版本号，请作废这张')
    expect(text).toContain('▲ 与v6不同（2处）')
  })

  it('is a draft of the next number as soon as something changed, and marks what did', async () => {
    const { doc, text, html } = await printedDoc(runSheetDoc, { bundle: { cues, versions } })
    expect(text).toContain('v8 草稿')
    expect(doc.foot.version).toContain('v8 草稿，12-12 10:05打印')
    expect(html.match(/aria-label="有改动"/g)).toHaveLength(1)
    expect(text).toContain('▲ 与v7不同（1处）')
    expect(text).toContain('v7有、现在没有：抽奖 14:33')
  })

  it('is compared with the version that was asked for', async () => {
    const { text } = await printedDoc(runSheetDoc, { bundle: { cues, versions }, choices: { sinceId: 'rsv_6' } })
    expect(text).toContain('▲ 与v6不同（1处）')
  })

  it('says when nothing changed', async () => {
    const same = [aVersion(7, cues), aVersion(8, cues)]
    const { text } = await printedDoc(runSheetDoc, { bundle: { cues, versions: same }, language: 'en' })
    expect(text).toContain('v8 published')
    expect(text).toContain('No different from v7.')
  })
})

describe('the run-sheet for a role', () => {
  const column = aColumn({})
  const tick = aColumn({ id: 'col_2', pos: 'b', name: '已确认', kind: 'tick' })
  const who = aColumn({ id: 'col_3', pos: 'c', name: '摄影', kind: 'person' })
  const view = {
    ...{ id: 'viw_1' as const, ...STAMP, eventId: 'evt_1' as const, pos: 'a', name: '音响灯光' },
    columns: ['sound', 'light', 'col_1'] as const,
    tracks: [],
  }
  const cue = aCue({
    title: '开场',
    sound: '手麦2',
    light: '全亮',
    note: '给场控看的',
    custom: { col_1: '三人特写', col_2: '1', col_3: 'mem_1' },
  })
  const columns = [column, tick, who]

  it('has the columns of its view, in their order, and no others', async () => {
    const { text, doc } = await printedDoc(runSheetDoc, {
      bundle: { cues: [cue] },
      source: { columns, views: [view] },
      choices: { viewId: 'viw_1' },
      space: { width: 1000 },
    })
    expect(doc.table?.columns.map(({ label }) => label).slice(5)).toEqual(['音响', '灯光', '摄影要点'])
    expect(text).toContain('手麦2 全亮 三人特写')
    expect(text).not.toContain('给场控看的')
    expect(text).toContain('音响灯光')
  })

  it('without a view shows the usual columns and all own ones: a tick as a tick, a person by name', async () => {
    const { text } = await printedDoc(runSheetDoc, {
      bundle: { cues: [cue], members: [aMember()] },
      source: { columns },
      space: { width: 1000 },
    })
    expect(text).toContain('给场控看的 三人特写 ✓ 林小满')
  })

  it('sets below the title what has no room beside it', async () => {
    const { doc, text } = await printedDoc(runSheetDoc, {
      bundle: { cues: [cue] },
      source: { columns },
      space: { width: 500 },
    })
    expect(doc.table?.columns.map(({ label }) => label)).not.toContain('摄影要点')
    expect(text).toContain('摄影要点 三人特写')
  })
})

describe('the run-sheet of a track', () => {
  const cues = [
    aCue({ kind: 'group', title: '上半场' }),
    aCue({ title: '主线的' }),
    aCue({ kind: 'group', title: '下半场' }),
    aCue({ title: '录像', track: '小间' }),
  ]

  it('holds its rows only, and the headings that still have some', async () => {
    const { text } = await printedDoc(runSheetDoc, { bundle: { cues }, choices: { track: '小间' } })
    expect(text).toContain('录像')
    expect(text).toContain('下半场')
    expect(text).not.toContain('主线的')
    expect(text).not.toContain('上半场')
  })
})

describe('a row on paper', () => {
  it('names its colour and shows it by a pattern, because copies are black and white', async () => {
    const { html, text } = await printedDoc(runSheetDoc, { bundle: { cues: [aCue({ color: 'green' })] } })
    expect(html).toContain('data-color="green"')
    expect(text).toContain('绿')
  })

  it('lets every text run in its own direction', async () => {
    const { html } = await printedDoc(runSheetDoc, { bundle: { cues: [aCue({ title: 'مرحبا 🎉' })] } })
    expect(html).toContain('<span class="print-text" dir="auto">مرحبا 🎉</span>')
  })

  it('keeps the minutes behind a title that runs from right to left, in the lists below the table', async () => {
    const cues = [
      aCue({ title: 'أسئلة 2', duration: 1200, shortest: 600 }),
      aCue({ title: 'הגרלה', duration: 300, canDrop: true }),
      aCue({ title: 'Tea', duration: 900, shortest: 600 }),
    ]
    const { text } = await printedDoc(runSheetDoc, { bundle: { cues }, language: 'en' })
    expect(text).toContain('\u2068أسئلة 2\u2069 10, Tea 5')
    expect(text).toContain('\u2068הגרלה\u2069 5')
  })

  it('is continued in further rows when it is higher than a page, without losing a word', async () => {
    const note = '第一句。第二句。第三句。第四句。'
    const cue = aCue({ title: '长', note, start: at('14:00') })
    const { doc, text } = await printedDoc(runSheetDoc, {
      bundle: { cues: [cue] },
      space: { pieces: new Map([[cue.id, 2]]) },
    })
    expect(doc.table?.rows).toHaveLength(2)
    expect(text).toContain('第一句。第二句。')
    expect(text).toContain('第三句。第四句。')
    expect(text).toContain('（续）')
    expect(text.match(/14:00/g)).toHaveLength(2)
  })

  it('names the materials it needs with their number, and its room', async () => {
    const cue = aCue({ props: '胶带', roomId: 'rom_2', place: '靠窗' })
    const { text } = await printedDoc(runSheetDoc, {
      bundle: { cues: [cue] },
      source: { props: new Map([[cue.id, [{ name: '白纸', quantity: 24 }]]]), rooms: new Map([['rom_2', '小间']]) },
    })
    expect(text).toContain('胶带、白纸×24')
    expect(text).toContain('小间 靠窗')
  })
})
