/** The encodings a text can be read in. */
export const ENCODINGS = [
  'utf-8',
  'gb18030',
  'big5',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'shift_jis',
  'euc-kr',
] as const
export type Encoding = (typeof ENCODINGS)[number]

/** The signs that can stand between two cells of a text. */
export const DELIMITERS = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/**
 * One rectangular-ish grid of cell texts. Row `i` is row `i + 1` of the sheet, blank rows included, so that a person finds
 * what a message names. Rows may be ragged; dates of a workbook stand as `2026-12-05 14:05:00` on the sheet's own clock.
 */
export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
}

/** What a file turned out to be, by its content. */
export type TableKind = 'csv' | 'xlsx' | 'xls' | 'xlsb' | 'ods' | 'html' | 'chain' | 'vcards'

/** A file read as tables. Encoding and delimiter are null where the kind has none. */
export interface TableFile {
  readonly kind: TableKind
  readonly encoding: Encoding | null
  readonly delimiter: Delimiter | null
  readonly sheets: readonly Sheet[]
  /** A quote that is never closed: the text was read without quotes instead of losing the rest in one cell. */
  readonly quotesIgnored: boolean
}

/** Why no table came out of the file, in terms of what the person can do about it. */
export type TableRefusal =
  | { readonly kind: 'empty' }
  | { readonly kind: 'noRows' }
  | { readonly kind: 'notATable' }
  | { readonly kind: 'password' }
  | { readonly kind: 'broken' }
  | { readonly kind: 'tooLarge'; readonly megabytes: number }
  | { readonly kind: 'tooManyRows'; readonly rows: number }
  | { readonly kind: 'expandsTooFar' }

/** Choices of the person that override what was found. */
export interface TableOptions {
  readonly encoding?: Encoding | null
  readonly delimiter?: Delimiter | null
  /** A sheet that is asked for by name: it is there even where the workbook hides it. */
  readonly sheet?: string | null
  /** Whether the rows are people: then a chain out of a chat and contact cards are lists, too. */
  readonly people?: boolean
}

export const MOST_MEGABYTES = 50
export const MOST_ROWS = 200_000
/** Rows times columns of any list that people wrote; beyond it a text is something else. */
export const MOST_CELLS = 4_000_000
