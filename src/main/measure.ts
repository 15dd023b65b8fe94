/** What a value that came over the wire weighs, roughly in bytes, counted no further than the limit. */
export function isWithin(value: unknown, limit: number): boolean {
  let left = limit
  // A list of things still to weigh instead of calls within calls: depth is up to the sender.
  const open: unknown[] = [value]
  const seen = new Set<object>()
  while (open.length > 0) {
    const part = open.pop()
    left -= weightOf(part)
    if (left < 0) return false
    if (part === null || typeof part !== 'object' || ArrayBuffer.isView(part) || part instanceof ArrayBuffer) continue
    if (seen.has(part)) continue
    seen.add(part)
    if (part instanceof Map) for (const [name, inside] of part) open.push(name, inside)
    else if (part instanceof Set) open.push(...part)
    else if (Array.isArray(part)) {
      // A sparse list is short on the wire and long to walk.
      if (part.length > left) return false
      for (const inside of part) open.push(inside)
    } else
      for (const [name, inside] of Object.entries(part)) {
        left -= name.length
        open.push(inside)
      }
  }
  return left >= 0
}

function weightOf(part: unknown): number {
  if (typeof part === 'string') return part.length
  if (typeof part === 'bigint') return 64
  if (ArrayBuffer.isView(part) || part instanceof ArrayBuffer) return part.byteLength
  return 8
}
