import { useEffect, useEffectEvent } from 'react'

/** What a single key does. Shown on the buttons, and in the list of keys. */
export type ShowKey =
  | 'next'
  | 'hold'
  | 'give'
  | 'give5'
  | 'take'
  | 'skip'
  | 'previous'
  | 'jump'
  | 'note'
  | 'incident'
  | 'stage'
  | 'light'
  | 'winBack'
  | 'fullScreen'
  | 'help'
  | 'leave'

const KEYS: Readonly<Record<string, ShowKey>> = {
  ' ': 'next',
  h: 'hold',
  e: 'give',
  '+': 'give',
  '=': 'give',
  '5': 'give5',
  '-': 'take',
  '−': 'take',
  x: 'skip',
  p: 'previous',
  j: 'jump',
  n: 'note',
  i: 'incident',
  m: 'stage',
  l: 'light',
  w: 'winBack',
  f: 'fullScreen',
  '?': 'help',
  '？': 'help',
  Escape: 'leave',
}

/**
 * The keys of the live screen. A key that is held down counts once; while a dialog is open, or a text is written, the keys
 * belong to it; a button that was reached by Tab keeps its own Space and Enter.
 */
export function useShowKeys(busy: boolean, run: (key: ShowKey) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (busy || event.defaultPrevented || event.isComposing) return
    if (event.ctrlKey || event.metaKey || event.altKey || takesText(event.target) || isInDialog(event.target)) return
    const command = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (command === undefined) return
    if (event.key === ' ' && isPressable(event.target)) return
    event.preventDefault()
    if (!event.repeat) run(command)
  })
  const isBusy = useEffectEvent(() => busy)
  useEffect(() => {
    // A dialog may close with this very key, before it arrives here: what counts is whether one was open when it went down.
    let wasBusy = false
    const look = () => {
      wasBusy = isBusy()
    }
    const listen = (event: KeyboardEvent) => {
      if (!wasBusy) onKey(event)
    }
    window.addEventListener('keydown', look, { capture: true })
    window.addEventListener('keydown', listen)
    return () => {
      window.removeEventListener('keydown', look, { capture: true })
      window.removeEventListener('keydown', listen)
    }
  }, [])
}

/** Keeps the focus where it is when something is pressed by mouse, so that the next Space is the show's and not the button's. */
export function keepFocus(event: MouseEvent): void {
  if (!takesText(event.target)) event.preventDefault()
}

function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)
}

/** A dialog that this very key has closed counts too: it was meant for the dialog. */
function isInDialog(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[role="dialog"]') !== null
}

function isPressable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('button, a, input, [role="switch"]') !== null
}
