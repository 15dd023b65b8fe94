import type { CueId } from '../common/id'

/** A cell that holds what is searched for. */
export interface SheetHit<Column extends string> {
  readonly cueId: CueId
  readonly column: Column
}

/** What a row says, cell by cell, as a person reads it. */
export interface SheetTexts<Column extends string> {
  readonly cueId: CueId
  readonly cells: readonly (readonly [Column, string])[]
}

/** Text as it is compared: wide signs as narrow ones, capitals as small ones, any white space as one space. */
export function findKey(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()
}

/** The cells that hold a text, in the order of the sheet; none for an empty one. */
export function findInSheet<Column extends string>(
  rows: readonly SheetTexts<Column>[],
  text: string,
): SheetHit<Column>[] {
  const wanted = findKey(text)
  if (wanted === '') return []
  return rows.flatMap(({ cueId, cells }) =>
    cells.filter(([, value]) => findKey(value).includes(wanted)).map(([column]) => ({ cueId, column })),
  )
}

/** The hit `step` places from the present one, round the end; from nowhere the first or the last. Null without hits. */
export function nextHit(count: number, present: number | null, step: 1 | -1): number | null {
  if (count === 0) return null
  if (present === null || present >= count) return step === 1 ? 0 : count - 1
  return (present + step + count) % count
}
