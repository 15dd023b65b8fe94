import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { launchDesktop, type DesktopApp } from './stand-in/launch-desktop'
import { seriousFindings } from './stand-in/axe'

const FILE = [
  'Autumn evening,,,,',
  'Start,Minutes,Segment,Owner,Lens',
  '19:00,30,Doors 🎉,Ada,wide',
  '19:30,0,Bell,,',
  '19:30,a while,Talk,Nobody Known,close-up',
  '20:15,15,Tea,,',
].join('\r\n')

/** A new community with one member, one event, and its run-sheet open. */
async function openSheet(home: string): Promise<DesktopApp> {
  const app = await launchDesktop({ home, language: 'en' })
  const { page } = app
  page.setDefaultTimeout(60_000)
  await page.getByRole('textbox', { name: 'Community name' }).fill('River Readers')
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ada')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
  await page.keyboard.press('n')
  await page.getByRole('dialog').getByRole('textbox').first().fill('Salon')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Salon' }).waitFor()
  await page.evaluate(() => {
    const id = /evt_[^/]+/.exec(location.hash)?.[0] ?? ''
    location.hash = `#/events/${id}/run-sheet`
  })
  await page.getByRole('grid').waitFor()
  return app
}

async function openImport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Import and export' }).click()
  await page.getByRole('menuitem', { name: 'Import a spreadsheet' }).click()
  await page.getByRole('heading', { level: 1, name: 'Import a run-sheet' }).waitFor()
}

