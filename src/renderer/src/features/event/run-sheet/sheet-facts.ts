import type { CueColumnId, CueId, MaterialId } from '@/domain/common/id'
import type { Cue } from '@/domain/run-sheet/cue'
import type { CueClash } from '@/domain/run-sheet/cue-clashes'
import type { CueColumn } from '@/domain/run-sheet/cue-column'
import type { CueProp } from '@/domain/run-sheet/cue-prop'
import type { PropState } from '@/domain/run-sheet/prop-states'
import type { MarkedPlace } from '@/domain/run-sheet/sheet-versions'
import type { TimedCue } from '@/domain/run-sheet/time-cues'
import type { RunSheetView } from '@/storage/reads/run-sheet'
import type { Words } from '@/words/create-words'
import type { ColumnKey } from './columns'
import { clashInWords } from './links/clash-words'
import { propInWords, propStateInWords } from './links/prop-words'
import { placeText } from './links/place-text'
import { ownText } from './links/own-text'

/** What links, own columns and versions add to a row, in words. */
export interface CueFacts {
  /** Equal for rows that look the same: comparing it is quicker than comparing everything. */
  readonly sign: string
  readonly place: string
  readonly props: string
  readonly own: ReadonlyMap<CueColumnId, string>
  /** What is wrong in a cell, one line each. */
  readonly warnings: ReadonlyMap<ColumnKey, string>
  /** Cells that changed since the released version. */
  readonly marks: ReadonlySet<ColumnKey>
}

export const NO_FACTS: CueFacts = {
  sign: '',
  place: '',
  props: '',
  own: new Map(),
  warnings: new Map(),
  marks: new Set(),
}

export interface SheetFacts {
  /** Put together when a row is shown: a long sheet shows few of its rows. */
  readonly rows: { get(id: CueId): CueFacts | undefined }
  readonly own: ReadonlyMap<CueColumnId, CueColumn>
}

interface FactsAsk {
  readonly view: RunSheetView
  readonly timed: readonly TimedCue[]
  readonly clashes: ReadonlyMap<CueId, readonly CueClash[]>
  readonly states: ReadonlyMap<MaterialId, PropState>
  readonly marks: ReadonlyMap<CueId, ReadonlySet<MarkedPlace>>
}

/** What the cells of rows say beside the cue's own fields. */
export function sheetFacts(t: Words, ask: FactsAsk): SheetFacts {
  const { view, timed } = ask
  const props = new Map<CueId, CueProp[]>()
  for (const prop of view.props) {
    const known = props.get(prop.cueId)
    if (known) known.push(prop)
    else props.set(prop.cueId, [prop])
  }
  const cues = new Map(timed.map(({ cue }) => [cue.id, cue]))
  const made = new Map<CueId, CueFacts>()
  const get = (id: CueId): CueFacts | undefined => {
    const known = made.get(id)
    const cue = cues.get(id)
    if (known || !cue) return known
    const facts = rowFacts(t, ask, cue, props.get(id) ?? [])
    made.set(id, facts)
    return facts
  }
  return { rows: { get }, own: new Map(view.columns.map((column) => [column.id, column])) }
}

function rowFacts(t: Words, { view, clashes, states, marks }: FactsAsk, cue: Cue, props: readonly CueProp[]): CueFacts {
  const { id } = cue
  const place = placeText(cue, view.rooms)
  const named = props.map(({ materialId, quantity }) => {
    const name = view.materials.get(materialId)?.name ?? t('common.deletedRow')
    return propInWords(name, quantity)
  })
  const propText = [...named, cue.props].filter((text) => text !== '').join(t('versions.listSeparator'))
  const own = new Map(view.columns.map((column) => [column.id, ownText(t, view, column, cue.custom[column.id] ?? '')]))
  const warnings = new Map<ColumnKey, string>()
  const warn = (column: ColumnKey, text: string) =>
    warnings.set(column, warnings.has(column) ? `${warnings.get(column) ?? ''}\n${text}` : text)
  for (const clash of clashes.get(id) ?? []) warn(CLASH_COLUMN[clash.field], clashInWords(t, view, cue, clash))
  for (const { materialId } of props) {
    const state = states.get(materialId)
    const name = view.materials.get(materialId)?.name ?? t('common.deletedRow')
    if (state && state.kind !== 'enough') warn('props', `${name}: ${propStateInWords(t, state)}`)
  }
  const marked = new Set([...(marks.get(id) ?? [])].flatMap(columnsOfMark))
  if (cue.skipped) warnings.clear()
  const heads = view.columns.map(({ name, kind }) => [name, kind])
  const sign = JSON.stringify([place, propText, [...own], [...warnings], [...marked], heads])
  return { sign, place, props: propText, own, warnings, marks: marked }
}

const CLASH_COLUMN = { ownerId: 'owner', speakerId: 'speaker', roomId: 'place' } as const

/** In which column a mark stands. What has no column of its own is marked at the title. */
function columnsOfMark(place: MarkedPlace): ColumnKey[] {
  switch (place) {
    case 'ownerId':
      return ['owner']
    case 'speakerId':
      return ['speaker']
    case 'roomId':
    case 'place':
      return ['place']
    case 'start':
    case 'length':
    case 'props':
    case 'light':
    case 'sound':
    case 'screen':
    case 'script':
    case 'note':
    case 'planB':
    case 'color':
      return [place]
    case 'shortest':
    case 'until':
      return ['length']
    case 'row':
    case 'title':
    case 'track':
    case 'kind':
    case 'custom':
    case 'canDrop':
      return ['title']
  }
}
