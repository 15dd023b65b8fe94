import { describe, expect, it } from 'vitest'
import { tabText } from '@/domain/run-sheet/tab-text'
import { timeCues, type TimedCue } from '@/domain/run-sheet/time-cues'
import { COLUMNS } from '@/renderer/src/features/event/run-sheet/columns'
import { columnName } from '@/renderer/src/features/event/run-sheet/column-names'
import { shownRows } from '@/renderer/src/features/event/run-sheet/rows'
import { extraColumns } from '@/renderer/src/features/event/run-sheet/rows/extra-cells'
import { planPaste } from '@/renderer/src/features/event/run-sheet/rows/paste-plan'
import { plainCell } from '@/renderer/src/features/event/run-sheet/rows/plain-cell'
import type { SheetFacts } from '@/renderer/src/features/event/run-sheet/sheet-facts'
import { loadWords } from '@/words/create-words'
import type { Language } from '@/words/language'
import { aCue, at } from '../../builders/a-cue'

const NO_FACTS: SheetFacts = { rows: new Map(), own: new Map() }
const LANGUAGES: readonly Language[] = ['zh-CN', 'en']
const rows = timeCues(840, [
  aCue({ kind: 'group', title: 'Warm-up', duration: 0 }),
  aCue({ title: 'Doors', start: at('14:00'), duration: 1800, canDrop: true, shortest: 600 }),
  aCue({ title: 'Music', track: 'AV', duration: 1800 }),
  aCue({ kind: 'milestone', title: 'Bell', duration: 0 }),
  aCue({ kind: 'buffer', title: 'Spare', duration: 600, skipped: true }),
])

async function pasted(taken: readonly TimedCue[], headed: boolean, language: Language) {
  const { t } = await loadWords(language)
  const shown = COLUMNS.filter((column) => column !== 'number')
  const extra = extraColumns(t, taken, headed)
  const context = { t, names: new Map(), facts: NO_FACTS }
  const lines = taken.map((row) => [...shown.map((one) => plainCell(context, one, row)), ...extra.cells(row)])
  const heads = [...shown.map((one) => columnName(t, one, new Map())), ...extra.heads]
  const sheet = shownRows(rows, new Set())
  const text = tabText(headed ? [heads, ...lines] : lines)
  const ask = { rows: sheet, meant: sheet.slice(0, 1), columns: COLUMNS, ownNames: new Map() }
  const plan = planPaste({ ...ask, text, column: 'number' })
  if (plan.kind !== 'lines') throw new Error(plan.kind)
  expect(plan.problems).toEqual([])
  return plan.lines.lines
}

describe('rows that went through a spreadsheet', () => {
  it.each(LANGUAGES)('keep their kinds: %s', async (language) => {
    const lines = await pasted(rows, false, language)
    expect(lines.map(({ kind, texts }) => `${kind} ${texts.title ?? ''}`)).toEqual([
      'group Warm-up',
      'segment Doors',
      'segment Music',
      'milestone Bell',
      'buffer Spare',
    ])
    expect(lines.every(({ custom }) => Object.keys(custom).length === 0)).toBe(true)
  })

  it.each(LANGUAGES)('keep all the rest where the whole sheet was taken, headings and all: %s', async (language) => {
    expect(await pasted(rows, true, language)).toMatchObject([
      { kind: 'group' },
      { kind: 'segment', start: 50_400, follows: false, canDrop: true, shortest: 600, track: '' },
      { kind: 'segment', track: 'AV', follows: true },
      { kind: 'milestone' },
      { kind: 'buffer', skipped: true, duration: 600 },
    ])
  })

  it('have no more columns than the sheet where all of them are plain segments', async () => {
    const { t } = await loadWords('en')
    expect(extraColumns(t, rows.slice(1, 3), false).heads).toEqual([])
  })
})
