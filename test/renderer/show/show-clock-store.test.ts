import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ShowClockStore } from '@/renderer/src/parts/show-clock/show-clock-store'

const START = Date.UTC(2026, 11, 20, 6, 0)
const HOUR = 3_600_000

/** A machine: the wall clock can be set, the steady one only runs, and sleeping stops the steady one. */
class Machine {
  wall = START
  steady = 5_000
  kept = 0
  readonly memory = { read: () => this.kept, write: (offset: number) => (this.kept = offset) }

  clock(latestFact: number | null = null): ShowClockStore {
    return new ShowClockStore(() => ({ wall: this.wall, steady: this.steady }), latestFact, this.memory)
  }

  run(ms: number): void {
    for (let left = ms; left > 0; left -= 50) {
      const step = Math.min(50, left)
      this.wall += step
      this.steady += step
      vi.advanceTimersByTime(step)
    }
  }

  sleep(ms: number): void {
    this.wall += ms
  }
}

let machine: Machine

beforeEach(() => {
  vi.useFakeTimers()
  machine = new Machine()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the clock of the show', () => {
  it('turns once a second, on the second, however late it was started within one', () => {
    machine.wall += 640
    const clock = machine.clock()
    const seen: number[] = []
    const stop = clock.subscribe(() => seen.push(clock.current().now))
    machine.run(5_000)
    expect(seen).toEqual([1, 2, 3, 4, 5].map((second) => START + second * 1000))
    stop()
    machine.run(3_000)
    expect(seen).toHaveLength(5)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('does not drift in eight hours of turns that all come late', () => {
    const clock = machine.clock()
    let turns = 0
    const stop = clock.subscribe(() => (turns += 1))
    for (let second = 0; second < 8 * 3600; second++) {
      machine.wall += 1000
      machine.steady += 1000
      vi.advanceTimersByTime(1007)
    }
    expect(clock.current().now).toBe(START + 8 * HOUR)
    expect(clock.moment()).toBe(START + 8 * HOUR)
    expect(clock.current().jump).toBeNull()
    expect(turns).toBeGreaterThan(8 * 3600 * 0.99)
    stop()
  })

  it('counts a sleep as time that passed, and says so', () => {
    const clock = machine.clock()
    const stop = clock.subscribe(() => undefined)
    machine.run(2_000)
    machine.sleep(10 * 60_000)
    machine.run(1_500)
    expect(clock.current()).toMatchObject({ jump: { kind: 'ahead', by: 10 * 60_000 }, offset: 0 })
    expect(clock.current().now).toBe(START + 603_000)
    clock.dismissJump()
    expect(clock.current().jump).toBeNull()
    stop()
  })

  it('takes back a clock that was set ahead, and remembers that over a restart', () => {
    const clock = machine.clock()
    const stop = clock.subscribe(() => undefined)
    machine.run(2_000)
    machine.sleep(HOUR)
    machine.run(1_500)
    clock.takeBackJump()
    expect(clock.current()).toMatchObject({ now: START + 3_000, jump: null, offset: -HOUR })
    stop()
    const restarted = machine.clock(START + 2_000)
    expect(restarted.current()).toMatchObject({ now: START + 3_000, jump: null, offset: -HOUR })
    restarted.followMachine()
    expect(restarted.current()).toMatchObject({ now: START + HOUR + 3_000, offset: 0 })
    expect(machine.kept).toBe(0)
  })

  it('never runs backwards when the clock is set back, nor starts before what is on record', () => {
    const clock = machine.clock()
    const stop = clock.subscribe(() => undefined)
    machine.run(5_000)
    machine.sleep(-2 * HOUR)
    machine.run(1_500)
    expect(clock.current()).toMatchObject({ now: START + 6_000, jump: { kind: 'back', by: 2 * HOUR } })
    stop()
    const restarted = machine.clock(START + 6_200)
    expect(restarted.moment()).toBe(START + 6_500)
    expect(restarted.current().offset).toBe(2 * HOUR)
    machine.kept = 0
    const forgetful = machine.clock(START + 6_200)
    expect(forgetful.moment()).toBe(START + 6_200)
    expect(forgetful.current().jump).toMatchObject({ kind: 'back' })
  })

  it('is no earlier than a fact that another window has written', () => {
    const clock = machine.clock()
    const stop = clock.subscribe(() => undefined)
    clock.seen(START + 30_000)
    expect(clock.moment()).toBe(START + 30_000)
    clock.adopt(-HOUR)
    expect(clock.moment()).toBe(START + 30_000)
    stop()
  })
})
