import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { readWorkspaceFile } from '@/exchange/workspace-file/read-workspace-file'
import type { WorkspaceFile } from '@/exchange/workspace-file/workspace-file'
import { parseBackupName } from '@/host/backup-names'
import { launchDesktop, type DesktopApp } from '../stand-in/launch-desktop'

let app: DesktopApp | null = null
const homes: string[] = []

/** A new home of a person, removed after the test. */
export function aHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'salondesk-recovery-'))
  homes.push(home)
  return home
}

/** Ends the app of the last test and removes what it wrote. For `afterEach`. */
export async function cleanUp(): Promise<void> {
  await app?.quit()
  app = null
  for (const home of homes.splice(0)) rmSync(home, { recursive: true, force: true })
}

export async function started(home: string, language: 'en' | 'zh-CN' = 'en'): Promise<DesktopApp> {
  app = await launchDesktop({ home, language })
  app.page.setDefaultTimeout(60_000)
  return app
}

/** A community of one's own with one member, and a backup of it that was asked for. */
export async function withBackup(home: string, name = 'River Readers'): Promise<DesktopApp> {
  const running = await started(home)
  await startCommunity(running.page, name)
  await addMember(running.page, '欧阳若水')
  await backUp(running.page)
  return running
}

export async function startCommunity(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Community name' }).fill(name)
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ada')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
}

export async function addMember(page: Page, name: string): Promise<void> {
  await go(page, '/people')
  await page
    .getByRole('button', { name: /^(Add member|New member|新成员)$/ })
    .first()
    .click()
  await page.getByRole('dialog').getByRole('textbox').first().fill(name)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name }).waitFor()
}

export async function backUp(page: Page): Promise<void> {
  await go(page, '/settings')
  await page.getByRole('button', { name: 'Back up now' }).click()
  await page.getByText('written and checked').first().waitFor()
}

export async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), hash)
}

/** The names of the people, as the list shows them. */
export async function people(page: Page): Promise<string[]> {
  await go(page, '/people')
  await page.getByRole('listbox').waitFor()
  return (await page.getByRole('option').locator('strong').allTextContents()).sort()
}

export async function databases(page: Page): Promise<number> {
  return page.evaluate(
    async () => (await indexedDB.databases()).filter(({ name }) => name?.startsWith('salondesk-workspace-')).length,
  )
}

/** The files of the backups, the newest first. */
export function backups(folder: string): string[] {
  const at = (name: string) => parseBackupName(name)?.at ?? 0
  return readdirSync(folder)
    .filter((name) => parseBackupName(name) !== null)
    .sort((a, b) => at(b) - at(a))
}

export async function opened(path: string): Promise<WorkspaceFile> {
  const file = await readWorkspaceFile(new Uint8Array(readFileSync(path)))
  if (!file.ok) throw new Error(file.reason.kind)
  return file.value
}

export async function choose(running: DesktopApp, path: string): Promise<void> {
  await go(running.page, '/recovery')
  await running.pickThrough(path, () => running.page.getByRole('button', { name: 'Open a file…' }).click())
}

export function expectQuiet(running: DesktopApp): void {
  expect(running.consoleErrors).toEqual([])
  expect(running.violations).toEqual([])
  expect(running.foreignRequests).toEqual([])
}
