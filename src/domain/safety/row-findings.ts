/** A row that is not as it should be. */
export interface WrongRow {
  readonly table: string
  readonly id: string
  /** The field that is wrong; empty when the row as a whole is. */
  readonly field: string
  /** The id that the field names and that is nowhere; null when the field itself has the wrong shape. */
  readonly missing: string | null
}

/** What looking through all rows found. Nothing of it is ever deleted or changed by the app on its own. */
export interface RowFindings {
  readonly total: number
  /** The first of them. */
  readonly rows: readonly WrongRow[]
}
