import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { build, type Rolldown } from 'vite'
import type { Host } from '@/host/contract'
import { type BrowserHostApp, launchBrowserHost } from './stand-in/launch-browser-host'
import { ROOT } from './stand-in/launch-desktop'
import { until } from './stand-in/until'

/** The browser host as the page gets it, under a name the tests can call. */
declare const underTest: { getHost(): Host }

let home: string
let app: BrowserHostApp
let hostSource: string
let eventId: `evt_${string}`

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'salondesk-projector-browser-'))
  app = await launchBrowserHost({ home })
  const output = (await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry: join(ROOT, 'src/host/host.ts'), formats: ['iife'], name: 'underTest' } },
  })) as Rolldown.RolldownOutput[]
  hostSource = `globalThis.underTest = (() => { ${output[0]?.output[0].code ?? ''}; return underTest })()`
  const { page } = app
  page.setDefaultTimeout(60_000)
  await page.getByRole('button', { name: '打开示例' }).click()
  await page.getByRole('heading', { level: 1, name: '今天' }).waitFor()
  const next = await page.locator('a[href*="/events/evt_"]').first().getAttribute('href')
  eventId = /evt_[0-9a-f-]+/.exec(next ?? '')?.[0] as typeof eventId
  await listen(page)
  return async () => {
    await app.quit()
    rmSync(home, { recursive: true, force: true })
  }
})

/** Gives a page the host again, as its own code has it, and notes what that says of the projector. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(hostSource)
  await page.evaluate(() => {
    const heard: boolean[] = []
    Object.assign(globalThis, { heard })
    underTest.getHost().onProjector((open) => void heard.push(open))
  })
}

function heard(page: Page): Promise<boolean[]> {
  return page.evaluate(() => (globalThis as unknown as { heard: boolean[] }).heard)
}

async function opened(): Promise<Page> {
  const [projector, said] = await Promise.all([
    app.page.waitForEvent('popup'),
    app.page.evaluate((id) => underTest.getHost().openProjector(id), eventId),
  ])
  expect(said).toBe(true)
  projector.setDefaultTimeout(60_000)
  await projector.getByRole('heading', { level: 1 }).waitFor()
  return projector
}

describe('the projector in a browser', () => {
  it('is a second window of the same page, opened once, and the desk knows of it', async () => {
    const projector = await opened()
    expect(projector.url()).toBe(`${app.address}#/events/${eventId}/projector`)
    await until(async () => (await heard(app.page)).at(-1) === true)
    const pages = app.page.context().pages().length
    expect(await app.page.evaluate((id) => underTest.getHost().openProjector(id), eventId)).toBe(true)
    expect(app.page.context().pages()).toHaveLength(pages)
    await projector.getByRole('heading', { level: 1 }).waitFor()
    const gone = projector.waitForEvent('close')
    await app.page.evaluate(() => underTest.getHost().closeProjector())
    await gone
    await until(async () => (await heard(app.page)).at(-1) === false)
  })

  it('closes by its own button, and is known to a desk that was loaded meanwhile', async () => {
    const projector = await opened()
    await app.page.reload()
    await app.page.getByRole('main').waitFor()
    await listen(app.page)
    await until(async () => (await heard(app.page)).at(-1) === true)
    const gone = projector.waitForEvent('close')
    await projector.mouse.move(300, 300)
    await projector.getByRole('button', { name: '关闭窗口' }).click()
    await gone
    await until(async () => (await heard(app.page)).at(-1) === false)
  })

  it('leads nowhere else: it has no way back into the window that opened it', async () => {
    const projector = await opened()
    expect(await projector.evaluate(() => window.opener === null)).toBe(true)
    await projector.close()
  })

  it('says when the browser does not let a window open', async () => {
    // A browser's answer to a window that it blocks.
    const said = await app.page.evaluate((id) => {
      const { open } = window
      window.open = () => null
      return underTest
        .getHost()
        .openProjector(id)
        .finally(() => (window.open = open))
    }, eventId)
    expect(said).toBe(false)
  })

  it('leaves writing to the desk, which takes it up again when it is opened anew', async () => {
    const projector = await opened()
    const writers = async () => {
      const { held = [], pending = [] } = await projector.evaluate(() => navigator.locks.query())
      const of = (all: LockInfo[]) => all.filter(({ name }) => name?.startsWith('salondesk-writer-')).length
      return [of(held), of(pending)]
    }
    expect(await writers()).toEqual([1, 0])
    const context = app.page.context()
    await app.page.close()
    await until(async () => (await writers())[0] === 0)
    const desk = await context.newPage()
    await desk.goto(app.address)
    await desk.getByRole('heading', { level: 1, name: '今天' }).waitFor()
    await until(async () => (await writers())[0] === 1)
    expect(await writers()).toEqual([1, 0])
    expect(await desk.getByText('另一个窗口').count()).toBe(0)
    await projector.getByRole('heading', { level: 1 }).waitFor()
    await projector.close()
    app = { ...app, page: desk }
    await listen(desk)
  })

  it('fills the screen and leaves it', async () => {
    const projector = await opened()
    const isFull = () => projector.evaluate(() => document.fullscreenElement !== null)
    await projector.keyboard.press('f')
    await until(isFull)
    await projector.keyboard.press('Escape')
    await until(async () => !(await isFull()))
    await projector.close()
  })

  it('keeps the screen on, again after the window was hidden, and lets it go', async () => {
    const { page } = app
    await page.evaluate(() => {
      const taken: WakeLockSentinel[] = []
      const request = navigator.wakeLock.request.bind(navigator.wakeLock)
      navigator.wakeLock.request = async (type) => {
        const lock = await request(type)
        taken.push(lock)
        return lock
      }
      Object.assign(globalThis, { taken })
    })
    const released = () =>
      page.evaluate(() => (globalThis as unknown as { taken: WakeLockSentinel[] }).taken.map((lock) => lock.released))
    await page.bringToFront()
    await page.evaluate(() => underTest.getHost().keepAwake(true))
    await page.evaluate(() => underTest.getHost().keepAwake(true))
    expect(await released()).toEqual([false])
    // The browser takes the lock away when the page is hidden, and tells when it is seen again.
    await page.evaluate(async () => {
      await (globalThis as unknown as { taken: WakeLockSentinel[] }).taken[0]?.release()
      document.dispatchEvent(new Event('visibilitychange'))
    })
    await until(async () => (await released()).length === 2)
    expect(await released()).toEqual([true, false])
    await page.evaluate(() => underTest.getHost().keepAwake(false))
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    expect(await released()).toEqual([true, true])
  })

  it('breaks no rule of the page', () => {
    expect(app.violations).toEqual([])
    expect(app.foreignRequests).toEqual([])
    expect(app.consoleErrors).toEqual([])
  })
})
