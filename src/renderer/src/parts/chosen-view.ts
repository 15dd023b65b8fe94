import { useCallback, useState } from 'react'
import type { EventPlanId, SheetViewId } from '@/domain/common/id'

const KEY = 'salondesk.sheet-views'
const KEPT = 200

/** The view of an event's run-sheet that was looked at last on this machine; null for the whole sheet. */
export function readChosenView(eventId: EventPlanId): SheetViewId | null {
  const found = all()[eventId]
  return typeof found === 'string' && found.startsWith('viw_') ? (found as SheetViewId) : null
}

/** The chosen view, and how to choose another one. It is remembered per event. */
export function useChosenView(eventId: EventPlanId): readonly [SheetViewId | null, (id: SheetViewId | null) => void] {
  const [chosen, setChosen] = useState(() => readChosenView(eventId))
  const choose = useCallback(
    (id: SheetViewId | null) => {
      setChosen(id)
      const others = Object.entries(all()).filter(([event]) => event !== eventId)
      const kept = id === null ? others : [...others, [eventId, id] as const]
      localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(kept.slice(-KEPT))))
    },
    [eventId],
  )
  return [chosen, choose]
}

function all(): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    // Half-written: only a choice of looks is lost.
    return {}
  }
}
