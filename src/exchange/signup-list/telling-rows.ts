import type { SignUpFile } from './sign-up-list'

const SHOWN = 8

/** The rows worth looking at before an import: the first ones, those with something to say, doubtful ones, the last. */
export function tellingRows(file: SignUpFile, doubtful: readonly number[]): number[] {
  const rows = new Set<number>(file.entries.slice(0, 2).map(({ row }) => row))
  const last = file.entries.at(-1)?.row
  if (last !== undefined) rows.add(last)
  const seen = new Set<string>()
  for (const { row, kind } of file.problems) {
    // One row of each kind tells as much as all of them.
    if (row === null || kind === 'blankRow' || seen.has(kind) || rows.size >= SHOWN) continue
    seen.add(kind)
    rows.add(row)
  }
  for (const row of [...doubtful, ...file.entries.map((entry) => entry.row)]) {
    if (rows.size >= SHOWN) break
    rows.add(row)
  }
  return [...rows].sort((a, b) => a - b)
}
