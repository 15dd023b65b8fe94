import type { KeyboardEvent } from 'react'
import type { SheetState } from '../use-sheet-state'
import type { RowCommands } from './use-row-commands'

/** The keys for rows; they mean the selected rows, or the row of the chosen cell. Answers whether it was one of them. */
export function takesRowKey(event: KeyboardEvent, state: SheetState, commands: RowCommands): boolean {
  const command = event.ctrlKey || event.metaKey
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
  if (command && !event.altKey) return commandKey(key, event.shiftKey, commands)
  if (event.altKey) return altKey(key, event.shiftKey, commands)
  switch (key) {
    case 'ArrowUp':
      return event.shiftKey && done(() => commands.extend(-1))
    case 'ArrowDown':
      return event.shiftKey && done(() => commands.extend(1))
    case ' ':
      return event.shiftKey && done(() => commands.selectRow())
    case 'Escape':
      if (state.cut.size > 0) return done(() => state.setCut([]))
      return state.selected.size > 0 && done(() => state.unselect())
    case 'Delete':
    case 'Backspace':
      return commands.meant().length > 0 && done(() => commands.remove())
    case 'F3':
      return done(() => commands.find())
    case 'k':
      return done(() => commands.split())
    case 'j':
      return done(() => commands.merge())
    default:
      return false
  }
}

function commandKey(key: string, shift: boolean, commands: RowCommands): boolean {
  switch (key) {
    case 'a':
      return !shift && done(() => commands.selectAll())
    case 'd':
      return done(() => (shift ? commands.fillDown() : commands.duplicate()))
    case 'f':
      return !shift && done(() => commands.find())
    default:
      return false
  }
}

function altKey(key: string, shift: boolean, commands: RowCommands): boolean {
  switch (key) {
    case 'ArrowUp':
      return done(() => commands.move(-1))
    case 'ArrowDown':
      return done(() => commands.move(1))
    case 'Enter':
      return done(() => commands.insert(shift ? 'above' : 'below'))
    default:
      return false
  }
}

function done(action: () => void): true {
  action()
  return true
}
