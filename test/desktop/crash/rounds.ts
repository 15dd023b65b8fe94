/** Whether the long run was asked for (`npm run test:long`): more rounds, every row of every table. */
export const LONG = process.env['SALONDESK_LONG'] === '1'

/** Numbers from 0 to 1 that a seed repeats (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The seed of this run: a new one each time, and the one of an earlier run where it is given. */
export function seedOfRun(): number {
  const given = Number(process.env['SALONDESK_SEED'] ?? Number.NaN)
  return Number.isInteger(given) ? given : Math.floor(Math.random() * 2 ** 31)
}
