import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterEach, describe, expect, it } from 'vitest'
import { readWorkspaceFile } from '@/exchange/workspace-file/read-workspace-file'
import type { WorkspaceFile } from '@/exchange/workspace-file/workspace-file'
import { parseBackupName } from '@/host/backup-names'
import { aBackupRequest } from '../builders/a-backup-request'
import { launchBrowserHost } from './stand-in/launch-browser-host'
import { launchDesktop, ROOT, type DesktopApp } from './stand-in/launch-desktop'

let app: DesktopApp | null = null
const homes: string[] = []

function aHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'salondesk-backup-'))
  homes.push(home)
  return home
}

afterEach(async () => {
  await app?.quit()
  app = null
  for (const home of homes.splice(0)) rmSync(home, { recursive: true, force: true })
})

async function started(home: string): Promise<DesktopApp> {
  app = await launchDesktop({ home, language: 'en' })
  app.page.setDefaultTimeout(60_000)
  return app
}

/** A new community with its first backup, as a person starts. */
async function withCommunity(home: string): Promise<DesktopApp> {
  const running = await started(home)
  const { page } = running
  await page.getByRole('textbox', { name: 'Community name' }).fill('River Readers')
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ada')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
  return running
}

async function addMember({ page }: DesktopApp, name: string): Promise<void> {
  await page.getByRole('link', { name: 'People' }).click()
  await page
    .getByRole('button', { name: /Add member|New member/ })
    .first()
    .click()
  await page.getByRole('dialog').getByRole('textbox').first().fill(name)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name }).waitFor()
}

async function settings({ page }: DesktopApp): Promise<void> {
  await page.getByRole('link', { name: 'Settings and data' }).click()
  await page.getByRole('heading', { level: 2, name: 'Automatic backups' }).waitFor()
}

function names(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => parseBackupName(name) !== null)
    .sort((a, b) => (parseBackupName(a)?.seq ?? 0) - (parseBackupName(b)?.seq ?? 0))
}

async function opened(path: string): Promise<WorkspaceFile> {
  const file = await readWorkspaceFile(new Uint8Array(readFileSync(path)))
  if (!file.ok) throw new Error(file.reason.kind)
  return file.value
}

