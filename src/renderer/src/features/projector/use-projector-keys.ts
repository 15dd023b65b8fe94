import { useEffect, useEffectEvent } from 'react'
import { useHost } from '../../parts/host'
import { SHOWN, type Shown } from './shown'

/** 1 to 5 choose what is shown, F fills the screen, Escape leaves that. */
export function useProjectorKeys(choose: (shown: Shown) => void): void {
  const host = useHost()
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    const shown = /^[1-9]$/.test(event.key) ? SHOWN[Number(event.key) - 1] : undefined
    if (shown !== undefined) choose(shown)
    else if (event.key === 'f' || event.key === 'F') void host.fillScreen('toggle')
    else if (event.key === 'Escape') void host.fillScreen('leave')
    else return
    event.preventDefault()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
