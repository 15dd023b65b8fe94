import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import { instantOf } from '@/domain/common/zone'
import { killBrowser } from './crash/processes'
import { launchBrowserHost, type BrowserHostApp } from './stand-in/launch-browser-host'
import { seriousFindings } from './stand-in/axe'

const MINUTE = 60_000

/** The sample's biggest event that is still to come, as it stands in the database. */
async function bigEvent(page: Page): Promise<EventPlan> {
  return page.evaluate(async () => {
    const found = (await indexedDB.databases()).find(({ name }) => name?.startsWith('salondesk-workspace-'))
    const opening = indexedDB.open(found?.name ?? '')
    await new Promise((resolve) => (opening.onsuccess = resolve))
    const rows = async <T>(store: string): Promise<T[]> => {
      const asked = opening.result.transaction(store).objectStore(store).getAll()
      await new Promise((resolve) => (asked.onsuccess = resolve))
      return asked.result as T[]
    }
    const cues = await rows<{ eventId: string }>('cues')
    const events = await rows<EventPlan>('eventPlans')
    opening.result.close()
    const size = (event: EventPlan) => cues.filter(({ eventId }) => eventId === event.id).length
    const [big] = events
      .filter(({ status }) => status === 'confirmed' || status === 'planning')
      .sort((a, b) => size(b) - size(a))
    if (!big) throw new Error('The sample has no event to come')
    return big
  })
}

/** Opens the show of the sample's biggest event, or of one that is known, at a moment by the venue's clock. */
async function toShow(app: BrowserHostApp, seconds: number | null, known: EventPlan | null = null): Promise<EventPlan> {
  const { page } = app
  page.setDefaultTimeout(60_000)
  const sample = page.getByRole('button', { name: /^(打开示例|Open sample)$/ })
  const today = page.getByRole('heading', { level: 1, name: /今天|Today/ })
  await sample.or(today).first().waitFor()
  if (await sample.isVisible()) await sample.click()
  await today.waitFor()
  const event = known ?? (await bigEvent(page))
  const midnight = instantOf(event.day ?? '2026-12-12', 0, event.zone)
  await page.clock.install({ time: midnight + (seconds ?? event.opensAt * 60 - 180) * 1000 })
  await page.evaluate((id) => (location.hash = `/events/${id}/show`), event.id)
  await page.getByRole('group', { name: /^(Controls|操作)$/ }).waitFor()
  return event
}

/** What the screen says, read in one go, so that no second passes in between. */
async function figures(page: Page) {
  return page.evaluate(() => {
    const text = (name: string) => document.querySelector(`[data-figure="${name}"]`)?.textContent ?? ''
    const seconds = (figure: string) =>
      figure
        .replace(/[^\d:]/g, '')
        .split(':')
        .map(Number)
        .reduce((sum, part) => sum * 60 + part, 0)
    const clock = document.querySelector('[data-figure="clock"]')
    const hand = clock?.querySelector('small')?.textContent ?? ''
    return {
      now: text('now-title'),
      next: document.querySelector('[data-figure="next-row"] b')?.textContent ?? '',
      remaining: seconds(text('big-figure')),
      used: seconds(text('elapsed')),
      started: text('started'),
      startedAt: seconds(text('started')),
      clock: seconds(`${(clock?.textContent ?? '').slice(0, 5)}:${hand}`),
      evening: text('evening'),
      end: text('expected-end'),
      step: text('last-step'),
    }
  })
}

type Figures = Awaited<ReturnType<typeof figures>>

/** Presses a key of the show and waits until the step is written and the figures that follow from it are shown. */
async function step(page: Page, key: string, said: RegExp, isShown: (shown: Figures) => boolean = () => true) {
  await page.keyboard.press(key)
  await page.locator('[data-figure="last-step"]').filter({ hasText: said }).waitFor({ state: 'attached' })
  const answers: Figures[] = []
  const look = async () => {
    const shown = await figures(page)
    if (isShown(shown)) answers.push(shown)
    return answers.length
  }
  await expect.poll(look, { message: `the figures after ${key}` }).toBeGreaterThan(0)
  return answers[0]!
}