describe('a backup', () => {
  it('is written by itself, holds every change, and the status tells how old it is and how many are in it', async () => {
    const running = await withCommunity(aHome())
    const { page, backups } = running
    await page.getByText('Backed up just now · 0 people · checked').waitFor()
    expect(names(backups).map((name) => parseBackupName(name)?.reason)).toEqual(['start'])
    await addMember(running, '欧阳若水')
    // Leaving the window is one of the moments at which what has changed is written.
    running.run.windows[0]?.loseFocus()
    await page.getByText('Backed up just now · 1 person · checked').waitFor()
    const all = names(backups)
    expect(all).toHaveLength(2)
    const newest = await opened(join(backups, all[1] ?? ''))
    expect(newest).toMatchObject({ reason: 'automatic', communityName: 'River Readers', live: { members: 1 } })
    expect(newest.tables['members']).toMatchObject([{ name: '欧阳若水' }])
    expect(newest.seq).toBe(parseBackupName(all[1] ?? '')?.seq)
    expect(running.consoleErrors).toEqual([])
    expect(running.violations).toEqual([])
  })

  it('is written when the app is quit, and a start that finds everything in it writes none', async () => {
    const home = aHome()
    const first = await withCommunity(home)
    await first.page.getByText('Backed up just now · 0 people · checked').waitFor()
    await addMember(first, '陈苇')
    await first.quit()
    const all = names(first.backups)
    expect(all.map((name) => parseBackupName(name)?.reason)).toEqual(['start', 'quit'])
    const second = await started(home)
    await second.page.getByText(/^Backed up .* · 1 person · checked$/).waitFor()
    expect(names(second.backups)).toEqual(all)
  })

  it('goes to a second folder too; a stick that is away is no fault, and its age is told', async () => {
    const home = aHome()
    const stick = join(home, 'Stick')
    mkdirSync(stick)
    const running = await withCommunity(home)
    const { page, backups } = running
    await page.getByText('Backed up just now · 0 people · checked').waitFor()
    await settings(running)
    await running.pickThrough(stick, () => page.getByRole('button', { name: 'Choose folder…' }).click())
    await page.getByText('From now on every backup is copied to this folder').waitFor()
    expect(names(stick)).toEqual(names(backups))
    await page.getByRole('button', { name: 'Back up now' }).click()
    await page.getByText('The backup is written and checked, and copied to the second folder').waitFor()
    expect(names(stick)).toEqual(names(backups))
    const [newest = ''] = names(stick).slice(-1)
    expect(readFileSync(join(stick, newest))).toEqual(readFileSync(join(backups, newest)))

    renameSync(stick, `${stick} elsewhere`)
    await page.getByRole('button', { name: 'Back up now' }).click()
    await page.getByText(/the second folder is not there now/).waitFor()
    await page
      .getByRole('group', { name: 'Second backup folder' })
      .getByText(/Not there now/)
      .waitFor()
    expect(names(backups).length).toBe(3)

    await page.getByRole('button', { name: 'Stop copying' }).click()
    await page.getByRole('button', { name: 'Choose folder…' }).waitFor()
    expect(names(`${stick} elsewhere`)).toHaveLength(2)
  })

  it('that cannot be written says why in the status, and is written as soon as it can', async () => {
    const home = aHome()
    mkdirSync(join(home, 'Documents', 'Salondesk'), { recursive: true })
    const inTheWay = join(home, 'Documents', 'Salondesk', 'Backups')
    writeFileSync(inTheWay, 'a file where the folder should be')
    const running = await withCommunity(home)
    const { page } = running
    await page.getByText(/The backup was not written\. There is a file where the backup folder should be/).waitFor()
    await settings(running)
    await page
      .getByRole('group', { name: 'Backup folder', exact: true })
      .getByText(/There is a file at this place/)
      .waitFor()
    rmSync(inTheWay)
    await page.getByRole('button', { name: 'Back up now' }).click()
    await page.getByText('The backup is written and checked', { exact: true }).waitFor()
    await page.getByText('Backed up just now · 0 people · checked').waitFor()
  })

  it('is looked through on a thread of its own, which tells a whole one from a flipped one', async () => {
    const request = await aBackupRequest({ seq: 3 })
    const answer = async (bytes: Uint8Array) => {
      const worker = new Worker(join(ROOT, 'out/main/backups-verify-worker.js'), {
        workerData: { bytes, sha256: request.sha256 },
      })
      const [said] = (await once(worker, 'message')) as [{ readonly head: { readonly seq: number } | null }]
      return said.head?.seq ?? null
    }
    expect(await answer(request.bytes)).toBe(3)
    expect(await answer(request.bytes.map((byte, at) => (at === 200 ? byte ^ 1 : byte)))).toBeNull()
  })

  it('is told in Chinese as well', async () => {
    app = await launchDesktop({ home: aHome(), language: 'zh-CN' })
    const { page } = app
    await page.getByRole('button', { name: '打开示例' }).click()
    await page.getByText(/^刚刚已备份 · \d+人 · 已核对$/).waitFor()
  })
})

