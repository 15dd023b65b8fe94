import { useEffect } from 'react'
import { useHost } from '../host'

/** Keeps the screens from going dark while `active`. To be used once on a screen. */
export function useKeepAwake(active: boolean): void {
  const host = useHost()
  useEffect(() => {
    if (!active) return
    void host.keepAwake(true)
    return () => void host.keepAwake(false)
  }, [host, active])
}
