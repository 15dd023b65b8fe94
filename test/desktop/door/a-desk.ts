import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { launchBrowserHost, type BrowserHostApp } from '../stand-in/launch-browser-host'

/** What stands at the desk, in both languages. */
export const DESK = {
  'zh-CN': {
    ...{ sample: '打开示例', title: '签到', side: '实到', field: /^输入姓名/, more: /的更多操作$/, close: '关闭' },
    ...{
      checkIn: /^签到/,
      giveBack: /^给名额并签到/,
      left: '离开',
      privacy: '隐私视图',
      sound: '提示音',
      door: '签到口',
    },
    ...{ substitute: '别人替他来…', whoComes: '来的人的姓名', letIn: '替换并签到', stands: '替身' },
    ...{ sent: '替身已替他来', used: '林*的名额替*已经用了', note: '写备注…', keep: '记下', noted: /^已记下/ },
    ...{
      promote: /^递补并签到/,
      waits: '候补第2位',
      waiting: '黎曼',
      out: /已离开$/,
      stays: /还在场内$/,
      back: /再次进场 ·/,
    },
    ...{
      second: '第二台电脑',
      pin: '离开要口令',
      pinIsSet: '口令已设',
      pinField: '口令（至少4位）',
      again: '再输一次',
    },
    ...{ setPin: '设好口令', leave: '离开签到台', locked: '签到台锁着', wrong: '口令不对', enterPin: '口令' },
    ...{
      byName: '拼音顺序',
      code: '表号',
      numbers: '纸质签到表上的号码',
      hits: '找到的人',
      open: /^还有\d+人没到，先列30人/,
    },
    ...{ choose: '选择文件', opens: /^打开/ },
    ...{ nobody: '名单上还没有人', by: '正门 · 经手陈青禾', walkIn: '姓名', notFound: /^没有找到/ },
  },
  en: {
    ...{
      sample: 'Open sample',
      title: 'Check-in',
      side: 'Present',
      field: /^Type a name/,
      more: /^More for/,
      close: 'Close',
    },
    ...{
      checkIn: /^Check in/,
      giveBack: /^Give place, check in/,
      left: 'Left',
      privacy: 'Privacy view',
      sound: 'Sound',
    },
    ...{ door: 'Door', substitute: 'Somebody comes for them…', whoComes: 'Name of who comes', letIn: 'Let in' },
    ...{
      stands: 'Stand In',
      sent: 'Stand In came for them',
      used: 'Stand I. has used the place of Lin M.',
      note: 'Note…',
    },
    ...{ keep: 'Keep note', noted: /^Note on .* kept$/, promote: /^Move up, check in/, waits: 'Waiting list, no. 2' },
    ...{ waiting: 'Li Man', out: /has left$/, stays: /is still here$/, back: /back in ·/, second: 'Second laptop' },
    ...{
      pin: 'PIN to leave',
      pinIsSet: 'PIN is set',
      pinField: 'PIN (at least 4)',
      again: 'Once more',
      setPin: 'Set PIN',
    },
    ...{ leave: 'Leave check-in desk', locked: 'The check-in desk is locked', wrong: 'Wrong PIN', enterPin: 'PIN' },
    ...{ byName: 'By name', code: 'Sheet code', numbers: 'Numbers on the sign-in sheet', hits: 'People found' },
    ...{ open: /^\d+ still to come, the first 30 shown/, nobody: 'Nobody is on the list yet', walkIn: 'Name' },
    ...{ choose: 'Choose file', opens: 'Open and check in' },
    ...{ by: 'Main door · by Chen Qinghe', notFound: /^Nobody found for/ },
  },
} as const
export type DeskLanguage = keyof typeof DESK

/** At the desk of the sample's next event. */
export async function atTheDesk(language: DeskLanguage): Promise<BrowserHostApp> {
  const home = mkdtempSync(join(tmpdir(), 'salondesk-desk-'))
  const app = await launchBrowserHost({ home, language, reducedMotion: true })
  const { page } = app
  page.setDefaultTimeout(60_000)
  await page.getByRole('button', { name: DESK[language].sample }).click()
  await page.locator('a[href*="/door"]').first().click()
  await page.getByRole('textbox', { name: DESK[language].field }).waitFor()
  return app
}

export const present = (page: Page, side: string) =>
  page.getByRole('complementary', { name: side }).locator('b').first().textContent()

export async function counted(page: Page, side: string, count: number): Promise<void> {
  await expect.poll(() => present(page, side)).toBe(String(count))
}

/** What the desk said last. */
export const said = (page: Page) => page.locator('[role="status"][aria-live="assertive"]')

export function nothingWentWrong(app: BrowserHostApp): void {
  expect(app.consoleErrors).toEqual([])
  expect(app.violations).toEqual([])
  expect(app.foreignRequests).toEqual([])
}
