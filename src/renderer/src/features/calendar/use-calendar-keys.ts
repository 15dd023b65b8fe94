import type { CalendarController } from '@fullcalendar/react'
import { useEffect, useEffectEvent } from 'react'

/** The views, in the order of their keys. */
export const CALENDAR_VIEWS = { month: 'dayGridMonth', week: 'timeGridWeek', list: 'listMonth' } as const
export type CalendarViewName = keyof typeof CALENDAR_VIEWS

/** T today, ← → turn the page, 1–3 change the view, M moves the event that has the focus. */
export function useCalendarKeys(controller: CalendarController, onMove: (eventId: string) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const view = Object.values(CALENDAR_VIEWS)[Number(event.key) - 1]
    const focused = document.activeElement?.closest<HTMLElement>('[data-event-id]')?.dataset['eventId']
    const key = event.key.toLowerCase()
    if (key === 't') controller.today()
    else if (key === 'arrowleft') controller.prev()
    else if (key === 'arrowright') controller.next()
    else if (key === 'm' && focused !== undefined) onMove(focused)
    else if (view) controller.changeView(view)
    else return
    event.preventDefault()
  })
  useEffect(() => {
    let afterG = false
    const listen = (event: KeyboardEvent) => {
      // G and then a letter goes to another screen; the letter is not ours.
      const ours = !afterG && !event.defaultPrevented && !event.ctrlKey && !event.metaKey && !event.altKey
      afterG = event.key.toLowerCase() === 'g'
      if (ours && !belongsElsewhere(event.target)) onKey(event)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

/** Whether the key belongs to a field, a dialog or an open menu. */
function belongsElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.closest('input, textarea, select, [role=dialog], [role=menu]') !== null
}
