import { useCallback } from 'react'
import type { BackupFailure, BackupReason } from '@/domain/safety/backup'
import { useShell } from './shell'

/** The reasons for a backup before something that changes much. */
export type ProtectReason = Extract<BackupReason, `before${string}`>

export type Protected = { readonly ok: true } | { readonly ok: false; readonly why: BackupFailure }

/**
 * Writes a checked backup before a risky step: `const result = await protect('beforeImport')`. When it is not ok the step
 * must not happen; say `stepStoppedInWords(t, result.why)` instead.
 */
export function useProtect(): (reason: ProtectReason) => Promise<Protected> {
  const { backUp } = useShell()
  return useCallback(
    async (reason) => {
      const outcome = await backUp(reason)
      return outcome.ok ? { ok: true } : { ok: false, why: outcome.why }
    },
    [backUp],
  )
}
