import type { Words } from '@/words/create-words'
import type { Room } from '@/domain/venue/venue'
import type { RowRequests } from './cue-row-props'
import { fieldsOf, refusalInWords } from './cell-values'
import { columnName } from './column-names'
import { isOwnColumn, neighbour } from './columns'
import type { SheetLinks } from './links/sheet-links'
import type { OwnValues } from './links/use-own-values'
import { isColor } from './links/own-text'
import { toggledEnd, toggledStart } from './toggles'
import type { CueActions } from './use-cue-actions'
import type { SheetState } from './use-sheet-state'
import type { MemberId } from '@/domain/common/id'

/** What a cell needs beside the cue: the columns of one's own, the rooms, and how values get into them. */
export interface CellSources {
  readonly own: SheetLinks['own']
  readonly rooms: readonly Room[]
  readonly values: OwnValues
}

/** What happens when a cell asks for something. */
export function cellRequests(
  state: SheetState,
  actions: CueActions,
  { own, rooms, values }: CellSources,
  t: Words,
): Omit<RowRequests, 'select' | 'menu'> {
  const { columns } = state
  return {
    choose: ({ cue }, column) => state.choose({ cueId: cue.id, column }),
    edit: ({ cue }, column) => {
      if (isOwnColumn(column) && own.get(column)?.kind === 'tick') {
        state.choose({ cueId: cue.id, column })
        values.set(cue.id, column, cue.custom[column] === '1' ? '' : '1')
      } else state.edit({ cueId: cue.id, column })
    },
    save: (timed, column, text) => {
      const fields = fieldsOf(column, timed, text, rooms)
      return fields.ok ? actions.changeAhead(timed.cue.id, fields.value) : refusalInWords(t, fields.reason)
    },
    pick: ({ cue }, column, value) => {
      if (isOwnColumn(column)) values.set(cue.id, column, value)
      else if (column === 'color') actions.set(cue.id, { color: isColor(value) ? value : '' })
      else
        actions.set(cue.id, {
          [column === 'owner' ? 'ownerId' : 'speakerId']: value === '' ? null : (value as MemberId),
        })
    },
    createPerson: ({ cue }, column, name) =>
      isOwnColumn(column)
        ? values.namePerson(cue.id, column, name)
        : actions.namePerson(cue.id, column === 'owner' ? 'ownerId' : 'speakerId', name),
    leave: ({ cue }, column, where) => {
      const next = where === 'stay' ? null : neighbour(cue, column, columns, where === 'next' ? 1 : -1, true)
      if (next) state.edit({ cueId: cue.id, column: next })
      else state.stopEditing({ cueId: cue.id, column })
    },
    nameOf: (column) => columnName(t, column, own),
    isTick: (column) => isOwnColumn(column) && own.get(column)?.kind === 'tick',
    toggleStart: (timed) => actions.set(timed.cue.id, toggledStart(timed)),
    toggleEnd: (timed) => actions.set(timed.cue.id, toggledEnd(timed)),
    toggleGroup: ({ cue }) => state.toggleGroup(cue.id),
  }
}
