import { useCallback, useEffect, useMemo, useState } from 'react'
import type { EventPlanId } from '@/domain/common/id'
import { useHost } from '../host'
import { useToast } from '../toast'
import { useWords } from '../words'

interface Projector {
  /** Whether the projector's window is open on this machine. */
  readonly isOpen: boolean
  /** Opens it for this event, or brings it to the front; says so where the browser does not allow it. */
  readonly open: () => Promise<void>
  readonly close: () => Promise<void>
}

/** The projector's window: a second window that shows the room what the live screen runs. */
export function useProjector(eventId: EventPlanId): Projector {
  const host = useHost()
  const toast = useToast()
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  useEffect(() => host.onProjector(setIsOpen), [host])
  const open = useCallback(async () => {
    if (!(await host.openProjector(eventId))) toast.failed(t('projector.blocked'))
  }, [host, toast, t, eventId])
  const close = useCallback(() => host.closeProjector(), [host])
  return useMemo(() => ({ isOpen, open, close }), [isOpen, open, close])
}
