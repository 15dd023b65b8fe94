import type { MemberId, MaterialId } from '@/domain/common/id'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import type { Material } from '@/domain/material/material'
import type { Cue, CueColor } from '@/domain/run-sheet/cue'
import type { CueColumn } from '@/domain/run-sheet/cue-column'
import type { CueProp } from '@/domain/run-sheet/cue-prop'
import { hasFixedEnd, takesPart, timeCues, type TimedCue } from '@/domain/run-sheet/time-cues'
import type { Room } from '@/domain/venue/venue'
import type { Words } from '@/words/create-words'
import { clockFormat, type Content } from '../workbook/cells'
import { columnLetter } from '../workbook/table-sheet'
import { SHEET_FILE_COLUMNS, type SheetFileColumn } from './sheet-file-columns'

/** A run-sheet as it goes into a file. */
export interface SheetFileFacts {
  readonly event: Pick<EventPlan, 'opensAt'>
  /** In the order of the sheet. */
  readonly cues: readonly Cue[]
  readonly columns: readonly CueColumn[]
  readonly names: ReadonlyMap<MemberId, string | null>
  readonly materials: ReadonlyMap<MaterialId, Material>
  readonly props: readonly CueProp[]
  readonly rooms: readonly Room[]
}

/** The names that values of one's own columns stand for. */
type OwnNames = {
  readonly names: ReadonlyMap<MemberId, string | null>
  readonly materials: ReadonlyMap<MaterialId, { readonly name: string }>
}

/** A run-sheet as a table: the sheet's columns under their headings, then one's own. */
export interface SheetFileTable {
  readonly headings: readonly string[]
  readonly rows: readonly (readonly Content[])[]
  /** Rows (counted from 0) that begin a part of the evening. */
  readonly groups: readonly number[]
}

const NUMERIC: ReadonlySet<SheetFileColumn> = new Set(['number', 'start', 'duration', 'end', 'shortest'])
/** Columns for working with the file; they are not printed. */
const PRINTED = SHEET_FILE_COLUMNS.indexOf('kind')

/** How many columns from the left are meant to be read; the ones behind them tell the app how to read the file back. */
export const PRINTED_COLUMNS = PRINTED

export function isNumeric(index: number): boolean {
  const column = SHEET_FILE_COLUMNS[index]
  return column !== undefined && NUMERIC.has(column)
}

/**
 * The table of a run-sheet file. With `rowOf`, the sheet row of every table row, ends are formulas over start and length, so that
 * they move along when somebody changes those by hand.
 */
export function sheetFileTable(
  facts: SheetFileFacts,
  t: Words,
  rowOf: ((index: number) => number) | null,
): SheetFileTable {
  const timed = timeCues(facts.event.opensAt, facts.cues)
  const own = facts.columns
  return {
    headings: [
      ...SHEET_FILE_COLUMNS.map((column) => t(`sheetImport.file.columns.${column}`)),
      ...own.map(({ name }) => name),
    ],
    rows: timed.map((row, index) => [
      ...SHEET_FILE_COLUMNS.map((column) => cellOf(column, row, facts, t, rowOf?.(index) ?? null)),
      ...own.map((column) => ownCell(column, row.cue.custom[column.id] ?? '', facts, t)),
    ]),
    groups: timed.flatMap(({ cue }, index) => (cue.kind === 'group' ? [index] : [])),
  }
}

function cellOf(
  column: SheetFileColumn,
  timed: TimedCue,
  { names, rooms, props, materials }: SheetFileFacts,
  t: Words,
  sheetRow: number | null,
): Content {
  const { cue, startsAt, endsAt } = timed
  const yes = (value: boolean) => (value ? t('sheetImport.file.yes') : '')
  const plays = takesPart(cue)
  switch (column) {
    case 'number':
      return timed.number
    case 'start':
      // A cue that is left out keeps the start it would be fixed at.
      if (cue.kind !== 'group' && cue.start.kind === 'fixed') return { kind: 'clock', second: cue.start.at }
      return plays ? { kind: 'clock', second: startsAt } : null
    case 'duration':
      return lengthCell(timed)
    case 'end':
      return cue.kind === 'milestone' || !plays ? untilCell(cue) : endCell(startsAt, endsAt, sheetRow)
    case 'owner':
      return nameOf(names, cue.ownerId)
    case 'speaker':
      return nameOf(names, cue.speakerId)
    case 'room':
      return rooms.find(({ id }) => id === cue.roomId)?.name ?? ''
    case 'materials':
      return props
        .filter(({ cueId }) => cueId === cue.id)
        .flatMap(({ materialId, quantity }) => {
          const name = materials.get(materialId)?.name
          return name === undefined ? [] : [t('sheetImport.file.material', { name, quantity })]
        })
        .join('\n')
    case 'kind':
      return t(`runSheet.kind.${cue.kind}`)
    case 'fixed':
      return yes(cue.start.kind === 'fixed' && cue.kind !== 'group')
    case 'fixedEnd':
      return yes(cue.until !== null && cue.kind !== 'group' && cue.kind !== 'milestone')
    case 'shortest':
      return cue.shortest === null ? null : { kind: 'length', seconds: cue.shortest }
    case 'canDrop':
      return yes(cue.canDrop)
    case 'skipped':
      return yes(cue.skipped)
    case 'color':
      return cue.color === '' ? '' : colorWord(t, cue.color)
    default:
      return cue[column]
  }
}

function lengthCell({ cue, startsAt, endsAt }: TimedCue): Content {
  if (cue.kind === 'milestone' || (cue.kind === 'group' && cue.duration === 0)) return null
  const left = hasFixedEnd(cue) ? endsAt - startsAt : 0
  return { kind: 'length', seconds: left > 0 ? left : cue.duration }
}

function untilCell({ until, kind }: Cue): Content {
  return until === null || kind === 'milestone' || kind === 'group' ? null : { kind: 'clock', second: until }
}

function endCell(startsAt: number, endsAt: number, sheetRow: number | null): Content {
  // A start before midnight of the day stands there as words, which cannot be added to.
  if (sheetRow === null || startsAt < 0 || endsAt === startsAt) return { kind: 'clock', second: endsAt }
  const at = (column: SheetFileColumn) => `${columnLetter(SHEET_FILE_COLUMNS.indexOf(column))}${sheetRow}`
  const formula = `${at('start')}+${at('duration')}`
  return { kind: 'formula', formula, result: endsAt / 86_400, format: clockFormat(endsAt) }
}

function nameOf(names: SheetFileFacts['names'], id: MemberId | null): string {
  return id === null ? '' : (names.get(id) ?? '')
}

function colorWord(t: Words, color: CueColor): string {
  return t(`runSheet.color.${color}`)
}

/** What a value of a column of one's own says in a file: people and materials by their names. */
export function ownCell(
  { kind }: Pick<CueColumn, 'kind'>,
  value: string,
  { names, materials }: OwnNames,
  t: Words,
): string {
  if (value === '') return ''
  switch (kind) {
    case 'tick':
      return t('sheetImport.file.yes')
    case 'colour':
      return colorWord(t, value as CueColor)
    case 'person':
      return names.get(value as MemberId) ?? ''
    case 'material':
      return materials.get(value as MaterialId)?.name ?? ''
    case 'text':
      return value
  }
}
