import { z } from 'zod'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Operation } from '@/domain/history/operation'
import { operationSchema } from '@/domain/history/operation-schema'
import { sha256 } from './sha256'

z.config({ jitless: true })

/** The name of the format, the first thing in a file. */
export const CHANGES_FORMAT = 'salondesk-changes'
export const CHANGES_FORMAT_VERSION = 1

/** Far more than anybody can change before noticing that nothing is saved. */
const LARGEST_FILE = 64 * 1024 * 1024

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

/** Why a file of changes was not read. */
export type ChangesFileRefusal =
  | { readonly kind: 'notOurs' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'newerFormat'; readonly version: number }
  | { readonly kind: 'tooLarge'; readonly limit: number }

const contentSchema = z.looseObject({
  appVersion: z.string(),
  schemaVersion: z.int(),
  datasetId: z.string().min(1),
  deviceId: z.string().min(1),
  epoch: z.int(),
  lastSeq: z.int(),
  communityName: z.string(),
  createdAt: z.number(),
  operations: z.array(operationSchema).min(1),
  sha256: z.string(),
})

/** Whether bytes begin as a file of changes does; a workspace file is packed and begins otherwise. */
export function looksLikeChanges(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 200))
  return /^\s*\{\s*"format"\s*:\s*"salondesk-changes"/.test(start)
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

/** Reads a file of changes and checks that it is whole and ours. Whether they fit the open community is not looked at. */
export async function readChangesFile(bytes: Uint8Array): Promise<Result<ChangesFile, ChangesFileRefusal>> {
  if (bytes.length > LARGEST_FILE) return refused({ kind: 'tooLarge', limit: LARGEST_FILE })
  if (!looksLikeChanges(bytes)) return refused({ kind: 'notOurs' })
  const json = parseJson(bytes)
  if (json === null) return refused({ kind: 'damaged' })
  const version = json['formatVersion']
  if (typeof version === 'number' && version > CHANGES_FORMAT_VERSION) return refused({ kind: 'newerFormat', version })
  const content = contentSchema.safeParse(json)
  if (!content.success) return refused({ kind: 'damaged' })
  if ((await sumOf(content.data, json['operations'])) !== content.data.sha256) return refused({ kind: 'damaged' })
  const { appVersion, schemaVersion, datasetId, deviceId, epoch, lastSeq, communityName, createdAt, operations } =
    content.data
  return ok({
    appVersion,
    schemaVersion,
    datasetId,
    deviceId,
    epoch,
    lastSeq,
    communityName,
    createdAt,
    operations,
  })
}

/** The sum over everything that matters; the operations as they stand in the file, not as they were understood. */
function sumOf(facts: Omit<ChangesFile, 'operations'>, operations: unknown): Promise<string> {
  const { appVersion, schemaVersion, datasetId, deviceId, epoch, lastSeq, communityName, createdAt } = facts
  const content = [appVersion, schemaVersion, datasetId, deviceId, epoch, lastSeq, communityName, createdAt, operations]
  return sha256(JSON.stringify(content))
}

function parseJson(bytes: Uint8Array): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}