describe('P6 before sign-ups are brought in', () => {
  const list = 'Name,Phone\n林小满,13800000001\n沈约,13800000002\n'

  async function importList(running: DesktopApp): Promise<void> {
    const { page } = running
    await page
      .getByRole('navigation')
      .last()
      .getByRole('link', { name: /^Attendance/ })
      .click()
    await page.getByRole('button', { name: 'Import list' }).click()
    const path = join(running.userData, 'list.csv')
    writeFileSync(path, list)
    await running.pickThrough(path, () => page.getByRole('button', { name: 'Choose file' }).click())
    await page.getByRole('button', { name: 'Next: confirm' }).click()
    await page.getByRole('button', { name: 'Import 2' }).click()
  }

  async function withEvent(home: string): Promise<DesktopApp> {
    const running = await withCommunity(home)
    const { page } = running
    await page.getByRole('heading', { level: 1, name: 'Today' }).click()
    await page.keyboard.press('n')
    const dialog = page.getByRole('dialog', { name: 'New event' })
    await dialog.getByRole('textbox', { name: 'Title' }).fill('An evening by the river')
    await dialog.getByRole('button', { name: 'Create' }).click()
    await page.getByRole('heading', { level: 1, name: 'An evening by the river' }).waitFor()
    return running
  }

  it('a backup is written that the import can be taken back with', async () => {
    const running = await withEvent(aHome())
    await importList(running)
    await running.page.getByRole('button', { name: 'Import list' }).waitFor()
    await running.page.getByText('沈约').first().waitFor()
    const before = names(running.backups).filter((name) => name.includes('-beforeImport-'))
    expect(before).toHaveLength(1)
    const file = await opened(join(running.backups, before[0] ?? ''))
    expect(file.live).toMatchObject({ eventPlans: 1, attendances: 0 })
  })

  it('nothing is brought in when the backup cannot be written, and it is said what to do', async () => {
    const running = await withEvent(aHome())
    await running.page
      .getByText(/checked$/)
      .first()
      .waitFor()
    rmSync(running.backups, { recursive: true })
    writeFileSync(running.backups, 'a file where the folder should be')
    await importList(running)
    await running.page
      .getByRole('alert')
      .filter({ hasText: 'Nothing was changed: the backup that comes first could not be written.' })
      .waitFor()
    const rows = await running.page.evaluate(async () => {
      const name = (await indexedDB.databases()).find((found) => found.name?.startsWith('salondesk-workspace-'))?.name
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name ?? '')
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(new Error('not opened'))
      })
      const count = (table: string) =>
        new Promise<number>((resolve) => {
          const asked = db.transaction(table).objectStore(table).count()
          asked.onsuccess = () => resolve(asked.result)
        })
      const found = [await count('members'), await count('attendances')]
      db.close()
      return found
    })
    expect(rows).toEqual([0, 0])
  })
})

describe('in the browser host', () => {
  it('backups lie in the private file system, are read back, and there is no second folder to choose', async () => {
    const home = aHome()
    const browser = await launchBrowserHost({ home, language: 'en' })
    try {
      const { page } = browser
      page.setDefaultTimeout(60_000)
      await page.getByRole('button', { name: 'Open sample' }).click()
      await page.getByText(/^Backed up just now · \d+ people · checked$/).waitFor()
      await page.getByRole('link', { name: 'Settings and data' }).click()
      await page
        .getByRole('group', { name: 'Backup folder', exact: true })
        .getByText(/In this browser/)
        .waitFor()
      expect(await page.getByRole('group', { name: 'Second backup folder' }).count()).toBe(0)
      await page.getByRole('button', { name: 'Back up now' }).click()
      await page.getByText('The backup is written and checked', { exact: true }).waitFor()
      const files = await page.evaluate(async () => {
        const root = await navigator.storage.getDirectory()
        const found: { readonly name: string; readonly bytes: readonly number[] }[] = []
        for await (const entry of (await root.getDirectoryHandle('backups')).values())
          if (entry.kind === 'file')
            found.push({ name: entry.name, bytes: [...new Uint8Array(await (await entry.getFile()).arrayBuffer())] })
        return found
      })
      expect(files.map(({ name }) => parseBackupName(name)?.reason).sort()).toEqual(['byHand', 'start'])
      for (const { bytes } of files) {
        const file = await readWorkspaceFile(Uint8Array.from(bytes))
        expect(file).toMatchObject({ ok: true, value: { epoch: 1 } })
      }
      expect(browser.consoleErrors).toEqual([])
      expect(browser.violations).toEqual([])
    } finally {
      await browser.quit()
    }
  })
})
