import { useEffect, useEffectEvent, type RefObject } from 'react'

/** What the keys of the door do. */
export interface DoorKeys {
  readonly field: RefObject<HTMLInputElement | null>
  readonly move: (by: 1 | -1) => void
  readonly enter: () => void
  readonly row: (at: number) => void
  readonly escape: () => void
  readonly undo: () => void
  readonly walkIn: () => void
  readonly privacy: () => void
  readonly paper: () => void
  readonly camera: () => void
}

/** Every key at the door is a command of it, or lands in the search field. Other fields keep the keys typed into them. */
export function useDoorKeys(keys: DoorKeys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.defaultPrevented || isInDialog(event.target)) return
    const field = keys.field.current
    const elsewhere = isTextField(event.target) && event.target !== field
    const alone = !event.ctrlKey && !event.metaKey && !event.altKey
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1]
    if (alone && event.key === 'F2') take(event, keys.walkIn)
    else if (alone && event.key === 'F4') take(event, keys.privacy)
    else if (alone && event.key === 'F9') take(event, keys.paper)
    else if (alone && event.key === 'F8') take(event, keys.camera)
    else if (event.altKey && !event.ctrlKey && !event.metaKey && digit !== undefined)
      take(event, () => keys.row(Number(digit) - 1))
    else if (elsewhere) {
      if (alone && event.key === 'Escape') take(event, () => field?.focus())
    } else if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'z')
      take(event, keys.undo)
    else if (!alone) return
    else if (event.key === 'ArrowDown') take(event, () => keys.move(1))
    else if (event.key === 'ArrowUp') take(event, () => keys.move(-1))
    else if (event.key === 'Escape') take(event, keys.escape)
    else if (isPressable(event.target) && (event.key === 'Enter' || event.key === ' ')) return
    else if (event.key === 'Enter') take(event, keys.enter)
    else if ((event.key.length === 1 || event.key === 'Backspace') && event.target !== field) field?.focus()
  })
  useEffect(() => {
    // Before the keys of the frame: Ctrl+Z means the last check-in here, not the last change.
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [])
}

function take(event: KeyboardEvent, command: () => void): void {
  event.preventDefault()
  event.stopPropagation()
  command()
}

/** Dialogs and menus over the desk have the keys to themselves. */
function isInDialog(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[role="dialog"], [role="menu"]') !== null
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)
}

function isPressable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('button, a, summary, [role="switch"], input[type="checkbox"]') !== null
  )
}
