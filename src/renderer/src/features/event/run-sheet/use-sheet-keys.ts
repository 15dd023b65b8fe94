import { useCallback, type KeyboardEvent } from 'react'
import type { TimedCue } from '@/domain/run-sheet/time-cues'
import { COLUMNS, columnIn, columnsOf, isEditable, neighbour, type ColumnKey } from './columns'
import { stepTarget, type ShownRow } from './rows'
import { toggledDrop, toggledShortest, toggledStart } from './toggles'
import type { CueActions } from './use-cue-actions'
import type { SheetState } from './use-sheet-state'

const PAGE = 10

interface SheetKeysAsk {
  readonly rows: readonly ShownRow[]
  readonly state: SheetState
  readonly actions: CueActions
  readonly addAfter: (timed: TimedCue) => void
}

/** The keys of the sheet while no cell is edited. */
export function useSheetKeys({ rows, state, actions, addAfter }: SheetKeysAsk): (event: KeyboardEvent) => void {
  return useCallback(
    (event) => {
      const { chosen } = state
      if (!chosen || state.editing || event.nativeEvent.isComposing) return
      if (event.target instanceof Element && event.target.closest('button, input')) return
      const at = rows.findIndex((row) => row.timed.cue.id === chosen.cueId)
      const row = rows[at]
      if (!row) return
      const { timed, block } = row
      const { cue } = timed
      const column = columnIn(cue, chosen.column)
      const done = () => event.preventDefault()

      const goTo = (index: number, to: ColumnKey = chosen.column) => {
        const next = rows[Math.max(0, Math.min(rows.length - 1, index))]
        if (next) state.choose({ cueId: next.timed.cue.id, column: to })
        done()
      }
      const along = (step: 1 | -1, editableOnly: boolean) => {
        const next = neighbour(cue, column, step, editableOnly)
        if (next) goTo(at, next)
        return next !== null
      }
      const remove = () => {
        const next = rows[at + 1] ?? rows[at - 1]
        state.choose(next ? { cueId: next.timed.cue.id, column: chosen.column } : null)
        actions.remove(block)
        done()
      }
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey

      if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
        const target = stepTarget(rows, cue.id, event.key === 'ArrowUp' ? -1 : 1)
        if (target) actions.move(block, target)
        return done()
      }
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'd') {
        void actions.duplicate(cue.id).then((id) => id && state.choose({ cueId: id, column: chosen.column }))
        return done()
      }
      if (event.ctrlKey || event.metaKey) {
        if (event.key === 'Home') goTo(0, 'number')
        if (event.key === 'End') goTo(rows.length - 1, COLUMNS.at(-1) ?? 'note')
        return
      }
      if (!plain) return

      switch (event.key) {
        case 'ArrowUp':
          return goTo(at - 1)
        case 'ArrowDown':
          return goTo(at + 1)
        case 'PageUp':
          return goTo(at - PAGE)
        case 'PageDown':
          return goTo(at + PAGE)
        case 'ArrowLeft':
          along(-1, false)
          return done()
        case 'ArrowRight':
          along(1, false)
          return done()
        case 'Home':
          return goTo(at, columnsOf(cue)[0] ?? 'number')
        case 'End':
          return goTo(at, columnsOf(cue).at(-1) ?? 'note')
        case 'Tab':
          along(event.shiftKey ? -1 : 1, false)
          return
        case 'Delete':
        case 'Backspace':
          return remove()
        case 'Enter':
          done()
          if (cue.kind === 'group' && column === 'number') return state.toggleGroup(cue.id)
          if (at === rows.length - 1) return addAfter(timed)
          if (isEditable(cue, column)) state.edit({ cueId: cue.id, column })
          return
        case 'F2':
          done()
          if (isEditable(cue, column)) state.edit({ cueId: cue.id, column })
          return
        case ' ':
          done()
          if (cue.kind === 'group') state.toggleGroup(cue.id)
          return
        case 'l':
        case 'L':
          actions.set(cue.id, toggledStart(timed))
          return done()
        case 's':
        case 'S':
          actions.set(cue.id, toggledShortest(timed))
          return done()
        case 'x':
        case 'X':
          actions.set(cue.id, toggledDrop(timed))
          return done()
      }
      if (/^[0-9+-]$/.test(event.key) && (column === 'start' || column === 'length') && isEditable(cue, column)) {
        state.edit({ cueId: cue.id, column }, event.key)
        done()
      }
    },
    [rows, state, actions, addAfter],
  )
}
