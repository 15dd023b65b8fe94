import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ProjectorDesk } from './projector/projector-desk'
import type { DesktopApp } from './stand-in/launch-desktop'
import { until } from './stand-in/until'

let desk: ProjectorDesk
let app: DesktopApp

beforeAll(async () => {
  desk = await ProjectorDesk.start()
  app = desk.app
  return () => desk.end()
})

afterEach(() => desk.closeProjector())

describe('the projector’s window', () => {
  it('is an ordinary window while there is one screen', async () => {
    const { shown, page } = await desk.open()
    expect(shown.options).toMatchObject({ width: 1280, height: 720, fullscreen: false })
    expect(shown.visible).toBe(true)
    expect(shown.isFullScreen()).toBe(false)
    expect(page.url()).toContain(`#/events/${desk.eventId}/projector`)
  })

  it('fills the second screen where there is one', async () => {
    app.run.screen.plugIn({ x: 1920, y: 0, width: 1280, height: 720 })
    const { shown } = await desk.open()
    expect(shown.options).toMatchObject({ x: 1920, y: 0, fullscreen: true })
    expect(shown.isFullScreen()).toBe(true)
  })

  it('is opened once: asking again brings it to the front, and shows the event that was asked for', async () => {
    const { shown, page } = await desk.open()
    const before = shown.focused
    await desk.open()
    expect(app.run.windows).toHaveLength(2)
    expect(shown.focused).toBe(before + 1)
    await desk.open('evt_not-here')
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
    await until(async () => (await heard()).length === 1)
    const { shown } = await desk.open()
    await until(async () => (await heard()).length === 2)
    shown.close()
    await until(async () => (await heard()).length === 3)
    expect(await heard()).toEqual([false, true, false])
    await desk.open()
    await app.page.reload()
    await app.page.getByRole('main').waitFor()
    await listen()
    await until(async () => (await heard()).length === 1)
    expect(await heard()).toEqual([true])
  })

  it('fills its own screen on request and never the desk’s', async () => {
    const { shown, page } = await desk.open()
    const start = shown.isFullScreen()
    await page.keyboard.press('f')
    await until(() => shown.isFullScreen() !== start)
    if (start) await page.keyboard.press('f')
    await until(() => shown.isFullScreen())
    await page.keyboard.press('Escape')
    await until(() => !shown.isFullScreen())
    await page.keyboard.press('Escape')
    expect(shown.isFullScreen()).toBe(false)
    expect(app.run.windows[0]?.isFullScreen()).toBe(false)
  })

  it('is closed by its own button, which changes nothing else', async () => {
    const { page } = await desk.open()
    await page.mouse.move(400, 400)
    await page.getByRole('button', { name: '关闭窗口' }).click()
    await until(() => app.run.windows.length === 1)
    await app.page.getByRole('heading', { level: 1 }).first().waitFor()
  })

  it('keeps the screens on for as long as it is there, and the desk’s page for as long as it asks', async () => {
    const { prevented } = app.run.powerSaveBlocker
    expect(prevented).toEqual([])
    await desk.open()
    await until(() => app.run.powerSaveBlocker.prevented.length === 1)
    await app.page.evaluate(() => window.desk?.keepAwake(true))
    expect(app.run.powerSaveBlocker.prevented).toEqual(['prevent-display-sleep'])
    await app.page.evaluate(() => window.desk?.closeProjector())
    expect(app.run.powerSaveBlocker.prevented).toEqual(['prevent-display-sleep'])
    await app.page.evaluate(() => window.desk?.keepAwake(false))
    expect(app.run.powerSaveBlocker.prevented).toEqual([])
    await app.page.evaluate(() => window.desk?.keepAwake(true))
    await app.page.reload()
    await until(() => app.run.powerSaveBlocker.prevented.length === 0)
  })

  it('is loaded again when its page dies, and given up when that does not end', async () => {
    const { shown, page } = await desk.open()
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

  it('goes with the desk', async () => {
    await desk.open()
    app.run.app.quit()
    await app.run.ended
    expect(app.run.windows).toEqual([])
    expect(app.run.powerSaveBlocker.prevented).toEqual([])
    await desk.startAgain()
    app = desk.app
    expect(app.run.windows).toHaveLength(1)
  })
})