describe('the live screen', () => {
  it('is led by keys alone, and comes back to the same second after the browser was killed', async () => {
    const home = mkdtempSync(join(tmpdir(), 'salondesk-show-'))
    const app = await launchBrowserHost({ home, language: 'en' })
    const { page, port } = app
    const event = await toShow(app, null)
    await page.getByRole('heading', { name: 'Not started yet' }).waitFor()
    expect(await seriousFindings(page)).toEqual([])

    const first = await step(page, 'Space', /^Started/, ({ now }) => now !== '')
    // A second press within a second is a slip of the hand.
    await page.keyboard.press('Space')
    expect((await step(page, 'h', /^Held/)).now).toBe(first.now)
    await page.getByText('On hold').waitFor()
    const held = await figures(page)
    await page.clock.fastForward(5 * MINUTE)
    await page.waitForFunction(
      (at) => Number(document.querySelector('[data-figure="clock"]')?.textContent?.slice(3, 5)) !== at,
      Math.floor(held.clock / 60) % 60,
    )
    expect((await figures(page)).remaining).toBe(held.remaining)
    await step(page, 'h', /^Went on/)
    const isMore = ({ remaining }: Figures) => remaining - held.remaining >= 55
    const given = await step(page, 'e', /^Gave .* 1 more min/, isMore)
    expect(given.remaining - held.remaining).toBeLessThanOrEqual(60)

    await page.clock.fastForward((given.remaining + 90) * 1000)
    await page.getByText('Over time', { exact: true }).waitFor()
    const second = await step(page, 'Space', /^Started/, ({ now }) => now === first.next)
    expect(Math.abs(second.clock - second.startedAt - second.used)).toBeLessThanOrEqual(1)

    const skipped = await step(page, 'x', /^Skipped/, ({ next }) => next !== second.next)
    await page.keyboard.press('j')
    await page.getByRole('combobox', { name: 'Find a segment' }).fill(skipped.next)
    await page.keyboard.press('Enter')
    await page.locator('[data-figure="now-title"]').filter({ hasText: skipped.next }).waitFor()
    await page.getByRole('dialog').waitFor({ state: 'detached' })

    await page.clock.fastForward(45 * MINUTE)
    await page.getByRole('heading', { name: /^Win back \d+ min$/ }).waitFor()
    const late = await figures(page)
    expect(await seriousFindings(page)).toEqual([])
    const won = await step(page, 'w', /^Won \d+ min back$/, ({ end }) => end < late.end)
    await page.keyboard.press('Control+z')
    await page.getByText(/^Undone: Won/).waitFor()
    await page.waitForFunction(
      (end) => document.querySelector('[data-figure="expected-end"]')?.textContent !== end,
      won.end,
    )
    expect((await figures(page)).now).toBe(skipped.next)

    await page.keyboard.press('n')
    await page.getByRole('textbox', { name: 'What to note' }).fill('New batteries for microphone 2')
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    const noted = await step(page, 'i', /^Note: New batteries/)
    await page.getByRole('dialog').getByText('New batteries for microphone 2').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    // The Escape that closes a dialog is not the one that leaves.
    expect(await page.evaluate(() => location.hash)).toMatch(/show$/)

    await page.keyboard.press('l')
    await page.getByRole('button', { name: 'Light on' }).waitFor()
    const before = await figures(page)
    expect(app.consoleErrors).toEqual([])
    await killBrowser(join(home, 'Browser'))
    await app.quit()

    const again = await launchBrowserHost({ home, port, language: 'en' })
    const back = before.clock + 600
    await toShow(again, back, event)
    await again.page.locator('[data-figure="now-title"]').filter({ hasText: noted.now }).waitFor()
    const after = await figures(again.page)
    expect(after.started).toBe(before.started)
    // The cue was never held: what it has used is the clock less its start, before and after, to the second.
    for (const { used, clock, startedAt } of [before, after])
      expect(Math.abs(clock - startedAt - used)).toBeLessThanOrEqual(1)
    expect(after.clock).toBeGreaterThanOrEqual(back)
    await again.page.getByRole('button', { name: 'Light on' }).waitFor()
    await again.page.keyboard.press('Escape')
    await again.page.getByRole('button', { name: 'Running' }).waitFor()
    expect(again.consoleErrors).toEqual([])
    await again.quit()
  })

  it.each([
    ['zh-CN', 1366, 768],
    ['en', 1024, 700],
    ['zh-CN', 683, 384],
    ['en', 683, 384],
  ] as const)('is readable and reachable in %s at %i × %i', async (language, width, height) => {
    const home = mkdtempSync(join(tmpdir(), 'salondesk-show-'))
    const app = await launchBrowserHost({ home, language, viewport: { width, height } })
    const { page } = app
    await toShow(app, null)
    await page.keyboard.press('Space')
    await page.locator('[data-figure="big-figure"]').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    // The step that matters most is in sight at every size, and so is the figure everybody looks at.
    const start = page
      .getByRole('group', { name: /^(Controls|操作)$/ })
      .getByRole('button')
      .first()
    for (const part of [start, page.locator('[data-figure="big-figure"]')]) {
      const box = await part.boundingBox()
      expect(box).not.toBeNull()
      expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= width).toBe(true)
    }
    const [button, figure] = [await start.boundingBox(), await page.locator('[data-figure="big-figure"]').boundingBox()]
    expect((button?.y ?? height) + (button?.height ?? 0)).toBeLessThanOrEqual(height)
    expect((figure?.y ?? height) + (figure?.height ?? 0)).toBeLessThanOrEqual(button?.y ?? 0)
    for (const key of ['j', 'm', '?']) {
      await page.keyboard.press(key)
      await page.getByRole('dialog').waitFor()
      expect(await seriousFindings(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    expect(app.consoleErrors).toEqual([])
    await app.quit()
  })
})
