import { gzip } from './gzip'
import { sha256 } from './sha256'
import { FORMAT, FORMAT_VERSION, type WorkspaceContent } from './workspace-file'

/** Writes a workspace as gzip JSON that can be read without this app. The format's name stands first. */
export async function writeWorkspaceFile(content: WorkspaceContent): Promise<Uint8Array<ArrayBuffer>> {
  const { tables, ...facts } = content
  const counts: Record<string, number> = {}
  const hashes: Record<string, string> = {}
  const parts: string[] = []
  for (const [name, rows] of Object.entries(tables)) {
    // Each table becomes text once; the hash is over exactly that text.
    const text = JSON.stringify(rows)
    counts[name] = rows.length
    hashes[name] = await sha256(text)
    parts.push(`${JSON.stringify(name)}:${text}`)
  }
  const head = JSON.stringify({ format: FORMAT, formatVersion: FORMAT_VERSION, ...facts, counts, sha256: hashes })
  return gzip(new TextEncoder().encode(`${head.slice(0, -1)},"tables":{${parts.join(',')}}}`))
}
