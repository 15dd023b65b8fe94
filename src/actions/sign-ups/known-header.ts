import { headersKey } from '@/exchange/signup-list/read-sign-up-list'
import { signUpsOf, type SignUpOptions } from '@/exchange/signup-list/read-sign-ups'
import type { SignUpFile } from '@/exchange/signup-list/sign-up-list'
import type { TableFile } from '@/exchange/table/table-file'
import type { Workspace } from '@/storage/database/workspace'
import { readColumnMap } from '@/storage/reads/sign-ups'

/** As far down as a header that was chosen by hand is looked for. */
const ROWS = 12

interface KnownHeader {
  /** The list as it is understood without what was settled. */
  readonly guessed: SignUpFile
  /** What was settled for its headings, as it is kept; null when nothing was. */
  readonly kept: readonly (string | null)[] | null
}

/** A list under the header that somebody settled on for such lists before; under the one that is found when nobody did. */
export async function underKnownHeader(db: Workspace, table: TableFile, options: SignUpOptions): Promise<KnownHeader> {
  const guessed = signUpsOf(table, options)
  const kept = guessed.headerRow === null ? null : await readColumnMap(db, headersKey(guessed.columns))
  if (kept !== null || options.headerRow !== undefined || (await db.columnMaps.count()) === 0) return { guessed, kept }
  const { sheet } = guessed
  // A header is known by its words alone, so the rows far below it need not be read for that.
  const top = { ...table, sheets: table.sheets.map((one) => ({ ...one, rows: one.rows.slice(0, ROWS) })) }
  for (let headerRow = 1; headerRow <= ROWS; headerRow += 1) {
    const { columns } = signUpsOf(top, { ...options, sheet, headerRow })
    const other = columns.some(({ header }) => header !== '') ? await readColumnMap(db, headersKey(columns)) : null
    if (other !== null) return { guessed: signUpsOf(table, { ...options, sheet, headerRow }), kept: other }
  }
  return { guessed, kept: null }
}
