import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { killBrowser } from './crash/processes'
import { closed, EVENINGS, hasFocus, press, scan } from './door/an-evening'
import { launchDesktop, type DesktopApp } from './stand-in/launch-desktop'
import { seriousFindings } from './stand-in/axe'

const folder = () => mkdtempSync(join(tmpdir(), 'salondesk-evening-'))

async function started(home: string, language: string): Promise<DesktopApp> {
  const app = await launchDesktop({ home, language })
  app.page.setDefaultTimeout(60_000)
  return app
}

/** Opens the sample, and the desk of its next event. */
async function desk({ page }: DesktopApp, sample: string, title: string): Promise<string> {
  await press(page.getByRole('button', { name: sample }))
  const link = page.locator('a[href*="/door"]').first()
  const address = (await link.getAttribute('href')) ?? ''
  await press(link)
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
  return address.replace(/^.*#/, '#')
}

async function counted(page: Page, side: string, count: number): Promise<void> {
  const present = page.getByRole('complementary', { name: side }).locator('b').first()
  await expect.poll(() => present.textContent()).toBe(String(count))
}

function nothingWentWrong(app: DesktopApp): void {
  expect(app.consoleErrors).toEqual([])
  expect(app.violations).toEqual([])
  expect(app.foreignRequests).toEqual([])
}

describe('an evening at the door', () => {
  it.each(['zh-CN', 'en'] as const)(
    'goes by scanner, pinyin, digits and paper, on two laptops that meet again, by keyboard alone, to its end: %s',
    async (language) => {
      const w = EVENINGS[language]
      const home = folder()
      const main = await started(home, language)
      const { page } = main
      const address = await desk(main, w.sample, w.title)
      const field = page.getByRole('textbox', { name: w.field })

      await scan(page, '0617')
      await counted(page, w.side, 1)
      await scan(page, '0617')
      await page.getByText(w.again).waitFor()
      // The next one in the queue is not added to the one before.
      await page.keyboard.type(w.typed)
      await page.getByText(w.found).waitFor()
      await page.keyboard.press('Enter')
      await counted(page, w.side, 2)
      await page.keyboard.press('Escape')
      await page.getByText(w.leave).waitFor()

      await page.keyboard.press('F2')
      await scan(page, w.passerBy)
      await counted(page, w.side, 3)
      await page.keyboard.press('Control+z')
      await counted(page, w.side, 2)

      await page.keyboard.type('0086')
      await press(page.getByRole('button', { name: w.more }))
      await press(page.getByRole('menuitem', { name: w.bringsMore }))
      await page.getByText(w.brings).waitFor()
      await press(page.getByRole('button', { name: w.more }))
      await press(page.getByRole('menuitem', { name: w.bringsFewer }))
      await page.getByText(w.alone).waitFor()
      await press(page.getByRole('button', { name: w.more }))
      await press(page.getByRole('menuitem', { name: w.comesFor }))
      await page.getByRole('dialog').getByRole('textbox', { name: w.whoComes }).waitFor()
      await scan(page, w.stands)
      await counted(page, w.side, 3)
      await page.getByText(w.insteadOf).waitFor()

      await page.keyboard.press('F9')
      await page.keyboard.type(w.paper)
      await page.getByText(w.willMark).waitFor()
      await page.getByText(w.missing).waitFor()
      await page.keyboard.press('Enter')
      await page.keyboard.press('Enter')
      await counted(page, w.side, 6)
      await page.keyboard.press('Control+z')
      await page.getByText(w.paperUndone).waitFor()
      await counted(page, w.side, 3)
      expect(await seriousFindings(main.page)).toEqual([])

      const there = join(home, 'to-the-side.salondoor')
      await press(page.getByRole('button', { name: w.second }))
      await main.saveThrough(there, () => press(page.getByRole('button', { name: w.write })))

      const second = await started(folder(), language)
      const other = second.page
      await second.pickThrough(there, () => press(other.getByRole('button', { name: w.choose })))
      await other.getByRole('dialog').getByRole('textbox', { name: w.yourName }).focus()
      await scan(other, w.person)
      await other.getByRole('heading', { level: 1, name: w.title, exact: true }).waitFor()
      await counted(other, w.side, 3)
      await scan(other, '3171')
      await counted(other, w.side, 4)
      await other.keyboard.press('F2')
      await scan(other, w.sideGuest)
      await counted(other, w.side, 5)
      expect(await seriousFindings(second.page)).toEqual([])
      const back = join(home, 'back.salondoor')
      await press(other.getByRole('button', { name: w.second }))
      await second.saveThrough(back, () => press(other.getByRole('button', { name: w.write })))
      nothingWentWrong(second)
      await second.quit()

      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await expect.poll(() => hasFocus(field)).toBe(true)
      await scan(page, '3171')
      await counted(page, w.side, 4)
      const bring = async (file: string) => {
        await press(page.getByRole('button', { name: w.second }))
        await main.pickThrough(file, () => press(page.getByRole('button', { name: w.bring })))
      }
      await bring(back)
      const dialog = page.getByRole('dialog')
      await dialog.getByText(w.conflict).waitFor()
      await dialog.getByText(w.onlyOnce).waitFor()
      expect(await seriousFindings(main.page)).toEqual([])
      await press(dialog.getByRole('button', { name: w.merge }))
      await counted(page, w.side, 5)
      // A scanner types wherever the focus is, so the field has it again.
      await dialog.waitFor({ state: 'detached' })
      await expect.poll(() => hasFocus(field)).toBe(true)
      await bring(back)
      await dialog.getByText(w.nothingNew).waitFor()
      await page.keyboard.press('Escape')

      const broken = join(home, 'broken.salondoor')
      writeFileSync(broken, readFileSync(back).subarray(0, 400))
      await dialog.waitFor({ state: 'detached' })
      await bring(broken)
      await page.getByRole('alert').filter({ hasText: w.broken }).waitFor()
      nothingWentWrong(main)
      await main.quit()

      const again = await started(home, language)
      await again.page.evaluate((hash) => (location.hash = hash), address)
      await counted(again.page, w.side, 5)
      await again.page.getByRole('textbox', { name: w.field }).press('Escape')
      await again.page.getByText(w.leave).waitFor()
      await again.page.keyboard.press('Escape')
      await closed(again.page, address, w)
      nothingWentWrong(again)
      await again.quit()
    },
  )

  it.each([
    ['zh-CN', '打开示例', '签到', '实到'],
    ['en', 'Open sample', 'Check-in', 'Present'],
  ] as const)(
    'is on record to the last check-in that was answered when the power goes, and goes on: %s',
    async (language, sample, title, side) => {
      const home = folder()
      const app = await started(home, language)
      const { page } = app
      const address = await desk(app, sample, title)
      await scan(page, '0617')
      await counted(page, side, 1)
      await scan(page, '0086')
      await counted(page, side, 2)
      // Nothing of the app gets to say another word.
      await killBrowser(join(app.userData, 'Chromium'))
      app.run.app.exit(137)
      await app.run.ended

      const again = await started(home, language)
      await again.page.getByRole('main').first().waitFor()
      await again.page.evaluate((hash) => (location.hash = hash), address)
      await counted(again.page, side, 2)
      await scan(again.page, '3171')
      await counted(again.page, side, 3)
      await again.page.keyboard.press('Control+z')
      await counted(again.page, side, 2)
      expect(await seriousFindings(again.page)).toEqual([])
      await again.page.emulateMedia({ colorScheme: 'dark' })
      expect(await seriousFindings(again.page)).toEqual([])
      await again.quit()
    },
  )

  it('is left only with the PIN, also after a restart, or with the name of the community', async () => {
    const home = folder()
    const app = await started(home, 'en')
    const { page } = app
    const title = 'Check-in'
    const address = await desk(app, 'Open sample', title)
    await press(page.getByRole('button', { name: 'PIN to leave' }))
    const dialog = page.getByRole('dialog')
    await dialog
      .getByRole('textbox', { name: 'PIN (at least 4)' })
      .or(dialog.getByLabel('PIN (at least 4)'))
      .first()
      .fill('2468')
    await dialog.getByLabel('Once more').first().fill('2468')
    await press(dialog.getByRole('button', { name: 'Set PIN' }))
    await dialog.waitFor({ state: 'detached' })
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('2468')

    await press(page.getByRole('button', { name: 'Leave check-in desk' }))
    const locked = page.getByRole('main', { name: 'The check-in desk is locked' })
    await locked.getByLabel('PIN', { exact: true }).fill('1357')
    await page.keyboard.press('Enter')
    await locked.getByText('Wrong PIN').waitFor()
    await page.keyboard.press('Control+k')
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await seriousFindings(app.page)).toEqual([])
    await app.quit()

    const again = await started(home, 'en')
    const after = again.page
    await after.getByRole('main', { name: 'The check-in desk is locked' }).waitFor()
    await press(after.getByRole('button', { name: 'Back to the check-in desk' }))
    await after.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
    await press(after.getByRole('button', { name: 'Leave check-in desk' }))
    const stays = after.getByRole('main', { name: 'The check-in desk is locked' })
    await stays.getByLabel('PIN', { exact: true }).fill('2468')
    await after.keyboard.press('Enter')
    await stays.waitFor({ state: 'detached' })
    await after.evaluate((hash) => (location.hash = hash), address)
    await after.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
    nothingWentWrong(again)
    await again.quit()
  })
})
