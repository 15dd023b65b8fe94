import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import { runSheetSummary } from '@/domain/run-sheet/run-sheet-summary'
import { timeCues } from '@/domain/run-sheet/time-cues'
import { aCue } from '../builders/a-cue'
import { launchBrowserHost } from '../desktop/stand-in/launch-browser-host'
import { bareEdits, taskMs } from './bare-edit'
import { type Figure, inMs, median, quantile } from './figures'

const LONG = 500
const SHORT = 10
const EDITS = 40
const OPENINGS = 9

/** What a long run-sheet costs: timing it anew, opening it, and an edit until it is painted. */
export async function measureRunSheet(): Promise<Figure[]> {
  const home = mkdtempSync(join(tmpdir(), 'salondesk-bench-'))
  try {
    const app = await launchBrowserHost({ home, language: 'en' })
    const { page } = app
    page.setDefaultTimeout(60_000)
    const session = await page.context().newCDPSession(page)
    // Time of the thread itself, so that whatever else the machine does is not counted.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    await page.getByRole('textbox', { name: 'Community name' }).fill('Bench')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    const short = await sheetOf(page, SHORT)
    const shortEdits = await edits(page, session)
    const shortOpenings = await openings(page, session, short)
    const long = await sheetOf(page, LONG)
    const longEdits = await edits(page, session)
    const longOpenings = await openings(page, session, long)
    const bare = await bareEdits(page, EDITS)
    await app.quit()
    return [
      timing(),
      {
        name: `An edit in a run-sheet of ${LONG} until it is painted, work of the page, p50 / p95 of ${EDITS}`,
        value: `${inMs(median(longEdits))} / ${inMs(quantile(longEdits, 0.95))}`,
        goal: 'p95 ≤ 16 ms',
        floor: `${(quantile(longEdits, 0.95) / quantile(shortEdits, 0.95)).toFixed(2)} × the same edit in a sheet of ${SHORT} (${inMs(median(shortEdits))} / ${inMs(quantile(shortEdits, 0.95))}), ${(median(longEdits) / median(bare)).toFixed(1)} × an edit in a bare table (${inMs(median(bare))} / ${inMs(quantile(bare, 0.95))})`,
      },
      {
        name: `Opening a run-sheet of ${LONG} until it is painted, work of the page, median of ${OPENINGS}`,
        value: inMs(median(longOpenings)),
        goal: '≤ 200 ms',
        floor: `${(median(longOpenings) / median(shortOpenings)).toFixed(2)} × opening one of ${SHORT} (${inMs(median(shortOpenings))})`,
      },
    ]
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Timing and summing up, against a loop that only adds the lengths. */
function timing(): Figure {
  const cues = Array.from({ length: LONG }, (_, at) => aCue({ duration: 60 + at, track: at % 9 === 0 ? 'Hall' : '' }))
  const frame = { opensAt: 840, length: 600, hardClose: 1500 }
  const timed = rounds(() => runSheetSummary(timeCues(840, cues), frame).lastEnd)
  const plain = rounds(() => cues.reduce((sum, cue) => sum + cue.duration, 0))
  return {
    name: `Timing and summing up ${LONG} cues, median of ${timed.length}`,
    value: `${(median(timed) * 1000).toFixed(0)} µs`,
    goal: '≤ 1 ms',
    floor: `${(median(timed) / median(plain)).toFixed(0)} × adding the lengths (${(median(plain) * 1000).toFixed(1)} µs)`,
  }
}

function rounds(work: () => number): number[] {
  let kept = 0
  const times = Array.from({ length: 400 }, () => {
    const from = performance.now()
    kept += work()
    return performance.now() - from
  })
  if (!Number.isFinite(kept)) throw new Error('Nothing was timed')
  return times.slice(100)
}

/** A new event whose run-sheet has so many cues; answers with its address, the sheet open. */
async function sheetOf(page: Page, count: number): Promise<string> {
  await page.evaluate(() => (location.hash = '#/today'))
  await page.getByRole('heading', { level: 1, name: 'Today' }).click()
  await page.keyboard.press('n')
  await page.getByRole('dialog').getByRole('textbox').first().fill(`Sheet of ${count}`)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: `Sheet of ${count}` }).waitFor()
  const address = await page.evaluate(() => {
    const id = /evt_[^/]+/.exec(location.hash)?.[0] ?? ''
    return (location.hash = `#/events/${id}/run-sheet`)
  })
  const first = page.locator('td[data-cell][tabindex="0"]').first()
  await first.waitFor()
  const rows = Array.from({ length: count }, (_, at) => `${at === 0 ? '14:00' : ''}\t${1 + (at % 3)} min\tCue ${at}`)
  await page.evaluate(
    (text) => {
      const field = document.createElement('textarea')
      field.id = 'elsewhere'
      field.value = text
      document.body.append(field)
      field.select()
    },
    `Start\tLength\tSegment\n${rows.join('\n')}`,
  )
  await page.keyboard.press('Control+c')
  await page.evaluate(() => document.getElementById('elsewhere')?.remove())
  await first.focus()
  const before = Number(await page.getByRole('grid').getAttribute('aria-rowcount'))
  await page.keyboard.press('Home')
  await page.keyboard.press('Control+v')
  await page.waitForFunction(
    (wanted) => Number(document.querySelector('[role="grid"]')?.getAttribute('aria-rowcount')) === wanted,
    before + count,
  )
  return address
}

