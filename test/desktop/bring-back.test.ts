import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import {
  addMember,
  aHome,
  backups,
  cleanUp,
  databases,
  expectQuiet,
  go,
  opened,
  people,
  startCommunity,
  started,
  withBackup,
} from './walk/backed-up'

afterEach(cleanUp)

describe('a community', () => {
  it('P10 is brought back on a machine that has nothing but the backups, row for row', async () => {
    const home = aHome()
    const first = await withBackup(home)
    await first.quit()
    const newest = first.backups
    const elsewhere = aHome()
    mkdirSync(join(elsewhere, 'Documents'), { recursive: true })
    cpSync(join(home, 'Documents'), join(elsewhere, 'Documents'), { recursive: true })

    const running = await started(elsewhere)
    const { page } = running
    await page.getByRole('button', { name: 'Bring back “River Readers”' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('The file is whole').waitFor()
    await dialog.getByRole('button', { name: 'Open', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    expect(await people(page)).toEqual(['欧阳若水'])
    await go(page, '/settings')
    const exported = join(elsewhere, 'exported.salondesk')
    await running.saveThrough(exported, () => page.getByRole('button', { name: 'Export file' }).click())
    await page.getByText('The file was read back and checked').waitFor()
    const there = await opened(exported)
    const source = await Promise.all(backups(newest).map((name) => opened(join(newest, name))))
    const from = source.toSorted((a, b) => (b.seq ?? 0) - (a.seq ?? 0))[0]
    const { state: _, ...tables } = there.tables
    const { state: __, ...original } = from?.tables ?? {}
    expect(tables).toEqual(original)
    expect(there.datasetId).toBe(from?.datasetId)
    expect(there.deviceId).not.toBe(from?.deviceId)
    expectQuiet(running)
  })

  it('that is deleted gives way to another one, and its last backup brings it back', async () => {
    const home = aHome()
    const running = await withBackup(home)
    const { page } = running
    await page.getByRole('button', { name: /Switch community/ }).click()
    await page.getByRole('menuitem', { name: /New or open|New community/ }).click()
    await page.getByRole('heading', { name: 'Communities on this laptop' }).waitFor()
    await page.getByRole('button', { name: 'Open “River Readers”' }).waitFor()
    await startCommunity(page, 'Hill Walkers')
    await addMember(page, 'Bo')

    const remove = async (name: string) => {
      await go(page, '/settings')
      await page.getByRole('textbox', { name: `Type “${name}” to confirm` }).fill(name)
      await page.getByRole('button', { name: 'Delete community' }).click()
      await page.getByText(`“${name}” was deleted from this laptop`).waitFor()
    }
    await remove('Hill Walkers')
    await page.getByRole('button', { name: 'Switch community: River Readers' }).waitFor()
    await remove('River Readers')
    await page.getByRole('heading', { name: 'Bring back from a backup' }).waitFor()
    expect(await databases(page)).toBe(0)

    await page.getByRole('button', { name: 'Bring back “Hill Walkers”' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Open', exact: true }).click()
    await page.getByRole('button', { name: 'Switch community: Hill Walkers' }).waitFor()
    expect(await people(page)).toEqual(['Bo'])
    expectQuiet(running)
  })

  it('P6 is not deleted when its last backup cannot be written', async () => {
    const running = await withBackup(aHome())
    const { page } = running
    const aside = join(running.backups, '..', 'aside')
    renameSync(running.backups, aside)
    writeFileSync(running.backups, 'not a folder')
    await go(page, '/settings')
    await page.getByRole('textbox', { name: /Type “River Readers”/ }).fill('River Readers')
    await page.getByRole('button', { name: 'Delete community' }).click()
    await page.getByRole('alert').filter({ hasText: 'Nothing was changed' }).waitFor()
    expect(await databases(page)).toBe(1)
    rmSync(running.backups)
    renameSync(aside, running.backups)
    expectQuiet(running)
  })
})
