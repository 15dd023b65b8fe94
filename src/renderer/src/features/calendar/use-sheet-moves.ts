import type { CalendarOptions, EventApi } from '@fullcalendar/react'
import { useCallbackRef } from '@mantine/hooks'
import { itemOf, spotOf, wantedOf, type CalendarSpot } from './calendar-times'
import type { CalendarMoves } from './use-calendar-moves'

interface Dropped {
  readonly event: EventApi
  readonly jsEvent: MouseEvent
  readonly revert: () => void
}

type Handlers = Pick<
  CalendarOptions,
  'eventAllow' | 'eventDragStart' | 'eventResizeStart' | 'eventDrop' | 'eventResize' | 'eventReceive' | 'drop'
>

/**
 * What the calendar calls while something is dragged and when it is dropped. Every drop is let through and taken back
 * here when it is refused, because only then the calendar says whether Alt was held.
 */
export function useSheetMoves(
  moves: CalendarMoves,
  onDrop: (element: HTMLElement, spot: CalendarSpot, keep: boolean) => void,
): Handlers {
  const settle = ({ event, jsEvent, revert }: Dropped, end: string | null) => {
    const item = itemOf(event)
    void moves.place(item, wantedOf(item, event.startStr, end), jsEvent.altKey).then((placed) => placed || revert())
  }
  return {
    eventAllow: useCallbackRef(
      ({ startStr, endStr }: { startStr: string; endStr: string }, moving: EventApi | null) => {
        if (moving !== null) moves.consider(itemOf(moving), wantedOf(itemOf(moving), startStr, endStr))
        return true
      },
    ),
    eventDragStart: useCallbackRef(moves.clearNote),
    eventResizeStart: useCallbackRef(moves.clearNote),
    eventDrop: useCallbackRef((dropped: Dropped) => settle(dropped, null)),
    eventResize: useCallbackRef((dropped: Dropped) => settle(dropped, dropped.event.endStr)),
    eventReceive: useCallbackRef(({ revert }: Pick<Dropped, 'revert'>) => revert()),
    drop: useCallbackRef(
      ({
        draggedEl,
        dateStr,
        allDay,
        jsEvent,
      }: {
        draggedEl: HTMLElement
        dateStr: string
        allDay: boolean
        jsEvent: MouseEvent
      }) => onDrop(draggedEl, spotOf(dateStr, allDay), jsEvent.altKey),
    ),
  }
}
