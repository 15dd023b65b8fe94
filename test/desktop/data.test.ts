import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { launchDesktop, type DesktopApp } from './stand-in/launch-desktop'

async function settings({ page }: DesktopApp): Promise<void> {
  await page.getByRole('link', { name: 'Settings and data' }).click()
  await page.getByRole('heading', { level: 1, name: 'Settings and data' }).waitFor()
}

async function started(home: string): Promise<DesktopApp> {
  const app = await launchDesktop({ home, language: 'en' })
  app.page.setDefaultTimeout(60_000)
  return app
}

describe('the data', () => {
  it('goes into one file and comes back as a community of its own, beside the other one', async () => {
    const home = mkdtempSync(join(tmpdir(), 'salondesk-data-'))
    const app = await started(home)
    const { page } = app
    await page.getByRole('textbox', { name: 'Community name' }).fill('River Readers')
    await page.getByRole('textbox', { name: 'Your name' }).fill('Ada')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    await page.getByRole('link', { name: 'People' }).click()
    await page
      .getByRole('button', { name: 'Add member' })
      .or(page.getByRole('button', { name: 'New member' }))
      .first()
      .click()
    await page.getByRole('dialog').getByRole('textbox').first().fill('欧阳若水')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '欧阳若水' }).waitFor()

    await settings(app)
    const file = join(home, 'readers.salondesk')
    await app.saveThrough(file, () => page.getByRole('button', { name: 'Export file' }).click())
    await app.pickThrough(file, () => page.getByRole('button', { name: 'Choose file', exact: true }).click())
    const dialog = page.getByRole('dialog')
    await dialog.getByText('The file is whole').waitFor()
    await dialog.getByText('Exactly as it is now.').waitFor()
    await dialog.getByRole('button', { name: 'Open as a copy' }).click()
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    await page.getByRole('link', { name: 'People' }).click()
    await page.getByText('欧阳若水').first().waitFor()

    await page.getByRole('button', { name: /Switch community/ }).click()
    await page.getByRole('menuitem', { name: 'River Readers', exact: true }).waitFor()
    await page.keyboard.press('Escape')

    const broken = join(home, 'broken.salondesk')
    const bytes = readFileSync(file)
    writeFileSync(broken, bytes.subarray(0, Math.floor(bytes.length / 2)))
    await settings(app)
    await app.pickThrough(broken, () => page.getByRole('button', { name: 'Choose file', exact: true }).click())
    await page.getByRole('alert').filter({ hasText: /./ }).first().waitFor()
    expect(app.consoleErrors).toEqual([])
    expect(app.violations).toEqual([])
    await app.quit()
  })

  it('of the sample is removed in one step, and the language changes at once', async () => {
    const home = mkdtempSync(join(tmpdir(), 'salondesk-data-'))
    const app = await started(home)
    const { page } = app
    await page.getByRole('button', { name: 'Open sample' }).click()
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    await settings(app)
    await page.getByText('中文', { exact: true }).click()
    await page.getByRole('heading', { level: 1, name: '设置与数据' }).waitFor()
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN')
    await page.getByRole('button', { name: '立即备份' }).click()
    await page.getByText('备份已写好').waitFor()
    await page.getByRole('button', { name: '删除示例' }).click()
    await page.getByRole('button', { name: '打开示例' }).waitFor()
    const left = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''))
    expect(left.filter((name) => name.startsWith('salondesk-workspace-'))).toEqual([])
    expect(app.consoleErrors).toEqual([])
    await app.quit()
  })
})
