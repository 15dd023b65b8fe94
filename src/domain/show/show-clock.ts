import type { Instant } from '../common/time'

/** Two clocks read together: the machine's wall clock, and one that only ever counts on while the machine is awake. */
export interface ClockReading {
  readonly wall: Instant
  /** Milliseconds since any fixed moment, e.g. `performance.now()`. */
  readonly steady: number
}

/** What the show's clock has seen. `offset` is added to the wall clock, in milliseconds. */
export interface ShowClock {
  readonly last: ClockReading
  readonly offset: number
  /** The newest jump that was noticed, for the person to judge; null after they did or when there was none. */
  readonly jump: ClockJump | null
}

/**
 * `ahead`: the wall clock ran ahead of the steady one, as after a sleep; that time really passed, so it counts. `back`: it
 * was set back, which time never does; the show goes on as before.
 */
export interface ClockJump {
  readonly kind: 'ahead' | 'back'
  /** How far, in milliseconds. */
  readonly by: number
}

/** Smaller differences are the two clocks drifting, or a network time service nudging the wall clock. */
const NOTICED_MS = 2000

/** Begins to watch. `latestFact` is the newest moment the show has on record: no new one may lie before it. */
export function startShowClock(reading: ClockReading, latestFact: Instant | null): ShowClock {
  const behind = latestFact === null ? 0 : latestFact - reading.wall
  return behind > 0
    ? { last: reading, offset: behind, jump: behind >= NOTICED_MS ? { kind: 'back', by: behind } : null }
    : { last: reading, offset: 0, jump: null }
}

/** Takes a new reading. Drift below two seconds moves the show with the wall clock but never backwards. */
export function tick(clock: ShowClock, reading: ClockReading): ShowClock {
  const wallStep = reading.wall - clock.last.wall
  const steadyStep = Math.max(0, reading.steady - clock.last.steady)
  const ahead = wallStep - steadyStep
  if (ahead >= NOTICED_MS) return { ...clock, last: reading, jump: { kind: 'ahead', by: ahead } }
  if (-ahead >= NOTICED_MS) return { last: reading, offset: clock.offset - ahead, jump: { kind: 'back', by: -ahead } }
  // A wall clock that steps back a little stands still for the show instead.
  const offset = wallStep < 0 ? clock.offset - wallStep : clock.offset
  return { ...clock, last: reading, offset }
}

/** The moment it is in the show. */
export function showNow({ last, offset }: ShowClock): Instant {
  return last.wall + offset
}

/** The person says that a jump ahead was a changed clock and not time that passed: the show takes it back. */
export function takeBackJump(clock: ShowClock): ShowClock {
  return clock.jump?.kind === 'ahead'
    ? { ...clock, offset: clock.offset - clock.jump.by, jump: null }
    : { ...clock, jump: null }
}
