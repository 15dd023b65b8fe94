/** A sheet of labels or cards: every measure in mm, from the upper left corner of the paper. */
export interface LabelSheet {
  readonly id: string
  /** The maker's own name of the format; it is the same in every language. */
  readonly name: string
  readonly paper: 'A4' | 'Letter'
  readonly columns: number
  readonly rows: number
  readonly width: number
  readonly height: number
  readonly left: number
  readonly top: number
  /** From one label's edge to the same edge of the next one. */
  readonly pitchX: number
  readonly pitchY: number
  /** Sticks, is cut or broken off, or is the whole quarter of a sheet. */
  readonly stock: 'label' | 'card' | 'plain'
}

/** Width and height of the paper in mm (ISO 216, ANSI/ASME Y14.1). */
export const LABEL_PAPERS = {
  A4: { width: 210, height: 297 },
  Letter: { width: 215.9, height: 279.4 },
} as const

const INCH = 25.4

/**
 * Common label papers. The size of a label, how many there are and the gaps are the maker's published ones (Avery Zweckform
 * data sheets and Word templates; Avery US templates in inches; the gLabels template collection for 5395 and C32015); the
 * margins follow, because these sheets are symmetrical. 90 × 54 mm is the usual Chinese name card, cut ten from an A4.
 */
export const LABEL_SHEETS = [
  sheet('L7160', 'Avery L7160', 'A4', 'label', [3, 7], [63.5, 38.1], [2.5, 0]),
  sheet('L7162', 'Avery L7162', 'A4', 'label', [2, 8], [99.1, 33.9], [2.5, 0]),
  sheet('L7163', 'Avery L7163', 'A4', 'label', [2, 7], [99.1, 38.1], [2.5, 0]),
  sheet('L7165', 'Avery L7165', 'A4', 'label', [2, 4], [99.1, 67.7], [2.5, 0]),
  sheet('L4785', 'Avery L4785', 'A4', 'label', [2, 5], [80, 50], [15, 5]),
  sheet('card-90x54', '90 × 54', 'A4', 'card', [2, 5], [90, 54], [0, 0]),
  sheet('C32011', 'Avery C32011', 'A4', 'card', [2, 5], [85, 54], [10, 0]),
  sheet('C32015', 'Avery C32015', 'A4', 'card', [2, 4], [85, 54], [6, 6]),
  sheet('A6', 'A6', 'A4', 'plain', [2, 2], [105, 148.5], [0, 0]),
  sheet('5160', 'Avery 5160', 'Letter', 'label', [3, 10], [2.625 * INCH, INCH], [0.125 * INCH, 0]),
  sheet('5163', 'Avery 5163', 'Letter', 'label', [2, 5], [4 * INCH, 2 * INCH], [0.1875 * INCH, 0]),
  sheet('5395', 'Avery 5395', 'Letter', 'label', [2, 4], [3.375 * INCH, (7 / 3) * INCH], [0.375 * INCH, INCH / 6]),
] as const satisfies readonly LabelSheet[]

/** The sheet with this id; the first one when there is none (any more). */
export function labelSheet(id: string): LabelSheet {
  return LABEL_SHEETS.find((known) => known.id === id) ?? LABEL_SHEETS[0]
}

/** A label's place: on which sheet of paper (from 0), and where its upper left corner is, in mm. */
export interface LabelPlace {
  readonly page: number
  readonly x: number
  readonly y: number
}

export function labelsPerSheet({ columns, rows }: LabelSheet): number {
  return columns * rows
}

/**
 * Where the labels go, row by row, when the first one is the `from`-th of the first sheet (from 1: the labels before it are
 * used up). A `from` that is not on the sheet counts as the nearest one that is.
 */
export function placeLabels(sheetOf: LabelSheet, count: number, from: number): LabelPlace[] {
  const each = labelsPerSheet(sheetOf)
  const first = Math.min(Math.max(Math.trunc(from) || 1, 1), each) - 1
  return Array.from({ length: count }, (_, index) => {
    const slot = first + index
    const at = slot % each
    return {
      page: Math.floor(slot / each),
      x: sheetOf.left + (at % sheetOf.columns) * sheetOf.pitchX,
      y: sheetOf.top + Math.floor(at / sheetOf.columns) * sheetOf.pitchY,
    }
  })
}

function sheet<const Id extends string>(
  id: Id,
  name: string,
  paper: LabelSheet['paper'],
  stock: LabelSheet['stock'],
  [columns, rows]: readonly [number, number],
  [width, height]: readonly [number, number],
  [gapX, gapY]: readonly [number, number],
): LabelSheet & { readonly id: Id } {
  const { width: paperWidth, height: paperHeight } = LABEL_PAPERS[paper]
  const pitchX = width + gapX
  const pitchY = height + gapY
  return {
    id,
    name,
    paper,
    stock,
    columns,
    rows,
    width,
    height,
    pitchX,
    pitchY,
    left: (paperWidth - (columns * pitchX - gapX)) / 2,
    top: (paperHeight - (rows * pitchY - gapY)) / 2,
  }
}
