import { useCallback, type KeyboardEvent } from 'react'
import type { TimedCue } from '@/domain/run-sheet/time-cues'
import { columnIn, columnsOf, isEditable, neighbour, type ColumnKey } from './columns'
import type { ShownRow } from './rows'
import { takesRowKey } from './rows/row-keys'
import type { RowCommands } from './rows/use-row-commands'
import type { SheetState } from './use-sheet-state'

const PAGE = 10
/** Columns in which typing a figure begins an edit. */
const FIGURES: ReadonlySet<ColumnKey> = new Set(['start', 'length', 'end'])

interface SheetKeysAsk {
  readonly rows: readonly ShownRow[]
  readonly state: SheetState
  readonly commands: RowCommands
  readonly addAfter: (timed: TimedCue) => void
}

/** The keys of the sheet while no cell is edited. */
export function useSheetKeys({ rows, state, commands, addAfter }: SheetKeysAsk) {
  return useCallback(
    (event: KeyboardEvent): void => {
      const { chosen, columns } = state
      if (state.editing || event.nativeEvent.isComposing) return
      if (event.target instanceof Element && event.target.closest('button, input, textarea')) return
      if (takesRowKey(event, state, commands)) return event.preventDefault()
      if (!chosen) return
      const at = rows.findIndex((row) => row.timed.cue.id === chosen.cueId)
      const row = rows[at]
      if (!row) return
      const { timed } = row
      const { cue } = timed
      const column = columnIn(cue, chosen.column, columns)
      const done = () => event.preventDefault()

      const goTo = (index: number, to: ColumnKey = chosen.column) => {
        const next = rows[Math.max(0, Math.min(rows.length - 1, index))]
        if (next) state.choose({ cueId: next.timed.cue.id, column: to })
        done()
      }
      const along = (step: 1 | -1) => {
        const next = neighbour(cue, column, columns, step, false)
        if (next) goTo(at, next)
      }
      if (event.ctrlKey || event.metaKey) {
        if (event.key === 'Home') goTo(0, 'number')
        if (event.key === 'End') goTo(rows.length - 1, columns.at(-1) ?? 'title')
        return
      }
      if (event.altKey) return

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
          along(-1)
          return done()
        case 'ArrowRight':
          along(1)
          return done()
        case 'Home':
          return goTo(at, columnsOf(cue, columns)[0] ?? 'number')
        case 'End':
          return goTo(at, columnsOf(cue, columns).at(-1) ?? 'title')
        case 'Tab':
          return along(event.shiftKey ? -1 : 1)
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
          commands.toggleMark(column === 'end' ? 'end' : 'start')
          return done()
        case 's':
        case 'S':
          commands.toggleMark('shortest')
          return done()
        case 'x':
        case 'X':
          commands.toggleMark('drop')
          return done()
      }
      if (/^[0-9+-]$/.test(event.key) && FIGURES.has(column) && isEditable(cue, column)) {
        state.edit({ cueId: cue.id, column }, event.key)
        done()
      }
    },
    [rows, state, commands, addAfter],
  )
}
