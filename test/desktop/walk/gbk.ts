/** Text in GBK bytes, by turning the platform's own decoder around: it has no encoder. */
export function encodeGbk(text: string): Uint8Array {
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x80) bytes.push(code)
    else {
      const pair = pairs().get(character)
      if (!pair) throw new Error(`Not in GBK: ${character}`)
      bytes.push(...pair)
    }
  }
  return Uint8Array.from(bytes)
}

let known: Map<string, readonly [number, number]> | null = null

function pairs(): Map<string, readonly [number, number]> {
  if (known) return known
  known = new Map()
  const decoder = new TextDecoder('gbk')
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      if (trail !== 0x7f) known.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail])
  return known
}
