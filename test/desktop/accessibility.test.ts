import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { launchBrowserHost } from './stand-in/launch-browser-host'
import type { RunningApp } from './stand-in/running-app'
import { seriousFindings } from './stand-in/axe'

const SCREENS = [
  '/today',
  '/calendar',
  '/events',
  '/venues',
  '/materials',
  '/people',
  '/activity',
  '/settings',
  '/recovery/backups',
  '/recovery/moment',
]
const EVENT_SCREENS = [
  'overview',
  'run-sheet',
  'materials',
  'staff',
  'attendance',
  'checklist',
  'budget',
  'debrief',
  'follow-up',
  'import',
  'door',
  'show',
  'import-run-sheet',
  'print/run-sheet',
  'print/call-sheet',
  'print/changes',
  'print/actual',
  'print/sign-in',
  'print/badges',
]

/** What axe finds serious on the page as it stands, in words that name the place. */
async function findings({ page }: RunningApp, where: string): Promise<string[]> {
  return (await seriousFindings(page)).map((found) => `${where}: ${found}`)
}

async function open({ page }: RunningApp, hash: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), hash)
  await page.locator('main, [role="main"]').first().waitFor()
  // The screen's own part and its live reads arrive after the frame.
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(700)
}

async function everyScreen(look: 'light' | 'dark', language: 'zh-CN' | 'en', full: boolean): Promise<string[]> {
  const home = mkdtempSync(join(tmpdir(), 'salondesk-axe-'))
  const app = await launchBrowserHost({ home, language })
  const { page } = app
  const found: string[] = []
  await page.getByText(look === 'dark' ? /^(深色|Dark)$/ : /^(浅色|Light)$/).click()
  found.push(...(await findings(app, `${look} ${language} first start`)))
  if (full) await page.getByRole('button', { name: /^(打开示例|Open sample)$/ }).click()
  else {
    await page.getByRole('textbox').first().fill('Empty')
    await page.keyboard.press('Enter')
  }
  await page.getByRole('heading', { level: 1, name: /今天|Today/ }).waitFor()
  const screens = [...SCREENS]
  if (full) {
    const href = await page.locator('nav a[href*="/events/evt"]').first().getAttribute('href')
    const event = /evt_[^/]+/.exec(href ?? '')?.[0]
    if (event === undefined) throw new Error('The sample has no next event')
    screens.push(...EVENT_SCREENS.map((part) => `/events/${event}/${part}`))
  }
  for (const screen of screens) {
    await open(app, screen)
    found.push(...(await findings(app, `${look} ${language} ${screen}`)))
  }
  if (full) {
    await open(app, '/recovery/backups')
    await page.locator('tbody button').first().click()
    await page
      .getByRole('complementary')
      .getByText(/文件完整|The file is whole/)
      .waitFor()
    found.push(...(await findings(app, `${look} ${language} a backup looked into`)))
  }
  await open(app, '/today')
  await page.keyboard.press('n')
  await page.getByRole('dialog').waitFor()
  found.push(...(await findings(app, `${look} ${language} new event`)))
  expect(app.violations).toEqual([])
  expect(app.consoleErrors).toEqual([])
  expect(app.foreignRequests).toEqual([])
  await app.quit()
  return found
}

describe('axe finds nothing serious', () => {
  it('on any screen with the sample, light, in Chinese', async () => {
    expect(await everyScreen('light', 'zh-CN', true)).toEqual([])
  })

  it('on any screen with the sample, dark, in English', async () => {
    expect(await everyScreen('dark', 'en', true)).toEqual([])
  })

  it('on any screen of an empty community', async () => {
    expect(await everyScreen('light', 'en', false)).toEqual([])
  })
})
