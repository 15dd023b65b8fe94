import encodeQR from 'qr'

/** A QR code as one path; `side` is how many modules it has in each direction, its white rim included. */
export interface QrDrawing {
  readonly side: number
  readonly path: string
}

/** White around the code, in modules. The standard asks for four; the label around it is white, too. */
const RIM = 2

/** As long as the smallest symbol holds with a quarter of it in doubt; longer ones stay coarser with less to spare. */
const SHORT = 16

const drawn = new Map<string, QrDrawing>()

/** Draws a code; remembered, because every change of the settings draws all of them again. */
export function drawQr(code: string): QrDrawing {
  let drawing = drawn.get(code)
  if (!drawing) {
    const ecc = code.length <= SHORT ? 'quartile' : 'medium'
    const modules = encodeQR(code, 'raw', { ecc, border: RIM })
    drawing = { side: modules.length, path: modules.map(rowPath).join('') }
    drawn.set(code, drawing)
  }
  return drawing
}

/** The dark runs of one row, each as a bar. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = ''
  for (let x = 0; x < row.length; x += 1) {
    if (row[x] !== true) continue
    let end = x
    while (row[end] === true) end += 1
    path += `M${x} ${y}h${end - x}v1H${x}z`
    x = end
  }
  return path
}
