import type { ChapterId } from '@/domain/common/id'
import type { LocalDay } from '@/domain/common/time'
import type { EventStatus } from '@/domain/event-plan/event-plan'
import { EVENT_STATUSES } from '@/domain/event-plan/event-plan'
import type { EventLine } from '@/storage/reads/events'

export const EVENT_COLUMNS = [
  'day',
  'number',
  'title',
  'type',
  'status',
  'venue',
  'owner',
  'heads',
  'readiness',
] as const
export type EventColumn = (typeof EVENT_COLUMNS)[number]

/** By which column, and which way round. */
export interface EventSort {
  readonly column: EventColumn
  readonly descending: boolean
}

/** Which events are shown. */
export interface EventFilter {
  readonly when: 'upcoming' | 'past' | 'all'
  readonly text: string
  readonly status: EventStatus | null
  readonly chapterId: ChapterId | null
}

export const NO_FILTER: EventFilter = { when: 'all', text: '', status: null, chapterId: null }

/** The events that a filter lets through. An event without a day lies ahead. */
export function filterEvents(lines: readonly EventLine[], filter: EventFilter, today: LocalDay): EventLine[] {
  const text = filter.text.trim().toLowerCase()
  return lines.filter(({ event, ownerName, venueName }) => {
    if (filter.when === 'upcoming' && event.day !== null && event.day < today) return false
    if (filter.when === 'past' && (event.day === null || event.day >= today)) return false
    if (filter.status !== null && event.status !== filter.status) return false
    if (filter.chapterId !== null && event.chapterId !== filter.chapterId) return false
    const words = [event.title, event.theme, ownerName, venueName, String(event.number ?? '')]
    return text === '' || words.some((word) => word.toLowerCase().includes(text))
  })
}

const byReading = new Intl.Collator('zh-CN', { numeric: true })

/** The events in the order of a column; equal ones by day. */
export function sortEvents(lines: readonly EventLine[], { column, descending }: EventSort): EventLine[] {
  const way = descending ? -1 : 1
  return lines.toSorted((one, two) => way * compare(one, two, column) || compare(one, two, 'day'))
}

function compare(one: EventLine, two: EventLine, column: EventColumn): number {
  switch (column) {
    case 'day':
      return (one.event.day ?? '9999').localeCompare(two.event.day ?? '9999') || one.event.opensAt - two.event.opensAt
    case 'number':
      return (one.event.number ?? 0) - (two.event.number ?? 0)
    case 'title':
      return byReading.compare(one.event.title, two.event.title)
    case 'type':
      return one.event.type.localeCompare(two.event.type)
    case 'status':
      return EVENT_STATUSES.indexOf(one.event.status) - EVENT_STATUSES.indexOf(two.event.status)
    case 'venue':
      return byReading.compare(one.venueName, two.venueName)
    case 'owner':
      return byReading.compare(one.ownerName, two.ownerName)
    case 'heads':
      return (one.attended ?? one.registered) - (two.attended ?? two.registered)
    case 'readiness':
      return share(one) - share(two)
  }
}

function share({ readiness }: EventLine): number {
  return readiness === null || readiness.total === 0 ? 1 : readiness.ready / readiness.total
}
