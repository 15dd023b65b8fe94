import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { launchDesktop, type DesktopApp } from './stand-in/launch-desktop'
import { seriousFindings } from './stand-in/axe'

async function started(home: string): Promise<DesktopApp> {
  const app = await launchDesktop({ home, language: 'en' })
  app.page.setDefaultTimeout(60_000)
  return app
}

/** A link of the rail, which stands first on the page. */
const rail = (page: Page, name: string): Locator =>
  page.getByRole('navigation').first().getByRole('link', { name, exact: true })

/** The lines of the list, newest first. */
const lines = (page: Page): Locator =>
  page.getByRole('group', { name: /^(Activity|改动记录)/ }).locator('button[aria-expanded]')

const line = (page: Page, words: string | RegExp): Locator => lines(page).filter({ hasText: words }).first()

/** A change itself, not what took it back: its words follow the name of the laptop. */
const change = (page: Page, words: string): Locator =>
  page.getByRole('listitem').filter({ has: page.locator('button[aria-expanded]', { hasText: `laptop${words}` }) })

async function addMember(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'New member' }).first().click()
  await page.getByRole('dialog').getByRole('textbox').first().fill(name)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name }).waitFor()
}

async function chooseTier(page: Page, tier: string): Promise<void> {
  await page.getByText(tier, { exact: true }).click()
  await page.getByRole('radio', { name: tier }).and(page.locator(':checked')).waitFor({ state: 'attached' })
}

async function newEvent(page: Page, title: string): Promise<void> {
  await rail(page, 'Events').click()
  await page.getByRole('button', { name: 'New event' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Title' }).fill(title)
  await dialog.getByRole('button', { name: 'Create', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
}

describe('the activity list', () => {
  it('tells what was done, takes one thing of it back, and keeps all of it over a restart', async () => {
    const home = mkdtempSync(join(tmpdir(), 'salondesk-activity-'))
    let app = await started(home)
    let { page } = app
    await page.getByRole('textbox', { name: 'Community name' }).fill('River Readers')
    await page.getByRole('textbox', { name: 'Your name' }).fill('Ada')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    await newEvent(page, 'Winter talk')
    await newEvent(page, 'Spring walk')
    await rail(page, 'People').click()
    await addMember(page, '林小满')
    await chooseTier(page, 'Creator')
    await chooseTier(page, 'Core member')
    await addMember(page, '穆青')

    await rail(page, 'Activity').click()
    await page.getByRole('heading', { level: 1, name: 'Activity' }).waitFor()
    await line(page, 'Added 穆青').waitFor()
    expect(await lines(page).allInnerTexts()).toHaveLength(7)
    await line(page, 'Winter talk').getByText('Ada · this laptop').waitFor()

    // What it was before and what it became, in words.
    await lines(page).first().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    const core = change(page, '林小满 is now a core member')
    await core.getByRole('row', { name: /Tier Creator .*Core member/ }).waitFor()
    expect(await seriousFindings(page)).toEqual([])

    // The older of the two is in the way of nobody but itself: the later one has to go first, and is named.
    await line(page, 'is now a creator').click()
    const creator = change(page, '林小满 is now a creator')
    await creator.getByRole('button', { name: 'Undo this' }).click()
    await creator.getByRole('alert').getByText('林小满 is now a core member').waitFor()
    await core.getByRole('button', { name: 'Undo this' }).click()
    await line(page, 'Undid: 林小满 is now a core member').waitFor()
    await core.getByText('Undone', { exact: true }).waitFor()
    await creator.getByRole('button', { name: 'Undo this' }).click()
    await line(page, 'Undid: 林小满 is now a creator').waitFor()
    expect(await lines(page).count()).toBe(9)

    // By event, by person; Back goes back.
    await page
      .getByRole('combobox', { name: 'Event' })
      .or(page.getByRole('textbox', { name: 'Event' }))
      .first()
      .click()
    await page.getByRole('option', { name: /Winter talk/ }).click()
    await expect.poll(() => lines(page).count()).toBe(1)
    expect(await lines(page).first().innerText()).toContain('Winter talk')
    await page.goBack()
    await expect.poll(() => lines(page).count()).toBe(9)
    await page.getByRole('textbox', { name: 'Person' }).fill('穆青')
    await page.getByRole('option', { name: /穆青/ }).click()
    await expect.poll(() => lines(page).count()).toBe(1)
    await page.getByRole('button', { name: 'Clear filters' }).click()
    await page.getByRole('textbox', { name: 'Words in the change' }).fill('creator')
    await expect.poll(() => lines(page).count()).toBe(2)
    expect(app.consoleErrors).toEqual([])
    expect(app.violations).toEqual([])
    await app.quit()

    app = await started(home)
    ;({ page } = app)
    await rail(page, 'Activity').click()
    await line(page, 'Undid: 林小满 is now a creator').waitFor()
    await page.getByRole('button', { name: 'Redo: 林小满 is now a creator' }).click()
    await line(page, 'Redid: 林小满 is now a creator').waitFor()

    await rail(page, 'Settings and data').click()
    await page.getByText('中文', { exact: true }).click()
    await rail(page, '改动记录').click()
    await line(page, '重做了：林小满改为创作者').waitFor()
    await line(page, '撤销了：林小满改为骨干').getByText('Ada · 这台电脑').waitFor()
    await page.getByRole('button', { name: '撤销：林小满改为创作者' }).waitFor()
    await line(page, '新建').click()
    await page.getByRole('link', { name: '回到这一笔之前' }).click()
    await page
      .getByText(/回到.*之前/)
      .first()
      .waitFor()
    expect(app.consoleErrors).toEqual([])
    await app.quit()
  })

  it('opens from an event and from a person, narrowed to them', async () => {
    const app = await started(mkdtempSync(join(tmpdir(), 'salondesk-activity-')))
    const { page } = app
    await page.getByRole('button', { name: 'Open sample' }).click()
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    await rail(page, 'Activity').click()
    await lines(page).first().click()
    await page.getByText(/A starting state/).waitFor()
    expect(await page.getByRole('button', { name: 'Undo this' }).count()).toBe(0)

    await rail(page, 'Events').click()
    await page.getByRole('table').getByRole('link').first().click()
    await page.getByRole('button', { name: 'More' }).click()
    await page.getByRole('menuitem', { name: 'Activity' }).click()
    await page.getByText('No change fits').waitFor()
    expect(page.url()).toMatch(/#\/activity\/eventId=evt_/)

    await rail(page, 'People').click()
    await page
      .getByRole('list', { name: 'List of people' })
      .or(page.getByRole('listbox'))
      .or(page.getByRole('grid'))
      .first()
      .waitFor()
    await addMember(page, '林小满')
    await page
      .getByRole('complementary')
      .or(page.getByRole('main'))
      .getByRole('link', { name: 'Activity' })
      .first()
      .click()
    await line(page, 'Added 林小满').waitFor()
    expect(page.url()).toMatch(/#\/activity\/memberId=mem_/)
    expect(app.consoleErrors).toEqual([])
    await app.quit()
  })
})
