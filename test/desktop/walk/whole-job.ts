import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { expect } from 'vitest'
import type { RunningApp } from '../stand-in/running-app'
import { GUESTS, writeSignUpList } from './sign-up-file'

const TITLE = 'Attic salon: one long table'
const VENUE = 'The Attic'

/** What the walk leaves behind, for looking at it after a restart. */
export interface Walked {
  readonly title: string
  readonly eventAddress: string
}

/** First start → sample → new venue → event from the nine-step template. Leaves the event open. */
export async function planEvent({ page }: RunningApp): Promise<Walked> {
  await page.getByRole('button', { name: 'Open sample' }).click()
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()

  await page.getByRole('link', { name: 'Venues', exact: true }).click()
  await page.getByRole('button', { name: 'New venue' }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Venue name' }).fill(VENUE)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 2, name: VENUE }).waitFor()

  await page.getByRole('heading', { level: 2, name: VENUE }).click()
  await page.keyboard.press('n')
  const dialog = page.getByRole('dialog', { name: 'New event' })
  await dialog.getByRole('radio', { name: /nine steps/ }).check()
  await dialog.getByRole('textbox', { name: 'Title' }).fill(TITLE)
  await dialog.getByRole('combobox', { name: 'Venue' }).click()
  await page.getByRole('option', { name: VENUE, exact: true }).click()
  await dialog.getByRole('button', { name: 'Create' }).click()
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
  return { title: TITLE, eventAddress: new URL(page.url()).hash.replace(/\/overview$/, '') }
}

/** Makes a cue longer and sees what follows move; moves a cue by keyboard. */
export async function retime({ page }: RunningApp): Promise<void> {
  await part(page, 'Run-sheet')
  const grid = page.getByRole('grid')
  const rows = grid.getByRole('row').filter({ has: page.getByRole('gridcell', { name: /^\d+$/ }) })
  await rows.first().waitFor()
  const starts = async () => (await rows.allInnerTexts()).map((text) => /\d\d:\d\d/.exec(text)?.[0] ?? '')
  const before = await starts()
  const iceBreaker = grid.getByRole('row', { name: /Ice-breaker/ })
  const length = iceBreaker.getByRole('gridcell').nth(3)
  await length.dblclick()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('17')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await starts()).join()).not.toBe(before.join())
  const after = await starts()
  const changed = after.findIndex((start, at) => start !== before[at])
  expect(minutes(after[changed]) - minutes(before[changed])).toBe(17 - 12)
}

/** Puts a person into a role, and changes how many of a material are reserved. */
export async function equip({ page }: RunningApp): Promise<void> {
  await part(page, 'Staff')
  await page.getByRole('button', { name: 'Add person to “Check-in staff”' }).click()
  await page.keyboard.type('Shen Yizhou')
  await page
    .getByRole('option', { name: /Shen Yizhou/ })
    .first()
    .click()
  await page.getByRole('button', { name: /^Shen Yizhou/ }).waitFor()

  await part(page, 'Materials')
  const quantity = page.getByRole('textbox', { name: 'Clicker: quantity reserved' })
  await quantity.fill('1')
  await page.keyboard.press('Enter')
  await expect.poll(() => quantity.inputValue()).toBe('1')
}

/** Brings a GBK list in, twice: the second time nothing changes. */
export async function importList(app: RunningApp, folder: string): Promise<void> {
  const { page } = app
  const path = join(folder, 'list.csv')
  writeSignUpList(path)
  await part(page, 'Attendance')
  for (const first of [true, false]) {
    await page.getByRole('button', { name: 'Import list' }).click()
    await app.pickThrough(path, () => page.getByRole('button', { name: 'Choose file' }).click())
    const encoding = page.getByRole('combobox', { name: 'Encoding' })
    await expect.poll(() => encoding.inputValue()).toBe('gb18030')
    await page.getByRole('button', { name: 'Next: confirm' }).click()
    if (first) {
      await page.getByRole('button', { name: 'Import 6' }).click()
      await page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
    } else {
      await page.getByText('Exactly the list that is here already: there is nothing to write.').first().waitFor()
      await page.getByRole('button', { name: 'Back to the attendance list' }).click()
    }
    await page.getByText(GUESTS[1].name).first().waitFor()
  }
}

