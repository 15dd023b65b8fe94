import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { captureProcess } from './crash/processes'
import { scan } from './door/an-evening'
import { launchBrowserHost, type BrowserHostApp } from './stand-in/launch-browser-host'

const folder = () => mkdtempSync(join(tmpdir(), 'salondesk-trouble-'))
const CAMERA = '--use-fake-device-for-media-stream=device-count=1'

const SAID = {
  'zh-CN': {
    ...{ sample: '打开示例', side: '实到', field: /^输入姓名/, again: '再试一次', camera: '摄像头扫码' },
    ...{ refused: '没有用摄像头的权限。', unplugged: '摄像头断开了。', busy: '摄像头正被别的程序用着。' },
  },
  en: {
    ...{
      sample: 'Open sample',
      side: 'Present',
      field: /^Type a name/,
      again: 'Try again',
      camera: 'Scan with camera',
    },
    ...{ refused: 'The camera may not be used.' },
    ...{ unplugged: 'The camera was disconnected.', busy: 'Another program is using the camera.' },
  },
} as const
type Language = keyof typeof SAID

/** A camera that another program has, until it lets go of it. */
const TAKEN = `
  const camera = navigator.mediaDevices
  const give = camera.getUserMedia.bind(camera)
  globalThis.cameraIsTaken = true
  camera.getUserMedia = (wanted) =>
    globalThis.cameraIsTaken
      ? Promise.reject(new DOMException('Could not start video source', 'NotReadableError'))
      : give(wanted)
`

/** At the desk of the sample, where a camera was found. */
async function filming(language: Language, home: string, pageScript = ''): Promise<BrowserHostApp> {
  const app = await launchBrowserHost({ home, language, chromiumArguments: [CAMERA], pageScript })
  const { page } = app
  page.setDefaultTimeout(60_000)
  await page.context().grantPermissions([])
  await page.getByRole('button', { name: SAID[language].sample }).click()
  await page.locator('a[href*="/door"]').first().click()
  await page.getByRole('textbox', { name: SAID[language].field }).waitFor()
  await page.getByRole('button', { name: SAID[language].camera }).waitFor()
  return app
}

/** The field has the focus and lets people in, whatever the camera does. */
async function letsIn(page: Page, language: Language, digits: string, count: number): Promise<void> {
  await scan(page, digits)
  const present = page.getByRole('complementary', { name: SAID[language].side }).locator('b').first()
  await expect.poll(() => present.textContent()).toBe(String(count))
}

const isFilming = (page: Page) =>
  page.evaluate(() => {
    const { srcObject } = document.querySelector('video') ?? {}
    return srcObject instanceof MediaStream && srcObject.getTracks().some(({ readyState }) => readyState === 'live')
  })

function nothingWentWrong(app: BrowserHostApp): void {
  expect(app.consoleErrors).toEqual([])
  expect(app.violations).toEqual([])
}

describe.each(['zh-CN', 'en'] as const)('a camera that gives no picture: %s', (language) => {
  const said = SAID[language]

  it('says that it may not be used, and that it was disconnected, and goes on where that is mended', async () => {
    const home = folder()
    const app = await filming(language, home)
    const { page } = app
    await page.keyboard.press('F8')
    await page.getByText(said.refused, { exact: false }).waitFor()
    await letsIn(page, language, '0617', 1)

    await page.context().grantPermissions(['camera'])
    await page.getByRole('button', { name: said.again }).click()
    await expect.poll(() => isFilming(page)).toBe(true)
    // For the page the same as a plug that is pulled: whoever took the pictures is gone.
    process.kill(captureProcess(join(home, 'Browser')), 'SIGKILL')
    await page.getByText(said.unplugged, { exact: false }).waitFor()
    expect(await isFilming(page)).toBe(false)
    await letsIn(page, language, '0086', 2)

    await page.getByRole('button', { name: said.again }).click()
    await expect.poll(() => isFilming(page)).toBe(true)
    await letsIn(page, language, '3171', 3)
    nothingWentWrong(app)
    await app.quit()
  })

  it('says that another program has it, lets people in meanwhile, and films once it is free', async () => {
    const app = await filming(language, folder(), TAKEN)
    const { page } = app
    await page.context().grantPermissions(['camera'])
    await page.keyboard.press('F8')
    await page.getByText(said.busy, { exact: false }).waitFor()
    expect(await isFilming(page)).toBe(false)
    await letsIn(page, language, '0617', 1)

    await page.getByRole('button', { name: said.again }).click()
    await page.getByText(said.busy, { exact: false }).waitFor()
    await page.evaluate(() => Object.assign(globalThis, { cameraIsTaken: false }))
    await page.getByRole('button', { name: said.again }).click()
    await expect.poll(() => isFilming(page)).toBe(true)
    expect(await page.getByText(said.busy, { exact: false }).count()).toBe(0)
    await letsIn(page, language, '0086', 2)
    nothingWentWrong(app)
    await app.quit()
  })
})
