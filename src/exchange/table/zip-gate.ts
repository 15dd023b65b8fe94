import { ok, refused, type Result } from '@/domain/common/result'

const MOST_ENTRIES = 200
const MOST_EXPANDED = 100 * 1024 * 1024
const MOST_RATIO = 100
/** A tiny sheet of repeated cells packs better than any honest ratio; below this size the ratio says nothing. */
const RATIO_MATTERS_FROM = 10 * 1024 * 1024

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50

/**
 * Reads the archive's directory alone, before anything is expanded, and gives the names in it. Refuses archives that
 * would expand beyond measure and archives whose directory is broken.
 */
export function scanZip(bytes: Uint8Array): Result<readonly string[], 'broken' | 'expandsTooFar'> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end < 0) return refused('broken')
  const count = view.getUint16(end + 10, true)
  const start = view.getUint32(end + 16, true)
  if (count > MOST_ENTRIES) return refused('expandsTooFar')
  const names: string[] = []
  let expanded = 0
  let at = start
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) return refused('broken')
    expanded += view.getUint32(at + 24, true)
    const nameLength = view.getUint16(at + 28, true)
    const nameEnd = at + 46 + nameLength
    if (nameEnd > view.byteLength) return refused('broken')
    names.push(new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)).replaceAll('\\', '/'))
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  if (expanded > MOST_EXPANDED) return refused('expandsTooFar')
  if (expanded > RATIO_MATTERS_FROM && expanded / bytes.byteLength > MOST_RATIO) return refused('expandsTooFar')
  return ok(names)
}

function findEnd(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= earliest; at -= 1)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  return -1
}
