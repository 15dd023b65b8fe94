import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import encodeQR from 'qr'
import { beforeAll, describe, expect, it } from 'vitest'
import { axeFindings } from './stand-in/axe'
import { launchBrowserHost } from './stand-in/launch-browser-host'
import { launchDesktop, type DesktopApp } from './stand-in/launch-desktop'
import type { RunningApp } from './stand-in/running-app'

const WIDTH = 640
const HEIGHT = 480

const folder = () => mkdtempSync(join(tmpdir(), 'salondesk-camera-'))

/** A film of one QR code held still, grey around it, in the plain form that Chromium plays as a camera (YUV4MPEG2, 4:2:0). */
function film(path: string, text: string): string {
  const modules = encodeQR(text, 'raw', { ecc: 'quartile', border: 4 })
  const size = 9
  const left = Math.floor((WIDTH - modules.length * size) / 2)
  const top = Math.floor((HEIGHT - modules.length * size) / 2)
  const light = Buffer.alloc(WIDTH * HEIGHT, 120)
  modules.forEach((row, y) =>
    row.forEach((dark, x) => {
      for (let line = 0; line < size; line += 1) {
        const from = (top + y * size + line) * WIDTH + left + x * size
        light.fill(dark ? 25 : 225, from, from + size)
      }
    }),
  )
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, Buffer.alloc((WIDTH * HEIGHT) / 2, 128)])
  const head = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420\n`)
  writeFileSync(path, Buffer.concat([head, ...Array.from({ length: 10 }, () => frame)]))
  return path
}

const playing = (path: string) => [
  '--use-fake-device-for-media-stream=device-count=1',
  `--use-file-for-fake-video-capture=${path}`,
]

async function started(home: string, chromiumArguments: readonly string[]): Promise<DesktopApp> {
  const app = await launchDesktop({ home, language: 'en', chromiumArguments })
  app.page.setDefaultTimeout(60_000)
  return app
}

async function open({ page }: RunningApp, hash: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), hash)
}

const present = ({ page }: RunningApp) => page.getByRole('complementary', { name: 'Present' }).locator('b').first()
const counted = (app: RunningApp, count: number) => expect.poll(() => present(app).textContent()).toBe(String(count))

/** Whether any camera is being looked through. */
const isFilming = ({ page }: RunningApp) =>
  page.evaluate(() => {
    const { srcObject } = document.querySelector('video') ?? {}
    return srcObject instanceof MediaStream && srcObject.getTracks().some(({ readyState }) => readyState === 'live')
  })

function nothingWentWrong(app: RunningApp): void {
  expect(app.consoleErrors).toEqual([])
  expect(app.violations).toEqual([])
  expect(app.foreignRequests).toEqual([])
}

const prepared = { home: '', event: '', codes: [''] }

beforeAll(async () => {
  prepared.home = folder()
  const app = await started(prepared.home, [])
  const { page } = app
  await page.getByRole('button', { name: 'Open sample' }).click()
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
  const href = await page.locator('nav a[href*="/events/evt"]').first().getAttribute('href')
  prepared.event = /evt_[^/]+/.exec(href ?? '')?.[0] ?? ''
  await open(app, `/events/${prepared.event}/print/badges`)
  await page.locator('.print-label').first().waitFor()
  prepared.codes = (await page.locator('.print-label [data-part="code"]').allTextContents()).map((code) =>
    code.replaceAll(/\s/g, ''),
  )
  await app.quit()
})

describe('a camera at the door', () => {
  it('is not offered where there is none', async () => {
    const app = await started(prepared.home, ['--use-fake-device-for-media-stream=device-count=0'])
    const { page } = app
    await open(app, `/events/${prepared.event}/door`)
    await counted(app, 0)
    await page.keyboard.press('F8')
    expect(await page.getByRole('button', { name: 'Scan with camera' }).count()).toBe(0)
    expect(await page.locator('video').count()).toBe(0)
    nothingWentWrong(app)
    await app.quit()
  })

  it('lets in whose badge is held before it, once, while somebody types', async () => {
    const path = film(join(folder(), 'badge.y4m'), prepared.codes[0] ?? '')
    const app = await started(prepared.home, playing(path))
    const { page } = app
    await open(app, `/events/${prepared.event}/door`)
    await page.getByRole('button', { name: 'Scan with camera' }).waitFor()
    expect(await page.locator('video').count()).toBe(0)
    await page.keyboard.press('F8')
    await page.keyboard.type('zzz')
    await counted(app, 1)
    await page.getByRole('status').filter({ hasText: 'checked in' }).first().waitFor()
    // Held there all the time: it is let in once, and nobody is told that it is in already.
    const seen = await page.evaluate(async () => {
      const video = document.querySelector('video')
      const from = video?.currentTime ?? 0
      await new Promise<void>((resolve) => {
        const look = () => ((video?.currentTime ?? 0) - from > 2 ? resolve() : requestAnimationFrame(look))
        look()
      })
      return document.body.textContent
    })
    expect(seen).not.toContain('checked in already')
    expect(await present(app).textContent()).toBe('1')
    const field = page.getByRole('textbox', { name: /^Type a name/ })
    expect(await field.inputValue()).toBe('zzz')
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true)
    expect(await axeFindings(page)).toEqual([])

    await page.keyboard.press('Control+z')
    await counted(app, 0)
    nothingWentWrong(app)
    await app.quit()
  })

  it('is off as soon as it is switched off, the page is hidden or the desk is left', async () => {
    const path = film(join(folder(), 'nobody.y4m'), 'https://foreign.example/a-very-long-address-of-somebody-else')
    const app = await started(prepared.home, playing(path))
    const { page } = app
    await open(app, `/events/${prepared.event}/door`)
    await page.getByRole('button', { name: 'Scan with camera' }).click()
    await page.getByText('Nobody on the list has this code: https://foreign.example/a-very-long-addr…').waitFor()
    const hold = () =>
      page.evaluateHandle(() => {
        const { srcObject } = document.querySelector('video') ?? {}
        return srcObject instanceof MediaStream ? srcObject.getTracks() : []
      })
    const ended = async (held: Awaited<ReturnType<typeof hold>>) =>
      expect.poll(() => held.evaluate((all) => all.map(({ readyState }) => readyState))).toEqual(['ended'])

    const beforeOff = await hold()
    expect(await beforeOff.evaluate((all) => all.map(({ kind, readyState }) => [kind, readyState]))).toEqual([
      ['video', 'live'],
    ])
    await page.getByRole('button', { name: 'Camera off' }).first().click()
    await ended(beforeOff)
    expect(await page.locator('video').count()).toBe(0)

    await page.keyboard.press('F8')
    await expect.poll(() => isFilming(app)).toBe(true)
    const beforeHidden = await hold()
    const becomes = (state: string) =>
      page.evaluate((now) => {
        Object.defineProperty(document, 'visibilityState', { configurable: true, value: now })
        document.dispatchEvent(new Event('visibilitychange'))
      }, state)
    await becomes('hidden')
    await ended(beforeHidden)
    await page.getByText('The camera is off while the window is hidden').waitFor()
    await becomes('visible')
    await expect.poll(() => isFilming(app)).toBe(true)

    const beforeLeaving = await hold()
    await open(app, `/events/${prepared.event}/attendance`)
    await ended(beforeLeaving)
    nothingWentWrong(app)
    await app.quit()
  })

  it('can be chosen where there are several, and the choice is kept', async () => {
    const app = await started(prepared.home, ['--use-fake-device-for-media-stream=device-count=2'])
    const { page } = app
    await open(app, `/events/${prepared.event}/door`)
    await page.getByRole('button', { name: 'Scan with camera' }).click()
    const which = page.getByRole('combobox', { name: 'Which camera' })
    await which.waitFor()
    const names = await which.locator('option').allTextContents()
    expect(names).toHaveLength(2)
    await which.selectOption({ label: names[1] ?? '' })
    const chosen = () => which.evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]?.textContent)
    await expect.poll(chosen).toBe(names[1])
    await expect.poll(() => isFilming(app)).toBe(true)
    expect(
      await page.getByRole('textbox', { name: /^Type a name/ }).evaluate((input) => input === document.activeElement),
    ).toBe(true)
    await page.keyboard.press('F8')
    await expect.poll(() => page.locator('video').count()).toBe(0)
    await page.keyboard.press('F8')
    await expect.poll(() => isFilming(app)).toBe(true)
    await expect.poll(chosen).toBe(names[1])

    // The one that was chosen is not there any more: another one is taken.
    await page.keyboard.press('F8')
    await page.evaluate(() => localStorage.setItem('salondesk.camera', JSON.stringify('gone')))
    await page.reload()
    await page.getByRole('button', { name: 'Scan with camera' }).click()
    await expect.poll(() => isFilming(app)).toBe(true)
    await expect.poll(chosen).toBe(names[0])
    nothingWentWrong(app)
    await app.quit()
  })

  it('that may not be used says so, and works once it may, in a browser as well', async () => {
    const path = film(join(folder(), 'badge.y4m'), 'somebody')
    const app = await launchBrowserHost({ home: folder(), language: 'en', chromiumArguments: playing(path) })
    const { page } = app
    page.setDefaultTimeout(60_000)
    await page.context().grantPermissions([])
    await page.getByRole('button', { name: 'Open sample' }).click()
    const link = page.locator('a[href*="/door"]').first()
    await link.click()
    await page.getByRole('button', { name: 'Scan with camera' }).click()
    await page.getByText('The camera may not be used.', { exact: false }).waitFor()
    expect(await isFilming(app)).toBe(false)
    await page.context().grantPermissions(['camera'])
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('Nobody on the list has this code: somebody').waitFor()
    nothingWentWrong(app)
    await app.quit()
  })
})
