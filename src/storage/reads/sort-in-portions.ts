/** So many rows are put in order before the page gets its turn again. */
const PORTION = 1000

/**
 * The rows in their order; of a long list the page gets its turn in between. Not for use within a transaction, which would
 * end meanwhile.
 */
export async function sortedInPortions<Row>(rows: readonly Row[], compare: (a: Row, b: Row) => number): Promise<Row[]> {
  if (rows.length <= PORTION) return rows.toSorted(compare)
  let runs: Row[][] = []
  for (let from = 0; from < rows.length; from += PORTION) {
    runs.push(rows.slice(from, from + PORTION).sort(compare))
    await breathe()
  }
  while (runs.length > 1) {
    const merged: Row[][] = []
    for (let at = 0; at < runs.length; at += 2) {
      merged.push(merge(runs[at] ?? [], runs[at + 1] ?? [], compare))
      await breathe()
    }
    runs = merged
  }
  return runs[0] ?? []
}

/** Two ordered lists as one; of equals those of the first come first. */
function merge<Row>(left: readonly Row[], right: readonly Row[], compare: (a: Row, b: Row) => number): Row[] {
  const merged: Row[] = []
  let at = 0
  for (const row of left) {
    for (let next = right[at]; next !== undefined && compare(next, row) < 0; next = right[at]) {
      merged.push(next)
      at += 1
    }
    merged.push(row)
  }
  return merged.concat(right.slice(at))
}

/** Lets whatever waits have its turn; a timer would wait four milliseconds for nothing. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
