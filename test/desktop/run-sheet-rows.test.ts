import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { launchDesktop, type DesktopApp } from './stand-in/launch-desktop'

/** A new community with two events; the run-sheet of the second is open and empty. */
async function started(): Promise<{ readonly app: DesktopApp; readonly sheets: readonly string[] }> {
  const home = mkdtempSync(join(tmpdir(), 'salondesk-rows-'))
  const app = await launchDesktop({ home, language: 'en' })
  const { page } = app
  page.setDefaultTimeout(60_000)
  await page.getByRole('textbox', { name: 'Community name' }).fill('River Readers')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
  const sheets: string[] = []
  for (const title of ['First', 'Second']) {
    await page.keyboard.press('n')
    await page.getByRole('dialog').getByRole('textbox').first().fill(title)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    const id = /evt_[^/]+/.exec(page.url())?.[0] ?? ''
    sheets.push(`#/events/${id}/run-sheet`)
    await open(page, sheets.at(-1) ?? '')
    await page.locator('td[data-cell][tabindex="0"]').first().focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    await page.getByRole('button', { name: 'Add the first segment' }).waitFor()
  }
  return { app, sheets }
}

async function open(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), address)
}

/** What the sheet says, row by row: a lock before a fixed start, the times, the title and its marks. */
async function shows(page: Page, rows: readonly string[]): Promise<void> {
  const said = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('tr[aria-rowindex]')].map((row) => {
        const cell = (column: string) => row.querySelector(`td[data-column="${column}"]`)
        const fixed = cell('start')?.querySelector('[aria-label^="Fixed start"]') ? '!' : ''
        const length = (cell('length')?.textContent ?? '').replace(/\s/g, '')
        return `${fixed}${(cell('start')?.textContent ?? '').trim()} ${length} ${(cell('title')?.textContent ?? '').trim()}`
      }),
    )
  await expect.poll(said).toEqual(rows)
}

/** Puts text on the clipboard as another program does, and pastes it into the empty sheet's first row. */
async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Add the first segment' }).press('Enter')
  await page.locator('[data-cell] input').waitFor()
  await page.keyboard.press('Escape')
  await page.locator('[data-cell] input').waitFor({ state: 'detached' })
  await page.evaluate((value) => {
    const field = document.createElement('textarea')
    field.id = 'elsewhere'
    field.value = value
    document.body.append(field)
    field.select()
  }, text)
  await page.keyboard.press('Control+c')
  await page.evaluate(() => document.getElementById('elsewhere')?.remove())
  await page.locator('td[data-cell][tabindex="0"]').first().focus()
  await page.keyboard.press('Control+v')
}

describe('rows of the run-sheet', () => {
  it('come from lines with times, take marks together, and move to another event in one step', async () => {
    const { app, sheets } = await started()
    const { page } = app
    const [first = '', second = ''] = sheets

    // A bulleted list out of a message; the empty row that it was pasted at goes.
    await paste(page, '- 19:00 Doors 🎉 (30 min)\n- 19:30–20:00 مرحبا\n- Questions (15 min)')
    await page.locator('tr[aria-rowindex]').nth(3).waitFor()
    await page.locator('td[data-column="number"]').first().click()
    await page.keyboard.press('Delete')
    const three = ['!19:00 30 Doors 🎉', '19:30 30 مرحبا', '20:00 15 Questions']
    await shows(page, three)

    // Marks on all of them with one key each, taken back with one step each.
    await page.keyboard.press('Control+a')
    await page.keyboard.press('s')
    await shows(page, ['!19:00 30≥15 Doors 🎉', '19:30 30≥15 مرحبا', '20:00 15≥8 Questions'])
    await page.keyboard.press('l')
    await shows(page, ['!19:00 30≥15 Doors 🎉', '!19:30 30≥15 مرحبا', '!20:00 15≥8 Questions'])
    await page.keyboard.press('l')
    await shows(page, ['14:00 30≥15 Doors 🎉', '14:30 30≥15 مرحبا', '15:00 15≥8 Questions'])
    await page.keyboard.press('Control+z')
    await shows(page, ['!19:00 30≥15 Doors 🎉', '!19:30 30≥15 مرحبا', '!20:00 15≥8 Questions'])
    await page.keyboard.press('Control+z')
    await shows(page, ['!19:00 30≥15 Doors 🎉', '19:30 30≥15 مرحبا', '20:00 15≥8 Questions'])
    await page.keyboard.press('Control+z')
    await shows(page, three)

    // Two rows cut here and put down in the other event: they leave this one in the same step.
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Shift+ArrowDown')
    await page.getByText('2 rows selected').waitFor()
    await page.keyboard.press('Control+x')
    await open(page, first)
    await page.getByRole('button', { name: 'Add the first segment' }).press('Enter')
    await page.locator('[data-cell] input').waitFor()
    await page.keyboard.type('Here already')
    await page.keyboard.press('Enter')
    await page.locator('[data-cell] input').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+v')
    await shows(page, ['14:00 10 Here already', '!19:00 30 Doors 🎉', '19:30 30 مرحبا'])
    await open(page, second)
    await shows(page, ['14:00 15 Questions'])
    await open(page, first)
    await page.locator('td[data-column="title"]').first().click()
    await page.keyboard.press('Control+z')
    await shows(page, ['14:00 10 Here already'])
    await open(page, second)
    await shows(page, three)
    expect(app.consoleErrors).toEqual([])
    await app.quit()
  })
})
