import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchDesktop, type DesktopApp } from './stand-in/launch-desktop'

/** A sheet of paper in points, as a PDF counts. */
const SIZES = { A4: [595, 842], A5: [420, 595] } as const

const hasPdfText = spawnSync('pdftotext', ['-v']).error === undefined

let app: DesktopApp
let home: string
let eventId: string

async function open(what: string): Promise<void> {
  await app.page.evaluate((hash) => (location.hash = hash), `/events/${eventId}/${what}`)
}

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'salondesk-print-'))
  app = await launchDesktop({ home, language: 'en' })
  const { page } = app
  page.setDefaultTimeout(60_000)
  await page.getByRole('button', { name: 'Open sample' }).click()
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
  const href = await page.locator('nav a[href*="/events/evt"]').first().getAttribute('href')
  eventId = /evt_[^/]+/.exec(href ?? '')?.[0] ?? ''
  await open('print/run-sheet')
  await sheets().first().waitFor()
})

afterAll(async () => {
  expect(app.consoleErrors).toEqual([])
  expect(app.violations).toEqual([])
  await app.quit()
})

const sheets = () => app.page.getByRole('region', { name: /^page \d+ of \d+$/ })
const choose = (group: string, choice: string) =>
  app.page.getByRole('radiogroup', { name: group }).getByText(choice, { exact: true }).click()

/** Saves the page as PDF: its sheets in points, and their texts where the machine can tell them. */
async function savedPdf(name: string) {
  const path = join(home, name)
  await app.saveThrough(path, () => app.page.getByRole('button', { name: 'Save as PDF' }).click())
  await app.page.getByText(`Saved as ${name}`).waitFor()
  const bytes = readFileSync(path).toString('latin1')
  const boxes = [...bytes.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)]
  const sizes = boxes.map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))])
  const texts = sizes.map((_, index) => {
    const only = ['-f', String(index + 1), '-l', String(index + 1)]
    return hasPdfText ? spawnSync('pdftotext', [...only, path, '-'], { encoding: 'utf8' }).stdout : null
  })
  return { sizes, texts }
}

/** Every sheet of the preview says which page of how many it is, which version, and when it was printed. */
async function checkPreview(): Promise<number> {
  const all = await sheets().all()
  for (const [index, sheet] of all.entries()) {
    const text = (await sheet.textContent()) ?? ''
    expect(text).toContain(`page ${index + 1} of ${all.length}`)
    expect(text).toMatch(/v7 draft, printed \d+ \w+ \d\d:\d\d/)
  }
  return all.length
}

describe('the run-sheet on paper', () => {
  it('comes out as its preview shows it: as many sheets, of the chosen size, each with page and version', async () => {
    for (const size of ['A4', 'A5'] as const)
      for (const [direction, landscape] of [
        ['Portrait', false],
        ['Landscape', true],
      ] as const) {
        await choose('Paper', size)
        await choose('Direction', direction)
        await app.page.waitForFunction(
          ([paper, wide]) =>
            document.querySelector(`.print-page[style][data-paper="${paper}"][data-landscape="${wide}"]`) !== null &&
            document.querySelector('.print-measure') === null,
          [size, String(landscape)] as const,
        )
        const pages = await checkPreview()
        const { sizes, texts } = await savedPdf(`${size}-${direction}.pdf`)
        const [short, long] = SIZES[size]
        expect(sizes).toHaveLength(pages)
        for (const [width = 0, height = 0] of sizes) {
          expect(Math.abs(width - (landscape ? long : short))).toBeLessThanOrEqual(1)
          expect(Math.abs(height - (landscape ? short : long))).toBeLessThanOrEqual(1)
        }
        texts.forEach((text, index) => {
          if (text === null) return
          const said = text.replace(/\s+/g, ' ')
          expect(said).toContain(`page ${index + 1} of ${pages}`)
          expect(said).toContain('v7 draft')
        })
      }
  })

  it('has every row once, whole, with the head of the table on every sheet', async () => {
    await choose('Paper', 'A5')
    await choose('Direction', 'Portrait')
    await choose('Type size', 'Large')
    await app.page.waitForFunction(() => document.querySelectorAll('.print-page[style]').length > 3)
    const found = await app.page.evaluate(() => {
      const pages = [...document.querySelectorAll('.print-page[style]')]
      return {
        heads: pages.filter((page) => page.querySelector('tbody') !== null && page.querySelector('thead') === null)
          .length,
        boxes: document.querySelectorAll('.print-page[style] .print-write-in').length,
        cut: pages.flatMap((page) => {
          const foot = page.querySelector('.print-foot')?.getBoundingClientRect().top ?? 0
          return [...page.querySelectorAll('tbody')].filter((row) => row.getBoundingClientRect().bottom > foot + 1)
        }).length,
      }
    })
    expect(found).toEqual({ heads: 0, boxes: 16, cut: 0 })
  })

  it('goes on one page when it fits, and says so when it does not', async () => {
    await choose('Type size', 'One page')
    await app.page.getByRole('status').filter({ hasText: 'Too much for one page' }).waitFor()
    await choose('Paper', 'A4')
    await sheets().and(app.page.getByLabel('page 1 of 1')).waitFor()
    expect((await savedPdf('one.pdf')).sizes).toHaveLength(1)
  })

  it('tells the print dialog which paper it is for', async () => {
    await choose('Paper', 'A5')
    await choose('Direction', 'Landscape')
    await app.page.getByRole('button', { name: 'Print', exact: true }).click()
    const contents = app.run.windows[0]?.webContents
    await expect.poll(() => contents?.printOptions).toMatchObject({ pageSize: 'A5', landscape: true })
  })

  it('is remembered as it was chosen, for this event', async () => {
    await app.page.reload()
    await sheets().first().waitFor()
    expect(await app.page.getByRole('radio', { name: 'A5' }).isChecked()).toBe(true)
    expect(await app.page.getByRole('radio', { name: 'Landscape' }).isChecked()).toBe(true)
    expect(await app.page.getByRole('radio', { name: 'One page' }).isChecked()).toBe(true)
  })

  it('is printed as call sheets, one for everybody or of one person alone', async () => {
    await choose('Paper', 'A4')
    await choose('Direction', 'Portrait')
    await choose('Type size', 'Normal')
    await app.page.getByRole('combobox', { name: 'What to print' }).click()
    await app.page.getByRole('option', { name: 'Call sheet' }).click()
    await app.page.getByRole('heading', { level: 1, name: 'Call sheet' }).first().waitFor()
    await app.page.waitForFunction(() => document.querySelectorAll('.print-page[style]').length > 5)
    await app.page.getByRole('combobox', { name: 'Whose call sheet' }).click()
    await app.page.getByRole('option').last().click()
    await app.page.waitForFunction(() => document.querySelectorAll('.print-page[style]').length === 1)
    expect((await savedPdf('call.pdf')).sizes).toHaveLength(1)
  })
})

describe('the learnt lengths', () => {
  it('are offered once for all cues of an event that came from a template, and taken back in one step', async () => {
    const { page } = app
    await open('run-sheet')
    const offer = page.getByRole('status').filter({ hasText: /segments? ha(s|ve) (a )?learnt length/ })
    await offer.getByRole('button', { name: 'Use all' }).click()
    await offer.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Undo' }).first().click()
    await offer.waitFor()
    await offer.getByRole('button', { name: 'Not now' }).click()
    await offer.waitFor({ state: 'detached' })
  })
})
