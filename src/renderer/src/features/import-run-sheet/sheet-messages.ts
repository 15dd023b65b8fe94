import type { Result } from '@/domain/common/result'
import type { RunSheetFileRefusal, RunSheetSource } from '@/exchange/run-sheet-file/run-sheet-table'
import type { TableOptions } from '@/exchange/table/table-file'

/** What the page asks of the worker that opens run-sheets. */
export interface SheetQuestion {
  readonly id: number
  readonly from: Uint8Array | string
  readonly options: TableOptions
}

/** What it answers; null when it broke over the file. */
export interface SheetAnswer {
  readonly id: number
  readonly source: Result<RunSheetSource, RunSheetFileRefusal> | null
}
