import type { ClockMinute } from '../common/time'
import type { EventPlan } from './event-plan'

export const STRETCHES = ['travel', 'setUp', 'event', 'strike'] as const
export type StretchKind = (typeof STRETCHES)[number]

/** A part of the day that holds the venue. Times are minutes on the venue clock, never wrapped. */
export interface Stretch {
  readonly kind: StretchKind
  readonly from: ClockMinute
  readonly to: ClockMinute
}

/** Travel, set-up, event and strike, one behind the other; what takes no time is left out. */
export function dayStretches(event: Pick<EventPlan, 'opensAt' | 'length' | 'setUp' | 'strike' | 'travel'>): Stretch[] {
  const ends = event.opensAt + event.length
  const all: Stretch[] = [
    { kind: 'travel', from: event.opensAt - event.setUp - event.travel, to: event.opensAt - event.setUp },
    { kind: 'setUp', from: event.opensAt - event.setUp, to: event.opensAt },
    { kind: 'event', from: event.opensAt, to: ends },
    { kind: 'strike', from: ends, to: ends + event.strike },
  ]
  return all.filter((stretch) => stretch.to > stretch.from)
}
