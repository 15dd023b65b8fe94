import type { CueColumnId, MaterialId, RoomId } from '@/domain/common/id'
import type { PrintSource } from '@/domain/event-plan/print-source'
import { CUE_COLORS, type Cue, type CueColor } from '@/domain/run-sheet/cue'
import type { CueColumn, SheetColumnName } from '@/domain/run-sheet/cue-column'
import type { SheetView } from '@/domain/run-sheet/sheet-view'
import { columnsOfView } from '@/domain/run-sheet/view-columns'
import type { Words } from '@/words/create-words'
import type { WantedColumn } from './layout-columns'
import { namesOf, type PrintedPage } from './print-parts'

/** One line in a cell; a small one says something beside the main thing. */
export interface CellLine {
  readonly text: string
  readonly small: boolean
}

/** A printed column beside number, times and title, with what it says about a cue. */
export interface CueColumnInPrint extends WantedColumn<string> {
  readonly label: string
  readonly linesOf: (cue: Cue) => readonly CellLine[]
}

const LEAST: { readonly [Name in SheetColumnName]: number } = {
  ownerId: 66,
  speakerId: 66,
  place: 58,
  props: 92,
  light: 66,
  sound: 66,
  screen: 66,
  script: 150,
  note: 100,
  planB: 92,
  color: 44,
}

/** The columns to print: those of a view, or the usual ones, in which related things share a column, and the event's own. */
export function columnsToPrint(source: PrintSource, view: SheetView | null, page: PrintedPage): CueColumnInPrint[] {
  const { t } = page
  const says = cueWords(source, page)
  if (view !== null)
    return columnsOfView(view, source.columns).map((shown) =>
      shown.kind === 'sheet'
        ? {
            ...column(shown.key, LEAST[shown.key], shown.key === 'script' ? 3 : LEAST[shown.key] > 90 ? 2 : 0),
            label: t(`print.sheetColumn.${shown.key}`),
            linesOf: (cue) => lines([says(cue, shown.key)]),
          }
        : ownColumn(shown.column, source, page),
    )
  return [
    {
      ...column('people', 86, 0),
      label: t('print.column.people'),
      linesOf: (cue) => lines([says(cue, 'ownerId')], [says(cue, 'speakerId')]),
    },
    { ...column('place', 58, 0), label: t('print.column.place'), linesOf: (cue) => lines([says(cue, 'place')]) },
    {
      ...column('props', 96, 2),
      label: t('print.column.props'),
      linesOf: (cue) =>
        lines(
          [says(cue, 'props')],
          [[cue.light, cue.sound, cue.screen].filter(Boolean).join(t('print.listSeparator'))],
        ),
    },
    {
      ...column('notes', 92, 2),
      label: t('print.column.notes'),
      linesOf: (cue) =>
        lines(
          [cue.note],
          [cue.canDrop ? t('print.droppable') : '', cue.planB === '' ? '' : t('print.planB', { text: cue.planB })],
        ),
    },
    ...source.columns.map((own) => ownColumn(own, source, page)),
  ]
}

function ownColumn(own: CueColumn, source: PrintSource, page: PrintedPage): CueColumnInPrint {
  const narrow = own.kind === 'tick' || own.kind === 'colour'
  const least = narrow ? Math.max(36, 12 * [...own.name].length) : 74
  return {
    ...column(own.id, Math.min(least, 90), narrow ? 0 : 1),
    label: own.name,
    linesOf: (cue) => lines([ownValue(own, cue.custom[own.id] ?? '', source, page)]),
  }
}

/** The value of an own column in words. */
export function ownValue(own: CueColumn, value: string, source: PrintSource, page: PrintedPage): string {
  if (value === '') return ''
  switch (own.kind) {
    case 'person':
      return value.startsWith('mem_') ? namesOf(page)(value) : value
    case 'material':
      return source.materials.get(value as MaterialId) ?? (value.startsWith('mat_') ? '' : value)
    case 'colour':
      return isColor(value) ? colorName(page.t, value) : value
    case 'tick':
      return '✓'
    case 'text':
      return value
  }
}

/** What a cue says in one of the sheet's own columns; people, rooms and materials by their names. */
function cueWords(source: PrintSource, page: PrintedPage) {
  const nameOf = namesOf(page)
  const { t } = page
  return (cue: Cue, name: SheetColumnName): string => {
    switch (name) {
      case 'ownerId':
      case 'speakerId':
        return nameOf(cue[name])
      case 'place':
        return placeOf(source.rooms, cue)
      case 'props':
        return [cue.props, ...(source.props.get(cue.id) ?? []).map((prop) => t('print.propQuantity', { ...prop }))]
          .filter((part) => part !== '')
          .join(t('print.listSeparator'))
      case 'color':
        return cue.color === '' ? '' : colorName(t, cue.color)
      default:
        return cue[name]
    }
  }
}

/** Where a cue takes place: its room, and the words beside it where they say more. */
export function placeOf(rooms: ReadonlyMap<RoomId, string>, cue: Cue): string {
  const room = cue.roomId === null ? '' : (rooms.get(cue.roomId) ?? '')
  return [room, cue.place === room ? '' : cue.place].filter((part) => part !== '').join(' ')
}

export function colorName(t: Words, color: CueColor): string {
  return t(`runSheet.color.${color}`)
}

function isColor(value: string): value is CueColor {
  return (CUE_COLORS as readonly string[]).includes(value)
}

function column(key: SheetColumnName | CueColumnId | 'people' | 'notes', least: number, share: number) {
  return { key, least, share, must: false }
}

function lines(main: readonly string[], small: readonly string[] = []): CellLine[] {
  return [...main.map((text) => ({ text, small: false })), ...small.map((text) => ({ text, small: true }))].filter(
    ({ text }) => text !== '',
  )
}
