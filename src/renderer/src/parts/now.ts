import { useEffect, useState } from 'react'
import type { Instant, LocalDay } from '@/domain/common/time'
import { dayAt } from '@/domain/common/zone'
import { useCommunity, useWorkspace } from './workspace'

/** The present moment, renewed every `everyMs`. */
export function useNow(everyMs = 30_000): Instant {
  const { clock } = useWorkspace()
  const [now, setNow] = useState(() => clock.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), everyMs)
    return () => clearInterval(timer)
  }, [clock, everyMs])
  return now
}

/** Today's date where the community is. */
export function useToday(): LocalDay {
  return dayAt(useNow(), useCommunity().zone)
}
