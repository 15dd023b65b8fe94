import { useEffect, type RefObject } from 'react'
import { COPIED_CUES_TYPE } from '@/domain/run-sheet/copied-cues'
import type { SheetState } from '../use-sheet-state'
import type { RowCommands } from './use-row-commands'

/** Copy, cut and paste while the sheet has the focus and no cell is edited. */
export function useClipboardEvents(
  table: RefObject<HTMLTableElement | null>,
  state: SheetState,
  commands: RowCommands,
): void {
  const editing = state.editing !== null
  useEffect(() => {
    const element = table.current
    if (!element || editing) return
    const ours = (event: Event) => !(event.target instanceof Element && event.target.closest('input, textarea'))
    const take = (cut: boolean) => (event: ClipboardEvent) => {
      const clipping = ours(event) ? commands.clip(cut) : null
      if (!clipping || !event.clipboardData) return
      event.preventDefault()
      event.clipboardData.setData('text/plain', clipping.text)
      if (clipping.own) event.clipboardData.setData(COPIED_CUES_TYPE, JSON.stringify(clipping.own))
    }
    const copy = take(false)
    const cut = take(true)
    const paste = (event: ClipboardEvent) => {
      if (!ours(event) || !event.clipboardData) return
      event.preventDefault()
      const { clipboardData } = event
      void commands.paste(clipboardData.getData('text/plain'), clipboardData.getData(COPIED_CUES_TYPE))
    }
    // Without text marked on the page the browser offers copy and cut only to who says here that it can.
    const can = (event: Event) => {
      if (ours(event)) event.preventDefault()
    }
    element.addEventListener('copy', copy)
    element.addEventListener('cut', cut)
    element.addEventListener('paste', paste)
    for (const name of BEFORE) element.addEventListener(name, can)
    return () => {
      element.removeEventListener('copy', copy)
      element.removeEventListener('cut', cut)
      element.removeEventListener('paste', paste)
      for (const name of BEFORE) element.removeEventListener(name, can)
    }
  }, [table, editing, commands])
}

const BEFORE = ['beforecopy', 'beforecut', 'beforepaste']
