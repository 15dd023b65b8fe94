import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { writeDoorFile } from '@/exchange/door-file/write-door-file'
import { aFullDoor } from '../builders/a-full-door'
import { atTheDesk, counted, DESK, nothingWentWrong, said } from './door/a-desk'
import { scan } from './door/an-evening'
import { axeFindings, seriousFindings } from './stand-in/axe'
import { launchBrowserHost } from './stand-in/launch-browser-host'

/** What axe finds in the light and in the dark. */
async function findings(page: Page, find = axeFindings): Promise<string[]> {
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    found.push(...(await find(page)).map((line) => `${colorScheme}: ${line}`))
  }
  return found
}

describe.each(['zh-CN', 'en'] as const)('the panels of the check-in desk: %s', (language) => {
  const w = DESK[language]

  it('can be used by everybody, in the light and in the dark', async () => {
    const app = await atTheDesk(language)
    const { page } = app
    const clean = async (what: string) => expect(await findings(page), what).toEqual([])
    await clean('nothing typed')
    await page.keyboard.press('F4')
    await page.getByText(w.open).waitFor()
    await clean('everybody listed')
    await page.keyboard.press('F4')
    await scan(page, '0617')
    await counted(page, w.side, 1)
    await scan(page, '0617')
    await page.getByText(w.by).waitFor()
    await clean('checked in twice')
    await page.keyboard.type(w.waiting)
    await page.getByText(w.waits).waitFor()
    await page.keyboard.press('Enter')
    await clean('nobody let in')
    await scan(page, '?!')
    await said(page).getByText(w.notFound).waitFor()
    await clean('nobody found')
    await page.getByRole('textbox', { name: w.numbers }).fill('1-14, 17, 999, x7')
    await page.getByText('999').waitFor()
    await clean('numbers of a sheet')
    await page.getByText(w.byName, { exact: true }).click()
    await page.getByRole('textbox', { name: w.code }).fill('412-K7HX')
    await clean('a sheet by name')
    nothingWentWrong(app)
    await app.quit()
  })

  it('can be used by everybody where something floats above them, and where the desk is locked', async () => {
    const app = await atTheDesk(language)
    const { page } = app
    const dialog = page.getByRole('dialog')
    // What floats above the page is outside of its landmarks; that is a matter of style and harms nobody.
    const over = async (what: string) => expect(await findings(page, seriousFindings), what).toEqual([])
    const closed = async () => {
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
    }
    await page.keyboard.type('0086')
    const more = page.getByRole('button', { name: w.more })
    await more.click()
    await page.getByRole('menuitem', { name: w.note }).waitFor()
    await over('the menu of a person')
    await page.getByRole('menuitem', { name: w.note }).click()
    await dialog.getByRole('textbox').first().waitFor()
    await over('a note')
    await closed()
    await more.click()
    await page.getByRole('menuitem', { name: w.substitute }).click()
    await dialog.getByRole('textbox').first().waitFor()
    await over('a substitute')
    await closed()
    await page.getByRole('button', { name: w.second }).click()
    await dialog.getByRole('button').nth(2).waitFor()
    await over('the second laptop')
    await closed()

    await page.getByRole('button', { name: w.pin }).click()
    await dialog.getByLabel(w.pinField).first().fill('2468')
    await dialog.getByLabel(w.again).first().fill('2468')
    await over('a new PIN')
    await dialog.getByRole('button', { name: w.setPin }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: w.pinIsSet }).click()
    await dialog.waitFor()
    await over('the PIN that is set')
    await closed()
    await page.getByRole('button', { name: w.leave }).click()
    const locked = page.getByRole('main', { name: w.locked })
    await locked.getByLabel(w.enterPin, { exact: true }).first().fill('1357')
    await page.keyboard.press('Enter')
    await locked.getByText(w.wrong).waitFor()
    expect(await findings(page)).toEqual([])
    // The next try is not added to the wrong one.
    await page.keyboard.type('2468')
    await page.keyboard.press('Enter')
    await locked.waitFor({ state: 'detached' })
    nothingWentWrong(app)
    await app.quit()
  })

  it('says that nobody is on the list yet, and not that everybody has come', async () => {
    const home = mkdtempSync(join(tmpdir(), 'salondesk-desk-'))
    const path = join(home, 'nobody.salondoor')
    writeFileSync(path, await writeDoorFile({ ...aFullDoor(1), people: [] }))
    const app = await launchBrowserHost({ home, language, reducedMotion: true })
    const { page } = app
    page.setDefaultTimeout(60_000)
    await app.pickThrough(path, () => page.getByRole('button', { name: w.choose }).click())
    await page.getByRole('dialog').getByRole('button', { name: w.opens }).click()
    await page.getByText(w.nobody).waitFor()
    await page.keyboard.press('F4')
    await page.getByText(w.nobody).waitFor()
    expect(await findings(page)).toEqual([])
    await page.keyboard.press('F2')
    await scan(page, 'Ada')
    await counted(page, w.side, 1)
    await expect.poll(() => page.getByText(w.nobody).count()).toBe(0)
    nothingWentWrong(app)
    await app.quit()
  })
})
