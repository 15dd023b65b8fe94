import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Host } from '@/host/contract'
import type { FakeWindow } from '../stand-in/fake-window'
import { type DesktopApp, launchDesktop } from '../stand-in/launch-desktop'

declare global {
  interface Window {
    readonly desk?: Host
  }
}

type EventId = `evt_${string}`

/** The sample on a desk, and the projector's window that is opened from it. */
export class ProjectorDesk {
  private constructor(
    private readonly home: string,
    public app: DesktopApp,
    /** The event that is next. */
    readonly eventId: EventId,
  ) {}

  static async start(): Promise<ProjectorDesk> {
    const home = mkdtempSync(join(tmpdir(), 'salondesk-projector-'))
    const app = await launchDesktop({ home, attacks: true })
    const { page } = app
    page.setDefaultTimeout(60_000)
    await page.getByRole('button', { name: '打开示例' }).click()
    await page.getByRole('heading', { level: 1, name: '今天' }).waitFor()
    const next = await page.locator('a[href*="/events/evt_"]').first().getAttribute('href')
    return new ProjectorDesk(home, app, (/evt_[0-9a-f-]+/.exec(next ?? '')?.[0] ?? '') as EventId)
  }

  /** The projector's window, opened from the desk, with its page. */
  async open(event: EventId = this.eventId): Promise<{ shown: FakeWindow; page: Page }> {
    expect(await this.app.page.evaluate((id) => window.desk?.openProjector(id), event)).toBe(true)
    const shown = this.app.run.windows[1]
    const page = shown?.webContents.page
    if (shown === undefined || !page) throw new Error('The projector has no window')
    page.setDefaultTimeout(60_000)
    await page.getByRole('heading', { level: 1 }).waitFor()
    return { shown, page }
  }

  async closeProjector(): Promise<void> {
    await this.app.page.evaluate(() => window.desk?.closeProjector())
  }

  /** Starts the app again with the same data. */
  async startAgain(): Promise<void> {
    this.app = await launchDesktop({ home: this.home, attacks: true })
  }

  async end(): Promise<void> {
    await this.app.quit()
    rmSync(this.home, { recursive: true, force: true })
  }
}
