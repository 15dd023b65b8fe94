import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { CHANNELS, FLUSHED_CHANNEL, READY_FOR_FILES_CHANNEL, READY_FOR_PROJECTOR_CHANNEL } from '@/host/channel-names'
import type { Host } from '@/host/contract'
import { axeFindings } from './rehearsal/axe'
import type { FakeWindow } from './stand-in/fake-window'
import { type DesktopApp, launchDesktop } from './stand-in/launch-desktop'

declare global {
  interface Window {
    readonly desk?: Host
  }
}

/** Everything the projector's page may ask; a new name here is something a screen in front of everybody can do. */
const ALLOWED = ['closeProjector', 'facts', 'fillScreen', 'keepAwake', 'setAppearance']

let home: string
let app: DesktopApp
let eventId: `evt_${string}`

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'salondesk-projector-'))
  app = await launchDesktop({ home, attacks: true })
  const { page } = app
  page.setDefaultTimeout(20_000)
  await page.getByRole('button', { name: '打开示例' }).click()
  await page.getByRole('heading', { level: 1, name: '今天' }).waitFor()
  const next = await page.locator('a[href*="/events/evt_"]').first().getAttribute('href')
  eventId = /evt_[0-9a-f-]+/.exec(next ?? '')?.[0] as typeof eventId
  return async () => {
    await app.quit()
    rmSync(home, { recursive: true, force: true })
  }
})

afterEach(async () => {
  await app.page.evaluate(() => window.desk?.closeProjector())
})

/** The projector's window, opened from the desk, with its page. */
async function opened(event: `evt_${string}` = eventId): Promise<{ shown: FakeWindow; page: Page }> {
  expect(await app.page.evaluate((id) => window.desk?.openProjector(id), event)).toBe(true)
  const shown = app.run.windows[1]
  const page = shown?.webContents.page
  if (shown === undefined || !page) throw new Error('The projector has no window')
  page.setDefaultTimeout(20_000)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return { shown, page }
}

