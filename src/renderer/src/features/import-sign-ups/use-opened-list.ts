import { useEffect, useState } from 'react'
import type { TableOptions } from '@/exchange/table/table-file'
import type { IncomingFile } from '@/host/contract'
import { ListDesk, type ReadingRefusal } from './list-desk'
import type { OpenedTable, ReadingStep } from './list-messages'

/** A list as it was opened: a file's bytes or a pasted text, how it was read, and the desk its rows lie on. */
export interface OpenedList {
  readonly name: string
  readonly from: IncomingFile | string
  readonly table: OpenedTable
  readonly desk: ListDesk
}

/** Where opening a list stands. */
type Opening =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'refused'; readonly name: string; readonly refusal: ReadingRefusal }
  | { readonly kind: 'opened'; readonly list: OpenedList }

interface Opener {
  readonly opening: Opening
  /** What is being done with the list right now. */
  readonly step: ReadingStep
  open(from: IncomingFile | string, name: string): Promise<boolean>
  /** Reads the same file again with another encoding or delimiter; keeps what was open when that gives nothing. */
  reopen(options: TableOptions): Promise<void>
  /** Stops reading and puts the list away. */
  close(): void
}

/** Opens lists beside the page, and opens them again when the person knows better than the guess. */
export function useOpenedList(): Opener {
  const [opening, setOpening] = useState<Opening>({ kind: 'none' })
  const [step, setStep] = useState<ReadingStep>('opening')
  const [desk] = useState(() => new ListDesk(setStep))
  useEffect(() => () => desk.end(), [desk])
  const open = async (from: IncomingFile | string, name: string) => {
    desk.end()
    setOpening({ kind: 'reading', name })
    const table = await desk.open(bytesOf(from), {})
    if (table === null) return false
    setOpening(
      table.ok
        ? { kind: 'opened', list: { name, from, table: table.value, desk } }
        : { kind: 'refused', name, refusal: table.reason },
    )
    return table.ok
  }
  const reopen = async (options: TableOptions) => {
    if (opening.kind !== 'opened') return
    const { list } = opening
    const table = await desk.open(bytesOf(list.from), options)
    if (table?.ok === true) setOpening({ kind: 'opened', list: { ...list, table: table.value } })
  }
  const close = () => {
    desk.end()
    setOpening({ kind: 'none' })
  }
  return { opening, step, open, reopen, close }
}

function bytesOf(from: IncomingFile | string): Uint8Array | string {
  return typeof from === 'string' ? from : from.bytes
}
