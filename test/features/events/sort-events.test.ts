import { describe, expect, it } from 'vitest'
import { filterEvents, NO_FILTER, sortEvents } from '@/renderer/src/features/events/sort-events'
import type { EventLine } from '@/storage/reads/events'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import { anEventPlan } from '../../builders/an-event-plan'

function aLine(event: Partial<EventPlan>, over: Partial<EventLine> = {}): EventLine {
  return {
    event: anEventPlan(event),
    venueName: '',
    ownerName: '',
    registered: 0,
    attended: null,
    readiness: null,
    ...over,
  }
}

const past = aLine(
  { id: 'evt_1', title: '一张桌子的社群', day: '2026-11-21', status: 'debriefed' },
  { attended: 44, registered: 62 },
)
const soon = aLine({ id: 'evt_2', title: '旧书义卖', day: '2026-12-13' }, { ownerName: '周启明', registered: 20 })
const idea = aLine({ id: 'evt_3', title: '一页纸工作坊', day: null, status: 'idea' })
const lines = [soon, idea, past]

function ids(shown: readonly EventLine[]): string[] {
  return shown.map(({ event }) => event.id)
}

describe('which events are shown', () => {
  it('counts an event of today and one without a day as upcoming', () => {
    expect(ids(filterEvents(lines, { ...NO_FILTER, when: 'upcoming' }, '2026-12-13'))).toEqual(['evt_2', 'evt_3'])
    expect(ids(filterEvents(lines, { ...NO_FILTER, when: 'past' }, '2026-12-13'))).toEqual(['evt_1'])
  })

  it('finds a word in title, theme, lead or venue', () => {
    expect(ids(filterEvents(lines, { ...NO_FILTER, text: ' 启明 ' }, '2026-12-09'))).toEqual(['evt_2'])
    expect(ids(filterEvents(lines, { ...NO_FILTER, text: '一' }, '2026-12-09'))).toEqual(['evt_3', 'evt_1'])
  })

  it('filters by status', () => {
    expect(ids(filterEvents(lines, { ...NO_FILTER, status: 'idea' }, '2026-12-09'))).toEqual(['evt_3'])
  })
})

describe('in which order', () => {
  it('puts an event without a day behind all days', () => {
    expect(ids(sortEvents(lines, { column: 'day', descending: false }))).toEqual(['evt_1', 'evt_2', 'evt_3'])
  })

  it('sorts by heads, most first when turned round', () => {
    expect(ids(sortEvents(lines, { column: 'heads', descending: true }))).toEqual(['evt_1', 'evt_2', 'evt_3'])
  })

  it('sorts statuses along the way of an event', () => {
    expect(ids(sortEvents(lines, { column: 'status', descending: false }))).toEqual(['evt_3', 'evt_2', 'evt_1'])
  })
})
