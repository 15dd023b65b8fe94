import { formatClockSecond, type Instant } from '@/domain/common/time'
import { instantOf } from '@/domain/common/zone'
import type { EventPlan, EventStatus } from '@/domain/event-plan/event-plan'
import type { Cue } from '@/domain/run-sheet/cue'
import { takesPart, timeCues } from '@/domain/run-sheet/time-cues'
import type { Room, Venue } from '@/domain/venue/venue'
import type { Words } from '@/words/create-words'
import { contentLine, textValue, utcValue } from './content-line'

/** An event with what a calendar entry says about it. */
export interface CalendarEvent {
  readonly event: EventPlan
  readonly venue: Venue | null
  readonly room: Room | null
  /** Listed in the description; empty when they should not be. */
  readonly cues: readonly Cue[]
}

export interface CalendarRequest {
  readonly t: Words
  readonly now: Instant
  /** Shown as the calendar's name where it is subscribed to. */
  readonly name: string
}

/**
 * Events as an iCalendar file (RFC 5545). Events without a day are left out. An entry keeps its identity from export to
 * export, and its sequence grows with every change, so that a calendar updates the entry instead of adding another.
 */
export function writeCalendar(events: readonly CalendarEvent[], { t, now, name }: CalendarRequest): string {
  return [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', '-//Salondesk//Salondesk//EN'),
    contentLine('CALSCALE', 'GREGORIAN'),
    contentLine('METHOD', 'PUBLISH'),
    contentLine('X-WR-CALNAME', textValue(name)),
    ...events.map((entry) => calendarEntry(entry, t, now)),
    contentLine('END', 'VCALENDAR'),
  ].join('')
}

function calendarEntry({ event, venue, room, cues }: CalendarEvent, t: Words, now: Instant): string {
  if (event.day === null) return ''
  const starts = instantOf(event.day, event.opensAt, event.zone)
  const ends = instantOf(event.day, event.opensAt + event.length, event.zone)
  const changed = Math.max(event.updatedAt, venue?.updatedAt ?? 0, room?.updatedAt ?? 0)
  const place = [venue?.name, room?.name, venue?.address].filter(Boolean).join(', ')
  const number = event.number === null ? '' : `${t('common.issueNumber', { number: event.number })} `
  return [
    contentLine('BEGIN', 'VEVENT'),
    contentLine('UID', `${event.id}@salondesk`),
    contentLine('DTSTAMP', utcValue(now)),
    contentLine('CREATED', utcValue(event.createdAt)),
    contentLine('LAST-MODIFIED', utcValue(changed)),
    // Whole seconds since the event was made: grows with every change, and needs no counter of its own.
    contentLine('SEQUENCE', String(Math.max(0, Math.floor((changed - event.createdAt) / 1000)))),
    contentLine('DTSTART', utcValue(starts)),
    contentLine('DTEND', utcValue(ends)),
    contentLine('SUMMARY', textValue(`${number}${event.title}`)),
    ...(place === '' ? [] : [contentLine('LOCATION', textValue(place))]),
    ...descriptionLines(event, venue, cues, t),
    contentLine('CATEGORIES', textValue(t(`common.eventType.${event.type}`))),
    contentLine('STATUS', STATUS[event.status]),
    contentLine('TRANSP', event.status === 'cancelled' || event.status === 'idea' ? 'TRANSPARENT' : 'OPAQUE'),
    contentLine('END', 'VEVENT'),
  ].join('')
}

function descriptionLines(event: EventPlan, venue: Venue | null, cues: readonly Cue[], t: Words): string[] {
  const lines = [
    event.theme && t('workbook.calendar.theme', { theme: event.theme }),
    event.goal && t('workbook.calendar.goal', { goal: event.goal }),
    venue?.route && t('workbook.calendar.route', { route: venue.route }),
  ].filter((line) => line !== '' && line !== undefined)
  const timed = timeCues(event.opensAt, cues).filter(({ cue }) => takesPart(cue))
  if (timed.length > 0)
    lines.push(
      t('workbook.calendar.runSheet'),
      ...timed.map(({ cue, startsAt }) => `${formatClockSecond(startsAt)} ${cue.title}`),
    )
  return lines.length === 0 ? [] : [contentLine('DESCRIPTION', textValue(lines.join('\n')))]
}

const STATUS: Readonly<Record<EventStatus, 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED'>> = {
  idea: 'TENTATIVE',
  planning: 'TENTATIVE',
  confirmed: 'CONFIRMED',
  running: 'CONFIRMED',
  finished: 'CONFIRMED',
  debriefed: 'CONFIRMED',
  archived: 'CONFIRMED',
  cancelled: 'CANCELLED',
}
