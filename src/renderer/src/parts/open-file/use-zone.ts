import { useContext } from 'react'
import type { Zone } from '@/domain/common/time'
import { WorkspaceContext } from '../workspace'

/** The zone whose clock is shown: the open community's; before one is open, this machine's. */
export function useZone(): Zone {
  return useContext(WorkspaceContext)?.community.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
}
