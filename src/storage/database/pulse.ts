import type { DBCore, DBCoreTable, Dexie } from 'dexie'

/** How time is measured; tests hand in their own. */
export interface Timers {
  set(callback: () => void, ms: number): unknown
  clear(timer: unknown): void
}

export const MACHINE_TIMERS: Timers = {
  set: (callback, ms) => setTimeout(callback, ms),
  clear: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
}

/** Milliseconds between two looks, and how many looks in a row may find nothing. */
const TICK = 1000
const PATIENCE = 5

/**
 * Tells a database that is slow from one that no longer answers. Every finished request is a sign of life. The silence is
 * counted in looks a second apart rather than by the clock: a laptop that slept for an hour, or a page that was busy, has
 * lost one look and not an hour.
 */
export class Pulse {
  #beats = 0
  #rowsUnderWay = 0

  constructor(private readonly timers: Timers = MACHINE_TIMERS) {}

  /** The database did something. Whoever knows it from elsewhere (a worker that reads it) may say so too. */
  readonly beat = (): void => {
    this.#beats += 1
  }

  /** Many rows at once take their time in silence: a millisecond each is allowed while they are on their way. */
  expect(rows: number): void {
    this.#rowsUnderWay += rows
  }

  arrived(rows: number): void {
    this.#rowsUnderWay -= rows
    this.beat()
  }

  /** Calls back once when nothing was heard for five looks. Returns the way to stop. */
  watch(onSilence: () => void): () => void {
    let heard = this.#beats
    let silent = 0
    const look = () => {
      silent = heard === this.#beats ? silent + 1 : 0
      heard = this.#beats
      if (silent >= PATIENCE + this.#rowsUnderWay / TICK) onSilence()
      else timer = this.timers.set(look, TICK)
    }
    let timer = this.timers.set(look, TICK)
    return () => this.timers.clear(timer)
  }
}

/** Makes every request of a database that comes back a sign of life. */
export function feelPulse(db: Dexie, pulse: Pulse): void {
  const heard = <T>(answer: T): T => {
    pulse.beat()
    return answer
  }
  db.use({
    stack: 'dbcore',
    name: 'signs of life',
    // Next to the database itself: an answer from Dexie's cache says nothing about it.
    level: -2,
    create: (core: DBCore): DBCore => ({
      ...core,
      table: (name: string): DBCoreTable => {
        const table = core.table(name)
        return {
          ...table,
          mutate: (request) => {
            const rows = 'values' in request ? request.values.length : 1
            pulse.expect(rows)
            return table.mutate(request).then(
              (response) => {
                pulse.arrived(rows)
                return response
              },
              (error: unknown) => {
                pulse.arrived(rows)
                throw error
              },
            )
          },
          get: (request) => table.get(request).then(heard),
          getMany: (request) => table.getMany(request).then(heard),
          query: (request) => table.query(request).then(heard),
          count: (request) => table.count(request).then(heard),
          openCursor: (request) => table.openCursor(request).then(heard),
        }
      },
    }),
  })
}
