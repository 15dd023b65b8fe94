import { useEffect, useRef } from 'react'
import type { CueId } from '@/domain/common/id'
import type { SheetState } from '../use-sheet-state'

/**
 * Keeps the focus in the chosen cell while the sheet has it: after a move, or where a row came into the window, the browser
 * drops it. `reveal` brings a row into sight.
 */
export function useKeptFocus(state: SheetState, reveal: (cueId: CueId) => void) {
  const table = useRef<HTMLTableElement>(null)
  const owned = useRef(false)
  const shownLast = useRef<string>('')
  const asked = useRef(state.focusAsked)

  useEffect(() => {
    const element = table.current
    if (!element) return
    const take = () => {
      owned.current = true
    }
    const lose = (event: FocusEvent) => {
      if (event.relatedTarget instanceof Node && !element.contains(event.relatedTarget)) owned.current = false
    }
    owned.current = element.contains(document.activeElement)
    element.addEventListener('focusin', take)
    element.addEventListener('focusout', lose)
    return () => {
      element.removeEventListener('focusin', take)
      element.removeEventListener('focusout', lose)
    }
  }, [])

  // A newly chosen cell is brought into sight, whoever chose it; scrolling away from it later is the person's own wish.
  useEffect(() => {
    const place = state.chosen ? `${state.chosen.cueId} ${state.chosen.column}` : ''
    if (place === shownLast.current && asked.current === state.focusAsked) return
    shownLast.current = place
    if (state.chosen) reveal(state.chosen.cueId)
  })

  useEffect(() => {
    const element = table.current
    const wanted = asked.current !== state.focusAsked
    asked.current = state.focusAsked
    if (!element || !state.chosen || state.editing) return
    if (wanted) owned.current = true
    if (!owned.current) return
    const inside = element.contains(document.activeElement)
    if (!wanted && !inside && document.activeElement !== document.body) return
    const { cueId, column } = state.chosen
    const cell =
      element.querySelector<HTMLElement>(`[data-cell="${cueId} ${column}"]`) ??
      element.querySelector<HTMLElement>(`[data-cell="${cueId} title"]`)
    if (cell && cell !== document.activeElement)
      cell.focus({ preventScroll: inside && cell.contains(document.activeElement) })
  })

  return table
}
