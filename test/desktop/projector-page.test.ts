import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { CHANNELS, FLUSHED_CHANNEL, READY_FOR_FILES_CHANNEL, READY_FOR_PROJECTOR_CHANNEL } from '@/host/channel-names'
import { ProjectorDesk } from './projector/projector-desk'
import { axeFindings } from './stand-in/axe'
import type { DesktopApp } from './stand-in/launch-desktop'
import { until } from './stand-in/until'

/** Everything the projector's page may ask; a new name here is something a screen in front of everybody can do. */
const ALLOWED = ['closeProjector', 'facts', 'fillScreen', 'keepAwake', 'setAppearance']

let desk: ProjectorDesk
let app: DesktopApp

beforeAll(async () => {
  desk = await ProjectorDesk.start()
  app = desk.app
  return () => desk.end()
})

afterEach(() => desk.closeProjector())

describe('the projector’s page', () => {
  it('runs under the same settings as the desk’s, without a menu', async () => {
    const { shown } = await desk.open()
    expect(shown.options.webPreferences).toEqual(app.run.windows[0]?.options.webPreferences)
    expect(shown.hasMenu).toBe(false)
  })

  it('may ask for the few things it needs and for nothing else', async () => {
    const { shown } = await desk.open()
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
    const { shown, page } = await desk.open()
    const before = page.url()
    for (const address of ['https://foreign.example/', '/index.html', '/?x']) {
      const stopped = app.run.stoppedNavigations.length
      await page.evaluate((to) => {
        location.href = to
      }, address)
      await until(() => app.run.stoppedNavigations.length > stopped)
    }
    expect(page.url()).toBe(before)
    await page.evaluate(() => {
      location.hash = '#/people'
    })
    await until(() => page.url() === before)
    const goes = (url: string) => {
      const event = { url, defaultPrevented: false, preventDefault: () => (event.defaultPrevented = true) }
      shown.webContents.emit('will-navigate', event, url)
      return !event.defaultPrevented
    }
    for (const url of [
      'salondesk://app/',
      'salondesk://app/#/people',
      `salondesk://app/#/events/${desk.eventId}/show`,
      `salondesk://app/#/events/${desk.eventId}/projector/../show`,
      `salondesk://foreign/#/events/${desk.eventId}/projector`,
      `https://app/#/events/${desk.eventId}/projector`,
      'not an address',
    ]) {
      expect(goes(url), url).toBe(false)
    }
    expect(goes(`salondesk://app/#/events/${desk.eventId}/projector`)).toBe(true)

    const asked = app.run.dialogs.asked.length
    const popups = app.run.popups.length
    await page.evaluate(() => void window.open('https://foreign.example/'))
    await until(() => app.run.popups.length > popups)
    expect(app.run.popups.at(-1)?.action).toBe('deny')
    expect(shown.webContents.openHandler({ url: 'https://foreign.example/' })).toEqual({ action: 'deny' })
    expect(app.run.dialogs.asked).toHaveLength(asked)
    expect(app.run.opened).toEqual([])
    expect(app.run.windows).toHaveLength(2)
  })

  it('never stands in line for writing, so the desk can start again beside it', async () => {
    const { page } = await desk.open()
    const locks = () => page.evaluate(() => navigator.locks.query())
    const writers = async () => {
      const { held = [], pending = [] } = await locks()
      const of = (all: LockInfo[]) => all.filter(({ name }) => name?.startsWith('salondesk-writer-')).length
      return { held: of(held), pending: of(pending) }
    }
    expect(await writers()).toEqual({ held: 1, pending: 0 })
    await app.page.reload()
    await app.page.getByRole('main').waitFor()
    await until(async () => (await writers()).held === 1)
    expect(await writers()).toEqual({ held: 1, pending: 0 })
    expect(await app.page.getByText('另一个窗口').count()).toBe(0)
    expect(await page.getByRole('alert').count()).toBe(0)
    await page.getByRole('heading', { level: 1 }).waitFor()
  })

  it('shows what its keys choose, and the same after it was loaded again', async () => {
    const { page } = await desk.open()
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
    const { page } = await desk.open()
    await page.mouse.move(300, 300)
    for (const key of ['1', '2', '3', '4', '5']) {
      await page.keyboard.press(key)
      expect(await axeFindings(page), `key ${key}`).toEqual([])
    }
    await page.keyboard.press('1')
  })

  it('follows the desk’s language', async () => {
    const { page } = await desk.open()
    await app.page.evaluate(() => {
      location.hash = '#/settings'
    })
    await app.page.getByText('English', { exact: true }).click()
    await page.getByText(/^Starts at/).waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
    await app.page.getByText('中文', { exact: true }).click()
    await page.getByText(/开始$/).waitFor()
  })
})
