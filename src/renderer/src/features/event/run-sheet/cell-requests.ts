import type { Words } from '@/words/create-words'
import type { RowRequests } from './cue-row-props'
import { fieldsOf, refusalInWords } from './cell-values'
import { neighbour } from './columns'
import { toggledStart } from './toggles'
import type { CueActions } from './use-cue-actions'
import type { SheetState } from './use-sheet-state'

/** What happens when a row asks for something. */
export function cellRequests(state: SheetState, actions: CueActions, t: Words): RowRequests {
  return {
    choose: ({ cue }, column) => state.choose({ cueId: cue.id, column }),
    edit: ({ cue }, column) => state.edit({ cueId: cue.id, column }),
    save: async (timed, column, text) => {
      const fields = fieldsOf(column, timed, text)
      return fields.ok ? actions.change(timed.cue.id, fields.value) : refusalInWords(t, fields.reason)
    },
    pick: ({ cue }, column, id) => actions.set(cue.id, column === 'owner' ? { ownerId: id } : { speakerId: id }),
    createPerson: ({ cue }, column, name) =>
      actions.namePerson(cue.id, column === 'owner' ? 'ownerId' : 'speakerId', name),
    leave: ({ cue }, column, where) => {
      const next = where === 'stay' ? null : neighbour(cue, column, where === 'next' ? 1 : -1, true)
      if (next) state.edit({ cueId: cue.id, column: next })
      else state.stopEditing({ cueId: cue.id, column })
    },
    toggleStart: (timed) => actions.set(timed.cue.id, toggledStart(timed)),
    toggleGroup: ({ cue }) => state.toggleGroup(cue.id),
  }
}
