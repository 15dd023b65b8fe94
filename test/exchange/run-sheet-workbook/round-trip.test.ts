import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CueColumnId, MemberId } from '@/domain/common/id'
import { plainSource } from '@/domain/event-plan/print-source'
import { CUE_COLORS, type Cue } from '@/domain/run-sheet/cue'
import { planImport, type ImportGround, type ImportPlan } from '@/domain/run-sheet/import-plan'
import { timeCues } from '@/domain/run-sheet/time-cues'
import { newCue } from '@/domain/run-sheet/cue-rules'
import { readRunSheetFile } from '@/exchange/run-sheet-file/read-run-sheet'
import type { RunSheetTable } from '@/exchange/run-sheet-file/run-sheet-table'
import { writeExampleWorkbook } from '@/exchange/run-sheet-workbook/write-example'
import { writeSheetCsv, writeSheetWorkbook } from '@/exchange/run-sheet-workbook/write-sheet-file'
import type { SheetFileFacts } from '@/exchange/run-sheet-workbook/sheet-file-rows'
import { writeEventWorkbook } from '@/exchange/workbook/event-workbook'
import { loadWords, type Words } from '@/words/create-words'
import { STAMP } from '../../builders/an-event-plan'
import { aCue, at } from '../../builders/a-cue'
import { aMaterial } from '../../builders/a-material'
import { aMember } from '../../builders/a-member'
import { anEventBundle } from '../../builders/an-event-bundle'

const LANGUAGES = ['zh-CN', 'en'] as const
const words = new Map<string, Words>()
const inLanguage = (language: string): Words => {
  const t = words.get(language)
  if (!t) throw new Error('No words')
  return t
}

beforeAll(async () => {
  for (const language of LANGUAGES) words.set(language, (await loadWords(language)).t)
})

const ME: MemberId = 'mem_lan'
const YOU: MemberId = 'mem_bei'
const OWN: CueColumnId = 'col_photo'

function facts(cues: readonly Cue[], opensAt = 840, ownName = '灯光'): SheetFileFacts {
  return {
    event: { opensAt },
    cues,
    columns: [{ id: OWN, ...STAMP, eventId: 'evt_1', pos: 'a0', name: ownName, kind: 'text' }],
    names: new Map([
      [ME, '欧阳阿岚'],
      [YOU, 'Bei, the second'],
    ]),
    materials: new Map(),
    props: [],
    rooms: [],
  }
}

function ground(of: SheetFileFacts): ImportGround {
  const people = [...of.names].map(([id, name]) => ({ id, name: name ?? '', otherNames: [], detail: '' }))
  return {
    event: of.event,
    cues: [],
    columns: of.columns,
    people,
    rooms: of.rooms,
    materials: [...of.materials.values()],
  }
}

async function files(of: SheetFileFacts, language: 'zh-CN' | 'en'): Promise<Uint8Array[]> {
  const t = inLanguage(language)
  const head = { title: '第12期 分享沙龙', lines: ['2026-12-12', '…'], made: '', now: Date.UTC(2026, 10, 21) }
  return [await writeSheetWorkbook(of, { t, language, ...head }), writeSheetCsv(of, t)]
}

async function read(bytes: Uint8Array): Promise<RunSheetTable> {
  const table = await readRunSheetFile(bytes)
  if (!table.ok) throw new Error(table.reason.kind)
  return table.value
}

/** The cues an import of the file would write into an empty sheet of the same event. */
function imported(table: RunSheetTable, of: SheetFileFacts): Cue[] {
  return planned(table, of).added.map(({ fields, owner, speaker, custom }, index) =>
    aCue({
      ...newCue('evt_1', String(index), fields),
      ownerId: owner?.kind === 'member' ? owner.id : null,
      speakerId: speaker?.kind === 'member' ? speaker.id : null,
      custom: Object.fromEntries(
        Object.entries(custom).map(([name, text]) => [of.columns.find((own) => own.name === name)?.id ?? name, text]),
      ),
    }),
  )
}

function planned(table: RunSheetTable, of: SheetFileFacts): ImportPlan {
  return planImport(table, ground(of), {
    ...{ mode: 'replace', known: 'skip', opening: 'file', length: 600 },
    names: new Map(),
    links: true,
    asWritten: { owner: 'O', speaker: 'S' },
  })
}

const TEXTS = ['title', 'place', 'props', 'light', 'sound', 'screen', 'script', 'note', 'planB'] as const
const SAME = [
  'kind',
  'shortest',
  'canDrop',
  'skipped',
  'track',
  'ownerId',
  'speakerId',
  'color',
  'start',
  'until',
] as const

/** Everything of a sheet that a file keeps. */
function kept(cues: readonly Cue[], opensAt: number) {
  return timeCues(opensAt, cues).map(({ cue, startsAt, endsAt }) => ({
    ...Object.fromEntries([...TEXTS, ...SAME].map((field) => [field, cue[field]])),
    ...{ startsAt, endsAt, custom: cue.custom },
    length: cue.kind === 'milestone' ? 0 : cue.duration,
  }))
}

