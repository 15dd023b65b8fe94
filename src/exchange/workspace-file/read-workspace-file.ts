import { z } from 'zod'
import { ok, refused, type Result } from '@/domain/common/result'
import { gunzip } from './gzip'
import { sha256 } from './sha256'
import {
  FILE_LIMITS,
  FILE_REASONS,
  FORMAT,
  FORMAT_VERSION,
  type FileLimits,
  type FileRefusal,
  type FileRow,
  type WorkspaceFile,
} from './workspace-file'

z.config({ jitless: true })

/** The facts at the head of a file. What a newer app added is kept. */
const headSchema = z.looseObject({
  formatVersion: z.int(),
  appVersion: z.string(),
  schemaVersion: z.int(),
  datasetId: z.string(),
  deviceId: z.string(),
  createdAt: z.number(),
  reason: z.enum(FILE_REASONS),
  counts: z.record(z.string(), z.int()),
  sha256: z.record(z.string(), z.string()),
})

/**
 * Reads a workspace file and checks that it is whole: packed well, ours, not newer than this app knows, every table with
 * the count and the hash it was written with. The rows themselves are not looked into here.
 */
export async function readWorkspaceFile(
  bytes: Uint8Array,
  limits: FileLimits = FILE_LIMITS,
): Promise<Result<WorkspaceFile, FileRefusal>> {
  if (bytes.length > limits.packed) return refused({ kind: 'tooLarge', limit: limits.packed })
  const unpacked = await gunzip(new Uint8Array(bytes), limits.unpacked)
  if (!unpacked.ok) return refused(inFileWords(unpacked.reason, limits))
  const json = parseJson(unpacked.value)
  if (json === undefined) return refused({ kind: 'notOurs' })
  if (!isRecord(json) || json['format'] !== FORMAT) return refused({ kind: 'notOurs' })
  const version = json['formatVersion']
  if (typeof version === 'number' && version > FORMAT_VERSION) return refused({ kind: 'newerFormat', version })
  const head = headSchema.safeParse(json)
  const tables = json['tables']
  if (!head.success || !isRecord(tables)) return refused({ kind: 'damaged', table: '' })
  for (const name of new Set([...Object.keys(head.data.counts), ...Object.keys(tables)])) {
    const rows = tables[name]
    if (!isTable(rows) || rows.length !== head.data.counts[name]) return refused({ kind: 'damaged', table: name })
    if ((await sha256(JSON.stringify(rows))) !== head.data.sha256[name])
      return refused({ kind: 'damaged', table: name })
  }
  return ok({ ...head.data, format: FORMAT, tables: tables as WorkspaceFile['tables'] })
}

function inFileWords(reason: 'notGzip' | 'truncated' | 'damaged' | 'tooLarge', limits: FileLimits): FileRefusal {
  switch (reason) {
    case 'notGzip':
      return { kind: 'notOurs' }
    case 'truncated':
      return { kind: 'truncated' }
    case 'damaged':
      return { kind: 'damaged', table: '' }
    case 'tooLarge':
      return { kind: 'tooLarge', limit: limits.unpacked }
  }
}

/** The JSON value of UTF-8 bytes; undefined when they are none. */
function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isTable(value: unknown): value is readonly FileRow[] {
  return Array.isArray(value) && value.every(isRecord)
}
