import { useState } from 'react'
import { changeEvent } from '@/actions/event-plan/change-event'
import { moveEvent } from '@/actions/event-plan/move-event'
import { roomClashes, type RoomClash } from '@/domain/conflict/room-conflict'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import type { CalendarEvent } from '@/storage/reads/calendar'
import { useAct } from '../../parts/act'
import { eventRefusalInWords } from '../../parts/event-refusal-words'
import { useToast } from '../../parts/toast'
import { useWords } from '../../parts/words'
import { useWorkspace } from '../../parts/workspace'
import type { WantedTime } from './calendar-times'

/** A wish that clashes: while it is being dragged, or after it was dropped and refused. */
export interface ClashNote {
  readonly item: CalendarEvent
  readonly wanted: WantedTime
  readonly clashes: readonly RoomClash[]
  readonly dragging: boolean
}

/** Moves and lengthens events, and refuses what clashes unless it is kept on purpose. */
export function useCalendarMoves(items: readonly CalendarEvent[]) {
  const { t } = useWords()
  const db = useWorkspace()
  const act = useAct()
  const toast = useToast()
  const [note, setNote] = useState<ClashNote | null>(null)

  const clashesOf = (event: EventPlan, wanted: WantedTime) =>
    roomClashes(
      { ...event, ...wanted },
      items.map((item) => item.event),
    )

  /** Says, while something is dragged, whether it would clash there. */
  const consider = (item: CalendarEvent, wanted: WantedTime) => {
    const clashes = clashesOf(item.event, wanted)
    setNote(clashes.length === 0 ? null : { item, wanted, clashes, dragging: true })
  }

  /** Puts an event where it was dropped; false when that was refused and it has to go back. */
  const place = async (item: CalendarEvent, wanted: WantedTime, keep: boolean): Promise<boolean> => {
    const { event } = item
    const clashes = clashesOf(event, wanted)
    if (clashes.length > 0 && !keep) {
      setNote({ item, wanted, clashes, dragging: false })
      return false
    }
    setNote(null)
    const moved = event.day !== wanted.day || event.opensAt !== wanted.opensAt
    const result = moved
      ? await act(moveEvent(db, { eventId: event.id, day: wanted.day, opensAt: wanted.opensAt }))
      : await act(changeEvent(db, event.id, { length: wanted.length }))
    if (!result.ok) toast.failed(eventRefusalInWords(t, result.reason))
    return result.ok
  }

  return { note, consider, place, clearNote: () => setNote(null) }
}

/** What `useCalendarMoves` gives. */
export type CalendarMoves = ReturnType<typeof useCalendarMoves>
