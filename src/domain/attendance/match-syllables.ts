/** A part of a text, from one place up to (not with) another, in UTF-16 units. */
export type TextRange = readonly [from: number, to: number]

/** How many letters of which syllable were typed. */
export interface SyllablePart {
  readonly syllable: number
  readonly length: number
}

/**
 * Reads letters as a run of syllables, each typed in full, in part or by its first letter: `wangyc`, `wyc` and `wyuchen` all
 * read `wang yu chen`. The run may begin at any syllable. Returns which letters fell on which, or null when it cannot be read.
 */
export function matchSyllables(syllables: readonly string[], letters: string): SyllablePart[] | null {
  if (letters === '') return null
  for (let start = 0; start < syllables.length; start += 1) {
    const parts: SyllablePart[] = []
    if (read(syllables, start, letters, 0, parts)) return parts.reverse()
  }
  return null
}

/** Collects the parts from the last one back, so that nothing is built until the whole run fits. */
function read(syllables: readonly string[], at: number, letters: string, from: number, parts: SyllablePart[]): boolean {
  if (from === letters.length) return true
  const syllable = syllables[at]
  if (syllable === undefined) return false
  let most = 0
  while (most < syllable.length && from + most < letters.length && syllable[most] === letters[from + most]) most += 1
  for (let length = most; length > 0; length -= 1) {
    if (!read(syllables, at + 1, letters, from + length, parts)) continue
    parts.push({ syllable: at, length })
    return true
  }
  return false
}
