import type { Draft } from '../common/row'
import { isLocalDay, type ClockMinute, type LocalDay, type Minutes, type Zone } from '../common/time'
import type { EventPlan, EventType } from './event-plan'

/** What has to be said about an event before it can be written down. The day may stay open. */
export interface EventBasics {
  readonly title: string
  readonly type: EventType
  readonly day: LocalDay | null
  readonly opensAt: ClockMinute
  readonly length: Minutes
}

/** Everything else that can be said at once; what is left out stays empty. */
export type EventExtras = Partial<Omit<Draft<EventPlan>, keyof EventBasics | 'status' | 'cancelReason' | 'zone'>>

/** Why an event was not written down. */
export type EventRefusal =
  | { readonly kind: 'noTitle' }
  /** The day is not a calendar day. */
  | { readonly kind: 'badDay' }
  /** The opening is not a reading between 00:00 and 23:59. */
  | { readonly kind: 'badOpening' }
  /** Shorter than a minute or longer than a week. */
  | { readonly kind: 'badLength' }

/** The longest an event may last: a week, so that a slip of the hand in the length is caught. */
const LONGEST_EVENT: Minutes = 7 * 24 * 60

/** What is wrong with these fields of an event, or null. Fields that are not given are not looked at. */
export function refusalOf(fields: Partial<EventBasics>): EventRefusal | null {
  if (fields.title !== undefined && fields.title.trim() === '') return { kind: 'noTitle' }
  if (fields.day !== undefined && fields.day !== null && !isLocalDay(fields.day)) return { kind: 'badDay' }
  if (fields.opensAt !== undefined && !isWholeBetween(fields.opensAt, 0, 1439)) return { kind: 'badOpening' }
  if (fields.length !== undefined && !isWholeBetween(fields.length, 1, LONGEST_EVENT)) return { kind: 'badLength' }
  return null
}

/** A new event plan: being planned when it has a day, an idea otherwise. Does not check the fields (`refusalOf`). */
export function newEventDraft(zone: Zone, basics: EventBasics, extras: EventExtras = {}): Draft<EventPlan> {
  return {
    number: null,
    theme: '',
    cancelReason: '',
    zone,
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
    ...extras,
    title: basics.title.trim(),
    type: basics.type,
    day: basics.day,
    opensAt: basics.opensAt,
    length: basics.length,
    status: basics.day === null ? 'idea' : 'planning',
  }
}

function isWholeBetween(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most
}
