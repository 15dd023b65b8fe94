import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { launchDesktop, type DesktopApp } from './stand-in/launch-desktop'
import { seriousFindings } from './stand-in/axe'

async function started(home: string): Promise<DesktopApp> {
  const app = await launchDesktop({ home, language: 'en' })
  app.page.setDefaultTimeout(60_000)
  return app
}

/** A new community with one event, its run-sheet open. */
async function openSheet(home: string): Promise<DesktopApp> {
  const app = await started(home)
  const { page } = app
  await page.getByRole('textbox', { name: 'Community name' }).fill('River Readers')
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
  return app
}

/** What the sheet says, row by row. */
async function sheet(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('tr[aria-rowindex]')].map((row) =>
      ['start', 'length', 'end', 'title']
        .map((column) => (row.querySelector(`td[data-column="${column}"]`)?.textContent ?? '').trim())
        .join(' ')
        .trim(),
    ),
  )
}

async function shows(page: Page, rows: readonly string[]): Promise<void> {
  await expect.poll(() => sheet(page)).toEqual(rows)
}

async function undo(page: Page): Promise<void> {
  await page.keyboard.press('Control+z')
}

/** Types into the chosen cell and leaves it with Enter. */
async function typed(page: Page, text: string): Promise<void> {
  await page.keyboard.press('F2')
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
  await page.locator('[data-cell] input').waitFor({ state: 'detached' })
}

/** What the clipboard holds as text, as a text field of another program would get it. */
async function textOnClipboard(page: Page): Promise<string> {
  await throughTextarea(page, '')
  await page.keyboard.press('Control+v')
  return takenTextarea(page)
}

/** Puts text on the clipboard as another program does. */
async function putOnClipboard(page: Page, text: string): Promise<void> {
  await throughTextarea(page, text)
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  await takenTextarea(page)
}

async function throughTextarea(page: Page, text: string): Promise<void> {
  await page.evaluate((value) => {
    const field = document.createElement('textarea')
    field.id = 'elsewhere'
    field.value = value
    document.body.append(field)
    field.focus()
  }, text)
}

async function takenTextarea(page: Page): Promise<string> {
  return page.evaluate(() => {
    const field = document.getElementById('elsewhere') as HTMLTextAreaElement
    field.remove()
    return field.value
  })
}

/** Clears what the template brought, and writes three rows, all by keyboard; the last one is chosen at the end. */
async function threeRows(page: Page): Promise<void> {
  await page.locator('td[data-cell][tabindex="0"]').first().focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await page.getByRole('button', { name: 'Add the first segment' }).press('Enter')
  for (const title of ['Opening', 'Talk', 'Tea']) {
    await page.locator('[data-cell] input').waitFor()
    await page.keyboard.type(title)
    await page.keyboard.press('Enter')
    await page.locator('[data-cell] input').waitFor({ state: 'detached' })
    if (title !== 'Tea') await page.keyboard.press('Alt+Enter')
  }
  await shows(page, THREE)
}

async function chosen(page: Page): Promise<string> {
  return page.evaluate(() => {
    const cell = document.activeElement
    const title = cell?.closest('tr')?.querySelector('td[data-column="title"]')?.textContent ?? ''
    return `${title.trim()} ${cell?.getAttribute('data-column') ?? ''}`
  })
}

const THREE = ['14:00 10 14:10 Opening', '14:10 10 14:20 Talk', '14:20 10 14:30 Tea']

