import { useEffect, useState } from 'react'
import { readSheetCode } from '@/domain/attendance/sheet-by-name'
import type { EventPlanId } from '@/domain/common/id'
import { readPrintedSheet, type PrintedLine } from '@/storage/reads/printed-sheet'
import { useWorkspace } from '../../parts/workspace'

/** The lines of a sheet by name; `wanted` until a whole code is typed, `unknown` when no such sheet was made here. */
export type PrintedSheet =
  | { readonly kind: 'wanted' | 'reading' | 'unknown' }
  | { readonly kind: 'ready'; readonly lines: readonly PrintedLine[] }

/** Looks up the sheet with a typed code. Once: what was printed does not change any more. */
export function usePrintedSheet(eventId: EventPlanId, typed: string): PrintedSheet {
  const db = useWorkspace()
  const code = readSheetCode(typed)
  const seq = code?.seq ?? null
  const check = code?.check ?? ''
  const wanted = `${seq}-${check}`
  const [found, setFound] = useState<{ readonly code: string; readonly lines: readonly PrintedLine[] | null } | null>(
    null,
  )
  useEffect(() => {
    if (seq === null) return
    let stale = false
    void readPrintedSheet(db, eventId, { seq, check }).then(
      (lines) => !stale && setFound({ code: `${seq}-${check}`, lines }),
    )
    return () => {
      stale = true
    }
  }, [db, eventId, seq, check])
  if (seq === null) return { kind: 'wanted' }
  if (found?.code !== wanted) return { kind: 'reading' }
  return found.lines === null ? { kind: 'unknown' } : { kind: 'ready', lines: found.lines }
}
