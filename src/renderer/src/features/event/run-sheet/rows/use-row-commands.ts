import { useEffect, useMemo, useRef } from 'react'
import type { CueColor } from '@/domain/run-sheet/cue'
import { filledFields } from '@/domain/run-sheet/fill-cells'
import type { CueId } from '@/domain/common/id'
import { markedRows, type Mark } from '../toggles'
import { fillColumnOf } from './fill-column'
import type { SheetState } from '../use-sheet-state'
import type { CueActions } from '../use-cue-actions'
import type { ShownRow } from '../rows'
import { between, cuesOf, meantRows, rowLeft, stepOfRows } from './row-selection'
import type { Clipping } from './clip-desk'
import { useCopyPaste, type CopyPasteAsk } from './use-copy-paste'

/** What can be done with the selected rows, or with the row of the chosen cell; the object stays the same. */
export interface RowCommands {
  meant(): readonly ShownRow[]
  move(step: 1 | -1): void
  extend(step: 1 | -1): void
  selectAll(): void
  /** Selects the row of the chosen cell as a row. */
  selectRow(): void
  insert(where: 'above' | 'below'): void
  duplicate(): void
  remove(): void
  color(color: CueColor | ''): void
  toggleSkipped(): void
  /** Fixes starts or ends, lets rows be shortened or dropped, or takes that back. */
  toggleMark(mark: Mark): void
  fillDown(): void
  merge(): void
  /** Opens the bar that asks where to split. */
  split(): void
  find(): void
  /** What goes on the clipboard; null when nothing is chosen. */
  clip(cut: boolean): Clipping | null
  /** As `clip`, for a button, which has no clipboard event of its own. */
  clipByButton(cut: boolean): void
  paste(text: string, own: string): Promise<void>
  /** Puts down what was copied last in this window. */
  pasteLast(): void
  canPasteLast(): boolean
}

export interface RowCommandsAsk extends CopyPasteAsk {
  readonly state: SheetState
  readonly actions: CueActions
  readonly rows: readonly ShownRow[]
  readonly add: (after: CueId | 'start' | null) => void
  readonly openSplit: () => void
  readonly openFind: () => void
}

export function useRowCommands(ask: RowCommandsAsk): RowCommands {
  const clipboard = useCopyPaste(ask)
  const latest = useRef(rowCommands(ask, clipboard))
  useEffect(() => {
    latest.current = rowCommands(ask, clipboard)
  })
  return useMemo<RowCommands>(
    () => ({
      meant: () => latest.current.meant(),
      move: (step) => latest.current.move(step),
      extend: (step) => latest.current.extend(step),
      selectAll: () => latest.current.selectAll(),
      selectRow: () => latest.current.selectRow(),
      insert: (where) => latest.current.insert(where),
      duplicate: () => latest.current.duplicate(),
      remove: () => latest.current.remove(),
      color: (color) => latest.current.color(color),
      toggleSkipped: () => latest.current.toggleSkipped(),
      toggleMark: (mark) => latest.current.toggleMark(mark),
      fillDown: () => latest.current.fillDown(),
      merge: () => latest.current.merge(),
      split: () => latest.current.split(),
      find: () => latest.current.find(),
      clip: (cut) => latest.current.clip(cut),
      clipByButton: (cut) => latest.current.clipByButton(cut),
      paste: (text, own) => latest.current.paste(text, own),
      pasteLast: () => latest.current.pasteLast(),
      canPasteLast: () => latest.current.canPasteLast(),
    }),
    [],
  )
}

