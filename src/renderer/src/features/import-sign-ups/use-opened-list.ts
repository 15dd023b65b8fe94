import { useCallback, useState } from 'react'
import { readPastedTable, readTable } from '@/exchange/table/read-table'
import type { TableFile, TableOptions, TableRefusal } from '@/exchange/table/table-file'
import type { IncomingFile } from '@/host/contract'

/** A list as it was opened: a file's bytes or a pasted text, and the tables in it. */
export interface OpenedList {
  readonly name: string
  readonly from: IncomingFile | string
  readonly table: TableFile
}

/** Where opening a list stands. */
type Opening =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'refused'; readonly name: string; readonly refusal: TableRefusal }
  | { readonly kind: 'opened'; readonly list: OpenedList }

interface Opener {
  readonly opening: Opening
  openFile(file: IncomingFile): Promise<boolean>
  openText(text: string, name: string): boolean
  /** Reads the same file again with another encoding or delimiter; keeps what was open when that gives nothing. */
  reopen(options: TableOptions): Promise<void>
  close(): void
}

/** Opens lists, and opens them again when the person knows better than the guess. */
export function useOpenedList(): Opener {
  const [opening, setOpening] = useState<Opening>({ kind: 'none' })
  const openFile = useCallback(async (file: IncomingFile) => {
    setOpening({ kind: 'reading', name: file.name })
    const table = await readTable(file.bytes, { people: true })
    setOpening(
      table.ok
        ? { kind: 'opened', list: { name: file.name, from: file, table: table.value } }
        : { kind: 'refused', name: file.name, refusal: table.reason },
    )
    return table.ok
  }, [])
  const openText = useCallback((text: string, name: string) => {
    const table = readPastedTable(text, { people: true })
    setOpening(
      table.ok
        ? { kind: 'opened', list: { name, from: text, table: table.value } }
        : { kind: 'refused', name, refusal: table.reason },
    )
    return table.ok
  }, [])
  const reopen = useCallback(
    async (options: TableOptions) => {
      if (opening.kind !== 'opened') return
      const { list } = opening
      const table =
        typeof list.from === 'string'
          ? readPastedTable(list.from, { ...options, people: true })
          : await readTable(list.from.bytes, { ...options, people: true })
      if (table.ok) setOpening({ kind: 'opened', list: { ...list, table: table.value } })
    },
    [opening],
  )
  const close = useCallback(() => setOpening({ kind: 'none' }), [])
  return { opening, openFile, openText, reopen, close }
}
