import { useEffect, useState } from 'react'
import { diskState } from '@/domain/safety/start-watch'
import { useHost } from '../parts/host'
import { useWorkspace } from '../parts/workspace'

const EVERY_MS = 60_000

/** Free bytes on the disk, asked every minute. When too few are left, nothing is written any more. */
export function useFreeBytes(): number | null {
  const host = useHost()
  const { health } = useWorkspace()
  const [free, setFree] = useState<number | null>(null)
  useEffect(() => {
    let stale = false
    const look = async () => {
      const bytes = await host.freeBytes().catch(() => null)
      if (stale) return
      setFree(bytes)
      if (diskState(bytes) === 'tooLow' && health.current.kind === 'writable')
        health.makeReadOnly('lowDisk', `${bytes ?? 0} bytes free`)
    }
    void look()
    const timer = setInterval(() => void look(), EVERY_MS)
    // After something was refused, and after it was tried again, what the last look saw is old.
    const stop = health.subscribe(() => void look())
    return () => {
      stale = true
      stop()
      clearInterval(timer)
    }
  }, [host, health])
  return free
}
