import { useEffect, useState } from 'react'
import { refused, type Result } from '@/domain/common/result'
import type { RunSheetFileRefusal, RunSheetSource } from '@/exchange/run-sheet-file/run-sheet-table'
import type { Encoding, TableOptions } from '@/exchange/table/table-file'
import type { IncomingFile } from '@/host/contract'
import { EndableWorker } from '../../parts/endable-worker'
import type { SheetAnswer, SheetQuestion } from './sheet-messages'

/** Why nothing came of opening: the file, the clock, or a fault. */
export type OpeningRefusal = RunSheetFileRefusal | { readonly kind: 'tookTooLong' } | { readonly kind: 'failed' }

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
  | { readonly kind: 'refused'; readonly name: string; readonly refusal: OpeningRefusal }
  | { readonly kind: 'opened'; readonly sheet: OpenedSheet }

interface Opener {
  readonly opening: Opening
  /** Answers whether it was opened. */
  open(from: IncomingFile | string, name: string): Promise<boolean>
  /** Reads the same file again with another encoding; keeps what was open when that gives nothing. */
  reopen(encoding: Encoding): Promise<void>
  /** Stops reading and puts the run-sheet away. */
  close(): void
}

type Desk = EndableWorker<SheetQuestion, SheetAnswer>

/** Opens run-sheets beside the page, and opens them again when the person knows better than the guess. */
export function useOpenedSheet(): Opener {
  const [opening, setOpening] = useState<Opening>({ kind: 'none' })
  const [desk] = useState<Desk>(
    () => new EndableWorker(() => new Worker(new URL('./sheet-worker.ts', import.meta.url), { type: 'module' })),
  )
  useEffect(() => () => desk.end(), [desk])
  const open = async (from: IncomingFile | string, name: string) => {
    desk.end()
    setOpening({ kind: 'reading', name })
    const source = await read(desk, from, {})
    if (source === null) return false
    setOpening(
      source.ok
        ? { kind: 'opened', sheet: { name, from, source: source.value } }
        : { kind: 'refused', name, refusal: source.reason },
    )
    return source.ok
  }
  const reopen = async (encoding: Encoding) => {
    if (opening.kind !== 'opened') return
    const { sheet } = opening
    const source = await read(desk, sheet.from, { encoding })
    if (source?.ok === true) setOpening({ kind: 'opened', sheet: { ...sheet, source: source.value } })
  }
  const close = () => {
    desk.end()
    setOpening({ kind: 'none' })
  }
  return { opening, open, reopen, close }
}

/** Null when it was stopped meanwhile. */
async function read(
  desk: Desk,
  from: IncomingFile | string,
  options: TableOptions,
): Promise<Result<RunSheetSource, OpeningRefusal> | null> {
  const bytes = typeof from === 'string' ? from : from.bytes
  const answer = await desk.ask((id) => ({ id, from: bytes, options }))
  if (answer === 'stopped') return null
  if (typeof answer === 'string') return refused({ kind: answer })
  return answer.source ?? refused({ kind: 'failed' })
}
