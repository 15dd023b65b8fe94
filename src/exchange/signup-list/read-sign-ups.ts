import { ok, type Result } from '@/domain/common/result'
import { readTable } from '../table/read-table'
import type { TableFile, TableOptions, TableRefusal } from '../table/table-file'
import { readSignUpList } from './read-sign-up-list'
import type { SignUpFile, SignUpListOptions } from './sign-up-list'

/** How to read a file as a sign-up list. */
export interface SignUpOptions extends SignUpListOptions, TableOptions {
  /** The sheet to read, by name; the one that looks most like a sign-up list when left out. */
  readonly sheet?: string | null
}

/** Reads a file of any kind as a sign-up list. Its name is not asked for: the content decides. */
export async function readSignUps(
  bytes: Uint8Array,
  options: SignUpOptions,
): Promise<Result<SignUpFile, TableRefusal>> {
  const table = await readTable(bytes, { ...options, people: true })
  return table.ok ? ok(signUpsOf(table.value, options)) : table
}

/** Reads an opened file as a sign-up list; for reading it again with other choices. */
export function signUpsOf(table: TableFile, options: SignUpOptions): SignUpFile {
  const sheets = table.sheets
  const wanted = options.sheet?.trim()
  // Names of sheets often end in a blank that nobody sees.
  const chosen =
    sheets.find((sheet) => sheet.name === options.sheet) ?? sheets.find((sheet) => sheet.name.trim() === wanted)
  const lists = (chosen ? [chosen] : sheets.slice(0, 10)).map((sheet) => ({
    sheet,
    list: readSignUpList(sheet.rows, options),
  }))
  const best = lists.reduce((a, b) => (listScore(b.list) > listScore(a.list) ? b : a))
  const problems = table.quotesIgnored
    ? [
        { row: null, column: null, severity: 'fixed' as const, kind: 'quotesIgnored' as const, raw: '', readAs: '' },
        ...best.list.problems,
      ]
    : best.list.problems
  return {
    ...best.list,
    problems,
    kind: table.kind,
    encoding: table.encoding,
    delimiter: table.delimiter,
    sheet: best.sheet.name,
    sheetNames: sheets.map((sheet) => sheet.name),
  }
}

/** A sheet with a name column and people in it beats a cover sheet or a list of choices. */
function listScore(list: ReturnType<typeof readSignUpList>): number {
  const fields = new Set(list.columns.map(({ field }) => field))
  const named = fields.has('name') || (fields.has('firstName') && fields.has('lastName'))
  const contact = fields.has('phone') || fields.has('email') || fields.has('contact') || fields.has('ticketId')
  return (named ? 1000 : 0) + (contact ? 500 : 0) + Math.min(list.counts.entries, 400)
}