async function openByKeyboard(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Import and export' }).focus()
  await page.keyboard.press('Enter')
  const item = page.getByRole('menuitem', { name: 'Import a spreadsheet' })
  await item.waitFor()
  await expect.poll(() => item.evaluate((element) => element === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Import a run-sheet' }).waitFor()
}

async function pick(app: DesktopApp, path: string): Promise<void> {
  await app.pickThrough(path, () => app.page.getByRole('button', { name: 'Choose file', exact: true }).click())
}

/** The rows of the preview: start, length and title. */
async function preview(page: Page): Promise<string[]> {
  const rows = page.getByRole('table', { name: 'The run-sheet after the import' }).locator('tbody tr')
  return rows.evaluateAll((found) =>
    found.map((row) =>
      [...row.querySelectorAll('td')]
        .slice(1, 5)
        .map((cell) => (cell.textContent ?? '').trim())
        .join(' | '),
    ),
  )
}

/** The titles of the run-sheet, group rows included. */
async function titles(page: Page): Promise<string[]> {
  await page.getByRole('grid').waitFor()
  return page.evaluate(() =>
    [...document.querySelectorAll('tr[aria-rowindex] td[data-column="title"]')].map((cell) =>
      (cell.textContent ?? '').trim(),
    ),
  )
}

describe('a run-sheet from a file', () => {
  it('is shown as it will look, read otherwise when asked, replaces the sheet, and is taken back by one undo', async () => {
    const home = mkdtempSync(join(tmpdir(), 'salondesk-sheet-'))
    const app = await openSheet(home)
    const { page } = app
    const before = await titles(page)
    expect(before.length).toBeGreaterThan(2)
    await openImport(page)
    expect(await seriousFindings(page)).toEqual([])
    const path = join(home, 'evening.csv')
    writeFileSync(path, FILE)
    await pick(app, path)
    await page.getByText('evening.csv').waitFor()
    await page.getByText('Replace them', { exact: true }).click()
    await expect
      .poll(() => preview(page))
      .toEqual([
        '19:00 | 30 min | Doors 🎉 | Ada',
        '19:30 |  | BellMilestone | ',
        '19:30 | 45 min | Talk | Nobody Known',
        '20:15 | 15 min | Tea | ',
      ])
    const aside = page.getByRole('complementary', { name: 'Not understood' })
    await aside.getByText('The length is 0; taken as a milestone without a length').waitFor()
    await aside.getByText('No length could be read; taken as 45 min').waitFor()
    await aside.getByText(`The ${before.length} rows of now are deleted`).waitFor()
    await aside.getByText('1 new: Lens').or(aside.getByText('2 new: Lens')).waitFor()
    expect(await seriousFindings(page)).toEqual([])

    await page.getByRole('combobox', { name: 'Column “Lens” is read as' }).selectOption({ label: 'Note' })
    await page.getByRole('combobox', { name: 'Headings', exact: true }).selectOption({ label: 'Headings in row 2' })
    await page.getByRole('combobox', { name: '“Nobody Known”' }).selectOption({ label: 'New member' })
    await page.getByText('1 new member').first().waitFor()
    await page.getByRole('button', { name: /^Replace with 4 rows/ }).click()
    await expect.poll(() => titles(page)).toEqual(['Doors 🎉', 'Bellmilestone', 'Talk', 'Tea'])
    await page.getByText(`Replaced the run-sheet (${before.length} rows) with 4 rows from “evening.csv”`).waitFor()

    await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
    await expect.poll(() => titles(page)).toEqual(before)
    expect(app.consoleErrors).toEqual([])
    await app.quit()
  })

  it('is pasted, imported and pasted again by keyboard alone; rows that are there are skipped', async () => {
    const app = await openSheet(mkdtempSync(join(tmpdir(), 'salondesk-sheet-')))
    const { page } = app
    const before = await titles(page)
    await openByKeyboard(page)
    const rows = 'Start\tDuration\tTitle\n25:30\t20\tNight bus\n25:50\t10\tGood night'
    const paste = async () => {
      await page.keyboard.press('Tab')
      await page.keyboard.insertText(rows)
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'How it will look' }).waitFor()
    }
    await paste()
    await expect
      .poll(async () => (await preview(page)).map((row) => row.split(' | ')[2]))
      .toEqual(['Night bus', 'Good night'])
    await page.keyboard.press('Control+Enter')
    await expect.poll(async () => (await titles(page)).slice(before.length)).toEqual(['Night bus', 'Good night'])

    await openByKeyboard(page)
    await paste()
    await page.getByText('2 rows are in the run-sheet already.').waitFor()
    await page.getByText('Every row is in the run-sheet already. There is nothing to add.').waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByText('Add again').click()
    await expect.poll(async () => (await preview(page)).length).toBe(2)
    await page.keyboard.press('Control+Enter')
    await expect.poll(async () => (await titles(page)).length).toBe(before.length + 4)
    expect(app.consoleErrors).toEqual([])
    await app.quit()
  })

  it('that is none is refused with what to do about it, and the sheet stays as it was', async () => {
    const home = mkdtempSync(join(tmpdir(), 'salondesk-sheet-'))
    const app = await openSheet(home)
    const { page } = app
    const before = await titles(page)
    await openImport(page)
    const picture = join(home, 'plan.numbers.png')
    writeFileSync(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]))
    const wrong = [
      [picture, 'This is no table or text'],
      [join(home, 'empty.csv'), 'This file is empty.'],
      [join(home, 'other.json'), 'This JSON is no Ontime project'],
    ] as const
    writeFileSync(wrong[1][0], '')
    writeFileSync(wrong[2][0], '{"name": "something else"}')
    for (const [path, said] of wrong) {
      await pick(app, path)
      await page.getByRole('alert').filter({ hasText: said }).waitFor()
    }
    const many = join(home, 'many.csv')
    writeFileSync(many, ['Start,Title', ...Array.from({ length: 2100 }, (_, at) => `19:00,Cue ${at}`)].join('\n'))
    await pick(app, many)
    await page.getByRole('alert').filter({ hasText: 'More than 2000 rows' }).waitFor()
    expect(await page.getByRole('button', { name: /^Import \d+ rows/ }).isDisabled()).toBe(true)
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect.poll(() => titles(page)).toEqual(before)
    expect(app.consoleErrors).toEqual([])
    await app.quit()
  })

  it('begins from the example workbook, and goes out as a workbook and as CSV that come back the same', async () => {
    const home = mkdtempSync(join(tmpdir(), 'salondesk-sheet-'))
    const app = await openSheet(home)
    const { page } = app
    const address = await page.evaluate(() => location.hash)
    await page.evaluate(() => (location.hash = '#/settings'))
    await page.getByText('Dark', { exact: true }).click()
    await page.evaluate((hash) => (location.hash = hash), address)
    await page.getByRole('grid').waitFor()
    await openImport(page)
    expect(await seriousFindings(page)).toEqual([])
    const example = join(home, 'example.xlsx')
    await app.saveThrough(example, () => page.getByRole('button', { name: 'Download an example workbook' }).click())
    await pick(app, example)
    await page.getByText('Every cell was understood.').waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.getByText('Replace them', { exact: true }).click()
    await page.getByRole('button', { name: /^Replace with 13 rows/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Salon' }).waitFor()
    await expect.poll(async () => (await titles(page)).at(-1)).toContain('Everybody out')
    const imported = await titles(page)
    for (const [format, label] of [
      ['xlsx', 'Export XLSX'],
      ['csv', 'Export CSV'],
    ] as const) {
      const path = join(home, `out.${format}`)
      await page.getByRole('button', { name: 'Import and export' }).click()
      await app.saveThrough(path, () => page.getByRole('menuitem', { name: label }).click())
      await openImport(page)
      await pick(app, path)
      await page.getByText('Every cell was understood.').waitFor()
      await page.getByText('13 rows are in the run-sheet already.').waitFor()
      await page.getByText('Replace them', { exact: true }).click()
      await page.getByRole('button', { name: /^Replace with 13 rows/ }).click()
      await page.getByRole('heading', { level: 1, name: 'Salon' }).waitFor()
      await expect.poll(() => titles(page)).toEqual(imported)
    }
    expect(app.consoleErrors).toEqual([])
    await app.quit()
  })
})
