import { memo } from 'react'
import { useWords } from '../../../parts/words'
import { CellContent } from './CellContent'
import { CellEditor, type Leave } from './CellEditor'
import { cellText } from './cell-values'
import { columnIn, columnsOf, isEditable, type ColumnKey } from './columns'
import { sameCells, type CueCellsProps } from './cue-row-props'
import { PersonEditor } from './PersonEditor'

/** The cells of a row. Drawn again only when something in them changed, so that long sheets stay quick. */
export const CueCells = memo(function CueCells(props: CueCellsProps) {
  const { timed, chosen, editing, entry, requests } = props
  const { t } = useWords()
  const { cue } = timed
  const chosenHere = chosen === null ? null : columnIn(cue, chosen)
  return columnsOf(cue).map((column) => {
    const active = column === chosenHere
    return (
      <td
        key={column}
        role="gridcell"
        data-cell={`${cue.id} ${column}`}
        data-column={column}
        data-active={active}
        aria-label={isEmpty(props, column) ? t(`runSheet.column.${column}`) : undefined}
        {...(isEditable(cue, column) ? {} : { 'aria-readonly': true })}
        {...(cue.kind === 'group' && column === 'title' ? { colSpan: 11 } : {})}
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
        onDoubleClick={() => !(active && editing) && isEditable(cue, column) && requests.edit(timed, column)}
        onFocus={(event) => {
          if (event.target === event.currentTarget && !active) requests.choose(timed, column)
        }}
      >
        {active && editing ? (
          <Editor {...props} column={column} text={editing.text} />
        ) : (
          <CellContent {...props} column={column} />
        )}
      </td>
    )
  })
}, sameCells)

function isEmpty({ timed, owner, speaker }: CueCellsProps, column: ColumnKey): boolean {
  if (column === 'owner') return owner === ''
  if (column === 'speaker') return speaker === ''
  if (column === 'title') return false
  return ['place', 'props', 'light', 'sound', 'note'].includes(column) && cellText(column, timed) === ''
}

function Editor({ timed, column, text, requests }: CueCellsProps & { column: ColumnKey; text: string | null }) {
  const { t } = useWords()
  const label = t(`runSheet.column.${column}`)
  const leave = (where: Leave) => requests.leave(timed, column, where)
  if (column === 'owner' || column === 'speaker')
    return (
      <PersonEditor
        label={label}
        value={column === 'owner' ? timed.cue.ownerId : timed.cue.speakerId}
        onPick={(id) => requests.pick(timed, column, id)}
        onCreate={(name) => requests.createPerson(timed, column, name)}
        onLeave={leave}
      />
    )
  return (
    <CellEditor
      label={label}
      initial={text ?? cellText(column, timed)}
      selectAll={text === null}
      onSave={(typed) => requests.save(timed, column, typed)}
      onLeave={leave}
    />
  )
}