const text = fc
  .oneof(
    fc.constantFrom(
      '',
      '',
      '开场',
      'Tea & cake',
      '=1+1',
      "'=quoted",
      '+86 138',
      '-5',
      '@all',
      '🎉 合影',
      'שלום עולם',
      'a,b;c\t"d"',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  )
  // What no spreadsheet or table keeps: control signs, blanks at the ends, invisible signs, words for nothing.
  .map((value) =>
    [...value]
      .filter((sign) => /[\p{L}\p{N}\p{P}\p{S} ]/u.test(sign))
      .join('')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  .filter(
    (value) =>
      !/^(-+|–|—|\/|\\|n\/?a|#n\/a|null|none|undefined|无|無|没有|沒有|暂无|\(?空\)?|\(?跳过\)?)$/i.test(
        value.normalize('NFKC'),
      ),
  )
  .filter((value) => !/_x[0-9a-f]{4}_|[\ufffe\uffff\u3000\ufeff]/i.test(value))
const multiline = fc.tuple(text, text).map(([a, b]) => (a === '' || b === '' ? a : `${a}\n${b}`))

const anyCue = fc.record({
  kind: fc.constantFrom('segment', 'segment', 'segment', 'buffer', 'milestone', 'group'),
  title: text,
  minutes: fc.integer({ min: 1, max: 90 }),
  seconds: fc.constantFrom(0, 0, 0, 30),
  gap: fc.option(fc.integer({ min: -60, max: 120 }), { nil: null }),
  endsFast: fc.boolean(),
  shortest: fc.option(fc.integer({ min: 1, max: 90 }), { nil: null }),
  ...{ canDrop: fc.boolean(), skipped: fc.boolean() },
  track: fc.constantFrom('', '', '', 'AV', '门口'),
  ownerId: fc.constantFrom(null, ME, YOU),
  speakerId: fc.constantFrom(null, ME, YOU),
  color: fc.constantFrom('', ...CUE_COLORS),
  own: text,
  texts: fc.record({
    place: text,
    props: multiline,
    light: text,
    sound: text,
    screen: text,
    script: multiline,
    note: multiline,
    planB: text,
  }),
})

/** A sheet whose fixed starts lie about where an evening would have them, with tracks, groups, and a way past midnight. */
const anySheet = fc
  .tuple(fc.integer({ min: 480, max: 1380 }), fc.array(anyCue, { minLength: 1, maxLength: 10 }))
  .map(([opensAt, list]) => {
    let end = opensAt * 60
    const cues = list.map((one, index): Cue => {
      const { kind, gap, texts } = one
      const timeless = kind === 'group' || kind === 'milestone'
      const duration =
        kind === 'milestone'
          ? 0
          : kind === 'group'
            ? one.endsFast
              ? one.minutes * 60
              : 0
            : one.minutes * 60 + one.seconds
      const fixed = gap !== null && kind !== 'group'
      const from = fixed ? end + gap * 60 : end
      if (one.track === '' && !one.skipped && kind !== 'group') end = from + duration
      return aCue({
        ...texts,
        ...{
          kind,
          duration,
          title: one.title,
          track: kind === 'group' ? '' : one.track,
          ownerId: one.ownerId,
          speakerId: one.speakerId,
        },
        ...{ canDrop: one.canDrop, skipped: one.skipped, color: one.color, pos: String(index).padStart(4, '0') },
        start: fixed ? { kind: 'fixed', at: from } : { kind: 'follows' },
        until: fixed && one.endsFast && !timeless ? from + duration : null,
        shortest: one.shortest === null || timeless ? null : Math.min(one.shortest * 60, duration),
        custom: one.own === '' ? {} : { [OWN]: one.own },
      })
    })
    return { opensAt, cues }
  })

describe('a run-sheet file', () => {
  it('gives the same cues when it is read back, from both kinds of file, in both languages', async () => {
    await fc.assert(
      fc.asyncProperty(anySheet, fc.constantFrom(...LANGUAGES), async ({ opensAt, cues }, language) => {
        const of = facts(cues, opensAt)
        for (const bytes of await files(of, language)) {
          const table = await read(bytes)
          expect(table.problems).toEqual([])
          expect(kept(imported(table, of), opensAt)).toEqual(kept(cues, opensAt))
        }
      }),
      { numRuns: 30 },
    )
  }, 120_000)

  it('is read back in the other language too, and with own columns named like the sheet’s', async () => {
    const of = facts(
      [aCue({ title: 'Talk', start: at('14:00'), light: 'low', custom: { [OWN]: '三人特写' } })],
      840,
      '地点',
    )
    for (const bytes of await files(of, 'zh-CN')) {
      const [line] = (await read(bytes)).lines
      expect(line?.texts).toEqual({ title: 'Talk', light: 'low' })
      expect(line?.custom).toEqual({ 地点: '三人特写' })
    }
  })

  it('names the materials that are linked, so that they are linked again', async () => {
    const linked = aCue({ title: 'Talk', props: '规则海报' })
    const material = aMaterial({ id: 'mat_mic', name: '手麦' })
    const of: SheetFileFacts = {
      ...facts([linked]),
      materials: new Map([[material.id, material]]),
      props: [{ id: 'prp_1', ...STAMP, eventId: 'evt_1', cueId: linked.id, materialId: material.id, quantity: 2 }],
    }
    for (const language of LANGUAGES)
      for (const bytes of await files(of, language)) {
        const { added } = planned(await read(bytes), of)
        expect(added[0]?.fields.props).toBe('规则海报')
        expect(added[0]?.materials).toMatchObject([{ id: 'mat_mic', quantity: 2 }])
        // Where nobody knows the material, its words are kept.
        const elsewhere = planned(await read(bytes), { ...of, materials: new Map() })
        expect(elsewhere.added[0]?.fields.props).toMatch(/^规则海报\n手麦 ?×2$/)
      }
  })

  it('begins with its event, keeps headings and titles in sight, holds real times, and formulas only for ends', async () => {
    const of = facts([
      aCue({ title: '=HYPERLINK("x")', start: at('14:00'), duration: 1800 }),
      aCue({ title: 'Late', start: at('25:30'), duration: 600 }),
    ])
    const [bytes] = await files(of, 'en')
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(Uint8Array.from(bytes ?? []).buffer)
    const [sheet] = book.worksheets
    expect(sheet?.getCell('A1').value).toBe('第12期 分享沙龙')
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 5, xSplit: 5 })
    expect(sheet?.getRow(5).getCell(5).value).toBe('Segment')
    expect(sheet?.getRow(6).getCell(5).value).toBe('=HYPERLINK("x")')
    expect(sheet?.getRow(6).getCell(5).type).toBe(ExcelJS.ValueType.String)
    expect(sheet?.getRow(6).getCell(2).type).toBe(ExcelJS.ValueType.Date)
    expect(sheet?.getRow(6).getCell(4).formula).toBe('B6+C6')
    expect(sheet?.getRow(7).getCell(2).numFmt).toBe('[hh]:mm')
    expect((sheet?.getColumn(5).width ?? 0) > (sheet?.getColumn(2).width ?? 0)).toBe(true)
  })

  it('as CSV has the mark of UTF-8, CRLF, and nothing a spreadsheet would compute', async () => {
    const of = facts([aCue({ title: '=1+1', note: '"quoted"\nsecond', start: at('25:30'), duration: 90 })])
    const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeSheetCsv(of, inLanguage('en')))
    expect(csv.startsWith('\ufeffNo.,Start,Duration,End,Segment,')).toBe(true)
    expect(csv.split('\r\n')[1]?.startsWith(`1,25:30,00:01:30,25:31:30,'=1+1,`)).toBe(true)
    expect(csv).toContain('"""quoted""\nsecond"')
  })
})

