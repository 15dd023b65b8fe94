import { useEffect, useRef, type RefObject } from 'react'

/** Whether the screen is still there: what takes a moment must not call back somebody who went elsewhere meanwhile. */
export function useStillHere(): RefObject<boolean> {
  const here = useRef(true)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])
  return here
}
