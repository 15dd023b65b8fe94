import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import { readWorkspaceFile } from '@/exchange/workspace-file/read-workspace-file'
import { type BrowserHostApp, launchBrowserHost } from './stand-in/launch-browser-host'
import { type DesktopApp, launchDesktop } from './stand-in/launch-desktop'

const homes: string[] = []
const running: { quit(): Promise<void> }[] = []

afterEach(async () => {
  for (const app of running.splice(0)) await app.quit()
  for (const home of homes.splice(0)) rmSync(home, { recursive: true, force: true })
})

function aHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'salondesk-start-'))
  homes.push(home)
  return home
}

async function desktop(home: string): Promise<DesktopApp> {
  const app = await launchDesktop({ home, language: 'en' })
  app.page.setDefaultTimeout(60_000)
  running.push(app)
  return app
}

async function browser(home: string, port?: number): Promise<BrowserHostApp> {
  const app = await launchBrowserHost({ home, language: 'en', ...(port === undefined ? {} : { port }) })
  app.page.setDefaultTimeout(60_000)
  running.push(app)
  return app
}

async function quit(app: { quit(): Promise<void> }): Promise<void> {
  running.splice(running.indexOf(app), 1)
  await app.quit()
}

/** The line in the rail that says how the last change stands. */
const status = (page: Page) => page.locator('nav').getByRole('status')
const saved = (page: Page) =>
  status(page)
    .filter({ hasText: /^Saved$/ })
    .waitFor()
const isFirstStart = (page: Page) => page.getByRole('heading', { name: 'A new, empty community' }).waitFor()
const isToday = (page: Page) => page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
const dataFolder = (home: string) => join(home, 'AppData', 'Salondesk', 'Chromium', 'Default')
const journalFolder = (home: string) => join(home, 'AppData', 'Salondesk-Safety', 'journal')
const backupsFolder = (home: string) => join(home, 'Documents', 'Salondesk', 'Backups')

async function beginCommunity(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Community name' }).fill(name)
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ada')
  await page.keyboard.press('Enter')
  await isToday(page)
  await saved(page)
}

async function addMember(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name: 'People' }).click()
  await page.getByRole('button', { name: 'New member' }).first().click()
  await page.getByRole('dialog', { name: 'New member' }).getByRole('textbox', { name: 'Name' }).fill(name)
  await page.keyboard.press('Enter')
}

const shows = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).waitFor()

async function hasPeople(page: Page, ...names: string[]): Promise<void> {
  await page.getByRole('link', { name: 'People' }).click()
  for (const name of names) await page.getByText(name, { exact: true }).first().waitFor()
}

/** People in the newest backup, as its file says. */
async function peopleInNewest(home: string): Promise<number> {
  const files = readdirSync(backupsFolder(home)).filter((name) => name.endsWith('.salondesk'))
  const contents = await Promise.all(
    files.map(async (name) => readWorkspaceFile(readFileSync(join(backupsFolder(home), name)))),
  )
  const newest = contents.flatMap((file) => (file.ok ? [file.value] : [])).sort((a, b) => b.createdAt - a.createdAt)[0]
  return newest?.counts['members'] ?? 0
}

/** A file of the app that is not the app: a page of the same address that opens no database. */
function anAsset(page: Page): Promise<string> {
  return page.evaluate(() => {
    const sheet = document.querySelector<HTMLLinkElement>('link[rel="stylesheet"]')
    return new URL(sheet?.href ?? '').pathname.split('/').at(-1) ?? ''
  })
}

/** The folder of the one journal. */
function theJournal(home: string): string {
  const [dataset = ''] = readdirSync(journalFolder(home))
  const [device = ''] = readdirSync(join(journalFolder(home), dataset))
  return join(journalFolder(home), dataset, device)
}

describe('the word “Saved”', () => {
  it('P1 stands in the status only after the journal took the change, and comes by itself when it can again', async () => {
    const home = aHome()
    const { page } = await desktop(home)
    await beginCommunity(page, 'Night Readers')
    const journal = theJournal(home)
    // A file where the folder belongs: the database takes the change, the journal cannot.
    renameSync(journal, `${journal}-away`)
    writeFileSync(journal, '')
    await addMember(page, 'Bo')
    await shows(page, 'Bo')
    await status(page).filter({ hasText: 'In the database, not yet in the journal' }).waitFor()
    expect(
      await status(page)
        .filter({ hasText: /^Saved$/ })
        .count(),
    ).toBe(0)
    rmSync(journal)
    renameSync(`${journal}-away`, journal)
    await saved(page)
    const lines = readdirSync(journal).map((name) => readFileSync(join(journal, name), 'utf8'))
    expect(lines.join('')).toContain('"Bo"')
  })
})

