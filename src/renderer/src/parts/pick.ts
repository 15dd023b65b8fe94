import { useCallback } from 'react'
import type { IncomingFile, PickRequest } from '@/host/contract'
import { useHost } from './host'
import { useToast } from './toast'
import { useWords } from './words'

/** Asks for a file; null when the person changed their mind, or when it could not be taken, which is said. */
export function usePick(): (request: PickRequest) => Promise<IncomingFile | null> {
  const host = useHost()
  const toast = useToast()
  const { t } = useWords()
  return useCallback(
    async (request) => {
      const outcome = await host.pickFile(request)
      switch (outcome.kind) {
        case 'picked':
          return outcome.file
        case 'cancelled':
          return null
        case 'refused':
          toast.failed(
            t(`shell.pick.${outcome.why}`, { name: outcome.name, megabytes: Math.round(outcome.limit / 1024 / 1024) }),
          )
          return null
      }
    },
    [host, toast, t],
  )
}
