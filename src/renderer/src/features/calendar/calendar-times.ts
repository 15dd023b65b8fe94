import type { EventApi, EventInput } from '@fullcalendar/react'
import { addDays, type ClockMinute, type LocalDay, type Minutes } from '@/domain/common/time'
import { isAhead } from '@/domain/event-plan/status'
import type { CalendarEvent } from '@/storage/reads/calendar'

/** A place in the calendar: a day, and an opening where the view has hours. */
export interface CalendarSpot {
  readonly day: LocalDay
  readonly opensAt: ClockMinute | null
}

/** A reading of the venue clock as the calendar takes it: without a zone, days past midnight counted on. */
export function calendarTime(day: LocalDay, minute: ClockMinute): string {
  const days = Math.floor(minute / 1440)
  const inDay = minute - days * 1440
  const two = (value: number) => String(value).padStart(2, '0')
  return `${addDays(day, days)}T${two(Math.floor(inDay / 60))}:${two(inDay % 60)}:00`
}

/** What the calendar hands back. It ends in `Z`, but it is a reading of the venue clock and never an instant. */
export function spotOf(text: string, allDay: boolean): CalendarSpot {
  return { day: text.slice(0, 10) as LocalDay, opensAt: allDay ? null : minuteOf(text) }
}

/** Minutes from one calendar reading to another. */
export function minutesBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to.slice(0, 19)}Z`) - Date.parse(`${from.slice(0, 19)}Z`)) / 60_000)
}

/** An event as the calendar takes it; only those that lie ahead can be moved. */
export function calendarInput(item: CalendarEvent): EventInput {
  const { event } = item
  const day = event.day ?? '1970-01-01'
  const movable = isAhead(event.status)
  return {
    id: event.id,
    title: event.title,
    start: calendarTime(day, event.opensAt),
    end: calendarTime(day, event.opensAt + event.length),
    startEditable: movable,
    durationEditable: movable,
    extendedProps: { item },
  }
}

/** The row behind an event of the calendar; ideas that are dragged in carry theirs too. */
export function itemOf(event: EventApi): CalendarEvent {
  return event.extendedProps['item'] as CalendarEvent
}

/** Where and how long an event would be held. */
export interface WantedTime {
  readonly day: LocalDay
  readonly opensAt: ClockMinute
  readonly length: Minutes
}

/** The time a drag asks for. Where the view has no hours only the day changes, and the event keeps its hour. */
export function wantedOf({ event }: Pick<CalendarEvent, 'event'>, start: string, end: string | null): WantedTime {
  const spot = spotOf(start, !start.includes('T'))
  const opensAt: ClockMinute = spot.opensAt ?? event.opensAt
  const length = end === null || spot.opensAt === null ? event.length : Math.max(1, minutesBetween(start, end))
  return { day: spot.day, opensAt, length }
}

function minuteOf(text: string): ClockMinute {
  return Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16))
}