describe('a start after the browser lost everything', () => {
  it('P3 brings every change back from backup and journal, says so, and goes on as before', async () => {
    const home = aHome()
    const first = await desktop(home)
    await beginCommunity(first.page, 'Night Readers')
    for (const name of ['Bo', 'Cy', 'Di']) {
      await addMember(first.page, name)
      await shows(first.page, name)
    }
    await saved(first.page)
    await quit(first)
    rmSync(join(dataFolder(home), 'IndexedDB'), { recursive: true })

    const second = await desktop(home)
    await isToday(second.page)
    const notice = second.page.getByRole('region', { name: 'Your data was brought back; nothing is lost' })
    await notice.getByText('Community: Night Readers').waitFor()
    await notice.getByText('Rebuilt from the backup of').waitFor()
    await saved(second.page)
    await hasPeople(second.page, 'Bo', 'Cy', 'Di')
    await notice.getByRole('button', { name: 'Understood' }).click()
    await notice.waitFor({ state: 'detached' })
    await addMember(second.page, 'Ed')
    await shows(second.page, 'Ed')
    await saved(second.page)
    await quit(second)

    const third = await desktop(home)
    await isToday(third.page)
    await saved(third.page)
    expect(await third.page.getByRole('region', { name: 'Your data was brought back' }).count()).toBe(0)
    await hasPeople(third.page, 'Bo', 'Cy', 'Di', 'Ed')
  })

  it('P4 never makes an empty store the newest backup, also when the settings are lost with it', async () => {
    const home = aHome()
    const first = await desktop(home)
    await beginCommunity(first.page, 'Night Readers')
    for (const name of ['Bo', 'Cy']) {
      await addMember(first.page, name)
      await shows(first.page, name)
    }
    await saved(first.page)
    // Which community was open last is forgotten too.
    await first.page.evaluate(() => localStorage.clear())
    await quit(first)
    expect(await peopleInNewest(home)).toBe(2)
    rmSync(join(dataFolder(home), 'IndexedDB'), { recursive: true })

    const second = await desktop(home)
    await isToday(second.page)
    await second.page.getByRole('region', { name: 'Your data was brought back; nothing is lost' }).waitFor()
    await saved(second.page)
    await hasPeople(second.page, 'Bo', 'Cy')
    await quit(second)
    expect(await peopleInNewest(home)).toBe(2)
  })

  it('does not bring back a community that the person deleted', async () => {
    const home = aHome()
    const first = await desktop(home)
    await beginCommunity(first.page, 'Night Readers')
    await first.page.getByRole('link', { name: 'Settings and data' }).click()
    await first.page.getByRole('textbox', { name: /Night Readers/ }).fill('Night Readers')
    await first.page.getByRole('button', { name: /^Delete/ }).click()
    await isFirstStart(first.page)
    await quit(first)
    const second = await desktop(home)
    await isFirstStart(second.page)
    expect(await second.page.getByRole('dialog').count()).toBe(0)
    expect(await second.page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0)
  })
})

describe('two windows', () => {
  it('P8 the second one only reads and says so, and takes over by itself when the first closes', async () => {
    const app = await browser(aHome())
    await beginCommunity(app.page, 'Night Readers')
    await addMember(app.page, 'Bo')
    await shows(app.page, 'Bo')
    await saved(app.page)

    const second = await app.page.context().newPage()
    second.setDefaultTimeout(60_000)
    await second.goto(app.address)
    const banner = second.getByRole('region', { name: /^Another window is editing/ })
    await banner.waitFor()
    await status(second).filter({ hasText: 'Read only' }).waitFor()
    await hasPeople(second, 'Bo')
    await addMember(second, 'Cy')
    await second.getByText(/^Not saved: Another window is editing/).waitFor()
    // What was typed is still there, and nothing looks as if it had been saved.
    const name = second.getByRole('dialog', { name: 'New member' }).getByRole('textbox', { name: 'Name' })
    expect(await name.inputValue()).toBe('Cy')
    await second.keyboard.press('Escape')

    // What the first writes meanwhile is seen in the second.
    await addMember(app.page, 'Di')
    await shows(app.page, 'Di')
    await saved(app.page)
    await hasPeople(second, 'Di')
    expect(await second.getByText('Cy', { exact: true }).count()).toBe(0)

    await app.page.close()
    await banner.waitFor({ state: 'detached' })
    await saved(second)
    await addMember(second, 'Ed')
    await shows(second, 'Ed')
    await saved(second)
    await hasPeople(second, 'Bo', 'Di', 'Ed')
  })
})

