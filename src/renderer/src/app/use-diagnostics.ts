import { useEffect, useEffectEvent } from 'react'
import type { Workspace } from '@/storage/database/workspace'
import { useDiagnostics } from '../parts/diagnostics'
import { useHost } from '../parts/host'

/** Answers the menu's “Save diagnostics…”. To be mounted once, also where no workspace could be opened (`null`). */
export function useDiagnosticsCommand(db: Workspace | null): void {
  const host = useHost()
  const save = useDiagnostics(db)
  const onSave = useEffectEvent(() => void save())
  useEffect(() => host.onMenuCommand((command) => command === 'saveDiagnostics' && onSave()), [host])
}
