import type { KeyboardEvent, RefObject } from 'react'

/** Up and down move the focus between the buttons of a table's rows, Home and End to the first and last. */
export function useRowKeys(table: RefObject<HTMLTableElement | null>): (event: KeyboardEvent) => void {
  return (event) => {
    const buttons = [...(table.current?.querySelectorAll<HTMLElement>('tbody button') ?? [])]
    const at = buttons.findIndex((button) => button === document.activeElement)
    const next = at < 0 ? null : nextOf(event.key, at, buttons.length)
    if (next === null) return
    event.preventDefault()
    buttons[next]?.focus()
  }
}

function nextOf(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1)
    case 'ArrowUp':
      return Math.max(at - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
