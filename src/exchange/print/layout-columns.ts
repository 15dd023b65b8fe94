/** A column that a printed table would like to have. Widths in px at the normal type size. */
export interface WantedColumn<Key extends string> {
  readonly key: Key
  /** Narrower than this it cannot be read. */
  readonly least: number
  /** Its share of the room that is left over. 0 for a column that stays as narrow as it may be. */
  readonly share: number
  /** Stays in the table whatever happens; the others go below the title when there is no room. */
  readonly must: boolean
}

export interface ColumnLayout<Key extends string> {
  readonly placed: readonly { readonly key: Key; readonly width: number }[]
  /** What has no column of its own: it stands under the title, with its name. */
  readonly stacked: readonly Key[]
}

/** Gives every column a width, as many as fit side by side, in the order given. Nothing is left out: the rest is stacked. */
export function layoutColumns<Key extends string>(
  width: number,
  wanted: readonly WantedColumn<Key>[],
): ColumnLayout<Key> {
  let left = width - wanted.filter(({ must }) => must).reduce((sum, { least }) => sum + least, 0)
  let full = false
  const kept = wanted.filter(({ must, least }) => {
    if (must) return true
    // After the first that does not fit none follows: the order of the columns is the person's.
    full ||= least > left
    if (!full) left -= least
    return !full
  })
  const shares = kept.reduce((sum, { share }) => sum + share, 0)
  const spare = Math.max(0, left)
  return {
    placed: kept.map(({ key, least, share }) => ({
      key,
      width: least + (shares === 0 ? 0 : (spare * share) / shares),
    })),
    stacked: wanted.filter((column) => !kept.includes(column)).map(({ key }) => key),
  }
}
