import { Inflate } from 'fflate'
import { ok, refused, type Result } from '@/domain/common/result'

/** A picture of everybody on the list is an entry, too. */
const MOST_ENTRIES = 2000
const MOST_EXPANDED = 100 * 1024 * 1024
const MOST_RATIO = 100
/** A tiny sheet of repeated cells packs better than any honest ratio; below this size the ratio says nothing. */
const RATIO_MATTERS_FROM = 10 * 1024 * 1024

/** Nothing packs better than this (deflate), so that a small archive cannot hold much, whatever its directory says. */
const BEST_RATIO = 1032
const INFLATED_AT_ONCE = 16 * 1024

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50

/**
 * Reads the archive's directory before anything is kept in memory, and gives the names in it. Refuses archives that would
 * expand beyond measure, by their own word or in truth, and archives whose directory is broken.
 */
export function scanZip(bytes: Uint8Array): Result<readonly string[], 'broken' | 'expandsTooFar'> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end < 0) return refused('broken')
  const count = view.getUint16(end + 10, true)
  const start = view.getUint32(end + 16, true)
  if (count > MOST_ENTRIES) return refused('expandsTooFar')
  const names: string[] = []
  const packed: Packed[] = []
  let expanded = 0
  let at = start
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY) return refused('broken')
    expanded += view.getUint32(at + 24, true)
    const nameLength = view.getUint16(at + 28, true)
    const nameEnd = at + 46 + nameLength
    if (nameEnd > view.byteLength) return refused('broken')
    packed.push({
      method: view.getUint16(at + 10, true),
      size: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    })
    names.push(new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)).replaceAll('\\', '/'))
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  if (expanded > MOST_EXPANDED) return refused('expandsTooFar')
  if (expanded > RATIO_MATTERS_FROM && expanded / bytes.byteLength > MOST_RATIO) return refused('expandsTooFar')
  const couldBeMore = bytes.byteLength * BEST_RATIO > MOST_EXPANDED
  return couldBeMore && reallyExpanded(bytes, view, packed) > MOST_EXPANDED ? refused('expandsTooFar') : ok(names)
}

/** One entry as the directory describes it: how it is packed, into how many bytes, and where it begins. */
interface Packed {
  readonly method: number
  readonly size: number
  readonly at: number
}

/** Bytes that the entries really give, counted piece by piece and thrown away; ends early once they are too many. */
function reallyExpanded(bytes: Uint8Array, view: DataView, entries: readonly Packed[]): number {
  let sum = 0
  for (const { method, size, at } of entries) {
    if (method !== 8 || at + 30 > view.byteLength) continue
    const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
    const inflate = new Inflate((part) => {
      sum += part.length
    })
    const until = Math.min(from + size, bytes.byteLength)
    try {
      for (let next = from; next < until && sum <= MOST_EXPANDED; next += INFLATED_AT_ONCE) {
        const end = Math.min(next + INFLATED_AT_ONCE, until)
        inflate.push(bytes.subarray(next, end), end === until)
      }
    } catch {
      // Not deflated data: the reader that comes next says so in its own way.
      continue
    }
    if (sum > MOST_EXPANDED) break
  }
  return sum
}

function findEnd(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= earliest; at -= 1)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  return -1
}
