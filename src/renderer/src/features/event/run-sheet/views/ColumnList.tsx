import { closestCenter, DndContext, PointerSensor, useSensor, useSensors } from '@dnd-kit/core'
import { SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { ActionIcon, Checkbox } from '@mantine/core'
import { GripVertical, Pencil, Tag, Trash2 } from 'lucide-react'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { arrangeColumns } from '@/actions/run-sheet/arrange-columns'
import { removeColumn } from '@/actions/run-sheet/remove-column'
import { renameColumn } from '@/actions/run-sheet/rename-column'
import { columnsOutsideView, movedColumn, type ShownColumn, type ViewColumn } from '@/domain/run-sheet/view-columns'
import { useAct } from '../../../../parts/act'
import { SavedTextField } from '../../../../parts/fields'
import { useToast } from '../../../../parts/toast'
import { useWords } from '../../../../parts/words'
import { useWorkspace } from '../../../../parts/workspace'
import { columnName } from '../column-names'
import { keyOfShown } from '../columns'
import { useSheetLinks } from '../links/sheet-links'
import type { SheetParts, ShownSheet } from './use-sheet-view'
import classes from './Views.module.css'

interface ColumnListProps {
  readonly parts: SheetParts
  readonly sheet: ShownSheet
}

/** All columns: shown ones first, in their order, which dragging or Alt with arrows changes; then the others. */
export function ColumnList({ parts, sheet }: ColumnListProps) {
  const { t } = useWords()
  const { own } = useSheetLinks()
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 4 } }))
  const [said, setSaid] = useState('')
  const { list, latest, arrange } = useOrder(parts, sheet)
  const hidden = columnsOutsideView(sheet.view, parts.columns)
  const nameOf = (column: ShownColumn) => columnName(t, keyOfShown(column), own)
  const moveTo = (column: ShownColumn, placeIn: (shown: readonly ViewColumn[]) => number) => {
    const next = movedColumn(latest(), column.key, placeIn(latest()))
    if (next === null) return
    arrange(next, column.key)
    setSaid(t('sheetViews.moved', { name: nameOf(column), place: next.indexOf(column.key) + 1 }))
  }
  const line = (column: ShownColumn, isShown: boolean) => (
    <ColumnLine
      key={column.key}
      column={column}
      name={nameOf(column)}
      shown={isShown}
      onShow={(on) =>
        arrange(on ? [...latest(), column.key] : latest().filter((key) => key !== column.key), column.key)
      }
      onStep={isShown ? (step) => moveTo(column, (shown) => shown.indexOf(column.key) + step) : null}
    />
  )
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={({ active, over }) => {
        const column = sheet.columns.find(({ key }) => key === active.id)
        if (column && over) moveTo(column, (shown) => shown.indexOf(over.id as ViewColumn))
      }}
    >
      <ul ref={list} className={classes['columns']}>
        <SortableContext items={sheet.columns.map(({ key }) => key)} strategy={verticalListSortingStrategy}>
          {sheet.columns.map((column) => line(column, true))}
        </SortableContext>
        {hidden.map((column) => line(column, false))}
      </ul>
      <span className="visually-hidden" role="status">
        {said}
      </span>
    </DndContext>
  )
}

/**
 * The order of the columns as it was asked for last: keys may come faster than the sheet is read again. The column that was
 * touched keeps the focus when its line moves.
 */
function useOrder(parts: SheetParts, sheet: ShownSheet) {
  const db = useWorkspace()
  const act = useAct()
  const list = useRef<HTMLUListElement>(null)
  const asked = useRef<readonly ViewColumn[] | null>(null)
  const touched = useRef<ViewColumn | null>(null)
  const shown = sheet.columns.map(({ key }) => key)
  useEffect(() => {
    if (asked.current?.join() === shown.join()) asked.current = null
    if (touched.current === null || document.activeElement !== document.body) return
    list.current?.querySelector<HTMLElement>(`[data-line="${touched.current}"] input`)?.focus()
  })
  const arrange = (columns: readonly ViewColumn[], key: ViewColumn) => {
    asked.current = columns
    touched.current = key
    const ask = { eventId: parts.event.id, viewId: sheet.viewId, columns }
    void act(arrangeColumns(db, ask), { quiet: true }).then((result) => {
      if (!result.ok) asked.current = null
    })
  }
  return { list, latest: () => upToDate(asked.current, shown), arrange }
}

