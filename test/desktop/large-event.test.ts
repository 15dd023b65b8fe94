import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeDoorFile } from '@/exchange/door-file/write-door-file'
import { aFullDoor } from '../builders/a-full-door'
import { counted, DESK, nothingWentWrong } from './door/a-desk'
import { EVENINGS } from './door/an-evening'
import { launchBrowserHost, type BrowserHostApp } from './stand-in/launch-browser-host'

/** More than one portion of a reading, and more than a window changes by itself. */
const PEOPLE = 1100
const MARKED = 600

const file = aFullDoor(PEOPLE)
const expected = file.people.filter(({ status }) => status !== 'cancelled')
const marked = file.people.slice(0, MARKED).filter(({ status }) => status !== 'cancelled')
/** With the guests they bring. */
const inside = marked.reduce((sum, { plusOnes }) => sum + 1 + plusOnes, 0)

let folder = ''
const apps: BrowserHostApp[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'salondesk-large-'))
})

afterEach(async () => {
  for (const app of apps.splice(0)) await app.quit()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

/** A laptop at the door of the full house. */
async function laptop(name: string, path: string): Promise<BrowserHostApp> {
  const app = await launchBrowserHost({ home: join(folder, name), language: 'en', reducedMotion: true })
  apps.push(app)
  app.page.setDefaultTimeout(60_000)
  await app.pickThrough(path, () => app.page.getByRole('button', { name: DESK.en.choose }).click())
  await app.page.getByRole('dialog').getByRole('button', { name: DESK.en.opens }).click()
  await app.page.getByRole('textbox', { name: DESK.en.field }).waitFor()
  return app
}

async function markFromPaper(page: Page): Promise<void> {
  await page.keyboard.press('F9')
  await page.keyboard.type(`1-${MARKED}`)
  await page.getByText(`${marked.length} will be marked as come`).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await counted(page, DESK.en.side, inside)
}

describe('an event of more than a thousand people', () => {
  it('is marked from paper, taken to another laptop, merged once and finished, each in one step there and back', async () => {
    const path = join(folder, 'full.salondoor')
    writeFileSync(path, await writeDoorFile(file))
    const one = await laptop('one', path)
    await markFromPaper(one.page)
    await one.page.keyboard.press('Control+z')
    await one.page.getByText(`${marked.length} people marked from paper taken back`).waitFor()
    await counted(one.page, DESK.en.side, 0)
    await markFromPaper(one.page)
    const back = join(folder, 'back.salondoor')
    await one.page.getByRole('button', { name: DESK.en.second }).click()
    await one.saveThrough(back, () => one.page.getByRole('button', { name: EVENINGS.en.write }).click())
    nothingWentWrong(one)

    const two = await laptop('two', path)
    const { page } = two
    await counted(page, DESK.en.side, 0)
    const bring = async () => {
      await page.getByRole('button', { name: DESK.en.second }).click()
      await two.pickThrough(back, () => page.getByRole('button', { name: EVENINGS.en.bring }).click())
    }
    const dialog = page.getByRole('dialog')
    await bring()
    await dialog.getByRole('button', { name: /^Merge [\d,]+ records/ }).click()
    await counted(page, DESK.en.side, inside)
    await dialog.waitFor({ state: 'detached' })
    await bring()
    await dialog.getByText(EVENINGS.en.nothingNew).waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })

    const open = (part: string) =>
      page.evaluate((part) => (location.hash = location.hash.replace(/[^/]+$/, part)), part)
    await open('debrief')
    await page.getByRole('button', { name: EVENINGS.en.finish }).click()
    await page.getByRole('region', { name: EVENINGS.en.turnout }).waitFor()
    await open('attendance')
    const away = page
      .getByRole('group', { name: EVENINGS.en.filters })
      .getByRole('button', { name: new RegExp(`^${EVENINGS.en.noShow}`) })
    await expect.poll(async () => Number(await away.locator('b').textContent())).toBe(expected.length - marked.length)
    await page.getByRole('button', { name: EVENINGS.en.takeBack }).first().click()
    await away.waitFor({ state: 'detached' })
    nothingWentWrong(two)
  })
})