/** Milliseconds of work in the page's main thread, from the key that ends an edit until everything behind it is painted. */
async function edits(page: Page, session: CDPSession): Promise<number[]> {
  const worked: number[] = []
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  for (let round = 0; round < EDITS + 5; round++) {
    await page.keyboard.press('F2')
    await page.locator('[data-cell] input').fill(String(12 + (round % 7)))
    await page.evaluate(() => {
      const body = document.querySelector('[role="grid"] tbody')
      if (!body) throw new Error('No sheet')
      const before = [...body.querySelectorAll('td[data-column="end"]')].map((cell) => cell.textContent).join()
      const watched = globalThis as unknown as { painted: Promise<void> }
      watched.painted = new Promise((resolve) => {
        const observer = new MutationObserver(() => {
          const now = [...body.querySelectorAll('td[data-column="end"]')].map((cell) => cell.textContent).join()
          if (now === before) return
          observer.disconnect()
          requestAnimationFrame(() => setTimeout(resolve))
        })
        observer.observe(body, { subtree: true, childList: true, characterData: true })
      })
    })
    const from = await taskMs(session)
    await page.keyboard.press('Enter')
    await page.evaluate(() => (globalThis as unknown as { painted: Promise<void> }).painted)
    const to = await taskMs(session)
    await page.locator('[data-cell] input').waitFor({ state: 'detached' })
    // What follows an edit at leisure, the journal and the inspector, is not part of the next one.
    await page.waitForTimeout(120)
    if (round >= 5) worked.push(to - from)
  }
  return worked
}

/** Milliseconds of work in the page's main thread, from the address until the rows are painted. */
async function openings(page: Page, session: CDPSession, address: string): Promise<number[]> {
  const worked: number[] = []
  for (let round = 0; round < OPENINGS; round++) {
    await page.evaluate(() => (location.hash = '#/today'))
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    await page.waitForTimeout(400)
    const from = await taskMs(session)
    await page.evaluate(async (to) => {
      location.hash = to
      await new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          if (document.querySelectorAll('tr[aria-rowindex]').length < 5) return
          observer.disconnect()
          requestAnimationFrame(() => setTimeout(resolve))
        })
        observer.observe(document.body, { subtree: true, childList: true })
      })
    }, address)
    worked.push((await taskMs(session)) - from)
  }
  return worked
}
