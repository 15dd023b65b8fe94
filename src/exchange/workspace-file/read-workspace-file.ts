import { ok, refused, type Result } from '@/domain/common/result'
import { checkHead, isRecord } from './file-head'
import { gunzip } from './gzip'
import { sha256 } from './sha256'
import { FILE_LIMITS, type FileLimits, type FileRefusal, type FileRow, type WorkspaceFile } from './workspace-file'

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
  const head = checkHead(json)
  if (!head.ok) return head
  const tables = isRecord(json) ? json['tables'] : null
  if (!isRecord(tables)) return refused({ kind: 'damaged', table: '' })
  const { counts, sha256: sums } = head.value
  for (const name of new Set([...Object.keys(counts), ...Object.keys(tables)])) {
    const rows = tables[name]
    if (!isTable(rows) || rows.length !== counts[name]) return refused({ kind: 'damaged', table: name })
    if ((await sha256(JSON.stringify(rows))) !== sums[name]) return refused({ kind: 'damaged', table: name })
  }
  return ok({ ...head.value, tables: tables as WorkspaceFile['tables'] })
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

function isTable(value: unknown): value is readonly FileRow[] {
  return Array.isArray(value) && value.every(isRecord)
}
