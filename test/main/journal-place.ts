import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import type { JournalAppend, JournalKey } from '@/domain/safety/journal'
import { Journal } from '@/main/journal'
import { SafetyStateFile } from '@/main/safety-state'

export const KEY = { datasetId: '2b1d4a52-7f0e-4d8e-9a6b-2f2f8a3c9d10', deviceId: '0123456789abcdef0123456789abcdef' }
export const OTHER = { ...KEY, deviceId: 'fedcba9876543210fedcba9876543210' }
export const WHERE = { database: 'salondesk-workspace-1', epoch: 1 }

/** The safety folder of the running test, its clock, and where numbers are noted elsewhere; new for each one. */
export const place: { safety: string; clock: number; witness: SafetyStateFile } = {
  safety: '',
  clock: 0,
  witness: null as never,
}

/** Gives every test of the file a safety folder of its own. */
export function useSafetyFolder(): void {
  beforeEach(() => {
    place.safety = mkdtempSync(join(tmpdir(), 'salondesk-safety-'))
    place.clock = Date.UTC(2026, 10, 1, 14, 5)
    const own = { appVersion: '0.2.0', electronMajor: 45, schemaVersion: 1, minReaderVersion: 1 }
    place.witness = new SafetyStateFile(join(place.safety, 'state.json'), own, false)
  })
  afterEach(() => {
    place.witness.flush()
    // Where open files keep their folder: a segment that was written to is closed a second later.
    rmSync(place.safety, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  })
}

/** The journals as a new start of the app finds them. */
export const open = () => new Journal(place.safety, place.witness, () => place.clock)

export const folderOf = ({ datasetId, deviceId }: JournalKey = KEY) =>
  join(place.safety, 'journal', datasetId, deviceId)
export const segmentsOf = (key?: JournalKey) => readdirSync(folderOf(key)).sort((a, b) => parseInt(a) - parseInt(b))
export const asideNames = () => readdirSync(join(place.safety, 'journal-aside')).sort()
const text = (seq: number) => JSON.stringify({ seq, title: `茶歇 ${seq} 🫖 \u2028` })

export function operations(from: number, to = from): JournalAppend['operations'] {
  return Array.from({ length: to - from + 1 }, (_, index) => ({ seq: from + index, text: text(from + index) }))
}

export const texts = (from: number, to: number) => operations(from, to).map((operation) => operation.text)

export function append(journal: Journal, from: number, to = from, key: JournalKey = KEY) {
  return journal.append({ ...key, ...WHERE, operations: operations(from, to) })
}
