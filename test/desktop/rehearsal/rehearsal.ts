import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { type DesktopApp, launchDesktop } from '../stand-in/launch-desktop'
import { at, ZONE } from './an-evening'
import type { FastClock } from './fast-clock'
import { deskLook, factsOnRecord, projectorLook } from './stage-hands'
import { until } from '../stand-in/until'

/** How long a busy machine may take to show what is so already. */

interface RehearsalOptions {
  readonly home: string
  readonly clock: FastClock
  readonly eventId: string
  /** The workspace file to open with; without it the data that is there. */
  readonly file: string | null
}

/** The machine, the app and its two windows, with the one clock that all of them read. */
export class Rehearsal {
  private constructor(
    readonly app: DesktopApp,
    readonly clock: FastClock,
    readonly eventId: string,
  ) {}

  static async start({ home, clock, eventId, file }: RehearsalOptions): Promise<Rehearsal> {
    const app = await launchDesktop({
      home,
      language: 'en',
      timeZone: ZONE,
      pageScript: clock.script,
      ...(file === null ? {} : { commandLine: [file] }),
    })
    app.page.setDefaultTimeout(60_000)
    return new Rehearsal(app, clock, eventId)
  }

  get desk(): Page {
    return this.app.page
  }

  get projector(): Page {
    const page = this.app.run.windows[1]?.webContents.page
    if (!page) throw new Error('The projector is not open')
    return page
  }

  private get pages(): Page[] {
    return this.app.run.windows.flatMap(({ webContents }) => webContents.page ?? [])
  }

  /** Goes to the live screen and opens the projector from there. */
  async takePlaces(): Promise<void> {
    await this.desk.evaluate((id) => {
      location.hash = `#/events/${id}/show`
    }, this.eventId)
    await this.desk.getByRole('button', { name: 'Projector', exact: true }).click()
    await until(() => this.app.run.windows[1]?.visible === true)
    await this.projector.getByRole('heading', { level: 1 }).waitFor()
  }

  /** Lets the evening run up to a moment of the wall clock. */
  async until(clock: string): Promise<void> {
    await this.clock.run(this.pages, (at(clock) - this.clock.wall) / 1000)
  }

  async move(by: { readonly wall?: number; readonly steady?: number }): Promise<void> {
    await this.clock.move(this.pages, by)
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.desk.keyboard.press(key)
  }

  /** Both windows show this, to the second. */
  async shows(title: string, figure: string, clock: string): Promise<void> {
    const look = { title, figure, clock }
    await expect.poll(() => deskLook(this.desk)).toEqual(look)
    await expect.poll(() => projectorLook(this.projector)).toEqual(look)
  }

  /** The last fact on record, once it is there. */
  async recorded(...facts: string[]): Promise<void> {
    await expect.poll(async () => (await factsOnRecord(this.desk)).slice(-facts.length)).toEqual(facts)
  }

  alert(text: string) {
    return this.desk.getByRole('alert').filter({ hasText: text })
  }
}
