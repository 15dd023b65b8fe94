import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import classes from './PickList.module.css'

interface PickListProps<T> {
  readonly label: string
  readonly items: readonly T[]
  readonly keyOf: (item: T) => string
  /** Height of every row in pixels. */
  readonly rowHeight: number
  readonly selected: string | null
  readonly onSelect: (key: string) => void
  readonly children: (item: T) => ReactNode
  /** Told which rows are in sight, for what is only worth reading then. */
  readonly onSight?: (keys: readonly string[]) => void
}

/** A list of which one row is chosen, by mouse or arrow keys. Only the rows in sight are drawn: ten thousand are no burden. */
export function PickList<T>(props: PickListProps<T>) {
  const { label, items, keyOf, rowHeight, selected, onSelect, children, onSight } = props
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  // The virtualizer hands out new values from one object; nothing here is memoised by hand around it.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  })
  const rows = virtual.getVirtualItems()
  const at = items.findIndex((item) => keyOf(item) === selected)

  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at)
    // Only a new choice scrolls; reading the list again must not pull it back.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [selected, at >= 0])

  const inSight = rows.flatMap((row) => items[row.index] ?? []).map(keyOf)
  const sight = inSight.join(' ')
  useEffect(() => {
    onSight?.(sight === '' ? [] : sight.split(' '))
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [sight])

  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextIndex(event.key, at, items.length, Math.floor((box.current?.clientHeight ?? 0) / rowHeight))
    const item = next === null ? undefined : items[next]
    if (next === null || item === undefined) return
    event.preventDefault()
    onSelect(keyOf(item))
    virtual.scrollToIndex(next)
  }

  return (
    <div
      ref={box}
      className={classes['list']}
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={rows.some((row) => row.index === at) ? `${id}-${at}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div className={classes['inner']} style={{ height: virtual.getTotalSize() }} role="presentation">
        {rows.map((row) => {
          const item = items[row.index]
          if (item === undefined) return null
          return (
            // The list itself takes the keys (aria-activedescendant); a row only takes the mouse.
            // eslint-disable-next-line jsx-a11y-x/click-events-have-key-events
            <div
              key={keyOf(item)}
              id={`${id}-${row.index}`}
              className={classes['row']}
              role="option"
              aria-selected={row.index === at}
              aria-setsize={items.length}
              aria-posinset={row.index + 1}
              tabIndex={-1}
              style={{ height: rowHeight, transform: `translateY(${row.start}px)` }}
              onClick={() => onSelect(keyOf(item))}
            >
              {children(item)}
            </div>
          )
        })}
      </div>
    </div>
  )
}

function nextIndex(key: string, at: number, count: number, page: number): number | null {
  if (count === 0) return null
  const within = (index: number) => Math.max(0, Math.min(count - 1, index))
  switch (key) {
    case 'ArrowDown':
      return within(at + 1)
    case 'ArrowUp':
      return within(at < 0 ? count - 1 : at - 1)
    case 'PageDown':
      return within(at + page)
    case 'PageUp':
      return within(at - page)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
