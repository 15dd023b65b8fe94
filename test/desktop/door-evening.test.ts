import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { killBrowser } from './crash/processes'
import { launchDesktop, type DesktopApp } from './stand-in/launch-desktop'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const folder = () => mkdtempSync(join(tmpdir(), 'salondesk-evening-'))

async function started(home: string, language: string): Promise<DesktopApp> {
  const app = await launchDesktop({ home, language })
  app.page.setDefaultTimeout(20_000)
  return app
}

/** Opens the sample, and the desk of its next event. */
async function desk({ page }: DesktopApp, sample: string, title: string): Promise<string> {
  await press(page.getByRole('button', { name: sample }))
  const link = page.locator('a[href*="/door"]').first()
  const address = (await link.getAttribute('href')) ?? ''
  await press(link)
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
  return address.replace(/^.*#/, '#')
}

/** By keyboard, as everything on this evening. */
async function press(target: Locator): Promise<void> {
  await target.focus()
  await target.press('Enter')
}

/** Types like a scanner: every letter at once, Enter behind it without a look at the screen. */
async function scan(page: Page, typed: string): Promise<void> {
  await page.keyboard.type(typed)
  await page.keyboard.press('Enter')
}

async function counted(page: Page, side: string, count: number): Promise<void> {
  const present = page.getByRole('complementary', { name: side }).locator('b').first()
  await expect.poll(() => present.textContent(), { timeout: 10_000 }).toBe(String(count))
}

async function seriousFindings({ page }: DesktopApp): Promise<string[]> {
  await page.evaluate(axeSource)
  const results = await page.evaluate(async () => {
    const axe = (globalThis as unknown as { axe: { run(node: Document, options: object): Promise<AxeResults> } }).axe
    return axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  })
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 160)}`))
}

function nothingWentWrong(app: DesktopApp): void {
  expect(app.consoleErrors).toEqual([])
  expect(app.violations).toEqual([])
  expect(app.foreignRequests).toEqual([])
}

describe('an evening at the door', () => {
  it('goes by scanner, pinyin, digits and paper, on two laptops that meet again, by keyboard alone', async () => {
    const home = folder()
    const main = await started(home, 'zh-CN')
    const { page } = main
    const address = await desk(main, '打开示例', '签到')
    const side = '实到'

    await scan(page, '0617')
    await counted(page, side, 1)
    await page.keyboard.type('lrc')
    await page.getByText('廖如初').waitFor()
    await page.keyboard.press('Enter')
    await counted(page, side, 2)
    await scan(page, '0617')
    await page.getByText('李*已经签到过').waitFor()
    await page.keyboard.press('Escape')

    await page.keyboard.press('F2')
    await scan(page, '路过的客人')
    await counted(page, side, 3)
    await page.keyboard.press('Control+z')
    await counted(page, side, 2)

    await page.keyboard.type('0086')
    await press(page.getByRole('button', { name: '林沐的更多操作' }))
    await press(page.getByRole('menuitem', { name: '别人替他来…' }))
    await page.getByRole('dialog').getByRole('textbox', { name: '来的人的姓名' }).waitFor()
    await scan(page, '替他来的人')
    await counted(page, side, 3)
    await page.getByText('替换林*').waitFor()

    await page.keyboard.press('F9')
    await page.keyboard.type('１至３，999')
    await page.getByText('会记3人到场').waitFor()
    await page.getByText('名单上没有这些号：999').waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await counted(page, side, 6)
    await page.keyboard.press('Control+z')
    await page.getByText('已撤销纸质表记的3人').waitFor()
    await counted(page, side, 3)
    expect(await seriousFindings(main)).toEqual([])

    const there = join(home, 'to-the-side.salondoor')
    await press(page.getByRole('button', { name: '第二台电脑' }))
    await main.saveThrough(there, () => press(page.getByRole('button', { name: '写门口文件' })))

    const second = await started(folder(), 'zh-CN')
    const other = second.page
    await second.pickThrough(there, () => press(other.getByRole('button', { name: '选择文件' })))
    await other.getByRole('dialog').getByRole('textbox', { name: '你的名字' }).focus()
    await scan(other, '罗一鸣')
    await other.getByRole('heading', { level: 1, name: '签到', exact: true }).waitFor()
    await counted(other, side, 3)
    await scan(other, '3171')
    await counted(other, side, 4)
    await other.keyboard.press('F2')
    await scan(other, '侧门来的人')
    await counted(other, side, 5)
    expect(await seriousFindings(second)).toEqual([])
    const back = join(home, 'back.salondoor')
    await press(other.getByRole('button', { name: '第二台电脑' }))
    await second.saveThrough(back, () => press(other.getByRole('button', { name: '写门口文件' })))
    nothingWentWrong(second)
    await second.quit()

    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('textbox', { name: /^输入姓名/ }).focus()
    await scan(page, '3171')
    await counted(page, side, 4)
    const bring = async (file: string) => {
      await press(page.getByRole('button', { name: '第二台电脑' }))
      await main.pickThrough(file, () => press(page.getByRole('button', { name: '并入门口文件' })))
    }
    await bring(back)
    const dialog = page.getByRole('dialog')
    await dialog.getByText('冲突1处').waitFor()
    await dialog.getByText('两个门口都签了，先到为准，只算一次').waitFor()
    expect(await seriousFindings(main)).toEqual([])
    await press(dialog.getByRole('button', { name: '并入2笔' }))
    await counted(page, side, 5)
    await bring(back)
    await dialog.getByText('没有新东西').waitFor()
    await page.keyboard.press('Escape')

    const broken = join(home, 'broken.salondoor')
    writeFileSync(broken, readFileSync(back).subarray(0, 400))
    await dialog.waitFor({ state: 'detached' })
    await bring(broken)
    await page.getByRole('alert').filter({ hasText: '文件不完整' }).waitFor()
    nothingWentWrong(main)
    await main.quit()

    const again = await started(home, 'zh-CN')
    await again.page.evaluate((hash) => (location.hash = hash), address)
    await counted(again.page, side, 5)
    nothingWentWrong(again)
    await again.quit()
  }, 180_000)

  it.each([
    ['zh-CN', '打开示例', '签到', '实到'],
    ['en', 'Open sample', 'Check-in', 'Present'],
  ] as const)(
    'is on record to the last check-in that was answered when the power goes, and goes on: %s',
    async (language, sample, title, side) => {
      const home = folder()
      const app = await started(home, language)
      const { page } = app
      const address = await desk(app, sample, title)
      await scan(page, '0617')
      await counted(page, side, 1)
      await scan(page, '0086')
      await counted(page, side, 2)
      // Nothing of the app gets to say another word.
      await killBrowser(join(app.userData, 'Chromium'))
      app.run.app.exit(137)
      await app.run.ended

      const again = await started(home, language)
      await again.page.getByRole('main').first().waitFor()
      await again.page.evaluate((hash) => (location.hash = hash), address)
      await counted(again.page, side, 2)
      await scan(again.page, '3171')
      await counted(again.page, side, 3)
      await again.page.keyboard.press('Control+z')
      await counted(again.page, side, 2)
      expect(await seriousFindings(again)).toEqual([])
      await again.page.emulateMedia({ colorScheme: 'dark' })
      expect(await seriousFindings(again)).toEqual([])
      await again.quit()
    },
    120_000,
  )

  it('is left only with the PIN, also after a restart, or with the name of the community', async () => {
    const home = folder()
    const app = await started(home, 'en')
    const { page } = app
    const title = 'Check-in'
    const address = await desk(app, 'Open sample', title)
    await press(page.getByRole('button', { name: 'PIN to leave' }))
    const dialog = page.getByRole('dialog')
    await dialog
      .getByRole('textbox', { name: 'PIN (at least 4)' })
      .or(dialog.getByLabel('PIN (at least 4)'))
      .first()
      .fill('2468')
    await dialog.getByLabel('Once more').first().fill('2468')
    await press(dialog.getByRole('button', { name: 'Set PIN' }))
    await dialog.waitFor({ state: 'detached' })
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('2468')

    await press(page.getByRole('button', { name: 'Leave check-in desk' }))
    const locked = page.getByRole('main', { name: 'The check-in desk is locked' })
    await locked.getByLabel('PIN', { exact: true }).fill('1357')
    await page.keyboard.press('Enter')
    await locked.getByText('Wrong PIN').waitFor()
    await page.keyboard.press('Control+k')
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await seriousFindings(app)).toEqual([])
    await app.quit()

    const again = await started(home, 'en')
    const after = again.page
    await after.getByRole('main', { name: 'The check-in desk is locked' }).waitFor()
    await press(after.getByRole('button', { name: 'Back to the check-in desk' }))
    await after.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
    await press(after.getByRole('button', { name: 'Leave check-in desk' }))
    const stays = after.getByRole('main', { name: 'The check-in desk is locked' })
    await stays.getByLabel('PIN', { exact: true }).fill('2468')
    await after.keyboard.press('Enter')
    await stays.waitFor({ state: 'detached' })
    await after.evaluate((hash) => (location.hash = hash), address)
    await after.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
    nothingWentWrong(again)
    await again.quit()
  }, 120_000)
})
