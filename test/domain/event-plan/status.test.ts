import { describe, expect, it } from 'vitest'
import { EVENT_STATUSES } from '@/domain/event-plan/event-plan'
import { newEventDraft, refusalOf } from '@/domain/event-plan/new-event'
import { nextNumber } from '@/domain/event-plan/next-number'
import { canMoveTo, isAhead, needsDay, nextStatuses } from '@/domain/event-plan/status'

describe('the way of an event', () => {
  it('leads from the idea to the archive', () => {
    const way = ['idea', 'planning', 'confirmed', 'running', 'finished', 'debriefed', 'archived'] as const
    way.slice(1).forEach((to, at) => expect(canMoveTo(way[at] ?? 'idea', to)).toBe(true))
  })

  it('never leaves a finished event by another door than its debrief', () => {
    expect(nextStatuses('finished')).toEqual(['debriefed'])
    expect(canMoveTo('finished', 'archived')).toBe(false)
  })

  it('can be called off before it begins, and not afterwards', () => {
    const cancellable = EVENT_STATUSES.filter((from) => canMoveTo(from, 'cancelled'))
    expect(cancellable).toEqual(['idea', 'planning', 'confirmed'])
    expect(cancellable.every(isAhead)).toBe(true)
  })

  it('never counts staying as a move', () => {
    for (const status of EVENT_STATUSES) expect(canMoveTo(status, status)).toBe(false)
  })

  it('asks for a day as soon as it is planned', () => {
    expect(needsDay('idea')).toBe(false)
    expect(needsDay('planning')).toBe(true)
    expect(needsDay('finished')).toBe(true)
  })
})

describe('a new event', () => {
  const basics = { title: ' 沙龙 ', type: 'salon', day: null, opensAt: 840, length: 190 } as const

  it('is an idea without a day, and planned with one', () => {
    expect(newEventDraft('Asia/Shanghai', basics)).toMatchObject({ status: 'idea', title: '沙龙' })
    expect(newEventDraft('Asia/Shanghai', { ...basics, day: '2026-12-12' }).status).toBe('planning')
  })

  it('is refused with the reason', () => {
    expect(refusalOf(basics)).toBeNull()
    expect(refusalOf({ ...basics, title: '  ' })).toEqual({ kind: 'noTitle' })
    expect(refusalOf({ ...basics, day: '2026-02-30' })).toEqual({ kind: 'badDay' })
    expect(refusalOf({ ...basics, opensAt: 1440 })).toEqual({ kind: 'badOpening' })
    expect(refusalOf({ ...basics, length: 0 })).toEqual({ kind: 'badLength' })
    expect(refusalOf({ ...basics, length: Number.NaN })).toEqual({ kind: 'badLength' })
  })
})

describe('the next number', () => {
  const event = (type: 'salon' | 'talk', number: number | null, more = {}) => ({
    type,
    number,
    status: 'planning' as const,
    deleted: 0 as const,
    ...more,
  })

  it('follows the highest number of the type', () => {
    expect(nextNumber([event('salon', 11), event('salon', 9), event('talk', 40)], 'salon')).toBe(12)
  })

  it('is free again when that event was cancelled or deleted', () => {
    const events = [event('salon', 3), event('salon', 4, { status: 'cancelled' }), event('salon', 5, { deleted: 1 })]
    expect(nextNumber(events, 'salon')).toBe(4)
  })

  it('is not suggested for a type that was never numbered', () => {
    expect(nextNumber([event('talk', null)], 'talk')).toBeNull()
  })
})
