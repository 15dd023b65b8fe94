import type { SignUpEntry } from '@/domain/attendance/sign-up-entry'
import type { Platform, SignUpColumn, SignUpField, SignUpListOptions, SignUpProblem } from './sign-up-list'

/** Everything a row is read with. */
export interface RowContext {
  readonly platform: Platform
  readonly columns: readonly SignUpColumn[]
  /** Columns of further names, a nickname beside the real one, by their index. */
  readonly spareNames: ReadonlySet<number>
  /** Whether the tickets are only numbered within their order, so that ABC-1 and ABD-1 are two. */
  readonly ticketsWithinOrders: boolean
  /** Whether the names of the list are written Byron, Ada. */
  readonly familyFirst: boolean
  /** Whether grown-ups and children stand in columns of their own. */
  readonly countsApart: boolean
  /** Columns whose days begin with two figures for the year, by their index. */
  readonly yearAhead: ReadonlySet<number>
  readonly options: SignUpListOptions
}

/** A row as an entry (null when nothing in it can be a person), and what is worth saying about its cells. */
export interface ReadRow {
  readonly entry: SignUpEntry | null
  readonly problems: readonly SignUpProblem[]
}

/** The cell of the column with this meaning, as it stands; empty where there is none. */
export function cellOf(cells: readonly string[], { columns }: RowContext, field: SignUpField): string {
  const column = columns.find((other) => other.field === field)
  return column === undefined ? '' : (cells[column.index] ?? '')
}

/** The ticket's own number, with its order before it where that alone would not tell two tickets apart. */
export function ticketIdOf(text: Partial<Record<SignUpField, string>>, { ticketsWithinOrders }: RowContext): string {
  const { ticketId = '', orderId = '' } = text
  return ticketsWithinOrders && ticketId !== '' && orderId !== '' ? `${orderId}-${ticketId}` : ticketId
}
