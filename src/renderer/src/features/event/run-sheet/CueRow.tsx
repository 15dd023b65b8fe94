import { useSortable } from '@dnd-kit/sortable'
import { GripVertical } from 'lucide-react'
import { memo } from 'react'
import { useWords } from '../../../parts/words'
import { onMainTrack } from '@/domain/run-sheet/time-cues'
import { CueCells } from './CueCells'
import { sameCells, type CueCellsProps } from './cue-row-props'
import classes from './RunSheet.module.css'

/** A row of the sheet with its drag handle. Drawn again only when something in it changed, or while one is dragged. */
export const CueRow = memo(function CueRow(props: CueCellsProps) {
  const { t } = useWords()
  const { cue } = props.timed
  const { setNodeRef, setActivatorNodeRef, listeners, isDragging, isOver, activeIndex, index } = useSortable({
    id: cue.id,
  })
  const drop = isOver && !isDragging ? (activeIndex < index ? 'after' : 'before') : undefined
  return (
    <tr
      ref={setNodeRef}
      className={classes['cue']}
      data-kind={cue.kind}
      data-parallel={!onMainTrack(cue)}
      data-skipped={cue.skipped}
      data-dragging={isDragging}
      data-drop={drop}
      data-selected={props.chosen !== null}
      aria-selected={props.chosen !== null}
    >
      <td className={classes['handle']}>
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