/** What was asked for, unless columns came or went since by other means. */
function upToDate(asked: readonly ViewColumn[] | null, shown: readonly ViewColumn[]): readonly ViewColumn[] {
  if (asked === null || asked.length !== shown.length) return shown
  return asked.every((key) => shown.includes(key)) ? asked : shown
}

interface ColumnLineProps {
  readonly column: ShownColumn
  readonly name: string
  readonly shown: boolean
  readonly onShow: (shown: boolean) => void
  readonly onStep: ((step: 1 | -1) => void) | null
}

function ColumnLine({ column, name, shown, onShow, onStep }: ColumnLineProps) {
  const { t } = useWords()
  const [renaming, setRenaming] = useState(false)
  const sortable = useSortable({ id: column.key, disabled: !shown })
  const { setNodeRef, setActivatorNodeRef, listeners, transform, transition } = sortable
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    onStep?.(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <li
      ref={setNodeRef}
      data-line={column.key}
      style={{ transform: transform ? `translate(0, ${transform.y}px)` : undefined, transition }}
    >
      <div className={classes['line']}>
        <button
          ref={setActivatorNodeRef}
          type="button"
          tabIndex={-1}
          className={classes['grip']}
          disabled={!shown}
          aria-label={t('sheetViews.drag', { name })}
          {...listeners}
        >
          <GripVertical aria-hidden="true" />
        </button>
        <Checkbox
          label={
            <>
              {name}
              {column.kind === 'own' && <Tag aria-hidden="true" className={classes['tag'] ?? ''} />}
            </>
          }
          checked={shown}
          onChange={({ currentTarget }) => onShow(currentTarget.checked)}
          onKeyDown={onKeyDown}
        />
        {column.kind === 'own' && <OwnColumnTools column={column} onRename={() => setRenaming(!renaming)} />}
      </div>
      {renaming && column.kind === 'own' && <RenameField column={column} onDone={() => setRenaming(false)} />}
    </li>
  )
}

type OwnColumn = Extract<ShownColumn, { readonly kind: 'own' }>

function OwnColumnTools({ column, onRename }: { readonly column: OwnColumn; readonly onRename: () => void }) {
  const { t } = useWords()
  const db = useWorkspace()
  const act = useAct()
  const { name } = column.column
  return (
    <span className={classes['tools']}>
      <ActionIcon size={22} aria-label={t('sheetViews.rename', { name })} onClick={onRename}>
        <Pencil aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        size={22}
        aria-label={t('sheetViews.remove', { name })}
        onClick={() => void act(removeColumn(db, column.key))}
      >
        <Trash2 aria-hidden="true" />
      </ActionIcon>
    </span>
  )
}

function RenameField({ column, onDone }: { readonly column: OwnColumn; readonly onDone: () => void }) {
  const { t } = useWords()
  const db = useWorkspace()
  const act = useAct()
  const toast = useToast()
  const box = useRef<HTMLDivElement>(null)
  // The person has just asked to rename it.
  useEffect(() => box.current?.querySelector('input')?.focus(), [])
  return (
    <div ref={box}>
      <SavedTextField
        required
        size="xs"
        aria-label={t('sheetViews.columnName')}
        value={column.column.name}
        onChange={(name) =>
          void act(renameColumn(db, { columnId: column.key, name }), { quiet: true }).then((result) => {
            if (!result.ok) toast.failed(t(`sheetViews.refusal.${result.reason}`))
            else onDone()
          })
        }
      />
    </div>
  )
}
