import type { CueId, MaterialId, MemberId } from '@/domain/common/id'
import type { Cue } from '@/domain/run-sheet/cue'
import { takesPart, timeCues, type TimedCue } from '@/domain/run-sheet/time-cues'
import { actualSpan, progressOf, WAITING, type CueProgress } from '@/domain/show/cue-progress'
import { inOrderOfEntry } from '@/domain/show/fact-order'
import { ownCell } from '../../run-sheet-workbook/sheet-file-rows'
import { clockFormat, moment, type Content } from '../cells'
import { sheetRow, type TableSheet } from '../table-sheet'
import type { SheetFacts } from './sheet-facts'

const WORDS = [
  'startsAt',
  'length',
  'endsAt',
  'title',
  'script',
  'owner',
  'speaker',
  'place',
  'props',
  'light',
  'sound',
  'screen',
  'note',
  'planB',
  'state',
  'kind',
  'fixed',
  'shortest',
  'canDrop',
  'track',
  'actualStart',
  'actualEnd',
] as const

const NUMERIC: ReadonlySet<string> = new Set(['startsAt', 'length', 'endsAt', 'shortest', 'actualStart', 'actualEnd'])

const [STARTS, LENGTH, ENDS] = ['B', 'C', 'D'] as const

/** The run-sheet, one row a cue. Ends are formulas over start and length, so that a changed length moves them. */
export function runSheetSheet(facts: SheetFacts): TableSheet {
  const { bundle, source, t } = facts
  const timed = timeCues(bundle.event.opensAt, bundle.cues)
  const progress = progressOf(inOrderOfEntry(bundle.cueMoments))
  const own = ownCells(facts)
  return {
    name: t('workbook.sheets.runSheet'),
    columns: [
      { header: t('workbook.number'), numeric: true },
      ...WORDS.map((word) => ({ header: t(`workbook.cue.${word}`), numeric: NUMERIC.has(word) })),
      ...source.columns.map(({ name }) => ({ header: name })),
    ],
    rows: timed.map((row, index) => [...cueRow(facts, row, sheetRow(index), progress), ...own(row.cue)]),
    totals: totals(facts, timed),
    printedColumns: WORDS.indexOf('state') + 2,
    partRows: timed.flatMap(({ cue }, index) => (cue.kind === 'group' ? [index] : [])),
  }
}

function cueRow(facts: SheetFacts, timed: TimedCue, row: number, progress: ReadonlyMap<CueId, CueProgress>): Content[] {
  const { bundle, source, t, nameOf, yes } = facts
  const { cue, startsAt, endsAt } = timed
  const plays = takesPart(cue)
  const isGroup = cue.kind === 'group'
  const actual = actualSpan(progress.get(cue.id) ?? WAITING)
  const materials = (source.props.get(cue.id) ?? []).map((prop) => t('sheetImport.file.material', { ...prop }))
  return [
    timed.number,
    plays ? { kind: 'clock', second: startsAt } : null,
    isGroup ? null : { kind: 'length', seconds: plays ? endsAt - startsAt : cue.duration },
    plays ? endOf(startsAt, endsAt, row) : null,
    cue.title,
    cue.script,
    nameOf(cue.ownerId),
    nameOf(cue.speakerId),
    placeOf(facts, cue),
    [cue.props, ...materials].filter((text) => text !== '').join('\n'),
    cue.light,
    cue.sound,
    cue.screen,
    cue.note,
    cue.planB,
    stateInWords(facts, timed),
    t(`workbook.cue.kinds.${cue.kind}`),
    yes(cue.start.kind === 'fixed'),
    cue.shortest === null ? null : { kind: 'length', seconds: cue.shortest },
    yes(cue.canDrop),
    cue.track,
    moment(actual?.startedAt ?? null, bundle.event.zone),
    moment(actual?.endedAt ?? null, bundle.event.zone),
  ]
}

/** Where it takes place: its room, and the words beside it where they say more. */
function placeOf({ source }: SheetFacts, { roomId, place }: Cue): string {
  const room = roomId === null ? '' : (source.rooms.get(roomId) ?? '')
  return [room, place === room ? '' : place].filter((text) => text !== '').join(' ')
}

/** The values of one's own columns, people and materials by their names. */
function ownCells({ source, t }: SheetFacts): (cue: Cue) => string[] {
  const names = new Map<MemberId, string>(source.bundle.members.map(({ id, name }) => [id, name]))
  const materials = new Map<MaterialId, { name: string }>([...source.materials].map(([id, name]) => [id, { name }]))
  return (cue) => source.columns.map((column) => ownCell(column, cue.custom[column.id] ?? '', { names, materials }, t))
}

function endOf(startsAt: number, endsAt: number, row: number): Content {
  // A start before midnight of the day stands there as words, which cannot be added to.
  if (startsAt < 0) return { kind: 'clock', second: endsAt }
  const formula = `${STARTS}${row}+${LENGTH}${row}`
  return { kind: 'formula', formula, result: endsAt / 86_400, format: clockFormat(endsAt) }
}

function stateInWords({ t }: SheetFacts, { cue, gapBefore, overrun }: TimedCue): string {
  const minutes = (seconds: number) => Math.round((seconds / 60) * 10) / 10
  if (cue.skipped) return t('workbook.cue.skipped')
  if (overrun > 0) return t('workbook.cue.overrun', { minutes: minutes(overrun) })
  return gapBefore > 0 ? t('workbook.cue.gap', { minutes: minutes(gapBefore) }) : ''
}

function totals({ t }: SheetFacts, timed: readonly TimedCue[]): Content[][] {
  const playing = timed.filter(({ cue }) => takesPart(cue))
  const first = Math.min(...playing.map(({ startsAt }) => startsAt))
  const last = Math.max(...playing.map(({ endsAt }) => endsAt))
  if (playing.length === 0 || first < 0) return []
  const row = sheetRow(timed.length)
  const over = (column: string, what: 'MIN' | 'MAX', result: number): Content => ({
    kind: 'formula',
    formula: `${what}(${column}2:${column}${row - 1})`,
    result: result / 86_400,
    format: clockFormat(result),
  })
  return [
    [
      null,
      over(STARTS, 'MIN', first),
      {
        kind: 'formula',
        formula: `${ENDS}${row}-${STARTS}${row}`,
        result: (last - first) / 86_400,
        format: clockFormat(last - first),
      },
      over(ENDS, 'MAX', last),
      t('workbook.total'),
    ],
  ]
}
