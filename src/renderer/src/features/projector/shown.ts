import { useCallback, useState } from 'react'

/** What the projector can show, in the order of the keys 1 to 5. */
export const SHOWN = ['timer', 'next', 'message', 'clock', 'black'] as const
export type Shown = (typeof SHOWN)[number]

const KEY = 'salondesk.projector'

/** What this window shows; kept with the window, so that it is the same after it was loaded again. */
export function useShown(): readonly [Shown, (shown: Shown) => void] {
  const [shown, setShown] = useState(remembered)
  const change = useCallback((next: Shown) => {
    sessionStorage.setItem(KEY, next)
    setShown(next)
  }, [])
  return [shown, change]
}

function remembered(): Shown {
  const kept = sessionStorage.getItem(KEY)
  return SHOWN.find((one) => one === kept) ?? 'timer'
}
