import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { launchDesktop, type DesktopApp } from './stand-in/launch-desktop'
import { seriousFindings } from './stand-in/axe'

const PEOPLE = 3_000
/** A busy machine writes three thousand people slowly. */

async function started(home: string): Promise<DesktopApp> {
  const app = await launchDesktop({ home, language: 'en' })
  app.page.setDefaultTimeout(60_000)
  return app
}

/** Opens a view of the next event's list. */
async function view({ page }: DesktopApp, name: string): Promise<void> {
  await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click()
}

/** The names on the waiting list, the next one first. */
async function waiting({ page }: DesktopApp): Promise<string[]> {
  const table = page.getByRole('table', { name: 'Waiting list' })
  await table.getByRole('row').nth(1).waitFor()
  return table.locator('tbody tr td:nth-child(3) a').allInnerTexts()
}

describe('before the day', () => {
  it('people are called, reminded and invited, and all of it is there after a restart', async () => {
    const home = mkdtempSync(join(tmpdir(), 'salondesk-before-'))
    const app = await started(home)
    const { page } = app
    await page.getByRole('button', { name: 'Open sample' }).click()
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    await page.locator('a[href*="/attendance"]').first().click()
    await view(app, 'Waiting list')
    await page.getByText(/To fill \d+ seats, accept \d+/).waitFor()

    const before = await waiting(app)
    const [first = '', second = ''] = before
    await page.getByRole('button', { name: `Drag ${first}` }).focus()
    await page.keyboard.press('Alt+ArrowDown')
    await expect.poll(() => waiting(app)).toEqual([second, first, ...before.slice(2)])
    // The focus stays on the row that was moved, so that the next key moves it on.
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(() => waiting(app)).toEqual(before)
    await page.getByRole('button', { name: `Note that ${first} was called` }).click()
    await page.getByRole('button', { name: `Take back the call to ${first}` }).waitFor()
    await page.getByRole('button', { name: `Move ${first} up` }).click()
    await expect.poll(() => waiting(app)).toEqual(before.slice(1))
    // Whoever works down the list by keyboard is at the same button of the next person.
    const nextUp = page.getByRole('button', { name: `Move ${second} up` })
    await expect.poll(() => nextUp.evaluate((button) => button === document.activeElement)).toBe(true)
    expect(await seriousFindings(app.page)).toEqual([])

    await view(app, 'Reminders')
    await page.getByRole('button', { name: /7 days before/ }).click()
    await page.getByRole('textbox', { name: 'What to bring (may be empty)' }).fill('a cup')
    await page.getByText('中文', { exact: true }).click()
    const text = page.getByRole('textbox', { name: 'Text, can be changed' })
    await expect.poll(() => text.inputValue()).toContain('请带：a cup')
    await page.getByText('Text message', { exact: true }).click()
    await expect.poll(() => text.inputValue()).not.toContain('\n')
    await page.getByRole('button', { name: 'Mark as sent' }).click()
    await page.getByRole('button', { name: 'Mark as not sent' }).waitFor()
    expect(await seriousFindings(app.page)).toEqual([])

    await view(app, 'Invitations')
    const offered = page.getByRole('table', { name: 'Invitation list' })
    await offered.getByRole('checkbox').first().uncheck()
    await page.getByRole('button', { name: 'Add as invited (29)' }).click()
    await page.getByText('Put 29 people on the list as invited').first().waitFor()
    await page.getByRole('button', { name: 'Copy the 29 invited on the list' }).waitFor()
    expect(await seriousFindings(app.page)).toEqual([])
    await app.quit()

    const again = await started(home)
    await again.page.locator('a[href*="/attendance"]').first().click()
    await view(again, 'Waiting list')
    await expect.poll(() => waiting(again)).toEqual(before.slice(1))
    await view(again, 'Reminders')
    await again.page.getByRole('button', { name: /7 days before Sent/ }).waitFor()
    await view(again, 'List')
    await again.page.getByRole('button', { name: /^Invited 29$/ }).waitFor()
    for (const run of [app, again]) expect([run.consoleErrors, run.violations]).toEqual([[], []])
    await again.quit()
  })

  it('a long list is read beside the page, brought in, counted by answer, and changed in several rows at once', async () => {
    const home = mkdtempSync(join(tmpdir(), 'salondesk-before-'))
    const app = await started(home)
    const { page } = app
    await page.getByRole('button', { name: 'Open sample' }).click()
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    await page.locator('a[href*="/attendance"]').first().click()
    await page.getByRole('button', { name: 'Import list' }).click()
    const rows = Array.from({ length: PEOPLE }, (_, at) => `Given${at} Family,g${at}@example.org,registered,vegan`)
    const list = join(home, 'list.csv')
    writeFileSync(list, ['Name,Email,Status,Diet', ...rows].join('\n'))
    await app.pickThrough(list, () => page.getByRole('button', { name: 'Choose file' }).click())
    await page.getByText(`g${PEOPLE - 1}@example.org`).waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: new RegExp(`${PEOPLE}`) }).waitFor()
    await page.keyboard.press('Control+Enter')
    await view(app, 'Answers')
    await page
      .getByRole('region', { name: 'Diet' })
      .getByRole('cell', { name: String(PEOPLE) })
      .waitFor()
    expect(await seriousFindings(app.page)).toEqual([])

    await view(app, 'List')
    await page.getByRole('textbox', { name: /^Find a name/ }).fill('Given2999')
    await page.getByRole('checkbox', { name: 'Select Given2999 Family' }).check()
    const several = page.getByRole('form', { name: 'Change the selected people' })
    await several.getByRole('textbox', { name: 'Table no.' }).fill('7')
    await several.getByRole('button', { name: 'Change these 1' }).click()
    const cell = page.getByRole('textbox', { name: 'Table of Given2999 Family' })
    await expect.poll(() => cell.inputValue()).toBe('7')
    await page.keyboard.press('Control+z')
    await expect.poll(() => cell.inputValue()).toBe('')
    expect([app.consoleErrors, app.violations]).toEqual([[], []])
    await app.quit()
  })
})
