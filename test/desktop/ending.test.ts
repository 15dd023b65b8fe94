import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FlushReason } from '@/host/contract'
import { type DesktopApp, launchDesktop } from './stand-in/launch-desktop'
import { until } from './stand-in/until'

const JOURNAL = { datasetId: 'dataset-1', deviceId: 'device-1', database: 'salondesk-workspace-1', epoch: 1 }

let home: string
let started: DesktopApp[] = []

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'salondesk-end-'))
  started = []
})

afterEach(async () => {
  for (const app of started) await app.run.app.endAtOnce()
  rmSync(home, { recursive: true, force: true })
})

async function launch(): Promise<DesktopApp> {
  const app = await launchDesktop({ home })
  started.push(app)
  return app
}

const safety = () => join(home, 'AppData', 'Salondesk-Safety')
const state = () => JSON.parse(readFileSync(join(safety(), 'state.json'), 'utf8')) as Record<string, unknown>
const log = () => readFileSync(join(safety(), 'logs', 'main.log'), 'utf8')
const report = (app: DesktopApp) => app.page.evaluate(() => window.desk?.startReport())

/** The page's part of the end: what it does when it is asked to flush. */
function onFlush(app: DesktopApp, answer: 'writes' | 'never'): Promise<void> {
  return app.page.evaluate(
    ([journal, how]) => {
      const heard: string[] = []
      Object.assign(window, { heard })
      window.desk?.onFlush(async (why: FlushReason) => {
        heard.push(why)
        if (how === 'never') return new Promise(() => undefined)
        await new Promise((resolve) => setTimeout(resolve, 300))
        await window.desk?.appendToJournal({ ...journal, operations: [{ seq: 1, text: `{"why":"${why}"}` }] })
      })
    },
    [JOURNAL, answer] as const,
  )
}

const heard = (app: DesktopApp) => app.page.evaluate(() => (window as unknown as { heard: string[] }).heard)

function journalText(): string {
  const folder = join(safety(), 'journal', JOURNAL.datasetId, JOURNAL.deviceId)
  return existsSync(folder)
    ? readdirSync(folder)
        .map((name) => readFileSync(join(folder, name), 'utf8'))
        .join('')
    : ''
}

describe('the end', () => {
  it('waits for what the page still has to write, then notes that it was clean', async () => {
    const app = await launch()
    await onFlush(app, 'writes')
    expect(state()['cleanExit']).toBe(false)
    await app.quit()
    expect(journalText()).toContain('close')
    expect(state()).toMatchObject({ cleanExit: true, witnesses: { 'dataset-1/device-1': 1 } })
    expect(await report(await launch())).toEqual({ unclean: false, cameFrom: null, rawCopy: 'notNeeded' })
  })

  it('comes the same way when the window is closed, also when it is closed again and again', async () => {
    const app = await launch()
    await onFlush(app, 'writes')
    const window = app.run.windows[0]
    expect([window?.close(), window?.close(), window?.close()]).toEqual([false, false, false])
    app.run.app.quit()
    await app.run.ended
    expect(journalText().match(/close/g)).toHaveLength(1)
    expect(state()['cleanExit']).toBe(true)
  })

  it('does not wait for ever for a page that does not answer, and does not call that clean', async () => {
    const app = await launch()
    await onFlush(app, 'never')
    await app.quit()
    expect(state()['cleanExit']).toBe(false)
    expect(log()).toContain('end {"flushed":false,"settled":true}')
  })

  it('does not wait at all for a page that dies meanwhile', async () => {
    const app = await launch()
    await onFlush(app, 'never')
    const window = app.run.windows[0]
    window?.close()
    await until(async () => (await heard(app)).length > 0)
    window?.webContents.forcefullyCrashRenderer()
    await app.run.ended
    expect(state()['cleanExit']).toBe(false)
  })

  it.each(['shutdown', 'query-session-end'])(
    'is held up by %s, as far as the system lets itself be held',
    async (what) => {
      const app = await launch()
      await onFlush(app, 'writes')
      const event = { reasons: ['shutdown'], prevented: false, preventDefault: () => (event.prevented = true) }
      if (what === 'shutdown') app.run.powerMonitor.emit(what, event)
      else app.run.windows[0]?.emit(what, event)
      await app.run.ended
      expect(event.prevented).toBe(true)
      expect(journalText()).toContain('close')
      expect(state()['cleanExit']).toBe(true)
    },
  )

  it('notes what it can when the session ends at once', async () => {
    const app = await launch()
    await app.page.evaluate(
      (journal) => window.desk?.appendToJournal({ ...journal, operations: [{ seq: 1, text: '{}' }] }),
      JOURNAL,
    )
    app.run.windows[0]?.emit('session-end', { reasons: ['critical'] })
    expect(state()).toMatchObject({ cleanExit: false, witnesses: { 'dataset-1/device-1': 1 } })
  })
})

