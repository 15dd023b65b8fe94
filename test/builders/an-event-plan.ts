import type { Stamp } from '@/domain/common/row'
import type { EventPlan } from '@/domain/event-plan/event-plan'

/** The stamp of a row that was written once. */
export const STAMP: Stamp = { createdAt: 0, updatedAt: 0, deleted: 0, deletedAt: null, by: 'laptop', hlc: '' }

/** A planned afternoon salon on 12 December 2026, 14:00 to 17:00, with nothing else settled. */
export function anEventPlan(over: Partial<EventPlan> = {}): EventPlan {
  return {
    id: 'evt_1',
    ...STAMP,
    number: null,
    title: 'Salon',
    type: 'salon',
    theme: '',
    status: 'planning',
    cancelReason: '',
    day: '2026-12-12',
    opensAt: 840,
    length: 180,
    zone: 'Asia/Shanghai',
    venueId: null,
    roomId: null,
    layoutId: null,
    capacity: null,
    setUp: 0,
    strike: 0,
    travel: 0,
    hardClose: null,
    ownerId: null,
    chapterId: null,
    seriesId: null,
    templateKey: '',
    fee: null,
    goal: '',
    goalAttendance: null,
    goalFirstTimers: null,
    goalSatisfaction: null,
    noDebriefReason: null,
    noFollowUpReason: null,
    cover: null,
    note: '',
    ...over,
  }
}
