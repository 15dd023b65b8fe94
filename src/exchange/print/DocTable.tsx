import type { ReactNode } from 'react'
import type { PrintRow, PrintTable } from './print-doc'

interface DocTableProps {
  readonly table: PrintTable
  /** The rows of this page. */
  readonly rows: readonly PrintRow[]
  /** What the printing program repeats at the foot of every page. */
  readonly foot?: ReactNode
}

/** The table of a printed document with its own head, so that every page says what its columns are. */
export function DocTable({ table: { className, columns }, rows, foot }: DocTableProps) {
  return (
    <table className={className}>
      <colgroup>
        {columns.map(({ key, width }) => (
          <col key={key} style={width === null ? {} : { width: `${Math.round(width * 10) / 10}px` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ key, label }) => (
            <th key={key} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      {rows.map(({ key, node }) => (
        <tbody key={key}>{node}</tbody>
      ))}
      {foot !== undefined && (
        <tfoot>
          <tr>
            <td colSpan={columns.length}>{foot}</td>
          </tr>
        </tfoot>
      )}
    </table>
  )
}
