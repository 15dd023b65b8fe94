import { useEffect, useState, type RefCallback } from 'react'

/** How far below the edge rows are drawn before somebody scrolls there. */
const AHEAD = '600px'

/**
 * How many rows of a long list are drawn: the first `step`, and `step` more each time the row behind them, which takes `last`,
 * comes near the edge. A row of fields and buttons takes a millisecond; ten thousand of them would stop the page.
 */
export function useGrowing(
  total: number,
  step: number,
): { readonly drawn: number; readonly last: RefCallback<Element> } {
  const [wanted, setWanted] = useState(step)
  const [last, setLast] = useState<Element | null>(null)
  const drawn = Math.min(total, wanted)
  useEffect(() => {
    if (last === null) return
    const observer = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) setWanted(drawn + step)
      },
      { rootMargin: AHEAD, scrollMargin: AHEAD },
    )
    observer.observe(last)
    return () => observer.disconnect()
  }, [last, drawn, step])
  return { drawn, last: setLast }
}
