import type { CalendarOptions } from '@fullcalendar/react'
import type { LocalDay } from '@/domain/common/time'
import { itemOf } from './calendar-times'
import { DayHead, DayNumber } from './DayHead'
import { EventBlock } from './EventBlock'
import { CALENDAR_VIEWS } from './use-calendar-keys'
import classes from './Calendar.module.css'

const MONDAY = 1

/**
 * How the calendar looks: FullCalendar brings only its skeleton, every class is ours. One object for good, because a
 * changed option makes FullCalendar start over, even in the middle of a drag.
 */
export const CALENDAR_LOOK: CalendarOptions = {
  headerToolbar: false,
  initialView: CALENDAR_VIEWS.month,
  height: '100%',
  expandRows: true,
  firstDay: MONDAY,
  fixedWeekCount: false,
  dayMaxEvents: true,
  allDaySlot: false,
  scrollTime: '08:00:00',
  snapDuration: '00:15:00',
  slotHeaderFormat: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  nowIndicator: true,
  eventInteractive: true,
  eventDisplay: 'block',
  eventContent: ({ event, isShort }) => <EventBlock item={itemOf(event)} narrow={isShort} />,
  eventDidMount: ({ event, el }) => {
    el.dataset['eventId'] = event.id
  },
  viewClass: own('view'),
  dayHeaderClass: own('dayHeader'),
  dayHeaderInnerClass: own('dayHeaderInner'),
  dayHeaderDividerClass: own('divider'),
  dayHeaderContent: ({ date, view }) => <DayHead day={dayOf(date)} numbered={view.type !== CALENDAR_VIEWS.month} />,
  dayCellTopContent: ({ date }) => <DayNumber day={dayOf(date)} />,
  dayRowClass: own('dayRow'),
  dayCellClass: ({ isOther, dow }) => own('dayCell', isWeekend(dow) && 'weekend', isOther && 'other'),
  dayCellTopClass: own('dayTop'),
  dayCellTopInnerClass: ({ isToday }) => own('dayNumber', isToday && 'todayNumber'),
  dayLaneClass: ({ dow }) => own('dayLane', isWeekend(dow) && 'weekendLane'),
  dayLaneDidMount: ({ el, dow }) => {
    // A week without events holds nothing else to focus, and could not be scrolled by keyboard.
    if (dow === MONDAY) el.tabIndex = 0
  },
  slotLaneClass: own('slotLane'),
  slotHeaderInnerClass: own('slotHeaderInner'),
  nowIndicatorLineClass: own('nowLine'),
  highlightClass: own('highlight'),
  eventClass: ({ event, isMirror, isDragging }) => {
    const { type, status } = itemOf(event).event
    return own('event', `type-${type}`, status === 'cancelled' && 'cancelled', (isMirror || isDragging) && 'mirror')
  },
  eventInnerClass: own('eventInner'),
  listItemEventClass: own('listEvent'),
  listDayClass: own('listDay'),
  listDayHeaderClass: own('listDayHeader'),
  listDayHeaderInnerClass: own('listDayHeaderInner'),
  noEventsClass: own('noEvents'),
  moreLinkClass: own('moreLink'),
  popoverClass: own('popover'),
  popoverCloseClass: own('popoverClose'),
}

/** The day of a cell: the calendar runs in UTC, so its dates carry the day in their UTC fields. */
function dayOf(date: Date): LocalDay {
  return date.toISOString().slice(0, 10) as LocalDay
}

function isWeekend(dow: number): boolean {
  return dow === 0 || dow === 6
}

function own(...names: readonly (string | false)[]): string {
  return names.flatMap((name) => (name === false ? [] : (classes[name] ?? []))).join(' ')
}
