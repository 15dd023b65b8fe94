import { useEffect, useState } from 'react'
import type { BackupFile } from '@/domain/safety/backup'
import { useHost } from '../../parts/host'
import { useBackupState } from '../../parts/shell'

export type Backups =
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'read'; readonly files: readonly BackupFile[] }

/** The backups that are there, read again whenever one was written. */
export function useBackups(): Backups {
  const host = useHost()
  const backup = useBackupState()
  const [state, setState] = useState<Backups>({ kind: 'reading' })
  useEffect(() => {
    let stale = false
    host.listBackups().then(
      (files) => !stale && setState({ kind: 'read', files }),
      (error: unknown) =>
        !stale && setState({ kind: 'failed', why: error instanceof Error ? error.message : String(error) }),
    )
    return () => {
      stale = true
    }
  }, [host, backup.lastAt])
  return state
}
