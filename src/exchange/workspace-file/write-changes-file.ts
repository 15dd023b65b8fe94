import type { Operation } from '@/domain/history/operation'
import { sha256 } from './sha256'

/** The name of the format, the first thing in a file. */
export const CHANGES_FORMAT = 'salondesk-changes'
export const CHANGES_FORMAT_VERSION = 1

/** Changes that did not get into the database, kept as a file until they can. */
export interface ChangesFile {
  readonly appVersion: string
  readonly schemaVersion: number
  /** Whose data they belong to; they fit nowhere else. */
  readonly datasetId: string
  readonly deviceId: string
  readonly epoch: number
  /** The number of the newest change that was saved when they were made. */
  readonly lastSeq: number
  readonly communityName: string
  readonly createdAt: number
  /** In the order in which they were tried. */
  readonly operations: readonly Operation[]
}

/** Writes changes as JSON that can be read without this app. */
export async function writeChangesFile(content: ChangesFile): Promise<Uint8Array<ArrayBuffer>> {
  const { operations, ...facts } = content
  const file = {
    format: CHANGES_FORMAT,
    formatVersion: CHANGES_FORMAT_VERSION,
    ...facts,
    sha256: await sumOf(content, operations),
    operations,
  }
  return new TextEncoder().encode(`${JSON.stringify(file, null, 1)}\n`)
}

/** The sum over everything that matters; the operations as they stand in the file, not as they were understood. */
export function sumOf(facts: Omit<ChangesFile, 'operations'>, operations: unknown): Promise<string> {
  const { appVersion, schemaVersion, datasetId, deviceId, epoch, lastSeq, communityName, createdAt } = facts
  const content = [appVersion, schemaVersion, datasetId, deviceId, epoch, lastSeq, communityName, createdAt, operations]
  return sha256(JSON.stringify(content))
}
