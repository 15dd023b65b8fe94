import { useEffect, useState } from 'react'
import { useHost } from '../../parts/host'

/** Whether this window fills its screen, and the way there and back. */
export function useFullScreen(): { readonly isFull: boolean; readonly toggle: () => void } {
  const host = useHost()
  const [isFull, setFull] = useState(() => fillsScreen())
  useEffect(() => {
    const look = () => setFull(fillsScreen())
    document.addEventListener('fullscreenchange', look)
    window.addEventListener('resize', look)
    return () => {
      document.removeEventListener('fullscreenchange', look)
      window.removeEventListener('resize', look)
    }
  }, [])
  return { isFull, toggle: () => void host.fillScreen('toggle') }
}

/** The shell makes the window itself full, the browser the page. */
function fillsScreen(): boolean {
  return document.fullscreenElement !== null || window.matchMedia('(display-mode: fullscreen)').matches
}
