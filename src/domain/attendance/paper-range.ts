/** The numbers somebody typed from a sign-in sheet. */
export interface PaperRange {
  /** Every number once, ascending. */
  readonly numbers: readonly number[]
  /** Pieces that are neither a number nor a range, as they were typed. */
  readonly unread: readonly string[]
}

/** A longer range is a slip of the hand: no sign-in sheet has so many lines. */
const LONGEST = 20_000

const BETWEEN = /\s*(?:[-–—−~〜]|至|到|\bto\b)\s*/gi
const APART = /[,、;\s]+|和|及/u

/**
 * Reads `1-14, 17, 20-33` as people write it: full-width digits and commas, 、 and ；, spaces and new lines between; `-`, `–`,
 * `~`, 至, 到 or `to` for a range; `#` or 第 before and 号 behind a number are passed over. A range that runs backwards, and
 * anything else, is given back as unread.
 */
export function readPaperRange(typed: string): PaperRange {
  const numbers = new Set<number>()
  const unread: string[] = []
  const text = typed
    .normalize('NFKC')
    .replace(/[#第号]/gu, '')
    .replace(BETWEEN, '-')
  for (const piece of text.split(APART)) {
    if (piece === '') continue
    const parts = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(piece)
    const from = Number(parts?.[1])
    const to = Number(parts?.[2] ?? parts?.[1])
    if (!parts || from === 0 || to < from || to - from > LONGEST) unread.push(piece)
    else for (let number = from; number <= to; number += 1) numbers.add(number)
  }
  return { numbers: [...numbers].sort((a, b) => a - b), unread }
}

/** Numbers as people write them, neighbours drawn together: `1–3, 7`. */
export function inRanges(numbers: readonly number[]): string {
  const runs: { from: number; to: number }[] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last && number === last.to + 1) last.to = number
    else runs.push({ from: number, to: number })
  }
  return runs.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)).join(', ')
}
