import type { CueMoment } from '../run-sheet/cue'

/** Facts in the order in which they were entered: by the hybrid clock, which never goes back; inside one step by their ids. */
export function inOrderOfEntry(facts: readonly CueMoment[]): CueMoment[] {
  return [...facts].sort((a, b) => (a.hlc < b.hlc ? -1 : a.hlc > b.hlc ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
}
