import type { CueMoment } from '../run-sheet/cue'

/**
 * Facts in the order in which they were entered: by the hybrid clock, which never goes back; inside one step by their moment,
 * then by their ids. Rows that were brought in together, as by an import, have one reading of that clock for all.
 */
export function inOrderOfEntry(facts: readonly CueMoment[]): CueMoment[] {
  return [...facts].sort((a, b) => compare(a.hlc, b.hlc) || a.at - b.at || compare(a.id, b.id))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
