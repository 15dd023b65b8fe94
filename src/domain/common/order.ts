import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

/** A place in an order, as a fractional index: a row can be put between two others without touching them. */
export type Position = string

/** A row that has a place in an order. */
export interface Ordered {
  readonly pos: Position
  readonly id: string
}

/** Compares by position, then by id, so that two rows that two machines put at one place still have one order. */
export function byPosition(a: Ordered, b: Ordered): number {
  if (a.pos !== b.pos) return a.pos < b.pos ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** A position between two others; `null` means the very start or the very end. */
export function positionBetween(before: Position | null, after: Position | null): Position {
  if (before !== null && after !== null && before >= after) return generateKeyBetween(before, null)
  return generateKeyBetween(before, after)
}

/** The position after all of these. */
export function positionAtEnd(rows: readonly Ordered[]): Position {
  let last: Position | null = null
  for (const row of rows) if (last === null || row.pos > last) last = row.pos
  return generateKeyBetween(last, null)
}

/** `count` positions, one after the other, behind `after`. */
export function positionsAfter(after: Position | null, count: number): Position[] {
  return generateNKeysBetween(after, null, count)
}
