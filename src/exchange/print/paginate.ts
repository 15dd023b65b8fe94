/** What has to be placed, in px of the paper: a row of the table, or a block after it. */
export interface PlacedPart {
  readonly height: number
  /** Must not be the last on a page: a heading stays with the row it is for. */
  readonly keepWithNext: boolean
}

/** What a document leaves for its rows. */
export interface PageRoom {
  /** Room for rows on the first page, below its head, and on every later page, in px. */
  readonly first: number
  readonly next: number
}

/** Which rows and which blocks after the table stand on a page; `to` is one past the last. */
export interface PaperPage {
  readonly from: number
  readonly to: number
  readonly outro: readonly number[]
}

/**
 * Puts rows on pages in their order, none of them cut, then the blocks after the table where there is room. A row or block
 * higher than a page gets a page of its own. There is always at least one page.
 */
export function paginate(
  rows: readonly PlacedPart[],
  outro: readonly number[],
  { first, next }: PageRoom,
): PaperPage[] {
  const pages: { from: number; to: number; outro: number[] }[] = [{ from: 0, to: 0, outro: [] }]
  let left = first
  const newPage = (from: number) => {
    pages.push({ from, to: from, outro: [] })
    left = next
  }
  for (let at = 0; at < rows.length;) {
    const end = blockEnd(rows, at)
    const height = rows.slice(at, end).reduce((sum, row) => sum + row.height, 0)
    const page = pages.at(-1)
    if (page === undefined) break
    if (height > left && page.to > page.from) {
      newPage(at)
      continue
    }
    // A first page that is all head: what does not fit below it begins on the next one.
    if (height > left && pages.length === 1 && height <= next && left < next) {
      newPage(at)
      continue
    }
    // A heading whose rows are higher than a page altogether is placed row by row.
    const to = height > left ? at + 1 : end
    page.to = to
    left -= rows.slice(at, to).reduce((sum, row) => sum + row.height, 0)
    at = to
  }
  outro.forEach((height, index) => {
    const page = pages.at(-1)
    if (height > left && page !== undefined && (page.to > page.from || page.outro.length > 0)) newPage(rows.length)
    pages.at(-1)?.outro.push(index)
    left -= height
  })
  return pages
}

/** One past the row at `at` together with all that must stay with it. */
function blockEnd(rows: readonly PlacedPart[], at: number): number {
  let end = at + 1
  while (rows[end - 1]?.keepWithNext === true && end < rows.length) end += 1
  return end
}
