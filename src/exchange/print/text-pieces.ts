const SEGMENTS = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Cuts a text into a number of parts of about the same length, at a space or a mark where there is one near, never inside a sign. */
export function textPieces(text: string, count: number): string[] {
  if (count <= 1) return [text]
  const signs = [...SEGMENTS.segment(text)].map(({ segment }) => segment)
  const size = Math.ceil(signs.length / count)
  const pieces: string[] = []
  let from = 0
  for (let piece = 0; piece < count; piece += 1) {
    const wanted = piece === count - 1 ? signs.length : Math.min(signs.length, from + size)
    const to = piece === count - 1 ? signs.length : breakNear(signs, from, wanted)
    pieces.push(signs.slice(from, to).join(''))
    from = to
  }
  return pieces
}

/** The end of the last word or sentence before a place, at most a quarter of the way back. */
function breakNear(signs: readonly string[], from: number, wanted: number): number {
  const earliest = wanted - Math.floor((wanted - from) / 4)
  for (let at = wanted; at > earliest; at -= 1) if (/[\s，。、；：！？,.;:!?]/u.test(signs[at - 1] ?? '')) return at
  return wanted
}
