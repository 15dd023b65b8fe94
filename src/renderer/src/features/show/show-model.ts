import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Instant } from '@/domain/common/time'
import { instantOf } from '@/domain/common/zone'
import { timeCues, type TimedCue } from '@/domain/run-sheet/time-cues'
import type { VenueClock } from '@/domain/show/expected-times'
import { showState, type ShowFrame, type ShowState } from '@/domain/show/show-state'
import { showFrame, venueClock } from '@/domain/show/venue-clock'
import type { LateShow } from '@/domain/show/win-back'
import type { ShowView } from '@/storage/reads/show'
import type { ShowClockStore } from '../../parts/show-clock/show-clock-store'

/** The show at one second. */
export interface Shown {
  readonly state: ShowState
  readonly now: Instant
  readonly clock: VenueClock
}

/** What was read, and what follows from it at every second; computed once a second, however many parts ask. */
export class ShowModel {
  readonly frame: ShowFrame
  readonly plan: readonly TimedCue[]
  private cached: Shown | null = null
  private kept: { readonly turn: number; readonly shown: Shown } | null = null

  constructor(
    readonly view: ShowView,
    readonly time: ShowClockStore,
  ) {
    this.frame = showFrame(view.event)
    this.plan = timeCues(view.event.opensAt, view.cues)
  }

  shown(): Shown {
    const { now } = this.time.current()
    if (this.cached?.now === now) return this.cached
    const { event, cues, facts } = this.view
    const clock = venueClock(event, facts, now)
    this.cached = { state: showState(cues, facts, this.frame, clock, now), now, clock }
    return this.cached
  }

  /** The show at the first look in the present turn, the same one until the next; a turn is so many milliseconds long. */
  shownInTurn(length: number): Shown {
    const shown = this.shown()
    const turn = Math.floor(shown.now / length)
    if (this.kept?.turn !== turn) this.kept = { turn, shown }
    return this.kept.shown
  }

  /** The show as the rules of winning back take it. */
  late(): LateShow {
    const { now, clock } = this.shown()
    return { cues: this.view.cues, facts: this.view.facts, frame: this.frame, clock, now }
  }

  /** Whether it is run on the event's own day; anything else is a rehearsal. */
  isOnItsDay(): boolean {
    const { day, zone } = this.view.event
    return day !== null && this.shown().clock.midnight === instantOf(day, 0, zone)
  }

  /** How long a cue is planned to take where it stands in the sheet, in seconds. */
  plannedLength(cueId: string): number {
    const timed = this.plan.find(({ cue }) => cue.id === cueId)
    return timed ? timed.endsAt - timed.startsAt : 0
  }
}

export const ShowContext = createContext<ShowModel | null>(null)

/** The show as it was read. Who uses this renders again when something happened, not with every second. */
export function useShow(): ShowModel {
  const model = useContext(ShowContext)
  if (!model) throw new Error('No show around this part')
  return model
}

/** One figure of the present second. Who uses it renders again only when that figure is another; so it has to be a plain value. */
export function useShown<T extends string | number | boolean | null>(select: (shown: Shown) => T): T {
  const model = useShow()
  return useSyncExternalStore(model.time.subscribe, () => select(model.shown()))
}

/**
 * The whole show, once in a turn of so many milliseconds: for what stands in hundreds of places and hardly moves. All who ask
 * use one and the same length.
 */
export function useShownInTurn(length: number): Shown {
  const model = useShow()
  return useSyncExternalStore(model.time.subscribe, () => model.shownInTurn(length))
}
