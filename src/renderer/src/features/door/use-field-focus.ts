import { useEffect, type RefObject } from 'react'

/** Gives the focus back to the field after a click beside everything: a scanner types wherever the focus is. */
export function useFieldFocus(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const lookSoon = () => {
      clearTimeout(timer)
      // Only then it is known where the focus went.
      timer = setTimeout(() => {
        if (document.activeElement !== document.body || document.querySelector('[role="dialog"]') !== null) return
        field.current?.focus()
      })
    }
    document.addEventListener('focusout', lookSoon)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('focusout', lookSoon)
    }
  }, [field])
}