describe('the projector’s window', () => {
  it('is an ordinary window while there is one screen', async () => {
    const { shown, page } = await opened()
    expect(shown.options).toMatchObject({ width: 1280, height: 720, fullscreen: false })
    expect(shown.visible).toBe(true)
    expect(shown.isFullScreen()).toBe(false)
    expect(page.url()).toContain(`#/events/${eventId}/projector`)
  })

  it('fills the second screen where there is one', async () => {
    app.run.screen.plugIn({ x: 1920, y: 0, width: 1280, height: 720 })
    const { shown } = await opened()
    expect(shown.options).toMatchObject({ x: 1920, y: 0, fullscreen: true })
    expect(shown.isFullScreen()).toBe(true)
  })

  it('is opened once: asking again brings it to the front, and shows the event that was asked for', async () => {
    const { shown, page } = await opened()
    const before = shown.focused
    await opened()
    expect(app.run.windows).toHaveLength(2)
    expect(shown.focused).toBe(before + 1)
    await opened('evt_not-here')
    expect(app.run.windows).toHaveLength(2)
    expect(page.url()).toContain('#/events/evt_not-here/projector')
    await page.getByText('这个活动已经不在了').waitFor()
  })

  it('is told to the desk when it opens and closes, also to a desk that was loaded meanwhile', async () => {
    const listen = () =>
      app.page.evaluate(() => {
        const heard: boolean[] = []
        Object.assign(globalThis, { heard })
        window.desk?.onProjector((open) => void heard.push(open))
      })
    const heard = () => app.page.evaluate(() => (globalThis as unknown as { heard: boolean[] }).heard)
    await listen()
    await vi.waitUntil(async () => (await heard()).length === 1)
    const { shown } = await opened()
    await vi.waitUntil(async () => (await heard()).length === 2)
    shown.close()
    await vi.waitUntil(async () => (await heard()).length === 3)
    expect(await heard()).toEqual([false, true, false])
    await opened()
    await app.page.reload()
    await app.page.getByRole('main').waitFor()
    await listen()
    await vi.waitUntil(async () => (await heard()).length === 1)
    expect(await heard()).toEqual([true])
  })

  it('fills its own screen on request and never the desk’s', async () => {
    const { shown, page } = await opened()
    const start = shown.isFullScreen()
    await page.keyboard.press('f')
    await vi.waitUntil(() => shown.isFullScreen() !== start)
    if (start) await page.keyboard.press('f')
    await vi.waitUntil(() => shown.isFullScreen())
    await page.keyboard.press('Escape')
    await vi.waitUntil(() => !shown.isFullScreen())
    await page.keyboard.press('Escape')
    expect(shown.isFullScreen()).toBe(false)
    expect(app.run.windows[0]?.isFullScreen()).toBe(false)
  })

  it('is closed by its own button, which changes nothing else', async () => {
    const { page } = await opened()
    await page.mouse.move(400, 400)
    await page.getByRole('button', { name: '关闭窗口' }).click()
    await vi.waitUntil(() => app.run.windows.length === 1)
    await app.page.getByRole('heading', { level: 1 }).first().waitFor()
  })

  it('keeps the screens on for as long as it is there, and the desk’s page for as long as it asks', async () => {
    const { prevented } = app.run.powerSaveBlocker
    expect(prevented).toEqual([])
    await opened()
    await vi.waitUntil(() => app.run.powerSaveBlocker.prevented.length === 1)
    await app.page.evaluate(() => window.desk?.keepAwake(true))
    expect(app.run.powerSaveBlocker.prevented).toEqual(['prevent-display-sleep'])
    await app.page.evaluate(() => window.desk?.closeProjector())
    expect(app.run.powerSaveBlocker.prevented).toEqual(['prevent-display-sleep'])
    await app.page.evaluate(() => window.desk?.keepAwake(false))
    expect(app.run.powerSaveBlocker.prevented).toEqual([])
    await app.page.evaluate(() => window.desk?.keepAwake(true))
    await app.page.reload()
    await vi.waitUntil(() => app.run.powerSaveBlocker.prevented.length === 0)
  })

  it('is loaded again when its page dies, and given up when that does not end', async () => {
    const { shown, page } = await opened()
    for (const deaths of [1, 2]) {
      const loaded = page.waitForEvent('load')
      shown.webContents.forcefullyCrashRenderer()
      await loaded
      expect([deaths, shown.webContents.crashed, shown.isDestroyed()]).toEqual([deaths, false, false])
    }
    shown.webContents.forcefullyCrashRenderer()
    expect(shown.isDestroyed()).toBe(true)
    expect(app.run.windows).toHaveLength(1)
  })
})

