import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const folder = join(import.meta.dirname, '..', '..', 'resources', 'icons')
const file = (name: string) => readFileSync(join(folder, name))

const PNG = '\x89PNG\r\n\x1a\n'

/** Width and height as a PNG's first part says. */
function sizeOf(png: Buffer): { width: number; height: number } {
  expect(png.toString('latin1', 0, 8)).toBe(PNG)
  expect(png.toString('latin1', 12, 16)).toBe('IHDR')
  expect(png.toString('latin1', png.length - 8, png.length - 4)).toBe('IEND')
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) }
}

/** The pictures of a Windows icon, each under the size that the directory says. */
function picturesOfIco(ico: Buffer): { said: number; png: Buffer }[] {
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2)]).toEqual([0, 1])
  const pictures = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const entry = 6 + 16 * index
    expect(ico.readUInt8(entry)).toBe(ico.readUInt8(entry + 1))
    const at = ico.readUInt32LE(entry + 12)
    const length = ico.readUInt32LE(entry + 8)
    return { said: ico.readUInt8(entry) || 256, at, length, png: ico.subarray(at, at + length) }
  })
  // One after the other to the very end.
  let at = 6 + 16 * pictures.length
  for (const picture of pictures) {
    expect(picture.at).toBe(at)
    at += picture.length
  }
  expect(at).toBe(ico.length)
  return pictures
}

/** The parts of an Apple icon by their types. */
function partsOfIcns(icns: Buffer): Map<string, Buffer> {
  expect(icns.toString('latin1', 0, 4)).toBe('icns')
  expect(icns.readUInt32BE(4)).toBe(icns.length)
  const parts = new Map<string, Buffer>()
  for (let at = 8; at < icns.length;) {
    const length = icns.readUInt32BE(at + 4)
    parts.set(icns.toString('latin1', at, at + 4), icns.subarray(at + 8, at + length))
    at += length
  }
  return parts
}

describe.each(['salondesk', 'workspace-file'])('the icon %s', (name) => {
  it('has every size that Windows shows', () => {
    const pictures = picturesOfIco(file(`${name}.ico`))
    expect(pictures.map(({ said }) => said)).toEqual([16, 20, 24, 32, 40, 48, 64, 128, 256])
    for (const { said, png } of pictures) expect(sizeOf(png)).toEqual({ width: said, height: said })
  })

  it('has every size that macOS shows', () => {
    const parts = partsOfIcns(file(`${name}.icns`))
    const sizes = { ic07: 128, ic08: 256, ic09: 512, ic10: 1024, ic11: 32, ic12: 64, ic13: 256, ic14: 512 }
    expect([...parts.keys()]).toEqual(Object.keys(sizes))
    for (const [type, size] of Object.entries(sizes)) {
      expect(sizeOf(parts.get(type) as Buffer), type).toEqual({ width: size, height: size })
    }
  })
})

describe('the icons', () => {
  it('are there for Linux in every size, each named after its own', () => {
    const names = readdirSync(join(folder, 'linux'))
    const sizes = names.map((name) => Number(/^(\d+)x\1\.png$/.exec(name)?.[1])).sort((a, b) => a - b)
    expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256, 512])
    for (const size of sizes) expect(sizeOf(file(`linux/${size}x${size}.png`))).toEqual({ width: size, height: size })
  })

  it('were made from the drawings as they are now: else run npm run icons', () => {
    const sums = Object.fromEntries(
      ['salondesk.svg', 'workspace-file.svg'].map((name) => {
        const text = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
        return [name, createHash('sha256').update(text).digest('hex')]
      }),
    )
    expect(JSON.parse(readFileSync(join(folder, 'made-from.json'), 'utf8'))).toEqual(sums)
  })
})
