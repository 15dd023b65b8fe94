import { Tag } from 'lucide-react'
import type { CueColumnId } from '@/domain/common/id'
import type { CueColumn } from '@/domain/run-sheet/cue-column'
import { useWords } from '../../../parts/words'
import { columnName } from './column-names'
import { isOwnColumn, type ColumnKey } from './columns'
import classes from './SheetTable.module.css'

const HANDLE = 26
/** The least a title needs; what is left of the width goes to it. */
const TITLE = 178
const OWN = 96
const WIDTHS = {
  number: 32,
  start: 80,
  length: 74,
  end: 68,
  title: TITLE,
  owner: 78,
  speaker: 80,
  place: 68,
  props: 116,
  light: 84,
  sound: 84,
  screen: 84,
  script: 160,
  note: 104,
  planB: 140,
  color: 76,
} as const

function width(column: ColumnKey): number {
  return isOwnColumn(column) ? OWN : WIDTHS[column]
}

/** The least width of the table with these columns, in pixels; a narrower place scrolls. */
export function widthOf(columns: readonly ColumnKey[]): number {
  return columns.reduce((sum, column) => sum + width(column), HANDLE)
}

interface ColumnHeadsProps {
  readonly columns: readonly ColumnKey[]
  readonly own: ReadonlyMap<CueColumnId, CueColumn>
}

/** The heads of the columns; those of one's own carry a small tag. */
export function ColumnHeads({ columns, own }: ColumnHeadsProps) {
  const { t } = useWords()
  return (
    <>
      <colgroup>
        <col data-column="handle" />
        {columns.map((column) => (
          <col key={column} data-column={column} style={column === 'title' ? {} : { width: width(column) }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('runSheet.column.handle')}</span>
          </th>
          {columns.map((column) => (
            <th key={column} scope="col" data-column={column} title={columnName(t, column, own)}>
              {columnName(t, column, own)}
              {isOwnColumn(column) && <Tag aria-hidden="true" className={classes['ownTag'] ?? ''} />}
            </th>
          ))}
        </tr>
      </thead>
    </>
  )
}
