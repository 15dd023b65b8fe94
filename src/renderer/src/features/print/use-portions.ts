import { useEffect, useState } from 'react'

interface Portion {
  readonly step: number
  /** How many rows or labels there are in all. */
  readonly parts: number
}

/** Up to so many rows or labels are set at once. */
const FEW = 120

/**
 * How much of something long is drawn by now: `step` more each time the page had its turn, until all of it is there. Begins
 * anew with another `of`.
 */
export function usePortions(of: object | null, total: number, portion: Portion): number {
  const step = portion.parts <= FEW ? total : portion.step
  const [made, setMade] = useState<{ readonly of: object | null; readonly drawn: number }>({ of, drawn: step })
  const drawn = Math.min(total, made.of === of ? made.drawn : step)
  useEffect(() => {
    if (drawn >= total) return
    const timer = setTimeout(() => setMade({ of, drawn: drawn + step }))
    return () => clearTimeout(timer)
  }, [of, drawn, total, step])
  return drawn
}