function rowCommands(ask: RowCommandsAsk, clipboard: ReturnType<typeof useCopyPaste>): RowCommands {
  const { state, actions, rows, add, openSplit, openFind } = ask
  const column = state.chosen?.column ?? 'title'
  const meant = () => meantRows(rows, state.selected, state.chosen?.cueId ?? null)
  /** A closed group stands for its members here too. */
  const meantCues = () => {
    const ids = new Set(cuesOf(meant()))
    return ask.timed.filter(({ cue }) => ids.has(cue.id))
  }
  const chooseAll = (ids: readonly CueId[]) => {
    const [first] = ids
    if (first === undefined) return
    if (ids.length === 1) state.choose({ cueId: first, column })
    else state.select(ids, { cueId: first, column }, first)
  }
  return {
    ...clipboard,
    meant,
    move: (step) => {
      const target = stepOfRows(rows, meant(), step)
      if (target) actions.move(cuesOf(meant()), target)
    },
    extend: (step) => {
      const { chosen } = state
      if (!chosen) return
      const at = rows.findIndex((row) => row.timed.cue.id === chosen.cueId)
      const next = rows[Math.max(0, Math.min(rows.length - 1, at + step))]
      if (!next) return
      const anchor = state.selected.size > 0 ? (state.anchor ?? chosen.cueId) : chosen.cueId
      const { id } = next.timed.cue
      state.select(between(rows, anchor, id), { cueId: id, column }, anchor)
    },
    selectAll: () => {
      const ids = rows.map((row) => row.timed.cue.id)
      const place = state.chosen ?? (ids[0] === undefined ? null : { cueId: ids[0], column: 'number' as const })
      if (place && ids[0] !== undefined) state.select(ids, place, ids[0])
    },
    selectRow: () => {
      const { chosen } = state
      if (chosen) state.select([chosen.cueId], chosen, chosen.cueId)
    },
    insert: (where) => {
      const some = meant()
      const last = cuesOf(some).at(-1)
      const first = some[0]
      if (where === 'below' || !first) return add(last ?? null)
      const before = rows[rows.indexOf(first) - 1]
      add(before?.block.at(-1) ?? 'start')
    },
    duplicate: () => void actions.duplicate(cuesOf(meant())).then(chooseAll),
    remove: () => {
      const some = meant()
      const left = rowLeft(rows, some)
      state.choose(left === null ? null : { cueId: left, column })
      if (some.length > 0) actions.remove(cuesOf(some))
    },
    color: (color) => {
      const changes = cuesOf(meant()).map((cueId) => ({ cueId, fields: { color } }))
      void actions.changeMany(changes, 'colored')
    },
    toggleSkipped: () => {
      const some = meantCues().filter(({ cue }) => cue.kind !== 'group')
      const skipped = !some.every(({ cue }) => cue.skipped)
      const changes = some.map(({ cue }) => ({ cueId: cue.id, fields: { skipped } }))
      void actions.changeMany(changes, skipped ? 'skipped' : 'takenBack')
    },
    toggleMark: (mark) => {
      const { changes, as } = markedRows(mark, meantCues())
      const [only, ...more] = changes
      // One row says in the activity list what it was set to.
      if (only && more.length === 0) return actions.set(only.cueId, only.fields)
      void actions.changeMany(changes, as).then((problems) => problems && ask.report(problems))
    },
    fillDown: () => {
      const fill = fillColumnOf(column)
      const some = meant()
      const first = some[0]
      if (!first || fill === null) return
      const above = rows[rows.indexOf(first) - 1]
      const source = some.length > 1 ? first : above
      const targets = some.length > 1 ? some.slice(1) : some
      if (!source) return
      const changes = targets.flatMap(({ timed: { cue } }) => {
        const fields = filledFields(fill, source.timed, cue)
        return Object.keys(fields).length === 0 ? [] : [{ cueId: cue.id, fields }]
      })
      void actions.changeMany(changes, 'filled').then((problems) => problems && ask.report(problems))
    },
    merge: () => {
      const some = meant()
      void actions
        .merge(cuesOf(some))
        .then((id) => id !== null && state.choose({ cueId: id, column: column === 'number' ? 'title' : column }))
    },
    split: openSplit,
    find: openFind,
  }
}
