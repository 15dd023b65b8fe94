import type { JournalKey } from '@/domain/safety/journal'

const KEY = 'salondesk.workspaces'
const KEPT = 50

/**
 * Whose data stood in which database. The browser keeps this apart from the databases, so it is still there when they are
 * not, and tells which backup belongs to a database whose journal is lost too.
 */
export function readRemembered(database: string): JournalKey | null {
  const found = all()[database]
  if (typeof found !== 'object' || found === null) return null
  const { datasetId, deviceId } = found as Partial<Record<string, unknown>>
  return typeof datasetId === 'string' && typeof deviceId === 'string' ? { datasetId, deviceId } : null
}

export function remember(database: string, { datasetId, deviceId }: JournalKey): void {
  const others = Object.entries(all()).filter(([name]) => name !== database)
  const kept = [...others, [database, { datasetId, deviceId }] as const].slice(-KEPT)
  localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(kept)))
}

/** The person deletes it: it is not to be brought back from a backup. */
export function forget(database: string): void {
  const others = Object.entries(all()).filter(([name]) => name !== database)
  localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(others)))
}

function all(): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    // Half-written: the journals know it too.
    return {}
  }
}
