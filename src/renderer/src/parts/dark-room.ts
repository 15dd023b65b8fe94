import { useLayoutEffect } from 'react'

const ATTRIBUTE = 'data-mantine-color-scheme'

/**
 * Puts the whole window into the dark look while a screen for a dark room is shown, whatever look the person has chosen:
 * dialogs and toasts, which stand outside the screen, with it.
 */
export function useDarkRoom(): void {
  useLayoutEffect(() => {
    const root = document.documentElement
    let wanted = root.getAttribute(ATTRIBUTE)
    root.setAttribute(ATTRIBUTE, 'dark')
    // The look may change meanwhile, as when the system goes light in the morning; it counts afterwards.
    const watch = new MutationObserver(() => {
      const now = root.getAttribute(ATTRIBUTE)
      if (now === 'dark') return
      wanted = now
      root.setAttribute(ATTRIBUTE, 'dark')
    })
    watch.observe(root, { attributes: true, attributeFilter: [ATTRIBUTE] })
    return () => {
      watch.disconnect()
      if (wanted !== null) root.setAttribute(ATTRIBUTE, wanted)
    }
  }, [])
}
