import { decodeQR } from 'qr/decode.js'

/** How long one picture may be looked at, ms: about half of the time until the next one. */
const MOST_MS = 60

let canvas: OffscreenCanvas | null = null

addEventListener('message', ({ data }: MessageEvent<ImageBitmap>) => {
  postMessage(codeIn(data))
})

/** The text of the QR code in a picture, or null when it has none that can be read. */
function codeIn(picture: ImageBitmap): string | null {
  const { width, height } = picture
  canvas ??= new OffscreenCanvas(width, height)
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width
    canvas.height = height
  }
  const context = canvas.getContext('2d', { willReadFrequently: true })
  context?.drawImage(picture, 0, 0)
  picture.close()
  const pixels = context?.getImageData(0, 0, width, height)
  if (!pixels) return null
  try {
    return decodeQR({ width, height, data: pixels.data }, { timeLimit: MOST_MS })
  } catch {
    // Nothing to be read in it is the usual case and is said by an error.
    return null
  }
}
