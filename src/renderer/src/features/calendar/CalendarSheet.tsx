import FullCalendar, { type CalendarController, type DateSelectInfo, type EventClickInfo } from '@fullcalendar/react'
import dayGrid from '@fullcalendar/react/daygrid'
import interaction from '@fullcalendar/react/interaction'
import list from '@fullcalendar/react/list'
import enGb from '@fullcalendar/react/locales/en-gb'
import zhCn from '@fullcalendar/react/locales/zh-cn'
import timeGrid from '@fullcalendar/react/timegrid'
import '@fullcalendar/react/skeleton.css'
import { useCallbackRef } from '@mantine/hooks'
import { useMemo } from 'react'
import { clockAt } from '@/domain/common/zone'
import type { CalendarEvent } from '@/storage/reads/calendar'
import { to, useGo } from '../../parts/go'
import { useShell } from '../../parts/shell'
import { useWords } from '../../parts/words'
import { useCommunity, useWorkspace } from '../../parts/workspace'
import { CALENDAR_LOOK } from './calendar-look'
import { calendarInput, calendarTime, itemOf, spotOf, type CalendarSpot } from './calendar-times'
import { useSheetMoves } from './use-sheet-moves'
import type { CalendarMoves } from './use-calendar-moves'

const PLUGINS = [dayGrid, timeGrid, list, interaction]
const LOCALES = { 'zh-CN': zhCn, en: enGb } as const

interface CalendarSheetProps {
  readonly controller: CalendarController
  readonly items: readonly CalendarEvent[]
  readonly moves: CalendarMoves
  /** An idea or a template of the list beside was dropped. */
  readonly onDrop: (element: HTMLElement, spot: CalendarSpot, keep: boolean) => void
}

/**
 * The calendar itself. It runs in UTC with readings that have no zone, so that it shows and hands back the venue clock.
 * Every handler keeps its identity: see `CALENDAR_LOOK`.
 */
export function CalendarSheet({ controller, items, moves, onDrop }: CalendarSheetProps) {
  const { language, t } = useWords()
  const { clock } = useWorkspace()
  const { zone } = useCommunity()
  const { newEvent } = useShell()
  const go = useGo()
  const events = useMemo(() => items.map(calendarInput), [items])
  const handlers = useSheetMoves(moves, onDrop)
  const now = useCallbackRef(() => {
    const present = clockAt(clock.now(), zone)
    return calendarTime(present.day, present.minute)
  })
  const select = useCallbackRef(({ startStr, allDay, view }: DateSelectInfo) => {
    view.calendar.unselect()
    newEvent(spotOf(startStr, allDay))
  })
  const open = useCallbackRef(({ event, jsEvent }: EventClickInfo) => {
    jsEvent.preventDefault()
    go(to.event(itemOf(event).event.id))
  })
  const moreLinkText = useCallbackRef((count: number) => t('calendar.more', { count }))
  return (
    <FullCalendar
      {...CALENDAR_LOOK}
      {...handlers}
      controller={controller}
      plugins={PLUGINS}
      locale={LOCALES[language]}
      timeZone="UTC"
      now={now}
      moreLinkText={moreLinkText}
      noEventsText={t('calendar.noEvents')}
      events={events}
      editable
      droppable
      selectable
      select={select}
      eventClick={open}
    />
  )
}
