import { createContext, useContext } from 'react'
import type { Host, HostFacts } from '@/host/contract'

export const HostContext = createContext<{ readonly host: Host; readonly facts: HostFacts } | null>(null)

/** The shell the app runs in: files, printing, backups. */
export function useHost(): Host {
  return useHostContext().host
}

/** What the shell knows about itself. */
export function useHostFacts(): HostFacts {
  return useHostContext().facts
}

function useHostContext() {
  const context = useContext(HostContext)
  if (!context) throw new Error('No shell given')
  return context
}
