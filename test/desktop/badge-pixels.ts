import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import decodeQR from 'qr/decode.js'

/** Ten pixels to the millimetre. */
export const PER_MM = 10

/** Whether this machine can turn a PDF into pixels. */
export const hasPdfPixels = spawnSync('pdftoppm', ['-v']).error === undefined

/** A printed page in shades of grey. */
export interface PagePixels {
  readonly width: number
  readonly height: number
  readonly grey: Uint8Array
}

interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** One page of a PDF as a printer would put it on paper. */
export function pagePixels(pdf: string, page: number): PagePixels {
  const only = ['-f', String(page), '-l', String(page), '-r', String(PER_MM * 25.4), '-gray']
  const { stdout } = spawnSync('pdftoppm', [...only, pdf], { maxBuffer: 64 * 1024 * 1024 })
  // PGM: `P5`, width, height and the lightest shade, then one byte for each pixel.
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(stdout.subarray(0, 64).toString('latin1'))
  if (head === null) throw new Error('The page came out as no picture')
  return { width: Number(head[1]), height: Number(head[2]), grey: new Uint8Array(stdout.subarray(head[0].length)) }
}

/** Whether there is anything dark in a rectangle, given in mm. */
export function isInked(page: PagePixels, { x, y, width, height }: Rectangle): boolean {
  for (let row = Math.round(y * PER_MM); row < Math.round((y + height) * PER_MM); row += 1)
    for (let column = Math.round(x * PER_MM); column < Math.round((x + width) * PER_MM); column += 1)
      if ((page.grey[row * page.width + column] ?? 255) < 128) return true
  return false
}

/** The text of the QR code inside a rectangle, given in mm. */
export function codeIn(page: PagePixels, { x, y, width, height }: Rectangle): string {
  const columns = Math.round(width * PER_MM)
  const rows = Math.round(height * PER_MM)
  const data = new Uint8ClampedArray(columns * rows * 4).fill(255)
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const from = (Math.round(y * PER_MM) + row) * page.width + Math.round(x * PER_MM) + column
      data.fill(page.grey[from] ?? 255, (row * columns + column) * 4, (row * columns + column) * 4 + 3)
    }
  return decodeQR({ width: columns, height: rows, data }, { effort: 3, timeLimit: 1000 })
}

/** Widths and heights of a PDF's pages in mm. */
export function pageSizes(pdf: string): number[][] {
  const boxes = readFileSync(pdf)
    .toString('latin1')
    .matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)
  return [...boxes].map(([, width, height]) => [Number(width), Number(height)].map((points) => (points / 72) * 25.4))
}
