import { findKey } from '@/domain/run-sheet/find-in-sheet'

const NAME = 'sheet-found'

/**
 * Marks a text wherever it stands in the cells that are drawn, without drawing one of them again. Answers how to take the
 * marks away.
 */
export function markFound(place: HTMLElement | null, text: string): () => void {
  const wanted = findKey(text)
  CSS.highlights.delete(NAME)
  if (place === null || wanted === '') return () => undefined
  const ranges: Range[] = []
  for (const cell of place.querySelectorAll('td[data-cell]')) {
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) ranges.push(...rangesIn(node, wanted))
  }
  if (ranges.length > 0) CSS.highlights.set(NAME, new Highlight(...ranges))
  return () => void CSS.highlights.delete(NAME)
}

function rangesIn(node: Node, wanted: string): Range[] {
  const text = (node.nodeValue ?? '').toLowerCase()
  const ranges: Range[] = []
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    const range = document.createRange()
    range.setStart(node, at)
    range.setEnd(node, at + wanted.length)
    ranges.push(range)
  }
  return ranges
}
