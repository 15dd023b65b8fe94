import { memo } from 'react'
import { CellContent } from './CellContent'
import { columnIn, columnsOf, isEditable, isOwnColumn, type ColumnKey } from './columns'
import { sameCells, type CueCellsProps } from './cue-row-props'
import { CellChoice } from './links/CellChoice'
import { ChangeMark } from './links/LinkCells'

/** The cells of a row. Drawn again only when something in them changed, so that long sheets stay quick. */
export const CueCells = memo(function CueCells(props: CueCellsProps) {
  const { timed, columns, chosen, editing, entry, requests } = props
  const { cue } = timed
  const chosenHere = chosen === null ? null : columnIn(cue, chosen, columns)
  return columnsOf(cue, columns).map((column) => {
    const active = column === chosenHere
    return (
      <td
        key={column}
        role="gridcell"
        data-cell={`${cue.id} ${column}`}
        data-column={column}
        data-active={active}
        aria-label={isEmpty(props, column) ? requests.nameOf(column) : undefined}
        {...(isEditable(cue, column) ? {} : { 'aria-readonly': true })}
        {...(cue.kind === 'group' && column !== 'number'
          ? { colSpan: column === 'title' ? columns.length - 3 : 2 }
          : {})}
        {...(PLAIN.has(column) ? {} : { dir: 'auto' })}
        tabIndex={active || (entry && column === 'number') ? 0 : -1}
        onPointerDown={(event) => {
          // The press itself chooses the cell; only a second one edits it.
          event.currentTarget.dataset['again'] = String(active)
        }}
        onClick={(event) => {
          // Clicks inside the editor, its list of people included, are its own.
          if (active && editing) return
          if (event.currentTarget.dataset['again'] === 'true' && isEditable(cue, column)) requests.edit(timed, column)
          else requests.choose(timed, column)
        }}
        onDoubleClick={() => {
          if (!(active && editing) && isEditable(cue, column) && !requests.isTick(column)) requests.edit(timed, column)
        }}
        onKeyDown={(event) => {
          if ((event.key !== ' ' && event.key !== 'Enter') || !requests.isTick(column) || (active && editing)) return
          event.preventDefault()
          event.stopPropagation()
          requests.edit(timed, column)
        }}
        onFocus={(event) => {
          if (event.target === event.currentTarget && !active) requests.choose(timed, column)
        }}
      >
        {active && editing ? (
          <CellChoice timed={timed} column={column} text={editing.text} requests={requests} />
        ) : (
          <>
            <ChangeMark facts={props.facts} column={column} />
            <CellContent {...props} column={column} />
          </>
        )}
      </td>
    )
  })
}, sameCells)

/** Columns of figures, and the title, whose text has its own direction inside. */
const PLAIN: ReadonlySet<ColumnKey> = new Set(['number', 'start', 'length', 'end', 'title'])

/** An empty cell is called by its column; a title always says something. */
function isEmpty({ timed, owner, speaker, facts }: CueCellsProps, column: ColumnKey): boolean {
  if (isOwnColumn(column)) return (facts.own.get(column) ?? '') === ''
  switch (column) {
    case 'owner':
      return owner === ''
    case 'speaker':
      return speaker === ''
    case 'place':
      return facts.place === ''
    case 'props':
      return facts.props === ''
    case 'light':
    case 'sound':
    case 'screen':
    case 'script':
    case 'note':
    case 'planB':
    case 'color':
      return timed.cue[column] === ''
    case 'number':
    case 'start':
    case 'length':
    case 'end':
    case 'title':
      return false
  }
}
