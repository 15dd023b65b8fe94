import { describe, expect, it } from 'vitest'
import { writeCalendar, type CalendarEvent } from '@/exchange/calendar/event-calendar'
import { loadWords } from '@/words/create-words'
import { aCue } from '../../builders/a-cue'
import { aRoom, aVenue } from '../../builders/an-event-bundle'
import { anEventPlan } from '../../builders/an-event-plan'

const NOW = Date.UTC(2026, 10, 1)

async function written(...entries: Partial<CalendarEvent>[]): Promise<string[]> {
  const { t } = await loadWords('zh-CN')
  const events = entries.map((entry) => ({ event: anEventPlan(), venue: null, room: null, cues: [], ...entry }))
  return writeCalendar(events, { t, now: NOW, name: '读书会' }).replace(/\r\n /g, '').split('\r\n')
}

describe('the calendar file of an event', () => {
  it('begins and ends as a reader expects', async () => {
    const lines = await written({})
    expect(lines.slice(0, 3)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Salondesk//Salondesk//EN'])
    expect(lines.slice(-3)).toEqual(['END:VEVENT', 'END:VCALENDAR', ''])
  })

  it('gives start and end as moments of the venue clock, past midnight too', async () => {
    const lines = await written({ event: anEventPlan({ opensAt: 22 * 60, length: 210, zone: 'Europe/Berlin' }) })
    expect(lines).toContain('DTSTART:20261212T210000Z')
    expect(lines).toContain('DTEND:20261213T003000Z')
  })

  it('keeps its identity, and its sequence grows when the event or its venue changes', async () => {
    const uid = (lines: string[]) => lines.find((line) => line.startsWith('UID:'))
    const sequence = (lines: string[]) => Number(lines.find((line) => line.startsWith('SEQUENCE:'))?.slice(9))
    const first = await written({ event: anEventPlan({ updatedAt: 5000 }) })
    const moved = await written({ event: anEventPlan({ updatedAt: 65_000, day: '2026-12-19' }) })
    const elsewhere = await written({ event: anEventPlan({ updatedAt: 65_000 }), venue: aVenue({ updatedAt: 90_000 }) })
    expect(uid(first)).toBe('UID:evt_1@salondesk')
    expect(uid(moved)).toBe(uid(first))
    expect([first, moved, elsewhere].map(sequence)).toEqual([5, 65, 90])
  })

  it('says where, what for and what happens when, with everything escaped', async () => {
    const lines = await written({
      event: anEventPlan({ title: '茶；a, b; c\\d', number: 12, goal: '第一行\n第二行' }),
      venue: aVenue({ address: '河岸路12号, 2层' }),
      room: aRoom(),
      cues: [aCue({ title: '开场', duration: 600 }), aCue({ title: '分享', duration: 60 }), aCue({ skipped: true })],
    })
    expect(lines).toContain('SUMMARY:第12期 茶；a\\, b\\; c\\\\d')
    expect(lines).toContain('LOCATION:河岸书房\\, 二层大厅\\, 河岸路12号\\, 2层')
    expect(lines).toContain('DESCRIPTION:目标：第一行\\n第二行\\n流程：\\n14:00 开场\\n14:10 分享')
  })

  it('says how settled the event is', async () => {
    expect(await written({ event: anEventPlan({ status: 'planning' }) })).toContain('STATUS:TENTATIVE')
    expect(await written({ event: anEventPlan({ status: 'confirmed' }) })).toContain('STATUS:CONFIRMED')
    expect(await written({ event: anEventPlan({ status: 'cancelled' }) })).toContain('STATUS:CANCELLED')
  })

  it('leaves out what has no day yet', async () => {
    const lines = await written({ event: anEventPlan({ day: null }) }, { event: anEventPlan({ id: 'evt_2' }) })
    expect(lines.filter((line) => line.startsWith('UID:'))).toEqual(['UID:evt_2@salondesk'])
  })
})
