import FullCalendar, { type CalendarController, type DateSelectInfo, type EventApi } from '@fullcalendar/react'
import dayGrid from '@fullcalendar/react/daygrid'
import interaction from '@fullcalendar/react/interaction'
import list from '@fullcalendar/react/list'
import enGb from '@fullcalendar/react/locales/en-gb'
import zhCn from '@fullcalendar/react/locales/zh-cn'
import timeGrid from '@fullcalendar/react/timegrid'
import '@fullcalendar/react/skeleton.css'
import { useMemo } from 'react'
import type { ClockMinute } from '@/domain/common/time'
import { clockAt } from '@/domain/common/zone'
import type { CalendarEvent } from '@/storage/reads/calendar'
import { to, useGo } from '../../parts/go'
import { useShell } from '../../parts/shell'
import { useWords } from '../../parts/words'
import { useCommunity, useWorkspace } from '../../parts/workspace'
import { calendarInput, calendarTime, minutesBetween, spotOf } from './calendar-times'
import { EventBlock } from './EventBlock'
import type { CalendarMoves, WantedTime } from './use-calendar-moves'
import classes from './Calendar.module.css'

const PLUGINS = [dayGrid, timeGrid, list, interaction]
const LOCALES = { 'zh-CN': zhCn, en: enGb } as const

interface CalendarSheetProps {
  readonly controller: CalendarController
  readonly items: readonly CalendarEvent[]
  readonly moves: CalendarMoves
  /** An idea or a template of the list beside was dropped. */
  readonly onDrop: (element: HTMLElement, spot: ReturnType<typeof spotOf>, keep: boolean) => void
}

/** The calendar itself. It runs in UTC with readings that have no zone, so that it shows and hands back the venue clock. */
export function CalendarSheet({ controller, items, moves, onDrop }: CalendarSheetProps) {
  const { language, t } = useWords()
  const { clock } = useWorkspace()
  const { zone } = useCommunity()
  const { newEvent } = useShell()
  const go = useGo()
  const events = useMemo(() => items.map(calendarInput), [items])
  const select = ({ startStr, allDay, view }: DateSelectInfo) => {
    view.calendar.unselect()
    newEvent(spotOf(startStr, allDay))
  }
  return (
    <FullCalendar
      controller={controller}
      plugins={PLUGINS}
      locale={LOCALES[language]}
      timeZone="UTC"
      now={() => {
        const now = clockAt(clock.now(), zone)
        return calendarTime(now.day, now.minute)
      }}
      headerToolbar={false}
      initialView="dayGridMonth"
      height="100%"
      expandRows
      firstDay={1}
      fixedWeekCount={false}
      dayMaxEvents
      moreLinkText={(count: number) => t('calendar.more', { count })}
      noEventsText={t('calendar.noEvents')}
      allDaySlot={false}
      scrollTime="08:00:00"
      snapDuration="00:15:00"
      slotHeaderFormat={{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }}
      nowIndicator
      navLinks={false}
      events={events}
      eventInteractive
      eventDisplay="block"
      editable
      droppable
      selectable
      eventContent={({ event, isShort }) => <EventBlock item={itemOf(event)} narrow={isShort} />}
      eventDidMount={({ event, el }) => {
        el.dataset['eventId'] = event.id
      }}
      eventClick={({ event, jsEvent }) => {
        jsEvent.preventDefault()
        go(to.event(itemOf(event).event.id))
      }}
      select={select}
      eventAllow={({ startStr, endStr }, moving) => {
        if (moving !== null) moves.consider(itemOf(moving), wantedOf(itemOf(moving), startStr, endStr))
        return true
      }}
      eventDragStart={moves.clearNote}
      eventResizeStart={moves.clearNote}
      eventDrop={({ event, jsEvent, revert }) => {
        const item = itemOf(event)
        const wanted = wantedOf(item, event.startStr, null)
        void moves.place(item, wanted, jsEvent.altKey).then((placed) => placed || revert())
      }}
      eventResize={({ event, jsEvent, revert }) => {
        const item = itemOf(event)
        const wanted = wantedOf(item, event.startStr, event.endStr)
        void moves.place(item, wanted, jsEvent.altKey).then((placed) => placed || revert())
      }}
      eventReceive={({ revert }) => revert()}
      drop={({ draggedEl, dateStr, allDay, jsEvent }) => onDrop(draggedEl, spotOf(dateStr, allDay), jsEvent.altKey)}
      viewClass={classes['view'] ?? ''}
      tableClass={classes['grid'] ?? ''}
      dayHeaderClass={classes['dayHeader'] ?? ''}
      dayRowClass={classes['dayRow'] ?? ''}
      dayCellClass={({ isOther, isToday, dow }) =>
        join('dayCell', dow === 0 || dow === 6 ? 'weekend' : '', isOther ? 'other' : '', isToday ? 'todayCell' : '')
      }
      dayCellTopClass={classes['dayTop'] ?? ''}
      dayCellTopInnerClass={({ isToday }) => join('dayNumber', isToday ? 'todayNumber' : '')}
      dayLaneClass={({ dow }) => join('dayLane', dow === 0 || dow === 6 ? 'weekend' : '')}
      slotLaneClass={classes['slotLane'] ?? ''}
      slotHeaderClass={classes['slotHeader'] ?? ''}
      nowIndicatorLineClass={classes['nowLine'] ?? ''}
      highlightClass={classes['highlight'] ?? ''}
      eventClass={({ event, isMirror, isDragging }) =>
        join('event', `type-${itemOf(event).event.type}`, statusClass(event), isMirror || isDragging ? 'mirror' : '')
      }
      eventInnerClass={classes['eventInner'] ?? ''}
      listItemEventClass={classes['listEvent'] ?? ''}
      listDayClass={classes['listDay'] ?? ''}
      listDayHeaderClass={classes['listDayHeader'] ?? ''}
      listDayHeaderInnerClass={classes['listDayHeaderInner'] ?? ''}
      noEventsClass={classes['noEvents'] ?? ''}
      moreLinkClass={classes['moreLink'] ?? ''}
      popoverClass={classes['popover'] ?? ''}
      popoverCloseClass={classes['popoverClose'] ?? ''}
    />
  )
}

/** The row behind an event of the calendar; ideas that are dragged in carry theirs too. */
function itemOf(event: EventApi): CalendarEvent {
  return event.extendedProps['item'] as CalendarEvent
}

/** The time a drag asks for. In the month view only the day changes, and the event keeps its hour. */
function wantedOf({ event }: CalendarEvent, start: string, end: string | null): WantedTime {
  const spot = spotOf(start, !start.includes('T'))
  const opensAt: ClockMinute = spot.opensAt ?? event.opensAt
  const length = end === null || spot.opensAt === null ? event.length : Math.max(1, minutesBetween(start, end))
  return { day: spot.day, opensAt, length }
}

function statusClass(event: EventApi): string {
  const { status } = itemOf(event).event
  return status === 'cancelled' ? 'cancelled' : status === 'idea' ? 'idea' : ''
}

function join(...names: readonly string[]): string {
  return names.flatMap((name) => (name === '' ? [] : (classes[name] ?? []))).join(' ')
}
