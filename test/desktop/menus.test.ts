import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { type BrowserHostApp, launchBrowserHost } from './stand-in/launch-browser-host'
import { seriousFindings } from './stand-in/axe'

async function started(): Promise<BrowserHostApp & { readonly event: string }> {
  const app = await launchBrowserHost({ home: mkdtempSync(join(tmpdir(), 'salondesk-menus-')), language: 'en' })
  const { page } = app
  page.setDefaultTimeout(60_000)
  await page.getByRole('button', { name: 'Open sample' }).click()
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
  const address = await page.locator('nav a[href*="/events/evt"]').first().getAttribute('href')
  return { ...app, event: `/events/${/evt_[^/]+/.exec(address ?? '')?.[0]}` }
}

async function open({ page }: BrowserHostApp, hash: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), hash)
}

async function nothingWentWrong(app: BrowserHostApp): Promise<void> {
  expect([app.consoleErrors, app.violations, app.foreignRequests]).toEqual([[], [], []])
  await app.quit()
}

describe('menus', () => {
  it('take the focus at their first item, hold nothing serious for axe, and give the focus back', async () => {
    const app = await started()
    const { page, event } = app
    const menus: readonly (readonly [string, () => Locator])[] = [
      ['/today', () => page.getByRole('button', { name: /^Switch community/ })],
      [`${event}/attendance`, () => page.getByRole('button', { name: /^Actions for/ }).first()],
      [`${event}/follow-up`, () => page.getByRole('button', { name: /^Change the status/ })],
      [`${event}/follow-up`, () => page.getByRole('button', { name: 'Print', exact: true })],
      [`${event}/follow-up`, () => page.getByRole('button', { name: 'More', exact: true })],
      [`${event}/staff`, () => page.getByRole('button', { name: /^Actions for/ }).first()],
      [`${event}/run-sheet`, () => page.getByRole('button', { name: /^View:/ })],
      [`${event}/run-sheet`, () => page.getByRole('button', { name: 'Import and export, print' })],
    ]
    const found: string[] = []
    for (const [hash, button] of menus) {
      await open(app, hash)
      // The head of the event is drawn anew with its part: a button of the one before would lose the focus.
      if (hash.endsWith('follow-up')) await page.getByRole('button', { name: 'Add a follow-up' }).waitFor()
      await button().focus()
      await page.keyboard.press('Enter')
      const menu = page.getByRole('menu')
      await menu.waitFor()
      const first = menu.locator('[role^="menuitem"]').first()
      await expect.poll(() => first.evaluate((item) => item === document.activeElement)).toBe(true)
      found.push(...(await seriousFindings(page)).map((one) => `${hash}: ${one}`))
      await page.keyboard.press('Escape')
      await menu.waitFor({ state: 'detached' })
      await expect.poll(() => button().evaluate((one) => one === document.activeElement)).toBe(true)
    }
    expect(found).toEqual([])
    await nothingWentWrong(app)
  })
})

describe('the palette', () => {
  it('leads to every part of the event that is open, and Enter means the first hit', async () => {
    const app = await started()
    const { page, event } = app
    await open(app, `${event}/budget`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    for (const [typed, address] of [
      ['Run-sheet', `${event}/run-sheet`],
      ['sign-up list', `${event}/import`],
      ['sign-in', `${event}/print/sign-in`],
      ['Follow-up', `${event}/follow-up`],
      ['Start check-in', `${event}/door`],
    ] as const) {
      await page.keyboard.press('Control+k')
      const palette = page.getByRole('dialog', { name: 'Search or run' })
      await palette.getByRole('textbox').fill(typed)
      await expect
        .poll(() => palette.locator('[data-action][data-selected]').innerText())
        .toMatch(new RegExp(typed, 'i'))
      if (typed === 'Run-sheet') expect(await seriousFindings(page)).toEqual([])
      await page.keyboard.press('Enter')
      await page.waitForURL((url) => url.hash === `#${address}`)
      await palette.waitFor({ state: 'detached' })
      // That screen takes the focus when it has come, which must not be while the palette is open again.
      if (typed === 'sign-up list') await page.locator('button:focus', { hasText: 'Choose file' }).waitFor()
    }
    await nothingWentWrong(app)
  })
})

describe('a person added by hand', () => {
  it('leaves the focus where the dialog was opened from', async () => {
    const app = await started()
    const { page, event } = app
    await open(app, `${event}/attendance`)
    const add = page.getByRole('button', { name: 'Add manually' })
    await add.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Add a registration manually' })
    const name = dialog.getByRole('textbox', { name: 'Name' })
    await expect.poll(() => name.evaluate((field) => field === document.activeElement)).toBe(true)
    await page.keyboard.type('Zoe Adams')
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => add.evaluate((button) => button === document.activeElement)).toBe(true)
    await page.getByRole('button', { name: 'All 73' }).waitFor()
    await nothingWentWrong(app)
  })
})

describe('the day of a new event', () => {
  it('is left with one Tab, is emptied like any field, and opens a calendar that axe accepts', async () => {
    const app = await started()
    const { page } = app
    await page.keyboard.press('n')
    const dialog = page.getByRole('dialog', { name: 'New event' })
    const day = dialog.getByRole('textbox', { name: 'Day' })
    await day.focus()
    await page.getByRole('button', { name: 'Next month' }).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    await page.keyboard.press('Tab')
    const starts = dialog.getByRole('textbox', { name: 'Starts' })
    await expect.poll(() => starts.evaluate((field) => field === document.activeElement)).toBe(true)
    await day.fill('')
    await page.keyboard.press('Tab')
    await expect.poll(() => day.inputValue()).toBe('')
    await nothingWentWrong(app)
  })
})

describe('a sign-up list', () => {
  it('is read again as it was settled by hand, so that the same file brings nothing new', async () => {
    const app = await started()
    const { page, event } = app
    const rows = ['He Tian,hetian@example.org,3/4/2026 10:13,2', 'Ada Byron,ada@example.org,5/4/2026 10:13,0']
    const list = join(mkdtempSync(join(tmpdir(), 'salondesk-list-')), 'list.csv')
    writeFileSync(list, ['Name,Email,Registered at,Friends', ...rows].join('\n'))
    const openList = async () => {
      await open(app, `${event}/import`)
      await app.pickThrough(list, () => page.getByRole('button', { name: 'Choose file' }).click())
      await page.getByRole('heading', { name: 'Column mapping' }).waitFor()
    }
    await openList()
    await page.getByText('Day/month', { exact: true }).click()
    await page.getByLabel('What the column “Friends” is').selectOption({ label: 'Plus-ones' })
    await page.getByText('2 rows = 2 new').waitFor()
    const onward = page.getByRole('button', { name: /^Next: confirm/ })
    // The way on stands at the right of the foot, on one line with what it is about.
    const [foot, box] = await Promise.all([page.locator('footer').boundingBox(), onward.boundingBox()])
    expect((foot?.x ?? 0) + (foot?.width ?? 0) - ((box?.x ?? 0) + (box?.width ?? 0))).toBeLessThan(40)
    await onward.click()
    await page.getByRole('button', { name: /^Import 2/ }).click()
    await page.getByRole('tab', { name: /^List/ }).waitFor()

    await openList()
    await page.getByText('2 rows = 2 unchanged').waitFor()
    expect(await page.getByLabel('What the column “Friends” is').inputValue()).toBe('plusOnes')
    expect(await page.getByRole('radio', { name: 'Day/month' }).isChecked()).toBe(true)
    await page.keyboard.press('Control+Enter')
    await page.getByText('there is nothing to write').waitFor()
    await nothingWentWrong(app)
  })
})
