import { expect, it } from 'vitest'
import { calendarTime, minutesBetween, spotOf, wantedOf } from '@/renderer/src/features/calendar/calendar-times'
import { anEventPlan } from '../../builders/an-event-plan'

it('hands the calendar a reading of the venue clock without a zone', () => {
  expect(calendarTime('2026-12-12', 840)).toBe('2026-12-12T14:00:00')
})

it('counts on past midnight', () => {
  expect(calendarTime('2026-12-31', 1530)).toBe('2027-01-01T01:30:00')
})

it('reads what comes back as the venue clock, whatever zone the machine is in', () => {
  expect(spotOf('2026-12-12T14:15:00Z', false)).toEqual({ day: '2026-12-12', opensAt: 855 })
  expect(spotOf('2026-12-12', true)).toEqual({ day: '2026-12-12', opensAt: null })
})

it('measures a stretched event in minutes', () => {
  expect(minutesBetween('2026-12-12T14:00:00Z', '2026-12-13T01:30:00Z')).toBe(690)
})

it('keeps the hour of an event that is dropped on a whole day, and takes a new one from a slot', () => {
  const event = anEventPlan()
  expect(wantedOf({ event }, '2026-12-19', '2026-12-20')).toEqual({ day: '2026-12-19', opensAt: 840, length: 180 })
  expect(wantedOf({ event }, '2026-12-19T10:00:00Z', '2026-12-19T11:30:00Z')).toEqual({
    day: '2026-12-19',
    opensAt: 600,
    length: 90,
  })
})