describe('before the end', () => {
  it('the page is asked to flush when the window loses the focus and when the machine goes to sleep', async () => {
    const app = await launch()
    await onFlush(app, 'writes')
    app.run.windows[0]?.loseFocus()
    await until(async () => (await heard(app)).includes('blur'))
    app.run.powerMonitor.emit('suspend')
    await until(async () => (await heard(app)).includes('suspend'))
    await app.quit()
  })
})

describe('a page in trouble', () => {
  it('is loaded again by itself once, with a word, and then asks', async () => {
    const app = await launch()
    const contents = app.run.windows[0]?.webContents
    const reloads = vi.fn()
    app.page.on('load', reloads)
    contents?.forcefullyCrashRenderer()
    await until(() => reloads.mock.calls.length === 1)
    expect(app.run.dialogs.asked.map(({ message }) => message)).toEqual(['页面出错，已重新载入。'])
    app.run.dialogs.willPress('重新载入')
    contents?.forcefullyCrashRenderer()
    await until(() => reloads.mock.calls.length === 2)
    expect(app.run.dialogs.asked).toHaveLength(2)
    app.run.dialogs.willPress('退出')
    contents?.forcefullyCrashRenderer()
    await app.run.ended
    expect(log()).toContain('page.gone {"reason":"killed","exitCode":9}')
  })

  it('that hangs is waited for or loaded again, as the person says', async () => {
    const app = await launch()
    const window = app.run.windows[0]
    const reloads = vi.fn()
    app.page.on('load', reloads)
    app.run.dialogs.willPress('继续等')
    window?.emit('unresponsive')
    await until(() => app.run.dialogs.asked.length === 1)
    window?.emit('unresponsive')
    await until(() => app.run.dialogs.asked.length === 2)
    // It answers again while the box is open: the box goes away and nothing is reloaded.
    window?.emit('responsive')
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(reloads).not.toHaveBeenCalled()
    app.run.dialogs.willPress('重新载入')
    window?.emit('unresponsive')
    await until(() => reloads.mock.calls.length === 1)
    expect(app.run.dialogs.asked).toHaveLength(3)
    await app.quit()
  })
})

describe('a fault in the shell itself', () => {
  it('ends the app with a word, after what was being written, and the next start looks closely', async () => {
    const before = process.listeners('uncaughtException').length
    const app = await launch()
    const own = process.listeners('uncaughtException').at(-1)
    const writing = app.page.evaluate(
      (journal) => window.desk?.appendToJournal({ ...journal, operations: [{ seq: 1, text: '{}' }] }),
      JOURNAL,
    )
    await writing
    own?.(new Error('/home/wei/名单.csv is bad'), 'uncaughtException')
    await app.run.ended
    expect(app.run.app.exitCode).toBe(1)
    expect(app.run.dialogs.errors).toEqual([expect.stringContaining('沙龙案头出错')])
    expect(app.run.dialogs.errors.join()).not.toContain('wei')
    expect(log()).toMatch(/error fault \{"kind":"Error"/)
    expect(log()).not.toMatch(/wei|名单/)
    expect(process.listeners('uncaughtException')).toHaveLength(before)
    expect(state()['cleanExit']).toBe(false)
  })
})
