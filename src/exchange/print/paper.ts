import type { PrintChoices, TypeSize } from './print-choices'

const PX_PER_MM = 96 / 25.4

/** A sheet of paper and its margins, in px (96 to the inch). */
export interface PaperBox {
  readonly width: number
  readonly height: number
  readonly margin: number
  /** Width and height inside the margins. */
  readonly innerWidth: number
  readonly innerHeight: number
}

const SIDES = { A4: [210, 297], A5: [148, 210] } as const
const MARGINS = { A4: 11, A5: 8 } as const

/** The sheet of paper for a choice. A hair is left below, so that rounding never makes an empty page. */
export function paperBox({ size, landscape }: Pick<PrintChoices, 'size' | 'landscape'>): PaperBox {
  const [short, long] = SIDES[size]
  const width = (landscape ? long : short) * PX_PER_MM
  const height = (landscape ? short : long) * PX_PER_MM - 1
  const margin = MARGINS[size] * PX_PER_MM
  return { width, height, margin, innerWidth: width - 2 * margin, innerHeight: height - 2 * margin }
}

/** Below this the small print is under six points, which nobody can read. */
export const SMALLEST = 0.7

const ZOOMS: { readonly [Type in TypeSize]: readonly number[] } = {
  normal: [1],
  large: [1.5],
  onePage: [1, 0.94, 0.88, 0.82, 0.76, SMALLEST],
}

/** The type sizes to try, largest first, as a factor of the normal one; A5 is held nearer to the eye. */
export function zoomsFor({ size, type }: Pick<PrintChoices, 'size' | 'type'>): readonly number[] {
  if (size === 'A4') return ZOOMS[type]
  return type === 'onePage' ? [0.9, 0.85, 0.8, 0.75, SMALLEST] : ZOOMS[type].map((zoom) => zoom * 0.9)
}
