import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { findChromium } from '../../test/desktop/stand-in/find-chromium.mjs'
import { APPLE_SIZES, icnsFile, icoFile, WINDOWS_SIZES } from './icon-containers.mjs'
import { root } from './project.mjs'
import { say } from './say.mjs'

/**
 * Makes every icon from its drawing: `npm run icons`, after a drawing in resources/icons was changed. The results are
 * committed, so that packaging needs no browser.
 */
const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512]
const folder = join(root, 'resources', 'icons')

const browser = await chromium.launch({ executablePath: findChromium(), args: ['--disable-gpu'] })
try {
  const app = await draw('salondesk.svg', [...WINDOWS_SIZES, ...APPLE_SIZES, ...LINUX_SIZES])
  write('salondesk.ico', icoFile(app))
  write('salondesk.icns', icnsFile(app))
  mkdirSync(join(folder, 'linux'), { recursive: true })
  for (const size of LINUX_SIZES) write(join('linux', `${size}x${size}.png`), app(size))

  const file = await draw('workspace-file.svg', [...WINDOWS_SIZES, ...APPLE_SIZES])
  write('workspace-file.ico', icoFile(file))
  write('workspace-file.icns', icnsFile(file))

  const made = Object.fromEntries(['salondesk.svg', 'workspace-file.svg'].map((name) => [name, sumOf(name)]))
  write('made-from.json', `${JSON.stringify(made, null, 2)}\n`)
} finally {
  await browser.close()
}

/** The drawing as a PNG of each size, drawn anew for each rather than made smaller. */
async function draw(name, sizes) {
  const address = `data:image/svg+xml;base64,${readFileSync(join(folder, name), 'base64')}`
  const page = await browser.newPage()
  const pictures = new Map()
  for (const size of new Set(sizes)) {
    await page.setViewportSize({ width: size, height: size })
    await page.setContent(
      `<style>html,body{margin:0;background:transparent}img{display:block}</style><img src="${address}" width="${size}" height="${size}">`,
    )
    await page.evaluate(() => globalThis.document.images[0].decode())
    const clip = { x: 0, y: 0, width: size, height: size }
    pictures.set(size, await page.screenshot({ omitBackground: true, clip }))
  }
  await page.close()
  return (size) => pictures.get(size)
}

/** The sum of a drawing, the same whatever line ends it was checked out with. */
function sumOf(name) {
  const text = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n')
  return createHash('sha256').update(text).digest('hex')
}

function write(name, content) {
  writeFileSync(join(folder, name), content)
  say(`resources/icons/${name}`)
}
