import type { WrittenImport } from '@/actions/sign-ups/import-sign-ups'
import type { PreviewAsk } from '@/actions/sign-ups/preview-sign-ups'
import type { TableFile, TableOptions, TableRefusal } from '@/exchange/table/table-file'
import type { SeenPreview } from './seen-preview'

/** What reading is doing, in this order. */
export const READING_STEPS = ['opening', 'understanding', 'merging', 'fetching'] as const
export type ReadingStep = (typeof READING_STEPS)[number]

/** A list as its worker opened it: everything but the rows, which stay there. */
export type OpenedTable = Pick<TableFile, 'kind' | 'encoding' | 'delimiter'>

/** What the page asks of the worker. */
export type ListQuestion =
  | { readonly id: number; readonly ask: 'open'; readonly from: Uint8Array | string; readonly options: TableOptions }
  | { readonly id: number; readonly ask: 'preview'; readonly database: string; readonly preview: PreviewAsk }
  /** Brings in what was shown for these choices. */
  | {
      readonly id: number
      readonly ask: 'import'
      readonly database: string
      readonly preview: PreviewAsk
      readonly fileName: string
    }

/** What the worker answers. */
export type ListAnswer =
  | { readonly id: number; readonly kind: 'step'; readonly step: ReadingStep }
  | { readonly id: number; readonly kind: 'opened'; readonly table: OpenedTable }
  | { readonly id: number; readonly kind: 'refused'; readonly refusal: TableRefusal }
  | { readonly id: number; readonly kind: 'preview'; readonly preview: SeenPreview }
  | {
      readonly id: number
      readonly kind: 'imported'
      readonly written: WrittenImport
    }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string }
