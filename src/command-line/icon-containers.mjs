/** The types of pictures in Apple's container, and the size of the PNG in each. */
const APPLE_TYPES = [
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
]

export const APPLE_SIZES = [...new Set(APPLE_TYPES.map(([, size]) => size))]
export const WINDOWS_SIZES = [16, 20, 24, 32, 40, 48, 64, 128, 256]

const ICO_HEAD = 6
const ICO_ENTRY = 16
const ICNS_HEAD = 8

/** A Windows icon of PNGs. `pngOf` gives the picture of a size. */
export function icoFile(pngOf) {
  const pictures = WINDOWS_SIZES.map((size) => ({ size, png: pngOf(size) }))
  const head = Buffer.alloc(ICO_HEAD + ICO_ENTRY * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let at = head.length
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = ICO_HEAD + ICO_ENTRY * index
    // One byte holds the size, and 256 is written as 0.
    head.writeUInt8(size % 256, entry)
    head.writeUInt8(size % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(png.length, entry + 8)
    head.writeUInt32LE(at, entry + 12)
    at += png.length
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)])
}

/** An Apple icon of PNGs. */
export function icnsFile(pngOf) {
  const parts = APPLE_TYPES.map(([type, size]) => icnsPart(type, pngOf(size)))
  return icnsPart('icns', Buffer.concat(parts))
}

function icnsPart(type, content) {
  const head = Buffer.alloc(ICNS_HEAD)
  head.write(type, 'latin1')
  head.writeUInt32BE(ICNS_HEAD + content.length, 4)
  return Buffer.concat([head, content])
}
