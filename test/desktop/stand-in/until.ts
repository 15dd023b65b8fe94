import { vi } from 'vitest'

/** Waits for what comes by itself, as long as the other waits of these tests do: a loaded machine is slow, not wrong. */
export function until<T>(condition: () => T | Promise<T>) {
  return vi.waitUntil(condition, { timeout: 60_000 })
}
