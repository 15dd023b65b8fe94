import { createContext, useContext } from 'react'
import type { EventReadiness } from '@/storage/reads/readiness'

export const EventReadinessContext = createContext<EventReadiness | null>(null)

/** The open event with its readiness check; read once by the event's frame for head, tabs and overview. */
export function useEventReadiness(): EventReadiness {
  const readiness = useContext(EventReadinessContext)
  if (!readiness) throw new Error('No event is open here')
  return readiness
}
