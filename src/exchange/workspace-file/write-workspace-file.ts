import { gzipParts } from './gzip'
import { sha256OfBytes } from './sha256'
import { FORMAT, FORMAT_VERSION, type FileRow, type WorkspaceContent } from './workspace-file'

/**
 * Writes a workspace as gzip JSON that can be read without this app. The format's name stands first. Each table becomes
 * text and bytes once; its hash is over exactly those bytes and is made while the next table becomes text.
 */
export async function writeWorkspaceFile(content: WorkspaceContent): Promise<Uint8Array<ArrayBuffer>> {
  const { tables, ...facts } = content
  const encoder = new TextEncoder()
  const counts: Record<string, number> = {}
  const live: Record<string, number> = {}
  const hashing: Promise<readonly [string, string]>[] = []
  const parts: Uint8Array<ArrayBuffer>[] = []
  for (const [name, rows] of Object.entries(tables)) {
    const bytes = encoder.encode(JSON.stringify(rows))
    counts[name] = rows.length
    live[name] = rows.reduce((sum, row) => sum + (isLive(row) ? 1 : 0), 0)
    hashing.push(sha256OfBytes(bytes).then((hash) => [name, hash] as const))
    parts.push(encoder.encode(`${parts.length === 0 ? '' : ','}${JSON.stringify(name)}:`), bytes)
  }
  const sums = Object.fromEntries(await Promise.all(hashing))
  const head = JSON.stringify({ format: FORMAT, formatVersion: FORMAT_VERSION, ...facts, counts, live, sha256: sums })
  return gzipParts([encoder.encode(`${head.slice(0, -1)},"tables":{`), ...parts, encoder.encode('}}')])
}

/** Rows that carry no mark of deletion, such as the operation log, count as there. */
export function isLive(row: FileRow): boolean {
  return row['deleted'] !== 1
}
