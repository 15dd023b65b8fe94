import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { browserProcesses } from '../desktop/crash/processes'
import { launchBrowserHost } from '../desktop/stand-in/launch-browser-host'
import { longList } from '../desktop/storage-page/bench-import'
import { openStoragePage } from '../desktop/storage-page/open-storage-page'
import { serveStoragePage } from '../desktop/storage-page/serve-storage-page'
import { type Figure, inMs, median } from './figures'

const ROWS = 10_000
const ROUNDS = 3

/** What bringing a long list in costs: until it is shown, until it is written, and what the page feels of it. */
export async function measureImports(): Promise<Figure[]> {
  const { preview, commit, bare } = await measureStorage()
  const screen = await measureScreen()
  const rows = ROWS.toLocaleString('en')
  return [
    {
      name: `A list of ${rows} rows from its bytes to what is shown before the import, median of ${preview.length}`,
      value: inMs(median(preview)),
      goal: '≤ 1500 ms',
      floor: `${inMs(screen.shown)} on the screen of the app, from choosing the file, with the sample open`,
    },
    {
      name: `Writing these ${rows} people in one undoable step, median of ${commit.length}`,
      value: inMs(median(commit)),
      goal: '≤ 1.3 × a bare Dexie bulkAdd',
      floor: `${(median(commit) / median(bare)).toFixed(2)} × a bare Dexie bulkAdd of the same rows (${inMs(median(bare))})`,
    },
    {
      name: 'Longest task of the page while that list is read and compared, and while it is written',
      value: `${longTask(screen.longestReading)}, ${longTask(screen.longestWriting)}`,
      goal: '≤ 50 ms',
      floor: `of the whole page, drawing included; until the import screen was left ${inMs(screen.left)}`,
    },
    {
      name: 'Peak memory of that import: what the page and its workers take beyond what they had before',
      value: screen.peakMegabytes === null ? 'not known on this system' : `${screen.peakMegabytes} MB`,
      goal: '≤ 300 MB',
      floor: 'resident memory of the page’s process, looked at 50 times a second',
    },
  ]
}

function longTask(ms: number): string {
  return ms === 0 ? 'none over 50 ms' : inMs(ms)
}

async function measureStorage() {
  const profile = mkdtempSync(join(tmpdir(), 'salondesk-bench-'))
  const server = await serveStoragePage()
  try {
    const opened = await openStoragePage(server.address, profile)
    const times = await opened.page.evaluate(
      async ([rows, rounds]) => {
        await window.lab.open()
        await window.lab.begin()
        return window.lab.measureImport(rows, rounds)
      },
      [ROWS, ROUNDS] as const,
    )
    await opened.quit()
    if (opened.faults.length > 0) throw new Error(opened.faults.join('\n'))
    return times
  } finally {
    await server.close()
    rmSync(profile, { recursive: true, force: true })
  }
}

interface ScreenTimes {
  readonly shown: number
  readonly left: number
  readonly longestReading: number
  readonly longestWriting: number
  readonly peakMegabytes: number | null
}

async function measureScreen(): Promise<ScreenTimes> {
  const home = mkdtempSync(join(tmpdir(), 'salondesk-bench-'))
  try {
    const app = await launchBrowserHost({ home, language: 'en' })
    const { page } = app
    page.setDefaultTimeout(60_000)
    await page.getByRole('button', { name: 'Open sample' }).click()
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    await page.locator('a[href*="/attendance"]').first().click()
    await page.getByRole('button', { name: 'Import list' }).click()
    const file = join(home, 'list.csv')
    writeFileSync(file, longList(ROWS, 0))
    const memory = watchMemory(join(home, 'Browser'))
    const reading = await listenForLongTasks(page)
    const from = performance.now()
    await app.pickThrough(file, () => page.getByRole('button', { name: 'Choose file' }).click())
    await page.getByText(`g0x${ROWS - 1}@example.org`).waitFor()
    const shown = performance.now() - from
    const longestReading = await reading()
    await page.getByRole('button', { name: 'Next: confirm' }).click()
    const bringIn = page.getByRole('button', { name: /^Import [\d,]+/ })
    await bringIn.waitFor()
    const writing = await listenForLongTasks(page)
    const before = performance.now()
    await bringIn.click()
    await bringIn.waitFor({ state: 'detached' })
    const longestWriting = await writing()
    const left = performance.now() - before
    const peakMegabytes = memory()
    await app.quit()
    return { shown, left, longestReading, longestWriting, peakMegabytes }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

/** Listens to what the browser says of long tasks; the answer tells the longest since then, 0 where none was over 50 ms. */
async function listenForLongTasks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const tasks: number[] = []
    Object.assign(window, { longTasks: tasks })
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({
      type: 'longtask',
    })
  })
  return () => page.evaluate(() => Math.max(0, ...(window as unknown as { longTasks: number[] }).longTasks))
}

/** Looks at how much memory the page's process holds; the answer tells how far it rose, null where the system does not say. */
function watchMemory(profile: string): () => number | null {
  const before = pageMemory(profile)
  let peak = before
  const timer = setInterval(() => (peak = Math.max(peak, pageMemory(profile))), 20)
  return () => {
    clearInterval(timer)
    return before === 0 ? null : Math.round((peak - before) / 1024)
  }
}

/** Kilobytes of the browser's largest process that shows a page; 0 where that cannot be seen. */
function pageMemory(profile: string): number {
  if (process.platform !== 'linux') return 0
  const pages = browserProcesses(profile).filter((pid) => read(pid, 'cmdline').includes('--type=renderer'))
  return Math.max(0, ...pages.map((pid) => Number(/VmRSS:\s*(\d+)/.exec(read(pid, 'status'))?.[1] ?? 0)))
}

function read(pid: number, what: 'cmdline' | 'status'): string {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8')
  } catch {
    return ''
  }
}
