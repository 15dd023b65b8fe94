import { useMemo, useState, type ReactNode, type RefObject } from 'react'
import type { CueId } from '@/domain/common/id'
import type { TimedCue } from '@/domain/run-sheet/time-cues'
import type { RunSheetView } from '@/storage/reads/run-sheet'
import type { RowRequests } from '../cue-row-props'
import type { ShownRow } from '../rows'
import type { SheetFacts } from '../sheet-facts'
import type { CueActions, CueProblem } from '../use-cue-actions'
import type { SheetState } from '../use-sheet-state'
import { FindBar } from './FindBar'
import { ReportBar } from './ReportBar'
import { afterClick } from './row-selection'
import { RowMenu } from './RowMenu'
import { SelectionBar } from './SelectionBar'
import { SplitBar } from './SplitBar'
import { useFind } from './use-find'
import { useProblemWords } from './use-problem-words'
import { useRowCommands, type RowCommands } from './use-row-commands'

interface SheetDeskAsk {
  readonly view: RunSheetView
  readonly timed: readonly TimedCue[]
  readonly rows: readonly ShownRow[]
  readonly facts: SheetFacts
  readonly state: SheetState
  readonly actions: CueActions
  readonly add: (after: CueId | 'start' | null) => void
  readonly scroll: RefObject<HTMLDivElement | null>
}

interface SheetDesk {
  readonly commands: RowCommands
  readonly requests: Pick<RowRequests, 'select' | 'menu'>
  /** Stands in the place of the tools while rows are selected, so that no row moves under the pointer. */
  readonly selection: ReactNode
  /** The bars between the tools and the table, and the open menu of a row. */
  readonly bars: ReactNode
}

/** Everything around the table that works on several rows: selection, clipboard, find, split, the menu of a row. */
export function useSheetDesk(ask: SheetDeskAsk): SheetDesk {
  const { state, rows, timed, actions } = ask
  const [menu, setMenu] = useState<{ readonly x: number; readonly y: number } | null>(null)
  const [splitting, setSplitting] = useState<CueId | null>(null)
  const [lines, setLines] = useState<readonly string[]>([])
  const inWords = useProblemWords(timed)
  const find = useFind(ask)
  const report = (problems: readonly CueProblem[], others: readonly string[] = []) =>
    setLines([...problems.map(inWords), ...others])
  const openSplit = () => setSplitting(state.chosen?.cueId ?? null)
  const commands = useRowCommands({ ...ask, report, openSplit, openFind: find.ask })
  const requests: SheetDesk['requests'] = useMemo(
    () => ({
      select: ({ cue }, mode) => {
        const after = afterClick(rows, state, cue.id, mode)
        state.select(after.rows, { cueId: cue.id, column: state.chosen?.column ?? 'number' }, after.anchor)
        state.focus()
      },
      menu: ({ cue }, x, y) => {
        const among = state.selected.has(cue.id)
        if (!among) state.choose({ cueId: cue.id, column: state.chosen?.column ?? 'title' })
        setMenu({ x, y })
      },
    }),
    [rows, state],
  )
  const split = splitting === null ? undefined : timed.find((row) => row.cue.id === splitting)
  const closeSplit = () => {
    setSplitting(null)
    state.focus()
  }

  // What was selected can be gone by now, e.g. because its making was taken back.
  const count = rows.filter((row) => state.selected.has(row.timed.cue.id)).length
  const selection =
    count === 0 ? null : (
      <SelectionBar
        count={count}
        onDone={state.focus}
        commands={commands}
        onClear={() => {
          state.unselect()
          state.focus()
        }}
      />
    )
  const bars = (
    <>
      {find.open && (
        <FindBar
          text={find.text}
          count={find.count}
          present={find.present}
          asked={find.asked}
          onText={find.setText}
          onStep={find.step}
          onClose={find.close}
        />
      )}
      {split && (
        <SplitBar
          key={split.cue.id}
          timed={split}
          onClose={closeSplit}
          onSplit={async (at) => {
            const result = await actions.split(split.cue.id, at)
            if (!result.ok) return result
            setSplitting(null)
            state.edit({ cueId: result.value, column: 'title' })
            return result
          }}
        />
      )}
      <ReportBar lines={lines} onClose={() => setLines([])} />
      <RowMenu
        at={menu}
        commands={commands}
        onClose={() => {
          setMenu(null)
          state.focus()
        }}
      />
    </>
  )
  return { commands, requests, selection, bars }
}
