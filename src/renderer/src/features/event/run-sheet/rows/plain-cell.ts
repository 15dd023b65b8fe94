import type { MemberId } from '@/domain/common/id'
import { spreadsheetClock, spreadsheetLength } from '@/domain/run-sheet/tab-text'
import type { TimedCue } from '@/domain/run-sheet/time-cues'
import type { Words } from '@/words/create-words'
import { FIXED_COLUMNS, isOwnColumn, type ColumnKey } from '../columns'
import { NO_FACTS, type SheetFacts } from '../sheet-facts'

interface CellContext {
  readonly t: Words
  readonly names: ReadonlyMap<MemberId, string | null>
  readonly facts: SheetFacts
}

/** What a cell says as plain text: times and lengths as a spreadsheet understands them, people and rooms by name. */
export function plainCell({ t, names, facts }: CellContext, column: ColumnKey, timed: TimedCue): string {
  const { cue, startsAt, endsAt } = timed
  const row = facts.rows.get(cue.id) ?? NO_FACTS
  if (isOwnColumn(column)) return row.own.get(column) ?? ''
  const timeless = cue.kind === 'group' || cue.skipped
  switch (column) {
    case 'number':
      return timed.number === null ? '' : String(timed.number)
    case 'start':
      return timeless ? '' : spreadsheetClock(startsAt)
    case 'end':
      return timeless ? '' : spreadsheetClock(endsAt)
    case 'length': {
      const length = cue.skipped ? cue.duration : endsAt - startsAt
      return cue.kind === 'group' || cue.kind === 'milestone' ? '' : spreadsheetLength(length)
    }
    case 'owner':
      return nameOf(names, cue.ownerId)
    case 'speaker':
      return nameOf(names, cue.speakerId)
    case 'place':
      return row.place || cue.place
    case 'props':
      return row.props || cue.props
    case 'color':
      return cue.color === '' ? '' : t(`runSheet.color.${cue.color}`)
    case 'title':
    case 'light':
    case 'sound':
    case 'screen':
    case 'script':
    case 'note':
    case 'planB':
      return cue[column]
  }
}

/** Everything a search looks at: what the columns show, and the texts that no column shows, found at the title. */
export function searchedCells(
  context: CellContext,
  columns: readonly ColumnKey[],
  timed: TimedCue,
): (readonly [ColumnKey, string])[] {
  const { cue } = timed
  const wordy = columns.filter((column) => column === 'title' || !(FIXED_COLUMNS as readonly string[]).includes(column))
  const shown = wordy.map((column) => [column, plainCell(context, column, timed)] as const)
  if (cue.kind === 'group') return [['title', [cue.title, cue.note, cue.script, cue.planB].join('\n')]]
  const hidden = HIDDEN_TOO.filter((column) => !columns.includes(column))
  const rest = hidden.map((column) => plainCell(context, column, timed)).filter((text) => text !== '')
  if (rest.length === 0) return shown
  return shown.map(([column, text]) => (column === 'title' ? [column, [text, ...rest].join('\n')] : [column, text]))
}

const HIDDEN_TOO = [
  'owner',
  'speaker',
  'place',
  'props',
  'light',
  'sound',
  'screen',
  'script',
  'note',
  'planB',
] as const

function nameOf(names: CellContext['names'], id: MemberId | null): string {
  return id === null ? '' : (names.get(id) ?? '')
}
