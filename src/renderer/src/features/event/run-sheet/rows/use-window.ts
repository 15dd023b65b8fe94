import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, type RefObject } from 'react'
import type { CueId } from '@/domain/common/id'
import { ITEM_HEIGHTS, type SheetItem } from './sheet-items'

/** A shorter sheet is drawn whole. */
const WINDOW_FROM = 120
/** The head stays above the rows while they scroll. */
const HEAD_HEIGHT = 27

interface WindowAsk {
  readonly items: readonly SheetItem[]
  readonly scroll: RefObject<HTMLDivElement | null>
  /** Rows that stay drawn out of sight too: the one with the focus, the one that is dragged. */
  readonly kept: readonly (CueId | null)[]
}

interface SheetWindow {
  readonly items: readonly SheetItem[]
  /** Heights of what is left out above and below. */
  readonly above: number
  readonly below: number
  readonly reveal: (cueId: CueId) => void
}

/** The lines of the sheet that are drawn: all of a short one, those near the sight of a long one. */
export function useWindow({ items, scroll, kept }: WindowAsk): SheetWindow {
  const whole = items.length <= WINDOW_FROM
  const places = kept.flatMap((id) => (id === null ? [] : [items.findIndex(({ key }) => key === id)]))
  // The virtualizer hands out new values from one object; nothing here is memoised by hand around it.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: items.length,
    enabled: !whole,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => ITEM_HEIGHTS[items[index]?.kind ?? 'row'],
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: 10,
    scrollPaddingStart: HEAD_HEIGHT,
    scrollPaddingEnd: 4,
    rangeExtractor: defaultRangeExtractor,
  })
  const reveal = useCallback(
    (cueId: CueId) => {
      const index = items.findIndex(({ key }) => key === cueId)
      if (index >= 0 && !whole) virtual.scrollToIndex(index, { align: 'auto' })
      if (index >= 0 && whole)
        scroll.current?.querySelector(`[data-cell^="${cueId} "]`)?.closest('tr')?.scrollIntoView({ block: 'nearest' })
    },
    [items, scroll, virtual, whole],
  )
  if (whole) return { items, above: 0, below: 0, reveal }

  const near = virtual.getVirtualItems()
  const [first, last] = [near[0], near.at(-1)]
  if (!first || !last) return { items: items.slice(0, WINDOW_FROM), above: 0, below: 0, reveal }
  const drawn = items.slice(first.index, last.index + 1)
  // A row that is kept although it is out of sight stands at the edge, where its cell can hold the focus.
  const before = places.filter((place) => place >= 0 && place < first.index).flatMap((place) => items[place] ?? [])
  const after = places.filter((place) => place > last.index).flatMap((place) => items[place] ?? [])
  const height = (some: readonly SheetItem[]) => some.reduce((sum, { kind }) => sum + ITEM_HEIGHTS[kind], 0)
  return {
    items: [...new Set([...before, ...drawn, ...after])],
    above: Math.max(0, first.start - height(before)),
    below: Math.max(0, virtual.getTotalSize() - last.end - height(after)),
    reveal,
  }
}
