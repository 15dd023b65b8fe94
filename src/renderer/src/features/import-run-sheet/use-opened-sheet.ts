import { useCallback, useState } from 'react'
import { openPastedRunSheet, openRunSheetFile } from '@/exchange/run-sheet-file/read-run-sheet'
import type { RunSheetFileRefusal, RunSheetSource } from '@/exchange/run-sheet-file/run-sheet-table'
import type { Encoding } from '@/exchange/table/table-file'
import type { IncomingFile } from '@/host/contract'

/** A run-sheet as it was opened: a file's bytes or a pasted text, and what is read from it. */
export interface OpenedSheet {
  readonly name: string
  readonly from: IncomingFile | string
  readonly source: RunSheetSource
}

/** Where opening stands. */
type Opening =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'refused'; readonly name: string; readonly refusal: RunSheetFileRefusal }
  | { readonly kind: 'opened'; readonly sheet: OpenedSheet }

interface Opener {
  readonly opening: Opening
  openFile(file: IncomingFile): Promise<boolean>
  openText(text: string, name: string): boolean
  /** Reads the same file again with another encoding; keeps what was open when that gives nothing. */
  reopen(encoding: Encoding): Promise<void>
  close(): void
}

/** Opens run-sheets, and opens them again when the person knows better than the guess. */
export function useOpenedSheet(): Opener {
  const [opening, setOpening] = useState<Opening>({ kind: 'none' })
  const openFile = useCallback(async (file: IncomingFile) => {
    setOpening({ kind: 'reading', name: file.name })
    const source = await openRunSheetFile(file.bytes)
    setOpening(
      source.ok
        ? { kind: 'opened', sheet: { name: file.name, from: file, source: source.value } }
        : { kind: 'refused', name: file.name, refusal: source.reason },
    )
    return source.ok
  }, [])
  const openText = useCallback((text: string, name: string) => {
    const source = openPastedRunSheet(text)
    setOpening(
      source.ok
        ? { kind: 'opened', sheet: { name, from: text, source: source.value } }
        : { kind: 'refused', name, refusal: source.reason },
    )
    return source.ok
  }, [])
  const reopen = useCallback(
    async (encoding: Encoding) => {
      if (opening.kind !== 'opened' || typeof opening.sheet.from === 'string') return
      const { sheet } = opening
      const source = await openRunSheetFile(opening.sheet.from.bytes, { encoding })
      if (source.ok) setOpening({ kind: 'opened', sheet: { ...sheet, source: source.value } })
    },
    [opening],
  )
  const close = useCallback(() => setOpening({ kind: 'none' }), [])
  return { opening, openFile, openText, reopen, close }
}
