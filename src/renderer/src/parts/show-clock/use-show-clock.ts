import { useEffect, useState, useSyncExternalStore } from 'react'
import type { EventPlanId } from '@/domain/common/id'
import type { Instant } from '@/domain/common/time'
import type { ClockJump } from '@/domain/show/show-clock'
import { useWorkspace } from '../workspace'
import { offsetMemory, onOffsetElsewhere } from './offset-memory'
import { ShowClockStore } from './show-clock-store'

/** The show's time, and what a person can say about a jump of the machine's clock. */
export interface ShowTime {
  /** The moment it is in the show, cut to the whole second; a new one every second. */
  readonly now: Instant
  /** A jump nobody has judged yet. */
  readonly jump: ClockJump | null
  /** The jump was a changed clock and no time that passed. */
  readonly takeBackJump: () => void
  /** The time really passed. */
  readonly dismissJump: () => void
}

/**
 * The show's clock for a screen whose parts ask for themselves what they show. `latestFact` is the newest moment on record;
 * it is called below a screen that has read the show.
 */
export function useShowClockStore(eventId: EventPlanId, latestFact: Instant | null): ShowClockStore {
  const { clock } = useWorkspace()
  const [store] = useState(
    () =>
      new ShowClockStore(
        () => ({ wall: clock.now(), steady: performance.now() }),
        latestFact,
        offsetMemory(eventId, () => clock.now()),
      ),
  )
  useEffect(() => store.seen(latestFact), [store, latestFact])
  useEffect(() => onOffsetElsewhere(eventId, () => clock.now(), store.adopt), [store, eventId, clock])
  return store
}

/** The show's time, renewed every second on the second. Everything below renders again with it. */
export function useShowClock(eventId: EventPlanId, latestFact: Instant | null): ShowTime {
  const store = useShowClockStore(eventId, latestFact)
  const { now, jump } = useSyncExternalStore(store.subscribe, store.current)
  return { now, jump, takeBackJump: store.takeBackJump, dismissJump: store.dismissJump }
}
