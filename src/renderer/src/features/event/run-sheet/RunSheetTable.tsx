import { closestCenter, DndContext, DragOverlay, PointerSensor, useSensor, useSensors } from '@dnd-kit/core'
import { SortableContext } from '@dnd-kit/sortable'
import { Fragment, useEffect, useMemo, useRef, useState } from 'react'
import type { CueId, MemberId } from '@/domain/common/id'
import { formatClockSecond } from '@/domain/common/time'
import { groupSpan } from '@/domain/run-sheet/group-span'
import { cueBefore, repairsOf, type Repair } from '@/domain/run-sheet/repairs'
import type { TimedCue } from '@/domain/run-sheet/time-cues'
import { useWords } from '../../../parts/words'
import type { GroupFacts, RowRequests } from './cue-row-props'
import { CueRow } from './CueRow'
import { COLUMNS } from './columns'
import { useDragWords } from './drag-words'
import { GapRow, OverrunRow } from './MarkRows'
import { dropTarget, type ShownRow } from './rows'
import type { CueActions } from './use-cue-actions'
import type { SheetState } from './use-sheet-state'
import { useSheetKeys } from './use-sheet-keys'
import classes from './RunSheet.module.css'

/** How many ways out of an overrun are shown; the nearest cues come first, freeing the start is always there. */
const REPAIRS_SHOWN = 3

interface RunSheetTableProps {
  readonly timed: readonly TimedCue[]
  readonly rows: readonly ShownRow[]
  readonly names: ReadonlyMap<MemberId, string | null>
  readonly state: SheetState
  readonly actions: CueActions
  readonly requests: RowRequests
  readonly addAfter: (timed: TimedCue) => void
}

