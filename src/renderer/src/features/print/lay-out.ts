import { paginate, type PaperPage } from '@/exchange/print/paginate'
import type { PaperBox } from '@/exchange/print/paper'
import type { Pieces, PrintDoc } from '@/exchange/print/print-doc'

/** A document on its pages. */
export interface LaidDoc {
  readonly doc: PrintDoc
  readonly pages: readonly PaperPage[]
}

/** Left free at the foot of a page: print places letters a hair differently from the screen. */
const SPARE = 8

/** How high the parts of a document are when it is set in its type, in px of the paper. */
export interface Heights {
  readonly head: number
  readonly runningHead: number
  readonly tableHead: number
  readonly foot: number
  readonly rows: readonly number[]
  readonly outro: readonly number[]
}

/**
 * Reads the heights off a document that stands in the measuring box, see `Measure`. The box is as wide as the text on paper;
 * where the preview is shown smaller, everything in it is, too.
 */
export function heightsOf(box: Element, innerWidth: number): Heights {
  const scale = innerWidth / box.getBoundingClientRect().width
  const heightOf = (element: Element) => element.getBoundingClientRect().height * scale
  const of = (part: string) => [...box.querySelectorAll(`:scope > [data-part='${part}']`)].map(heightOf)
  return {
    head: sum(of('head')),
    runningHead: sum(of('running-head')),
    tableHead: sum([...box.querySelectorAll('thead')].map(heightOf)),
    foot: sum(of('foot')),
    rows: [...box.querySelectorAll('tbody')].map(heightOf),
    outro: of('outro'),
  }
}

/** Room for rows on a page that begins a document, and on one that continues it. */
export function roomOf(paper: PaperBox, { head, runningHead, tableHead, foot }: Heights) {
  const room = paper.innerHeight - foot - tableHead - SPARE
  return { first: room - head, next: room - runningHead }
}

export function layOut(doc: PrintDoc, heights: Heights, paper: PaperBox): LaidDoc {
  const rows = (doc.table?.rows ?? []).map(({ keepWithNext }, index) => ({
    height: heights.rows[index] ?? 0,
    keepWithNext,
  }))
  return { doc, pages: paginate(rows, heights.outro, roomOf(paper, heights)) }
}

/** Rows that are higher than a page have to be set in parts: in how many, by their keys. Null when every row fits. */
export function morePieces(
  docs: readonly PrintDoc[],
  heights: readonly Heights[],
  paper: PaperBox,
  pieces: Pieces,
): Pieces | null {
  const more = new Map(pieces)
  docs.forEach((doc, at) => {
    const of = heights[at]
    if (of === undefined) return
    const room = roomOf(paper, of).next
    doc.table?.rows.forEach(({ key }, index) => {
      const height = of.rows[index] ?? 0
      const [id = key] = key.split(' ')
      if (height > room && room > 0)
        more.set(id, Math.max(more.get(id) ?? 1, Math.ceil((pieces.get(id) ?? 1) * (height / room) * 1.2)))
    })
  })
  return [...more].some(([id, count]) => count !== (pieces.get(id) ?? 1)) ? more : null
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
