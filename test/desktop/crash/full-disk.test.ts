import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { type DesktopApp, launchDesktop } from '../stand-in/launch-desktop'
import { homeAt, newHome, removeHomes } from './home'
import { ENGINES, type Engine } from './job'
import { allSaved, namesIn, personName, readStored } from './people'
import { killBrowser } from './processes'
import { CAN_MOUNT, fullDisk, type FullDisk } from './small-disk'

const MEGABYTE = 1024 * 1024
const BEFORE = 5
/** Files that must not grow would also stop the memory that the browser shares, before the older engine's small log. */
const TRIED: readonly Engine[] = CAN_MOUNT ? ['leveldb', 'sqlite'] : ['sqlite']

let disk: FullDisk | null = null
let app: DesktopApp | null = null

afterEach(async () => {
  if (disk !== null) await killBrowser(homeAt(disk.path).profile)
  disk?.remove()
  disk = null
  app = null
})
afterAll(removeHomes)

/** Opens the sample at the door of its next event. */
async function openDoor(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open sample' }).click()
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
  await allSaved(page)
  await page.getByRole('link', { name: 'Check-in' }).first().click()
  await page.getByRole('textbox', { name: /^Type a name/ }).waitFor()
  // The names are to be read in full.
  await page.keyboard.press('F4')
}

/** The banner over every screen while nothing can be written. */
function readOnlyBanner(page: Page): Locator {
  return page.getByRole('alert').filter({ hasText: 'can only be read' }).first()
}

/** Lets somebody in who was not on the list; whether the door said that they are in. */
async function letIn(page: Page, name: string): Promise<boolean> {
  await page.keyboard.press('F2')
  await page.keyboard.press('Control+a')
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  const isIn = page.getByRole('status').getByText(`${name} checked in`)
  await isIn.or(readOnlyBanner(page)).first().waitFor()
  return isIn.isVisible()
}

/** Lets people in until the app refuses; the names of those that the door said are in. */
async function letInUntilRefused(page: Page, from: number): Promise<string[]> {
  const saved: string[] = []
  for (let number = from; number < from + 400; number += 1) {
    const name = personName(number)
    if (await letIn(page, name)) saved.push(name)
    if (await readOnlyBanner(page).isVisible()) return saved
  }
  throw new Error('The disk is full and the app never refused')
}

describe('P9 the disk fills up while people are checked in', () => {
  it.each(TRIED)(
    'says so, loses nothing, and goes on when there is room (%s)',
    async (engine) => {
      disk = fullDisk()
      const options = { home: disk.path, language: 'en', chromiumArguments: ENGINES[engine] }
      app = await launchDesktop(options)
      const { page } = app
      page.setDefaultTimeout(60_000)
      await openDoor(page)
      const saved: string[] = []
      for (let number = 1; number <= BEFORE; number += 1) {
        expect(await letIn(page, personName(number))).toBe(true)
        saved.push(personName(number))
      }

      disk.fill()
      saved.push(...(await letInUntilRefused(page, BEFORE + 1)))
      if (disk.hasSize) await readOnlyBanner(page).filter({ hasText: 'The disk is full' }).waitFor()
      // Whether the whole change is known when the disk fails depends on the engine; what was typed is there in any case.
      if (engine === 'sqlite') {
        const unsaved = join(newHome().path, 'unsaved.json')
        const save = page.getByRole('button', { name: 'Save the unsaved change as a file' })
        await app.saveThrough(unsaved, () => save.click())
        expect(readFileSync(unsaved, 'utf8')).toContain(personName(saved.length + 1))
      }
      expect(await page.getByRole('textbox', { name: 'Name', exact: true }).inputValue()).toMatch(/^Guest/)

      disk.clear()
      await page.getByRole('button', { name: 'Try again' }).click()
      await readOnlyBanner(page).waitFor({ state: 'hidden' })
      expect(namesIn(await readStored(page))).toEqual(expect.arrayContaining(saved))
      expect(await letIn(page, 'After the flood')).toBe(true)
      saved.push('After the flood')
      await app.quit()

      app = await launchDesktop(options)
      await allSaved(app.page)
      const names = namesIn(await readStored(app.page))
      expect(names).toEqual(expect.arrayContaining(saved))
      expect(new Set(saved).size).toBe(saved.length)
      await app.quit()
    },
    300_000,
  )

  it('warns before, and stops writing before anything can break', async () => {
    disk = fullDisk()
    if (!disk.hasSize) return expectMeasured(disk)
    app = await launchDesktop({ home: disk.path, language: 'en' })
    const { page } = app
    page.setDefaultTimeout(90_000)
    await openDoor(page)
    disk.fillUpTo(300 * MEGABYTE)
    await page.getByText('Little disk space is left').waitFor()
    expect(await letIn(page, 'Still in time')).toBe(true)
    disk.fillUpTo(60 * MEGABYTE)
    await page.getByText('Less than 100 MB of disk is left').waitFor()
    expect(await letIn(page, 'Too late')).toBe(false)
    disk.clear()
    await page.getByRole('button', { name: 'Try again' }).click()
    await readOnlyBanner(page).waitFor({ state: 'hidden' })
    expect(await letIn(page, 'On time again')).toBe(true)
    const names = namesIn(await readStored(page))
    expect(names).toEqual(expect.arrayContaining(['Still in time', 'On time again']))
    expect(names).not.toContain('Too late')
    await app.quit()
  }, 300_000)
})

/** Without a disk of a known size the rule itself is held against what it must say. */
async function expectMeasured(stand: FullDisk): Promise<void> {
  const { diskState } = await import('@/domain/safety/start-watch')
  expect(existsSync(stand.path)).toBe(true)
  expect([600, 300, 60].map((megabytes) => diskState(megabytes * MEGABYTE))).toEqual(['enough', 'low', 'tooLow'])
}