/** The sheet as a grid: arrows choose a cell, the handle or Alt with arrows moves a row. */
export function RunSheetTable({ timed, rows, names, state, actions, requests, addAfter }: RunSheetTableProps) {
  const { t } = useWords()
  const onKeyDown = useSheetKeys({ rows, state, actions, addAfter })
  const table = useKeptFocus(state)
  const [dragged, setDragged] = useState<CueId | null>(null)
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }))
  const titleOf = (id: unknown) => timed.find((row) => row.cue.id === id)?.cue.title || t('runSheet.untitled')
  const accessibility = useDragWords(titleOf)
  const ids = useMemo(() => rows.map((row) => row.timed.cue.id), [rows])
  const late = useMemo(() => lateCues(timed), [timed])
  const nameOf = (id: MemberId | null) => (id === null ? '' : (names.get(id) ?? t('common.deletedRow')))
  const entry = state.chosen && ids.includes(state.chosen.cueId) ? null : ids[0]

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={accessibility}
      onDragStart={({ active }) => setDragged(active.id as CueId)}
      onDragCancel={() => setDragged(null)}
      onDragEnd={({ active, over }) => {
        setDragged(null)
        const block = rows.find((row) => row.timed.cue.id === active.id)?.block
        const target = over && dropTarget(rows, active.id as CueId, over.id as CueId)
        if (block && target) actions.move(block, target)
      }}
    >
      <table ref={table} className={classes['table']} role="grid" aria-label={t('runSheet.grid')} onKeyDown={onKeyDown}>
        <colgroup>
          <col data-column="handle" />
          {COLUMNS.map((column) => (
            <col key={column} data-column={column} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('runSheet.column.handle')}</span>
            </th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" data-column={column}>
                {t(`runSheet.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <SortableContext items={ids} strategy={stayInPlace}>
          <tbody>
            {rows.map(({ timed: row, index, block }, at) => {
              const gap = gapAbove(timed, rows, at)
              const before = row.overrun > 0 ? cueBefore(timed, index) : null
              const isChosen = state.chosen?.cueId === row.cue.id
              return (
                <Fragment key={row.cue.id}>
                  {gap && <GapRow row={gap} />}
                  {before && (
                    <OverrunRow
                      row={row}
                      before={before}
                      repairs={shownRepairs(repairsOf(timed, index))}
                      onRepair={(repair) => actions.set(repair.cue.id, fieldsOfRepair(repair))}
                    />
                  )}
                  <CueRow
                    timed={row}
                    owner={nameOf(row.cue.ownerId)}
                    speaker={nameOf(row.cue.speakerId)}
                    group={groupFacts(timed, index, block.length > 1)}
                    closed={state.closed.has(row.cue.id)}
                    chosen={isChosen ? (state.chosen?.column ?? null) : null}
                    editing={isChosen ? state.editing : null}
                    runsOver={late.has(row.cue.id)}
                    entry={row.cue.id === entry}
                    requests={requests}
                  />
                </Fragment>
              )
            })}
          </tbody>
        </SortableContext>
      </table>
      <DragOverlay dropAnimation={null}>
        {dragged !== null && <div className={classes['ghost']}>{titleOf(dragged)}</div>}
      </DragOverlay>
    </DndContext>
  )
}

/** The free time shown above a row. Where a group begins with a gap, it stands above the group's own row. */
function gapAbove(timed: readonly TimedCue[], rows: readonly ShownRow[], at: number): TimedCue | null {
  const row = rows[at]
  if (!row) return null
  const { cue } = row.timed
  if (cue.kind !== 'group')
    return row.timed.gapBefore > 0 && rows[at - 1]?.timed.cue.kind !== 'group' ? row.timed : null
  if (rows[at - 1]?.timed.cue.kind === 'group' && rows[at - 1]?.block.length === 1) return null
  const next = timed.slice(row.index + 1).find((later) => later.cue.kind !== 'group')
  return next && next.gapBefore > 0 ? next : null
}

function groupFacts(timed: readonly TimedCue[], index: number, closed: boolean): GroupFacts | null {
  const span = groupSpan(timed, index)
  if (!span) return null
  const hidden = closed ? timed.slice(index + 1, index + 1 + span.count) : []
  return {
    count: span.count,
    range: `${formatClockSecond(span.startsAt)}–${formatClockSecond(span.endsAt)}`,
    length: span.endsAt - span.startsAt,
    hiddenOverruns: hidden.filter((row) => row.overrun > 0).length,
  }
}

/** Rows stay where they are while one is dragged; a line shows where it would go. */
function stayInPlace(): null {
  return null
}

function shownRepairs(repairs: readonly Repair[]): Repair[] {
  const shorten = repairs.filter((repair) => repair.kind === 'shorten')
  return [...shorten.slice(0, REPAIRS_SHOWN - 1), ...repairs.filter((repair) => repair.kind === 'free')]
}

function fieldsOfRepair(repair: Repair) {
  return repair.kind === 'shorten' ? { duration: repair.to } : { start: { kind: 'follows' } as const }
}

/** The cues that run past the fixed start behind them. */
function lateCues(timed: readonly TimedCue[]): ReadonlySet<CueId> {
  const late = new Set<CueId>()
  for (const [index, row] of timed.entries()) {
    const before = row.overrun > 0 ? cueBefore(timed, index) : null
    if (before) late.add(before.cue.id)
  }
  return late
}

/** Keeps the focus in the chosen cell while the sheet has it: after a move the browser drops it. */
function useKeptFocus(state: SheetState) {
  const table = useRef<HTMLTableElement>(null)
  const owned = useRef(false)

  useEffect(() => {
    const element = table.current
    if (!element) return
    const take = () => {
      owned.current = true
    }
    const lose = (event: FocusEvent) => {
      if (event.relatedTarget instanceof Node && !element.contains(event.relatedTarget)) owned.current = false
    }
    owned.current = element.contains(document.activeElement)
    element.addEventListener('focusin', take)
    element.addEventListener('focusout', lose)
    return () => {
      element.removeEventListener('focusin', take)
      element.removeEventListener('focusout', lose)
    }
  }, [])

  useEffect(() => {
    const element = table.current
    if (!element || !owned.current || !state.chosen || state.editing) return
    const inside = element.contains(document.activeElement)
    if (!inside && document.activeElement !== document.body) return
    const { cueId, column } = state.chosen
    const cell =
      element.querySelector<HTMLElement>(`[data-cell="${cueId} ${column}"]`) ??
      element.querySelector<HTMLElement>(`[data-cell="${cueId} title"]`)
    if (cell && cell !== document.activeElement)
      cell.focus({ preventScroll: inside && cell.contains(document.activeElement) })
  })

  return table
}
