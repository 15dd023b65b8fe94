/**
 * Values between page and main as the structured clone carries them, over a wire that only takes text. Bytes travel
 * as base64; anything else the app does not send is refused, so that nothing arrives quietly changed.
 */
export type Wire = string

export function toWire(value: unknown): Wire {
  return JSON.stringify(pack(structuredClone(value)))
}

export function fromWire(wire: Wire): unknown {
  return unpack(JSON.parse(wire))
}

function pack(value: unknown): unknown {
  if (value === undefined) return { $: 'undefined' }
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number') return Number.isFinite(value) ? value : { $: 'number', text: String(value) }
  if (value instanceof Uint8Array) return { $: 'bytes', text: Buffer.from(value).toString('base64') }
  if (Array.isArray(value)) return value.map(pack)
  if (Object.prototype.toString.call(value) === '[object Object]') {
    return { $: 'object', entries: Object.entries(value).map(([key, part]) => [key, pack(part)]) }
  }
  throw new TypeError(`The stand-in does not carry ${Object.prototype.toString.call(value)}`)
}

function unpack(packed: unknown): unknown {
  if (packed === null || typeof packed !== 'object') return packed
  if (Array.isArray(packed)) return packed.map(unpack)
  const marked = packed as { $: string; text: string; entries: [string, unknown][] }
  if (marked.$ === 'undefined') return undefined
  if (marked.$ === 'number') return Number(marked.text)
  if (marked.$ === 'bytes') return new Uint8Array(Buffer.from(marked.text, 'base64'))
  return Object.fromEntries(marked.entries.map(([key, part]) => [key, unpack(part)]))
}
