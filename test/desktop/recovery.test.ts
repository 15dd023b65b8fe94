import { copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { parseBackupName } from '@/host/backup-names'
import {
  addMember,
  aHome,
  backups,
  choose,
  cleanUp,
  expectQuiet,
  go,
  people,
  started,
  withBackup,
} from './walk/backed-up'

afterEach(cleanUp)

describe('restoring from a backup', () => {
  it('P5 shows the list and the difference, replaces by keyboard alone, and undo takes all of it back', async () => {
    const running = await withBackup(aHome())
    const { page } = running
    await addMember(page, 'Cy')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+K')
    await page.getByRole('textbox', { name: /Search/ }).fill('Restore from')
    await page.getByRole('button', { name: 'Restore from a backup' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Restore' }).waitFor()
    const rows = page.getByRole('table', { name: 'Backups' }).locator('tbody tr[data-selected]')
    const byHand = rows.filter({ hasText: 'By hand' })
    await byHand.getByRole('img', { name: '1 fewer than now' }).waitFor()

    await rows.first().getByRole('button').focus()
    await page.keyboard.press('End')
    await page.keyboard.press('Home')
    const at = await byHand.evaluate((row) =>
      [...row.parentElement!.querySelectorAll('tr[data-selected]')].indexOf(row),
    )
    for (let step = 0; step < at; step += 1) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    const preview = page.getByRole('complementary', { name: 'The chosen backup' })
    await preview.getByText('The file is whole').waitFor()
    await preview
      .getByRole('listitem')
      .filter({ hasText: 'Members' })
      .filter({ hasText: '−1' })
      .filter({ hasText: 'Cy' })
      .waitFor()
    expect(await byHand.innerText()).not.toContain('Not checked')

    await preview.getByRole('button', { name: 'Replace…' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByText('1 rows change').waitFor()
    await page.keyboard.press('Enter')
    await page
      .getByText(/^Restored the backup of \d{4}/)
      .first()
      .waitFor()
    expect(await people(page)).toEqual(['欧阳若水'])
    expect(backups(running.backups).some((name) => name.includes('-beforeRestore-'))).toBe(true)
    await page.keyboard.press('Control+Z')
    await page.getByText(/^Undone: Restored the backup/).waitFor()
    await page.getByRole('option').filter({ hasText: 'Cy' }).waitFor()
    expect(await people(page)).toEqual(['Cy', '欧阳若水'])
    expectQuiet(running)
  })

  it('opens one as a copy beside the original, which stays as it is', async () => {
    const running = await withBackup(aHome())
    const { page } = running
    await addMember(page, 'Cy')
    await go(page, '/recovery')
    await page.getByRole('row').filter({ hasText: 'By hand' }).click()
    await page.getByRole('button', { name: 'Open as a copy' }).click()
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    await page.getByRole('button', { name: /Switch community: River Readers \(copy of / }).waitFor()
    expect(await people(page)).toEqual(['欧阳若水'])
    await addMember(page, 'Only in the copy')

    await page.getByRole('button', { name: /Switch community/ }).click()
    await page.getByRole('menuitem', { name: 'River Readers', exact: true }).click()
    await page.getByRole('button', { name: 'Switch community: River Readers', exact: true }).waitFor()
    expect(await people(page)).toEqual(['Cy', '欧阳若水'])
    // The copy is a set of data of its own, so what is written of it is not the original's.
    await go(page, '/recovery')
    await page.getByRole('combobox', { name: 'Whose backups' }).waitFor()
    expectQuiet(running)
  })

  it('P6 does not replace anything when no backup of now can be written', async () => {
    const running = await withBackup(aHome())
    const { page } = running
    const aside = join(running.backups, '..', 'aside')
    const file = join(aside, backups(running.backups)[0] ?? '')
    await addMember(page, 'Cy')
    renameSync(running.backups, aside)
    writeFileSync(running.backups, 'not a folder')
    await choose(running, file)
    await page.getByRole('button', { name: 'Replace…' }).click()
    await page.getByRole('button', { name: 'Replace', exact: true }).click()
    await page.getByRole('alert').filter({ hasText: 'Nothing was changed' }).waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    expect(await people(page)).toEqual(['Cy', '欧阳若水'])
    rmSync(running.backups)
    renameSync(aside, running.backups)
    expectQuiet(running)
  })

  it('reads all of them back when asked, and tells which cannot be read', async () => {
    const running = await withBackup(aHome())
    const { page } = running
    const [name = ''] = backups(running.backups)
    const parsed = parseBackupName(name)
    const torn = name.replace(String(parsed?.at), String((parsed?.at ?? 0) - 60_000))
    copyFileSync(join(running.backups, name), join(running.backups, torn))
    writeFileSync(join(running.backups, torn), readFileSync(join(running.backups, name)).subarray(0, 300))
    await go(page, '/recovery')
    await page.getByRole('button', { name: 'Read back and check all' }).click()
    await page.getByText(/1 of them cannot be read/).waitFor()
    const bad = page.getByRole('row').filter({ hasText: 'Cannot be read' })
    expect(await bad.count()).toBe(1)
    await bad.click()
    await page.getByRole('alert').filter({ hasText: 'not complete' }).waitFor()
    expectQuiet(running)
  })
})

describe('回到某一刻', () => {
  it('P5 收回选中的改动和它之后的全部，撤销又都回来', async () => {
    const running = await started(aHome(), 'zh-CN')
    const { page } = running
    await page.getByRole('textbox', { name: '社群名称' }).fill('南岸读书会')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: '今天' }).waitFor()
    for (const name of ['林小满', '沈舟', '欧阳若水']) await addMember(page, name)
    await go(page, '/recovery/moment')
    await page.getByRole('button', { name: '加了沈舟' }).click()
    await page.getByText('收回', { exact: false }).first().waitFor()
    expect(await page.getByRole('cell', { name: '会收回' }).count()).toBe(2)
    const aside = page.getByRole('complementary', { name: '选中的时刻' })
    await aside.getByText('以来的2处改动').waitFor()
    await aside.getByRole('button', { name: '回到这一刻' }).click()
    await page
      .getByText(/^回到\d{4}-\d\d-\d\d \d\d:\d\d之前$/)
      .first()
      .waitFor()
    expect(await people(page)).toEqual(['林小满'])
    expect(backups(running.backups).some((name) => name.includes('-beforeRestore-'))).toBe(true)
    await page.keyboard.press('Control+Z')
    await page.getByText(/^已撤销：回到/).waitFor()
    await page.getByRole('option').filter({ hasText: '沈舟' }).waitFor()
    expect(await people(page)).toEqual(['林小满', '欧阳若水', '沈舟'])

    // 记录开始之前回不去，要说明从什么时候开始。
    await go(page, '/recovery/moment')
    await page.getByRole('textbox', { name: '日期' }).fill('2001-01-01')
    await page.keyboard.press('Tab')
    await page.getByRole('textbox', { name: '时间' }).fill('14:05')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').filter({ hasText: '回不到那么早' }).waitFor()
    expectQuiet(running)
  })
})