describe('the projector’s page', () => {
  it('runs under the same settings as the desk’s, without a menu', async () => {
    const { shown } = await opened()
    expect(shown.options.webPreferences).toEqual(app.run.windows[0]?.options.webPreferences)
    expect(shown.hasMenu).toBe(false)
  })

  it('may ask for the few things it needs and for nothing else', async () => {
    const { shown } = await opened()
    const own = shown.webContents.mainFrame
    for (const [question, channel] of Object.entries(CHANNELS)) {
      if (ALLOWED.includes(question)) continue
      await expect(app.run.askFrom(1, channel, own), question).rejects.toThrow('Refused: not for this window')
    }
    for (const channel of [FLUSHED_CHANNEL, READY_FOR_FILES_CHANNEL, READY_FOR_PROJECTOR_CHANNEL]) {
      await expect(app.run.askFrom(1, channel, own, 1)).rejects.toThrow('Refused: not for this window')
    }
    expect(await app.run.askFrom(1, CHANNELS.facts, own)).toMatchObject({ kind: 'electron' })
    const labels = app.menuItems().map(({ label }) => label)
    await app.run.askFrom(1, CHANNELS.setAppearance, own, { language: 'en', look: 'dark' })
    expect(app.menuItems().map(({ label }) => label)).toEqual(labels)
  })

  it('stays on the projector: no other address, no other screen of the app, no other window', async () => {
    const { shown, page } = await opened()
    const before = page.url()
    for (const address of ['https://foreign.example/', '/index.html', '/?x']) {
      const stopped = app.run.stoppedNavigations.length
      await page.evaluate((to) => {
        location.href = to
      }, address)
      await vi.waitUntil(() => app.run.stoppedNavigations.length > stopped)
    }
    expect(page.url()).toBe(before)
    await page.evaluate(() => {
      location.hash = '#/people'
    })
    await vi.waitUntil(() => page.url() === before)
    const goes = (url: string) => {
      const event = { url, defaultPrevented: false, preventDefault: () => (event.defaultPrevented = true) }
      shown.webContents.emit('will-navigate', event, url)
      return !event.defaultPrevented
    }
    for (const url of [
      'salondesk://app/',
      'salondesk://app/#/people',
      `salondesk://app/#/events/${eventId}/show`,
      `salondesk://app/#/events/${eventId}/projector/../show`,
      `salondesk://foreign/#/events/${eventId}/projector`,
      `https://app/#/events/${eventId}/projector`,
      'not an address',
    ]) {
      expect(goes(url), url).toBe(false)
    }
    expect(goes(`salondesk://app/#/events/${eventId}/projector`)).toBe(true)

    const asked = app.run.dialogs.asked.length
    const popups = app.run.popups.length
    await page.evaluate(() => void window.open('https://foreign.example/'))
    await vi.waitUntil(() => app.run.popups.length > popups)
    expect(app.run.popups.at(-1)?.action).toBe('deny')
    expect(shown.webContents.openHandler({ url: 'https://foreign.example/' })).toEqual({ action: 'deny' })
    expect(app.run.dialogs.asked).toHaveLength(asked)
    expect(app.run.opened).toEqual([])
    expect(app.run.windows).toHaveLength(2)
  })

  it('never stands in line for writing, so the desk can start again beside it', async () => {
    const { page } = await opened()
    const locks = () => page.evaluate(() => navigator.locks.query())
    const writers = async () => {
      const { held = [], pending = [] } = await locks()
      const of = (all: LockInfo[]) => all.filter(({ name }) => name?.startsWith('salondesk-writer-')).length
      return { held: of(held), pending: of(pending) }
    }
    expect(await writers()).toEqual({ held: 1, pending: 0 })
    await app.page.reload()
    await app.page.getByRole('main').waitFor()
    await vi.waitUntil(async () => (await writers()).held === 1)
    expect(await writers()).toEqual({ held: 1, pending: 0 })
    expect(await app.page.getByText('另一个窗口').count()).toBe(0)
    expect(await page.getByRole('alert').count()).toBe(0)
    await page.getByRole('heading', { level: 1 }).waitFor()
  })

  it('shows what its keys choose, and the same after it was loaded again', async () => {
    const { page } = await opened()
    const clock = page.locator('h1 time')
    await page.keyboard.press('4')
    await clock.waitFor()
    expect(await clock.textContent()).toMatch(/^\d\d:\d\d$/)
    await page.reload()
    await clock.waitFor()
    await page.keyboard.press('5')
    await clock.waitFor({ state: 'detached' })
    expect(await page.getByRole('main').textContent()).toBe('黑屏')
    expect(await page.locator('header').count()).toBe(0)
    await page.keyboard.press('3')
    await page.getByText('暂时没有话').waitFor()
    await page.keyboard.press('1')
    await page.getByText(/开始$/).waitFor()
  })

  it('can be read by machines in every one of its states', async () => {
    const { page } = await opened()
    await page.mouse.move(300, 300)
    for (const key of ['1', '2', '3', '4', '5']) {
      await page.keyboard.press(key)
      expect(await axeFindings(page), `key ${key}`).toEqual([])
    }
    await page.keyboard.press('1')
  })

  it('follows the desk’s language', async () => {
    const { page } = await opened()
    await app.page.evaluate(() => {
      location.hash = '#/settings'
    })
    await app.page.getByText('English', { exact: true }).click()
    await page.getByText(/^Starts at/).waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    await app.page.getByText('中文', { exact: true }).click()
    await page.getByText(/开始$/).waitFor()
  })

  it('goes with the desk', async () => {
    await opened()
    app.run.app.quit()
    await app.run.ended
    expect(app.run.windows).toEqual([])
    expect(app.run.powerSaveBlocker.prevented).toEqual([])
    app = await launchDesktop({ home, attacks: true })
    expect(app.run.windows).toHaveLength(1)
  })
})
