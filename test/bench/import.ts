import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchDesktop } from '../desktop/stand-in/launch-desktop'
import { longList } from '../desktop/storage-page/bench-import'
import { openStoragePage } from '../desktop/storage-page/open-storage-page'
import { serveStoragePage } from '../desktop/storage-page/serve-storage-page'
import { type Figure, inMs, median } from './figures'

const ROWS = 10_000
const ROUNDS = 3

/** What bringing a long list in costs: until it is shown, until it is written, and what the page feels of the former. */
export async function measureImports(): Promise<Figure[]> {
  const { preview, commit, bare } = await measureStorage()
  const { shown, longest } = await measureScreen()
  const rows = ROWS.toLocaleString('en')
  return [
    {
      name: `A list of ${rows} rows from its bytes to what is shown before the import, median of ${preview.length}`,
      value: inMs(median(preview)),
      goal: '≤ 1500 ms',
      floor: `${inMs(shown)} on the screen of the app, from choosing the file, with the sample open`,
    },
    {
      name: `Writing these ${rows} people in one undoable step, median of ${commit.length}`,
      value: inMs(median(commit)),
      goal: '≤ 1.3 × a bare Dexie bulkAdd',
      floor: `${(median(commit) / median(bare)).toFixed(2)} × a bare Dexie bulkAdd of the same rows (${inMs(median(bare))})`,
    },
    {
      name: 'Longest task of the page while that list is read and compared',
      value: longest === 0 ? 'none over 50 ms' : inMs(longest),
      goal: '≤ 50 ms',
      floor: 'of the whole page, drawing included',
    },
  ]
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

async function measureScreen(): Promise<{ readonly shown: number; readonly longest: number }> {
  const home = mkdtempSync(join(tmpdir(), 'salondesk-bench-'))
  try {
    const app = await launchDesktop({ home, language: 'en' })
    const { page } = app
    page.setDefaultTimeout(60_000)
    await page.getByRole('button', { name: 'Open sample' }).click()
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    await page.locator('a[href*="/attendance"]').first().click()
    await page.getByRole('button', { name: 'Import list' }).click()
    const file = join(home, 'list.csv')
    writeFileSync(file, longList(ROWS, 0))
    await page.evaluate(() => {
      const tasks: number[] = []
      Object.assign(window, { longTasks: tasks })
      new PerformanceObserver((list) => tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({
        type: 'longtask',
      })
    })
    const from = performance.now()
    await app.pickThrough(file, () => page.getByRole('button', { name: 'Choose file' }).click())
    await page.getByText(`g0x${ROWS - 1}@example.org`).waitFor()
    const shown = performance.now() - from
    const longest = await page.evaluate(() => Math.max(0, ...(window as unknown as { longTasks: number[] }).longTasks))
    await app.quit()
    return { shown, longest }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}
