import { closestCenter, DndContext, DragOverlay, PointerSensor, useSensor, useSensors } from '@dnd-kit/core'
import { SortableContext } from '@dnd-kit/sortable'
import { useMemo, useState, type RefObject } from 'react'
import type { CueId, MemberId } from '@/domain/common/id'
import { formatClockSecond } from '@/domain/common/time'
import { groupSpan } from '@/domain/run-sheet/group-span'
import type { TimedCue } from '@/domain/run-sheet/time-cues'
import { useWords } from '../../../parts/words'
import type { GroupFacts, RowRequests } from './cue-row-props'
import { NO_FACTS, type SheetFacts } from './sheet-facts'
import { CueRow } from './CueRow'
import { ColumnHeads, widthOf } from './ColumnHeads'
import { useDragWords } from './drag-words'
import { MarkRow } from './MarkRows'
import { dropTarget, type ShownRow } from './rows'
import { cuesOf } from './rows/row-selection'
import { lateCues, sheetItems } from './rows/sheet-items'
import { useClipboardEvents } from './rows/use-clipboard-events'
import { useKeptFocus } from './rows/use-kept-focus'
import type { RowCommands } from './rows/use-row-commands'
import { useWindow } from './rows/use-window'
import type { CueActions } from './use-cue-actions'
import type { SheetState } from './use-sheet-state'
import { useSheetKeys } from './use-sheet-keys'
import classes from './SheetTable.module.css'

interface RunSheetTableProps {
  readonly timed: readonly TimedCue[]
  readonly rows: readonly ShownRow[]
  readonly names: ReadonlyMap<MemberId, string | null>
  /** What links, own columns and versions add to rows. */
  readonly facts: SheetFacts
  readonly state: SheetState
  readonly actions: CueActions
  readonly commands: RowCommands
  readonly requests: RowRequests
  readonly addAfter: (timed: TimedCue) => void
  readonly scroll: RefObject<HTMLDivElement | null>
}

/** The sheet as a grid: arrows choose a cell, the handle or Alt with arrows moves the selected rows. */
export function RunSheetTable(props: RunSheetTableProps) {
  const { timed, rows, names, facts, state, actions, commands, requests, addAfter, scroll } = props
  const { t } = useWords()
  const onKeyDown = useSheetKeys({ rows, state, commands, addAfter })
  const [dragged, setDragged] = useState<CueId | null>(null)
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }))
  const titleOf = (id: unknown) => timed.find((row) => row.cue.id === id)?.cue.title || t('runSheet.untitled')
  const accessibility = useDragWords(titleOf)
  const ids = useSameIds(rows)
  const items = useMemo(() => sheetItems(timed, rows), [timed, rows])
  const late = useMemo(() => lateCues(timed), [timed])
  const shown = useWindow({ items, scroll, kept: [state.chosen?.cueId ?? null, dragged] })
  const table = useKeptFocus(state, shown.reveal)
  useClipboardEvents(table, state, commands)
  const nameOf = (id: MemberId | null) => (id === null ? '' : (names.get(id) ?? t('common.deletedRow')))
  const entry = state.chosen && ids.includes(state.chosen.cueId) ? null : ids[0]
  const span = state.columns.length + 1
  const together =
    dragged !== null && state.selected.has(dragged) ? rowsOf(rows, state.selected) : rowsOf(rows, dragged)

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={accessibility}
      onDragStart={({ active }) => setDragged(active.id as CueId)}
      onDragCancel={() => setDragged(null)}
      onDragEnd={({ active, over }) => {
        setDragged(null)
        const target = over && dropTarget(rows, active.id as CueId, over.id as CueId)
        if (target) actions.move(cuesOf(together), target)
      }}
    >
      <table
        ref={table}
        className={classes['table']}
        style={{ minWidth: widthOf(state.columns) }}
        role="grid"
        aria-label={t('runSheet.grid')}
        aria-multiselectable="true"
        aria-rowcount={rows.length + 1}
        onKeyDown={onKeyDown}
      >
        <ColumnHeads columns={state.columns} own={facts.own} />
        <SortableContext items={ids} strategy={stayInPlace}>
          <tbody>
            {shown.above > 0 && <Space height={shown.above} span={span} />}
            {shown.items.map((item) => {
              if (item.kind !== 'row')
                return <MarkRow key={item.key} item={item} timed={timed} span={span} onSet={actions.set} />
              const { timed: row, index, block } = item.shown
              const isChosen = state.chosen?.cueId === row.cue.id
              return (
                <CueRow
                  key={item.key}
                  at={item.at}
                  timed={row}
                  owner={nameOf(row.cue.ownerId)}
                  speaker={nameOf(row.cue.speakerId)}
                  columns={state.columns}
                  facts={facts.rows.get(row.cue.id) ?? NO_FACTS}
                  group={groupFacts(timed, index, block.length > 1)}
                  closed={state.closed.has(row.cue.id)}
                  chosen={isChosen ? (state.chosen?.column ?? null) : null}
                  marked={state.selected.has(row.cue.id)}
                  cut={state.cut.has(row.cue.id)}
                  editing={isChosen ? state.editing : null}
                  runsOver={late.has(row.cue.id)}
                  entry={row.cue.id === entry}
                  requests={requests}
                />
              )
            })}
            {shown.below > 0 && <Space height={shown.below} span={span} />}
          </tbody>
        </SortableContext>
      </table>
      <DragOverlay dropAnimation={null}>
        {dragged !== null && (
          <div className={classes['ghost']}>
            {together.length > 1 ? t('runSheet.rows.several', { count: together.length }) : titleOf(dragged)}
          </div>
        )}
      </DragOverlay>
    </DndContext>
  )
}

/** Stands for the rows that are out of sight. */
function Space({ height, span }: { readonly height: number; readonly span: number }) {
  return (
    <tr aria-hidden="true">
      <td colSpan={span} style={{ height, padding: 0 }} />
    </tr>
  )
}

function rowsOf(rows: readonly ShownRow[], which: CueId | ReadonlySet<CueId> | null): readonly ShownRow[] {
  return rows.filter(({ timed: { cue } }) =>
    typeof which === 'string' ? cue.id === which : which?.has(cue.id) === true,
  )
}

/** The ids of the rows; the same array as long as they are the same, so that an edit does not draw every row again. */
function useSameIds(rows: readonly ShownRow[]): CueId[] {
  const [kept, setKept] = useState<CueId[]>([])
  const ids = rows.map((row) => row.timed.cue.id)
  if (ids.length === kept.length && ids.every((id, at) => id === kept[at])) return kept
  setKept(ids)
  return ids
}

function groupFacts(timed: readonly TimedCue[], index: number, closed: boolean): GroupFacts | null {
  const span = groupSpan(timed, index)
  const group = timed[index]
  if (!span || !group) return null
  const hidden = closed ? timed.slice(index + 1, index + 1 + span.count) : []
  return {
    count: span.count,
    range: `${formatClockSecond(span.startsAt)}–${formatClockSecond(span.endsAt)}`,
    length: span.endsAt - span.startsAt,
    over: span.over,
    hiddenOverruns: hidden.filter((row) => row.overrun > 0).length,
  }
}

/** Rows stay where they are while one is dragged; a line shows where it would go. */
function stayInPlace(): null {
  return null
}
