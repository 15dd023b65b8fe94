import { SCHEMA_VERSION } from '@/domain/safety/schema-version'
import { MACHINE_TIMERS, type Timers } from './pulse'

/** What lies under a database's name, before anything was changed. `version` is the schema version, 1 and up. */
export type DatabaseProbe =
  /** Nothing. `dataLoss` is `total` when Chromium found the store damaged and threw its content away just now. */
  | { readonly kind: 'absent'; readonly dataLoss: 'none' | 'total'; readonly dataLossMessage: string }
  | { readonly kind: 'present'; readonly version: number }
  /** It cannot be opened; `noAnswer` when nothing came back in time. */
  | { readonly kind: 'failed'; readonly why: 'refused' | 'noAnswer'; readonly detail: string }
  /** Another window holds it back. */
  | { readonly kind: 'blocked' }

/** The number IndexedDB itself keeps for a schema version: Dexie counts in tenths. */
export function NATIVE_VERSION(schema: number = SCHEMA_VERSION): number {
  return schema * 10
}

/** How long a database may think about being opened. Chromium's repairs of a large store take seconds. */
const LIMIT = 15_000

/** Chromium alone says this, and only on the event of a database that has to be made. */
interface VersionChange extends IDBVersionChangeEvent {
  readonly dataLoss?: 'none' | 'total'
  readonly dataLossMessage?: string
}

export interface ProbeOptions {
  readonly indexedDB?: { open(name: string): IDBOpenDBRequest }
  readonly timers?: Timers
}

/**
 * Looks at a database without making or changing it. At the start of the page this has to be the very first call that
 * reaches IndexedDB, before the list of databases too: Chromium opens its store at the first call, and says only then, only
 * once and only to that call that it lost what was in it. Dexie does not hand that on.
 */
export function probeDatabase(name: string, options: ProbeOptions = {}): Promise<DatabaseProbe> {
  const { timers = MACHINE_TIMERS, indexedDB = globalThis.indexedDB } = options
  return new Promise((resolve) => {
    const timer = timers.set(() => resolve({ kind: 'failed', why: 'noAnswer', detail: '' }), LIMIT)
    const found = (probe: DatabaseProbe) => {
      timers.clear(timer)
      resolve(probe)
    }
    const refused = (error: unknown) =>
      found({ kind: 'failed', why: 'refused', detail: error instanceof Error ? `${error.name} ${error.message}` : '' })
    let absent: DatabaseProbe | null = null
    try {
      const request = indexedDB.open(name)
      request.onupgradeneeded = (event) => {
        const { dataLoss = 'none', dataLossMessage = '' } = event as VersionChange
        absent = { kind: 'absent', dataLoss, dataLossMessage }
        // Taken back, so that looking does not leave an empty database that the next start would take for the real one.
        request.transaction?.abort()
      }
      request.onsuccess = () => {
        const database = request.result
        const version = Math.floor(database.version / 10)
        database.close()
        found({ kind: 'present', version })
      }
      request.onerror = (event) => {
        event.preventDefault()
        if (absent) found(absent)
        else refused(request.error)
      }
      request.onblocked = () => found({ kind: 'blocked' })
    } catch (error) {
      refused(error)
    }
  })
}
