import type { Instant } from '@/domain/common/time'
import {
  type ClockJump,
  type ClockReading,
  type ShowClock,
  showNow,
  startShowClock,
  takeBackJump,
  tick,
} from '@/domain/show/show-clock'

/** What the show's clock shows until its next second. */
export interface ShownTime {
  /** The moment it is in the show, cut to the whole second, so that every window shows the same figures. */
  readonly now: Instant
  /** A jump of the machine's clock that the person has not judged yet. */
  readonly jump: ClockJump | null
  /** How far the show runs beside the machine's clock, in milliseconds; 0 when it follows it. */
  readonly offset: number
}

/** Keeps the offset a person has decided, for a restart and for the other window. */
export interface OffsetMemory {
  read(): number
  write(offset: number): void
}

/** The show's time with one turn a second, on the second. It only runs while somebody looks. */
export class ShowClockStore {
  private clock: ShowClock
  private shown: ShownTime
  private timer: ReturnType<typeof setTimeout> | null = null
  private readonly listeners = new Set<() => void>()

  constructor(
    private readonly read: () => ClockReading,
    private latestFact: Instant | null,
    private readonly memory: OffsetMemory,
  ) {
    this.clock = this.started(memory.read())
    this.shown = this.taken()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    if (this.timer === null) this.turn()
    return () => {
      this.listeners.delete(listener)
      if (this.listeners.size > 0 || this.timer === null) return
      clearTimeout(this.timer)
      this.timer = null
    }
  }

  readonly current = (): ShownTime => this.shown

  /** The exact moment, for a fact that is being written. */
  readonly moment = (): Instant => {
    const before = this.clock
    this.clock = tick(before, this.read())
    // A clock that was set back is still so after a restart, and in the window that is opened next.
    if (this.clock.jump !== before.jump && this.clock.jump?.kind === 'back') this.memory.write(this.clock.offset)
    return showNow(this.clock)
  }

  /** The jump ahead was a changed clock and no time that passed. */
  readonly takeBackJump = (): void => this.decide(takeBackJump(this.clock))

  /** The time really passed, as in a sleep. */
  readonly dismissJump = (): void => this.decide({ ...this.clock, jump: null })

  /** The machine's clock is right: the show follows it again, though never to before what is on record. */
  readonly followMachine = (): void => {
    this.decide({ ...this.started(0), jump: null })
  }

  /** A fact came in, perhaps from the other window: the show is no earlier than that. */
  readonly seen = (latestFact: Instant | null): void => {
    this.latestFact = latestFact
    const behind = (latestFact ?? 0) - this.moment()
    if (latestFact !== null && behind > 0) this.clock = { ...this.clock, offset: this.clock.offset + behind }
    this.show()
  }

  /** Another window has decided about the offset. */
  readonly adopt = (offset: number): void => {
    this.moment()
    // Where this window has noticed the same by itself, what it says about it stays.
    if (Math.abs(offset - this.clock.offset) >= 1000) this.clock = { ...this.started(offset), jump: null }
    this.show()
  }

  private started(offset: number): ShowClock {
    const reading = this.read()
    const latest = this.latestFact
    const behind = latest === null ? 0 : latest - (reading.wall + offset)
    if (offset === 0) return startShowClock(reading, latest)
    return { last: reading, offset: offset + Math.max(0, behind), jump: null }
  }

  private decide(clock: ShowClock): void {
    this.clock = clock
    this.memory.write(clock.offset)
    this.show()
  }

  private turn(): void {
    const now = this.moment()
    this.show()
    // A timer may come a moment early; a little into the second it shows the right one.
    this.timer = setTimeout(() => this.turn(), 1000 - (((now % 1000) + 1000) % 1000) + 3)
  }

  private show(): void {
    const next = this.taken()
    const { now, jump, offset } = this.shown
    if (next.now === now && next.jump === jump && next.offset === offset) return
    this.shown = next
    for (const listener of this.listeners) listener()
  }

  private taken(): ShownTime {
    const { jump, offset } = this.clock
    return { now: Math.floor(showNow(this.clock) / 1000) * 1000, jump, offset: Math.abs(offset) < 1000 ? 0 : offset }
  }
}