describe('the editor of the run-sheet', () => {
  it('does everything by keyboard alone, and every step can be taken back, after a restart too', async () => {
    const home = mkdtempSync(join(tmpdir(), 'salondesk-editor-'))
    const app = await openSheet(home)
    const { page } = app
    await threeRows(page)

    // Times and lengths as people type them; what cannot be stays in the cell with the reason.
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await typed(page, '½h')
    await shows(page, ['14:00 30 14:30 Opening', '14:30 10 14:40 Talk', '14:40 10 14:50 Tea'])
    await page.keyboard.press('F2')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('30h')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').filter({ hasText: 'at most 24 hours' }).waitFor()
    expect(await page.locator('[data-cell] input').inputValue()).toBe('30h')
    await page.keyboard.press('Escape')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.type('+5')
    await page.keyboard.press('Enter')
    await shows(page, ['14:00 30 14:30 Opening', '14:30 15 14:45 Talk', '14:45 10 14:55 Tea'])
    await page.keyboard.press('ArrowLeft')
    await typed(page, '下午2点半')
    await page.getByRole('button', { name: /^Fixed start: / }).waitFor()
    await undo(page)
    await undo(page)
    await undo(page)
    await shows(page, THREE)
    await expect.poll(() => page.getByRole('button', { name: /^Fixed start: / }).count()).toBe(0)

    // Split and merged again.
    await page.keyboard.press('k')
    await page.getByRole('textbox', { name: 'Length of the first part' }).waitFor()
    await page.keyboard.type('4')
    await page.keyboard.press('Enter')
    await page.locator('[data-cell] input').waitFor()
    await page.keyboard.type('Questions')
    await page.keyboard.press('Enter')
    await shows(page, [THREE[0] ?? '', '14:10 4 14:14 Talk', '14:14 6 14:20 Questions', THREE[2] ?? ''])
    await page.keyboard.press('Shift+ArrowUp')
    await page.getByText('2 rows selected').waitFor()
    await page.keyboard.press('j')
    await shows(page, [THREE[0] ?? '', '14:10 10 14:20 Talk / Questions', THREE[2] ?? ''])
    await undo(page)
    await undo(page)
    await undo(page)
    await shows(page, THREE)

    // Two rows moved, copied, cut and put down elsewhere.
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Alt+ArrowDown')
    await shows(page, ['14:00 10 14:10 Tea', '14:10 10 14:20 Opening', '14:20 10 14:30 Talk'])
    await undo(page)
    await shows(page, THREE)
    await page.keyboard.press('Control+d')
    await expect.poll(async () => (await sheet(page)).length).toBe(5)
    await page.keyboard.press('Delete')
    await shows(page, THREE)
    await undo(page)
    await expect.poll(async () => (await sheet(page)).length).toBe(5)
    await undo(page)
    await shows(page, THREE)
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Control+x')
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Control+v')
    await shows(page, ['14:00 10 14:10 Tea', '14:10 10 14:20 Opening', '14:20 10 14:30 Talk'])
    await undo(page)
    await shows(page, THREE)

    // The value of the first row in all of them.
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await typed(page, '20')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Control+Shift+d')
    await shows(page, ['14:00 20 14:20 Opening', '14:20 20 14:40 Talk', '14:40 20 15:00 Tea'])
    await page.keyboard.press('Escape')
    expect(await page.getByRole('toolbar', { name: 'Selected rows' }).count()).toBe(0)

    // Found, with the focus back in the cell.
    await page.keyboard.press('Control+f')
    await page.getByRole('textbox', { name: 'Find in the run-sheet' }).waitFor()
    await page.keyboard.type('talk')
    await page.getByText('– of 1').waitFor()
    await page.keyboard.press('Enter')
    await page.getByText('1 of 1').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => chosen(page)).toBe('Talk title')
    expect(app.consoleErrors).toEqual([])
    await app.quit()

    const again = await started(home)
    await again.page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    await again.page.evaluate((to) => (location.hash = to), new URL(page.url()).hash)
    await shows(again.page, ['14:00 20 14:20 Opening', '14:20 20 14:40 Talk', '14:40 20 15:00 Tea'])
    await again.page.locator('td[data-column="title"]').first().click()
    await undo(again.page)
    await undo(again.page)
    await shows(again.page, THREE)
    await again.quit()
  })

  it('does the same by mouse, and says how gaps, overruns and fixed ends can be repaired', async () => {
    const app = await openSheet(mkdtempSync(join(tmpdir(), 'salondesk-editor-')))
    const { page } = app
    await threeRows(page)
    const row = (at: number) => page.locator('tr[aria-rowindex]').nth(at)
    const cell = (at: number, column: string) => row(at).locator(`td[data-column="${column}"]`)

    // Two rows chosen with Ctrl and dragged by the handle of one of them.
    await cell(0, 'number').click()
    await cell(1, 'title').click({ modifiers: ['ControlOrMeta'] })
    await page.getByText('2 rows selected').waitFor()
    const handle = await row(0).getByRole('button', { name: 'Drag “Opening”' }).boundingBox()
    const target = await row(2).boundingBox()
    if (!handle || !target) throw new Error('Not drawn')
    await page.mouse.move(handle.x + 8, handle.y + 10)
    await page.mouse.down()
    await page.mouse.move(handle.x + 8, target.y + 4, { steps: 8 })
    await page.mouse.move(handle.x + 8, target.y + 16, { steps: 4 })
    await page.getByText('2 rows', { exact: true }).waitFor()
    await page.mouse.up()
    await shows(page, ['14:00 10 14:10 Tea', '14:10 10 14:20 Opening', '14:20 10 14:30 Talk'])
    await undo(page)
    await shows(page, THREE)

    // A range with Shift, then a colour and a duplicate out of the menu.
    await cell(0, 'number').click()
    await cell(2, 'number').click({ modifiers: ['Shift'] })
    await page.getByText('3 rows selected').waitFor()
    await page.getByRole('toolbar', { name: 'Selected rows' }).getByRole('button', { name: 'Duplicate' }).click()
    await expect.poll(async () => (await sheet(page)).length).toBe(6)
    await undo(page)
    await shows(page, THREE)
    await cell(1, 'title').click({ button: 'right' })
    await page.getByRole('menuitem', { name: /Insert a row above/ }).click()
    await page.locator('[data-cell] input').waitFor()
    await page.keyboard.type('Break')
    await page.keyboard.press('Enter')
    await shows(page, [THREE[0] ?? '', '14:10 10 14:20 Break', '14:20 10 14:30 Talk', '14:30 10 14:40 Tea'])
    await undo(page)
    await undo(page)
    await shows(page, THREE)

    // A fixed end holds when the start moves, says what is missing and can be given up.
    await cell(1, 'end').click()
    await page.keyboard.type('14:25')
    await page.keyboard.press('Enter')
    await shows(page, [THREE[0] ?? '', '14:10 15 14:25 Talk', '14:25 10 14:35 Tea'])
    await cell(0, 'length').click()
    await typed(page, '30')
    await page.getByText(/“Talk” starts only at 14:30/).waitFor()
    await page.getByRole('button', { name: 'Free the end' }).click()
    await shows(page, ['14:00 30 14:30 Opening', '14:30 10 14:40 Talk', '14:40 10 14:50 Tea'])

    // A gap is closed with one press.
    await cell(2, 'start').click()
    await page.keyboard.type('15:00')
    await page.keyboard.press('Enter')
    await page.getByText('Gap 20 min').waitFor()
    await page.getByRole('button', { name: 'Close the gap' }).click()
    await shows(page, ['14:00 30 14:30 Opening', '14:30 10 14:40 Talk', '14:40 10 14:50 Tea'])
    expect(await seriousFindings(page)).toEqual([])
    expect(app.consoleErrors).toEqual([])
    await app.quit()
  })

  it('exchanges rows and cells with a spreadsheet, and says what it did not understand', async () => {
    const app = await openSheet(mkdtempSync(join(tmpdir(), 'salondesk-editor-')))
    const { page } = app
    await threeRows(page)

    await page.keyboard.press('Control+a')
    await page.keyboard.press('Control+c')
    const copied = await textOnClipboard(page)
    expect(copied.split('\n').map((line) => line.split('\t').slice(0, 4))).toEqual([
      ['Start', 'Length/min', 'End', 'Segment'],
      ['14:00', '0:10:00', '14:10', 'Opening'],
      ['14:10', '0:10:00', '14:20', 'Talk'],
      ['14:20', '0:10:00', '14:30', 'Tea'],
    ])

    // Rows of another program, with headings, a line break, a formula that is none, and times nobody understands.
    await putOnClipboard(
      page,
      'Time\tDuration\tActivity\tNotes\n16:00\t0:20:00\tعرض 🎉\t"two\nlines"\nsoon\t5 min\tEnd\t\'=1+1',
    )
    await page.locator('td[data-column="number"]').last().click()
    await page.keyboard.press('Control+v')
    await page.getByRole('alert').filter({ hasText: '“soon” was not understood' }).waitFor()
    await shows(page, [...THREE, '16:00 20 16:20 عرض 🎉', '16:20 5 16:25 End'])
    await page.getByRole('alert').getByRole('button', { name: 'Close' }).click()
    await page.locator('td[data-column="number"]').first().click()
    await undo(page)
    await shows(page, THREE)

    // One value into the chosen column of all selected rows, one of which cannot take it.
    await putOnClipboard(page, '25')
    await page.locator('td[data-column="length"]').first().click()
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Control+v')
    await shows(page, ['14:00 25 14:25 Opening', '14:25 25 14:50 Talk', '14:50 10 15:00 Tea'])
    await undo(page)
    await shows(page, THREE)
    await putOnClipboard(page, '5\n0\n30h')
    await page.locator('td[data-column="length"]').first().click()
    await page.keyboard.press('Control+v')
    await page.getByRole('alert').filter({ hasText: 'Row 3, “Tea”' }).waitFor()
    await shows(page, ['14:00 5 14:05 Opening', '14:05 10 14:15 Talk', '14:15 10 14:25 Tea'])
    await page.locator('td[data-column="number"]').first().click()
    await undo(page)
    await shows(page, THREE)

    // Far too many rows change nothing.
    const many = Array.from({ length: 2001 }, (_, at) => `14:00\tRow ${at}`).join('\n')
    await putOnClipboard(page, `Time\tActivity\n${many}`)
    await page.locator('td[data-column="number"]').first().click()
    await page.keyboard.press('Control+v')
    await page.getByText('At most 2000 rows can be pasted at once').waitFor()
    await shows(page, THREE)
    expect(app.consoleErrors).toEqual([])
    expect(app.violations).toEqual([])
    await app.quit()
  })
})
