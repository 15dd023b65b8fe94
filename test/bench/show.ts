import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import { launchBrowserHost } from '../desktop/stand-in/launch-browser-host'
import type { Figure } from './figures'

const CUES = 500
const WATCHED_MS = 30_000
const EIGHT_HOURS = 8 * 3_600_000

/** What the live screen costs while it only shows the time, and whether it still shows the right one after eight hours. */
export async function measureShow(): Promise<Figure[]> {
  const home = mkdtempSync(join(tmpdir(), 'salondesk-bench-'))
  try {
    const app = await launchBrowserHost({ home })
    const { page } = app
    await page.getByRole('button', { name: /打开示例|Open sample/ }).click()
    await page.getByRole('heading', { level: 1, name: /今天|Today/ }).waitFor()
    const [eventId, usual] = await growSheet(page)
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable')

    await page.goto('about:blank')
    const empty = await share(page, session)
    await page.goto(`${app.address}#/events/${eventId}/show`)
    await page.getByRole('group', { name: /操作|Controls/ }).waitFor()
    await page.keyboard.press('Space')
    await page.locator('[data-figure="big-figure"]').waitFor()
    // What opening the screen has left behind is cleared up in the first seconds.
    await page.waitForTimeout(15_000)
    const show = await share(page, session)
    await page.goto(`${app.address}#/events/${usual}/show`)
    const drift = await driftAfterEightHours(page)
    await app.quit()
    return [
      {
        name: `The live screen with ${CUES} cues, one update a second, over ${WATCHED_MS / 1000} s: its process, of one core`,
        value: percent(show.process),
        goal: '≤ 2 %',
        floor: `an empty page ${percent(empty.process)}; the page's own work ${percent(show.task)}`,
      },
      {
        name: 'The live screen after eight hours of a simulated clock: apart from the clock',
        value: `${drift.apart} s`,
        goal: '0 s',
        floor: `${drift.turns} turns seen in ${EIGHT_HOURS / 1000} s`,
      },
    ]
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

/** Gives the sample's biggest event to come as many cues as the measure needs; tells that one and one of the usual size. */
async function growSheet(page: Page): Promise<readonly [big: string, usual: string]> {
  return page.evaluate(async (wanted) => {
    const found = (await indexedDB.databases()).find(({ name }) => name?.startsWith('salondesk-workspace-'))
    const opening = indexedDB.open(found?.name ?? '')
    await new Promise((resolve) => (opening.onsuccess = resolve))
    const database = opening.result
    const asked = database.transaction('cues').objectStore('cues').getAll()
    await new Promise((resolve) => (asked.onsuccess = resolve))
    const cues = asked.result as { id: string; eventId: string; pos: string; start: object }[]
    const events = database.transaction('eventPlans').objectStore('eventPlans').getAll()
    await new Promise((resolve) => (events.onsuccess = resolve))
    const coming = new Set(
      (events.result as { id: string; status: string }[])
        .filter(({ status }) => status === 'confirmed' || status === 'planning')
        .map(({ id }) => id),
    )
    const sizes = new Map<string, number>()
    for (const { eventId } of cues) if (coming.has(eventId)) sizes.set(eventId, (sizes.get(eventId) ?? 0) + 1)
    const [[eventId, size] = ['', 0], [usual] = ['']] = [...sizes].sort((a, b) => b[1] - a[1])
    const last = cues.filter((cue) => cue.eventId === eventId).sort((a, b) => (a.pos < b.pos ? 1 : -1))[0]
    const writing = database.transaction('cues', 'readwrite')
    for (let more = 0; more < wanted - size; more++)
      writing.objectStore('cues').add({
        ...last,
        id: `cue_bench-${more}`,
        pos: `${last?.pos ?? ''}${String(more).padStart(4, '0')}1`,
        start: { kind: 'follows' },
      })
    await new Promise((resolve) => (writing.oncomplete = resolve))
    database.close()
    return [eventId, usual] as const
  }, CUES)
}

/** The part of one core that the page's process used, and that its main thread was busy. */
async function share(page: Page, session: CDPSession): Promise<{ readonly process: number; readonly task: number }> {
  const before = await metrics(session)
  await page.waitForTimeout(WATCHED_MS)
  const after = await metrics(session)
  const seconds = after.at - before.at
  return { process: (after.process - before.process) / seconds, task: (after.task - before.task) / seconds }
}

async function metrics(session: CDPSession) {
  const { metrics: given } = await session.send('Performance.getMetrics')
  const value = (name: string) => given.find((metric) => metric.name === name)?.value ?? Number.NaN
  return { at: value('Timestamp'), process: value('ProcessTime'), task: value('TaskDuration') }
}

/** Lets eight hours pass second by second, and holds the clock that is shown against the one that was set. */
async function driftAfterEightHours(page: Page): Promise<{ readonly apart: number; readonly turns: number }> {
  // From now on the clock is the bench's own, beginning at the present second.
  await page.clock.install({ time: Date.now() })
  await page.reload()
  await page.locator('[data-figure="clock"]').waitFor()
  await page.evaluate(() => {
    const seen = globalThis as { turns?: number }
    seen.turns = 0
    const clock = document.querySelector('[data-figure="clock"] small')
    if (clock)
      new MutationObserver(() => (seen.turns = (seen.turns ?? 0) + 1)).observe(clock, {
        characterData: true,
        subtree: true,
        childList: true,
      })
  })
  const before = await shown(page)
  await page.clock.runFor(EIGHT_HOURS)
  const after = await shown(page)
  const turns = await page.evaluate(() => (globalThis as { turns?: number }).turns ?? 0)
  const passed = (after.clock - before.clock + 86_400) % 86_400
  return { apart: Math.abs(passed - Math.round((after.real - before.real) / 1000)), turns }
}

/** The clock on the screen, in seconds, and the page's own, in milliseconds. */
async function shown(page: Page) {
  return page.evaluate(() => {
    const clock = document.querySelector('[data-figure="clock"]')
    const [hours = 0, minutes = 0] = (clock?.textContent ?? '').slice(0, 5).split(':').map(Number)
    const seconds = Number(clock?.querySelector('small')?.textContent ?? 0)
    return { clock: hours * 3600 + minutes * 60 + seconds, real: Math.floor(Date.now() / 1000) * 1000 }
  })
}

function percent(part: number): string {
  return `${(part * 100).toFixed(2)} %`
}
