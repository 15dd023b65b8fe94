/** So few rows may go without a word: a small set of data halves easily. */
const LOST_AT_LEAST = 10

/**
 * Whether a state has lost so much against the backup before that it may be an accident: more than half of its rows, and
 * more than ten of them. Rows are those of the person's work that are not deleted; `before` is null when it is not known.
 */
export function hasShrunk(rows: number, before: number | null): boolean {
  return before !== null && before - rows > LOST_AT_LEAST && rows * 2 < before
}
