import { useEffect, useEffectEvent } from 'react'
import type { MenuCommand } from '@/host/contract'
import { useDoorLock } from '../parts/door-lock'
import { to, useGo } from '../parts/go'
import { useHost } from '../parts/host'
import type { Shell } from '../parts/shell'

interface ShortcutsAsk {
  readonly shell: Shell
  /** A dialog is open: single letters belong to it. */
  readonly busy: boolean
  /** Door and print take their own keys. */
  readonly fullWindow: boolean
  readonly toggleRail: () => void
  readonly openPalette: () => void
  readonly openHelp: () => void
}

const GO: Record<string, () => string> = {
  t: to.today,
  c: to.calendar,
  e: to.events,
  v: to.venues,
  m: to.materials,
  p: to.people,
}

const COMMAND_GO: Partial<Record<MenuCommand, () => string>> = {
  goToday: to.today,
  goCalendar: to.calendar,
  goEvents: to.events,
  goVenues: to.venues,
  goMaterials: to.materials,
  goPeople: to.people,
  settings: to.settings,
  exportWorkspace: to.settings,
  activity: to.activity,
  recovery: to.recovery,
}

/** The keys that work on every screen, and the commands of the shell's menu. */
export function useShortcuts(ask: ShortcutsAsk): void {
  const go = useGo()
  const host = useHost()
  const { at: locked } = useDoorLock()

  const onKey = useEffectEvent((event: KeyboardEvent, afterG: boolean) => {
    const key = event.key.toLowerCase()
    // Nobody looks people up past a locked desk.
    if (event.defaultPrevented || locked !== null) return
    if ((event.ctrlKey || event.metaKey) && !event.altKey) {
      if (key === 'k') run(event, ask.openPalette)
      else if (key === 'z' && !isTyping(event.target) && !ask.busy)
        run(event, () => void (event.shiftKey ? ask.shell.redo() : ask.shell.undo()))
      else if (key === 'y' && !isTyping(event.target) && !ask.busy) run(event, () => void ask.shell.redo())
      else if (key === ',') run(event, () => go(to.settings()))
      return
    }
    if (event.altKey || event.metaKey || ask.busy || ask.fullWindow || isTyping(event.target)) return
    const target = afterG ? GO[key] : undefined
    if (target) run(event, () => go(target()))
    else if (key === 'n') run(event, () => ask.shell.newEvent())
    else if (key === '[') run(event, ask.toggleRail)
    else if (key === '?') run(event, ask.openHelp)
  })

  const onCommand = useEffectEvent((command: MenuCommand) => {
    const address = COMMAND_GO[command]
    if (address) go(address())
    else if (locked !== null) return
    else if (command === 'newEvent') ask.shell.newEvent()
    else if (command === 'undo') void ask.shell.undo()
    else if (command === 'redo') void ask.shell.redo()
    else if (command === 'palette') ask.openPalette()
    else if (command === 'print') void host.print(null)
    // An open event exports itself; from anywhere else the way is to choose one.
    else if (command === 'exportEvent' && !location.hash.startsWith('#/events/')) go(to.events())
  })

  useEffect(() => {
    let lastG = 0
    const listen = (event: KeyboardEvent) => {
      const afterG = event.timeStamp - lastG < 1200
      lastG = event.key.toLowerCase() === 'g' && !event.ctrlKey && !event.metaKey ? event.timeStamp : 0
      onKey(event, afterG)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  useEffect(() => host.onMenuCommand((command) => onCommand(command)), [host])
}

function run(event: KeyboardEvent, action: () => void): void {
  event.preventDefault()
  action()
}

/** Whether the key goes into a text; then letters are text and Ctrl+Z is the field's own. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
}
