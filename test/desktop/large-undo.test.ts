import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, it } from 'vitest'
import type { Operation } from '@/domain/history/operation'
import { launchDesktop, type DesktopApp } from './stand-in/launch-desktop'

const PEOPLE = 600

let home = ''
let app: DesktopApp | null = null

afterEach(async () => {
  await app?.quit()
  app = null
  rmSync(home, { recursive: true, force: true })
})

async function started(): Promise<DesktopApp> {
  app = await launchDesktop({ home, language: 'en' })
  app.page.setDefaultTimeout(40_000)
  return app
}

const saved = (page: Page) =>
  page
    .locator('nav')
    .getByRole('status')
    .filter({ hasText: /^Saved$/ })
    .waitFor()

const listOf = (page: Page, people: number) => page.getByRole('tab', { name: new RegExp(`^List ${people}$`) }).waitFor()

/** What the journal says was done with the list, oldest first. */
function journaled(): string[] {
  const folder = join(home, 'AppData', 'Salondesk-Safety', 'journal')
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { readonly op?: Operation }).op)
    .flatMap((op) => (op?.label.params['file'] === 'long-list.csv' ? [op.kind] : []))
}

describe('a list of many people', () => {
  it('is taken back and done again beside the page, in the journal too, and across a restart', async () => {
    home = mkdtempSync(join(tmpdir(), 'salondesk-undo-'))
    const { page, pickThrough } = await started()
    await page.getByRole('button', { name: 'Open sample' }).click()
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    await page.locator('a[href*="/attendance"]').first().click()
    const tab = page.getByRole('tab', { name: /^List \d+$/ })
    const before = Number(/\d+/.exec((await tab.textContent()) ?? '')?.[0])
    await page.getByRole('button', { name: 'Import list' }).click()
    const list = join(home, 'long-list.csv')
    const rows = Array.from({ length: PEOPLE }, (_, at) => `Given${at} Family,g${at}@example.org,registered`)
    writeFileSync(list, ['Name,Email,Status', ...rows].join('\n'))
    await pickThrough(list, () => page.getByRole('button', { name: 'Choose file' }).click())
    await page.getByRole('button', { name: 'Next: confirm' }).click()
    await page.getByRole('button', { name: /^Import [\d,]+/ }).click()
    await listOf(page, before + PEOPLE)

    await page.getByRole('button', { name: /^Undo: .*long-list\.csv/ }).click()
    await page.getByText(/^Undone: .*long-list\.csv/).waitFor()
    await listOf(page, before)
    await page.getByRole('button', { name: /^Redo: .*long-list\.csv/ }).click()
    await page.getByText(/^Done again: .*long-list\.csv/).waitFor()
    await listOf(page, before + PEOPLE)
    await page.keyboard.press('Control+z')
    await listOf(page, before)
    await saved(page)
    expect(journaled()).toEqual(['do', 'undo', 'redo', 'undo'])
    expect([app?.consoleErrors, app?.violations]).toEqual([[], []])
    await app?.quit()

    // What this window never heard of goes to the worker as well.
    const again = await started()
    await again.page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    await again.page.locator('a[href*="/attendance"]').first().click()
    await listOf(again.page, before)
    await again.page.getByRole('button', { name: /^Redo: .*long-list\.csv/ }).click()
    await listOf(again.page, before + PEOPLE)
    await again.page.getByRole('button', { name: /^Undo: .*long-list\.csv/ }).click()
    await listOf(again.page, before)
    await saved(again.page)
    expect(journaled()).toEqual(['do', 'undo', 'redo', 'undo', 'redo', 'undo'])
    expect([again.consoleErrors, again.violations]).toEqual([[], []])
  })
})