/** Checks in by name, by pinyin initials and by the last four digits; undoes one; lets a walk-in in. */
export async function openDoor({ page }: RunningApp): Promise<void> {
  await page.getByRole('button', { name: 'Start check-in' }).click()
  const field = page.getByRole('textbox', { name: /^Type a name/ })
  const present = page.getByRole('complementary', { name: 'Present' })
  const counted = (count: number) =>
    present
      .getByText(new RegExp(`^${count}$`))
      .first()
      .waitFor()
  await field.waitFor()
  const arrivals = [
    ['单', '单雄'],
    ['oyrs', '欧阳若水'],
    ['3303', '曾小明'],
    ['Nora', 'Nora Weiss'],
  ] as const
  for (const [at, [typed, name]] of arrivals.entries()) {
    await page.keyboard.type(typed)
    await page.getByText(name).first().waitFor()
    await page.keyboard.press('Enter')
    await counted(at + 1)
  }
  await page.keyboard.press('Control+z')
  await counted(3)
  await page.keyboard.press('F2')
  await page.keyboard.type('Passing Guest')
  await page.keyboard.press('Enter')
  await counted(4)
}

/** Finishes, debriefs, follows up and closes the event. */
export async function closeEvent({ page }: RunningApp, { eventAddress }: Walked): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), `${eventAddress}/debrief`)
  await page.getByRole('button', { name: 'Finish event' }).click()
  for (const [field, text] of [
    [/^Goal review/, 'One long table, twelve people'],
    [/^Result review/, 'Five came, all talked'],
    [/^Cause analysis/, '=cmd is only text here'],
  ] as const) {
    await page.getByRole('textbox', { name: field }).fill(text)
    await page.keyboard.press('Tab')
  }
  await page.getByRole('textbox', { name: 'Add a lesson' }).fill('Put the table near the window')
  await page.keyboard.press('Enter')
  await page.getByText('Put the table near the window').first().waitFor({ state: 'attached' })
  await part(page, 'Follow-up')
  await page.getByRole('row').nth(1).waitFor()
  await part(page, 'Debrief')
  await page.getByRole('button', { name: 'Close the debrief' }).click()
  await page.getByRole('button', { name: /Debriefed/ }).waitFor()
}

/** Exports the workbook and compares its cells with what was done. */
export async function exportAndRead(app: RunningApp, folder: string): Promise<void> {
  const path = join(folder, 'event.xlsx')
  await app.saveThrough(path, () => app.page.getByRole('button', { name: 'Export workbook' }).click())
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(readFileSync(path) as unknown as ExcelJS.Buffer)
  expect(book.worksheets.map((sheet) => sheet.name)).toEqual([
    'Overview',
    'Run-sheet',
    'Staff',
    'Materials',
    'Checklist',
    'Budget',
    'Attendance',
    'Turnout',
    'Debrief',
    'Follow-ups',
  ])
  const texts = (sheet: string) => {
    const all: string[] = []
    book.getWorksheet(sheet)?.eachRow((row) => row.eachCell((cell) => all.push(cell.text)))
    return all
  }
  expect(texts('Overview')).toContain(TITLE)
  const attendance = texts('Attendance')
  for (const guest of GUESTS) expect(attendance).toContain(guest.name)
  expect(attendance).toContain('Passing Guest')
  expect(texts('Debrief')).toContain('=cmd is only text here')
  expect(texts('Staff')).toContain('Shen Yizhou')
  book.eachSheet((sheet) =>
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (typeof cell.value === 'string') expect(cell.formula).toBeUndefined()
      }),
    ),
  )
  const formula = sheetCell(book, 'Attendance', '=1+1')
  expect(formula?.type).toBe(ExcelJS.ValueType.String)
}

/** After a restart: everything is there, and the last step can still be taken back. */
export async function lookAgain({ page }: RunningApp, { title, eventAddress }: Walked): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
  await page.getByRole('link', { name: 'Events', exact: true }).click()
  await page.evaluate((hash) => (location.hash = hash), `${eventAddress}/attendance`)
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  for (const guest of GUESTS) await page.getByText(guest.name).first().waitFor()
  await page.getByRole('button', { name: /Debriefed/ }).waitFor()
  await page.getByRole('heading', { level: 1, name: title }).click()
  await page.keyboard.press('Control+z')
  await page.getByRole('button', { name: /Finished/ }).waitFor()
  await page.keyboard.press('Control+Shift+z')
  await page.getByRole('button', { name: /Debriefed/ }).waitFor()
}

async function part(page: RunningApp['page'], name: string): Promise<void> {
  await page
    .getByRole('navigation')
    .last()
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .click()
}

function minutes(clock: string | undefined): number {
  const [hours = '0', rest = '0'] = (clock ?? '').split(':')
  return Number(hours) * 60 + Number(rest)
}

function sheetCell(book: ExcelJS.Workbook, sheet: string, text: string): ExcelJS.Cell | undefined {
  let found: ExcelJS.Cell | undefined
  book.getWorksheet(sheet)?.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.text === text) found = cell
    }),
  )
  return found
}
