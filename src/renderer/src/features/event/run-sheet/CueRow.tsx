import { useSortable } from '@dnd-kit/sortable'
import { GripVertical } from 'lucide-react'
import { memo, type MouseEvent } from 'react'
import { useWords } from '../../../parts/words'
import { onMainTrack } from '@/domain/run-sheet/time-cues'
import { CueCells } from './CueCells'
import { sameCells, type CueCellsProps } from './cue-row-props'
import type { SelectMode } from './rows/row-selection'
import classes from './SheetTable.module.css'

/** A row of the sheet with its drag handle. Drawn again only when something in it changed, or while one is dragged. */
export const CueRow = memo(function CueRow(props: CueCellsProps) {
  const { t } = useWords()
  const { timed, requests, marked } = props
  const { cue } = timed
  const { setNodeRef, setActivatorNodeRef, listeners, isDragging, isOver, activeIndex, index } = useSortable({
    id: cue.id,
  })
  const drop = isOver && !isDragging ? (activeIndex < index ? 'after' : 'before') : undefined
  return (
    // The keys for all of this are the grid's own; the row takes the mouse alone.
    <tr
      ref={setNodeRef}
      className={classes['cue']}
      aria-rowindex={props.at + 2}
      data-kind={cue.kind}
      data-color={cue.color || undefined}
      data-parallel={!onMainTrack(cue)}
      data-skipped={cue.skipped}
      data-dragging={isDragging}
      data-drop={drop}
      data-cut={props.cut || undefined}
      data-selected={props.chosen !== null || marked}
      aria-selected={props.chosen !== null || marked}
      onMouseDownCapture={(event) => {
        // With a modifier the press selects rows: no focus moves, and no text is marked.
        if (event.button === 0 && modeOf(event) !== null && modeOf(event) !== 'only') event.preventDefault()
      }}
      onClickCapture={(event) => {
        const mode = modeOf(event)
        if (mode === null) return
        event.stopPropagation()
        requests.select(timed, mode)
      }}
      onContextMenu={(event) => {
        if (event.target instanceof Element && event.target.closest('input, textarea')) return
        event.preventDefault()
        const box = event.currentTarget.getBoundingClientRect()
        const near = event.clientX > 0 || event.clientY > 0
        requests.menu(timed, near ? event.clientX : box.left + 60, near ? event.clientY : box.bottom)
      }}
    >
      <td className={classes['handle']} data-handle="">
        <button
          ref={setActivatorNodeRef}
          type="button"
          tabIndex={-1}
          aria-label={t('runSheet.drag', { title: cue.title || t('runSheet.untitled') })}
          {...listeners}
        >
          <GripVertical aria-hidden="true" />
        </button>
      </td>
      <CueCells {...props} />
    </tr>
  )
}, sameCells)

/** What a click selects: rows with a modifier or on the number and the handle; null leaves it to the cell. */
function modeOf(event: MouseEvent): SelectMode | null {
  if (!(event.target instanceof Element)) return null
  if (event.target.closest('input, textarea, [role="listbox"], [role="dialog"]')) return null
  const cell = event.target.closest('td')
  const handle = cell?.dataset['handle'] === ''
  if (!handle && event.target.closest('button')) return null
  if (event.shiftKey) return 'range'
  if (event.ctrlKey || event.metaKey) return 'toggle'
  return handle || cell?.dataset['column'] === 'number' ? 'only' : null
}