describe('data of a newer app', () => {
  it('P7 makes the old window read-only, and is refused at the next start with what to do, unchanged', async () => {
    const home = aHome()
    const first = await desktop(home)
    await beginCommunity(first.page, 'Night Readers')
    const version = await first.page.evaluate(async () => {
      const [found] = await indexedDB.databases()
      const request = indexedDB.open(found?.name ?? '', 990)
      const opened = new Promise<IDBDatabase>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error('It was not opened'))
      })
      const database = await opened
      database.close()
      return database.version
    })
    expect(version).toBe(990)
    await first.page.getByRole('region', { name: /^A newer Salondesk wants this data/ }).waitFor()
    await quit(first)

    const second = await desktop(home)
    await second.page.getByText('This data comes from a newer Salondesk').waitFor()
    await second.page.getByText(/The data has version 99; this app knows versions up to/).waitFor()
    expect(await second.page.getByRole('button', { name: 'Open the backups folder' }).isVisible()).toBe(true)
    expect(await second.page.evaluate(async () => (await indexedDB.databases())[0]?.version)).toBe(990)
  })
})

/** The people in the page's database, as JSON. */
function storedMembers(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const found = (await indexedDB.databases()).find(({ name }) => name?.startsWith('salondesk-workspace-'))
    const opening = indexedDB.open(found?.name ?? '')
    await new Promise((resolve) => (opening.onsuccess = resolve))
    const asked = opening.result.transaction('members').objectStore('members').getAll()
    await new Promise((resolve) => (asked.onsuccess = resolve))
    opening.result.close()
    return JSON.stringify(asked.result)
  })
}

describe('in a browser', () => {
  it('P9 stops writing when hardly any space is left, keeps what is typed, and goes on after another try', async () => {
    const app = await browser(aHome())
    const { page } = app
    await beginCommunity(page, 'Night Readers')
    await addMember(page, 'Bo')
    await shows(page, 'Bo')
    await saved(page)
    // What the browser says of its disk is the only thing that is not real here.
    await page.addInitScript(
      'let free = 80e6; globalThis.setFree = (bytes) => { free = bytes }; StorageManager.prototype.estimate = async () => ({ quota: free, usage: 0 })',
    )
    await page.reload()
    const stopped = page.getByRole('region', { name: /^Less than 100 MB of disk is left/ })
    await stopped.waitFor()
    await status(page).filter({ hasText: 'Read only' }).waitFor()
    await page.getByText('Bo', { exact: true }).first().click()
    const note = page.getByRole('textbox', { name: 'Organisation' })
    await note.fill('River Books')
    await note.press('Enter')
    await page.getByText('Cannot be saved now; it stays here').waitFor()
    expect(await note.inputValue()).toBe('River Books')

    await stopped.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('It still cannot be written.').waitFor()
    await page.evaluate('setFree(300e6)')
    await stopped.getByRole('button', { name: 'Try again' }).click()
    await stopped.waitFor({ state: 'detached' })
    await page.getByRole('region', { name: 'Little disk space is left' }).getByText('Only 300 MB are free').waitFor()
    await note.press('Enter')
    // Until it is in the database, “Saved” speaks of what was saved before.
    await expect.poll(() => storedMembers(page)).toContain('River Books')
    await saved(page)
    await page.reload()
    await page.getByText('Bo', { exact: true }).first().click()
    await expect.poll(() => page.getByRole('textbox', { name: 'Organisation' }).inputValue()).toBe('River Books')
  })

  it('P3 brings everything back when its databases are gone', async () => {
    const app = await browser(aHome())
    const { page, address } = app
    await beginCommunity(page, 'Night Readers')
    for (const name of ['Bo', 'Cy']) {
      await addMember(page, name)
      await shows(page, name)
    }
    await saved(page)
    // From a page of the same address that is not the app, as a person would with the browser's own tools.
    const tools = await page.context().newPage()
    await tools.goto(new URL(`/assets/${await anAsset(page)}`, address).href)
    await page.close()
    await tools.evaluate(async () => {
      for (const { name } of await indexedDB.databases())
        await new Promise<void>((resolve, reject) => {
          const request = indexedDB.deleteDatabase(name ?? '')
          request.onsuccess = () => resolve()
          request.onerror = () => reject(new Error('It was not deleted'))
        })
    })
    const again = await page.context().newPage()
    again.setDefaultTimeout(60_000)
    await again.goto(address)
    await isToday(again)
    await again.getByRole('region', { name: 'Your data was brought back; nothing is lost' }).waitFor()
    await saved(again)
    await hasPeople(again, 'Bo', 'Cy')
    expect(app.violations).toEqual([])
  })
})