describe('the workbook of a whole event', () => {
  it.each(LANGUAGES)('is read too, by its run-sheet: %s', async (language) => {
    const cues = [
      aCue({ kind: 'group', title: '暖场', duration: 0 }),
      aCue({
        title: '开场',
        start: at('14:00'),
        duration: 1200,
        ownerId: ME,
        script: '欢迎',
        canDrop: true,
        shortest: 600,
      }),
      aCue({ title: 'Music', track: 'AV', duration: 1200, sound: 'low' }),
      aCue({ kind: 'milestone', title: 'Bell', duration: 0 }),
      aCue({ kind: 'buffer', title: '机动', duration: 600 }),
    ]
    const bundle = { ...anEventBundle({ cues, members: [aMember({ id: ME, name: '欧阳阿岚' })] }) }
    const t = inLanguage(language)
    const request = { t, language, currency: 'CNY', zone: 'Asia/Shanghai', now: Date.UTC(2026, 10, 21) }
    const table = await read(await writeEventWorkbook(plainSource(bundle), request))
    expect(table.sheets[table.sheet]).toBe(t('workbook.sheets.runSheet'))
    expect(table.problems).toEqual([])
    const of = { ...facts([], bundle.event.opensAt), columns: [] }
    expect(kept(imported(table, of), 840)).toEqual(kept(cues, 840))
  })
})

describe('the example workbook', () => {
  it.each(LANGUAGES)('is read without one question: %s', async (language) => {
    const bytes = await writeExampleWorkbook(inLanguage(language), language, Date.UTC(2026, 10, 21))
    const table = await read(bytes)
    expect(table.problems).toEqual([])
    expect(table.lines.map(({ kind }) => kind)).toContain('milestone')
    const of = facts([], 1140)
    const cues = imported(table, of)
    expect(cues).toHaveLength(13)
    const timed = timeCues(1140, cues)
    expect(timed.every(({ overrun, gapBefore }) => overrun === 0 && gapBefore === 0)).toBe(true)
    expect(timed.at(-1)?.endsAt).toBe((21 * 60 + 35) * 60)
  })
})
