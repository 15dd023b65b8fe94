import { expect, it } from 'vitest'
import { dayStretches } from '@/domain/event-plan/day-stretches'

it('lines up travel, set-up, event and strike', () => {
  expect(dayStretches({ opensAt: 840, length: 190, setUp: 60, strike: 50, travel: 40 })).toEqual([
    { kind: 'travel', from: 740, to: 780 },
    { kind: 'setUp', from: 780, to: 840 },
    { kind: 'event', from: 840, to: 1030 },
    { kind: 'strike', from: 1030, to: 1080 },
  ])
})

it('leaves out what takes no time', () => {
  expect(dayStretches({ opensAt: 840, length: 60, setUp: 0, strike: 0, travel: 0 }).map(({ kind }) => kind)).toEqual([
    'event',
  ])
})
