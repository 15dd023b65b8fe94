import type { Timers } from '@/storage/database/pulse'

/** Timers that go off when the test says so, and at no other moment. */
export class HandTimers implements Timers {
  readonly #set = new Map<number, () => void>()
  #next = 1

  set(callback: () => void): number {
    this.#set.set(this.#next, callback)
    return this.#next++
  }

  clear(timer: unknown): void {
    this.#set.delete(timer as number)
  }

  /** Lets every timer that is set now go off, so many times over. */
  run(times = 1): void {
    for (let time = 0; time < times; time++) {
      const due = [...this.#set]
      for (const [timer] of due) this.#set.delete(timer)
      for (const [, callback] of due) callback()
    }
  }

  get waiting(): number {
    return this.#set.size
  }
}
