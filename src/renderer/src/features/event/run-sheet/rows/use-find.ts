import { useDeferredValue, useEffect, useMemo, useState, type RefObject } from 'react'
import { findInSheet, nextHit } from '@/domain/run-sheet/find-in-sheet'
import type { TimedCue } from '@/domain/run-sheet/time-cues'
import type { RunSheetView } from '@/storage/reads/run-sheet'
import { useWords } from '../../../../parts/words'
import type { ShownRow } from '../rows'
import type { SheetFacts } from '../sheet-facts'
import type { SheetState } from '../use-sheet-state'
import { markFound } from './mark-found'
import { searchedCells } from './plain-cell'

interface FindAsk {
  readonly view: RunSheetView
  readonly timed: readonly TimedCue[]
  readonly rows: readonly ShownRow[]
  readonly facts: SheetFacts
  readonly state: SheetState
  readonly scroll: RefObject<HTMLDivElement | null>
}

/** Searching the sheet: the hits in its order, closed groups included, which open for a hit. */
export function useFind({ view, timed, rows, facts, state, scroll }: FindAsk) {
  const { t } = useWords()
  const [asked, setAsked] = useState(0)
  const [text, setText] = useState('')
  const [present, setPresent] = useState<number | null>(null)
  const wanted = useDeferredValue(asked === 0 ? '' : text)
  const hits = useMemo(() => {
    if (wanted.trim() === '') return []
    const context = { t, names: view.names, facts }
    const texts = timed.map((row) => ({ cueId: row.cue.id, cells: searchedCells(context, state.columns, row) }))
    return findInSheet(texts, wanted)
  }, [wanted, timed, state.columns, facts, view.names, t])

  useEffect(() => markFound(scroll.current, wanted), [scroll, wanted, timed, rows, state])

  const step = (by: 1 | -1) => {
    const next = nextHit(hits.length, present, by)
    const hit = next === null ? undefined : hits[next]
    if (!hit) return
    setPresent(next)
    const shown = rows.some((row) => row.timed.cue.id === hit.cueId)
    if (!shown) {
      const group = timed
        .slice(
          0,
          timed.findIndex((row) => row.cue.id === hit.cueId),
        )
        .findLast(isGroup)
      if (group && state.closed.has(group.cue.id)) state.toggleGroup(group.cue.id)
    }
    state.choose({ cueId: hit.cueId, column: hit.column })
  }
  return {
    open: asked > 0,
    asked,
    text,
    count: hits.length,
    present: present !== null && present < hits.length ? present : null,
    ask: () => setAsked((count) => count + 1),
    step,
    setText: (value: string) => {
      setText(value)
      setPresent(null)
    },
    close: () => {
      setAsked(0)
      setPresent(null)
      state.focus()
    },
  }
}

function isGroup(row: TimedCue): boolean {
  return row.cue.kind === 'group'
}
