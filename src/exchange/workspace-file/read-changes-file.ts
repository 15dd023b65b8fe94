import * as z from 'zod/mini'
import { ok, refused, type Result } from '@/domain/common/result'
import { operationSchema } from '@/domain/history/operation-schema'
import { CHANGES_FORMAT_VERSION, sumOf, type ChangesFile } from './write-changes-file'

z.config({ jitless: true })

/** Far more than anybody can change before noticing that nothing is saved. */
const LARGEST_FILE = 64 * 1024 * 1024

/** Why a file of changes was not read. */
export type ChangesFileRefusal =
  | { readonly kind: 'notOurs' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'newerFormat'; readonly version: number }
  | { readonly kind: 'tooLarge'; readonly limit: number }

const contentSchema = z.looseObject({
  appVersion: z.string(),
  schemaVersion: z.int(),
  datasetId: z.string().check(z.minLength(1)),
  deviceId: z.string().check(z.minLength(1)),
  epoch: z.int(),
  lastSeq: z.int(),
  communityName: z.string(),
  createdAt: z.number(),
  operations: z.array(operationSchema).check(z.minLength(1)),
  sha256: z.string(),
})

/** Whether bytes begin as a file of changes does; a workspace file is packed and begins otherwise. */
export function looksLikeChanges(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 200))
  return /^\s*\{\s*"format"\s*:\s*"salondesk-changes"/.test(start)
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

function parseJson(bytes: Uint8Array): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}
