import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { launchBrowserHost } from './stand-in/launch-browser-host'
import { launchDesktop } from './stand-in/launch-desktop'
import type { RunningApp } from './stand-in/running-app'

let home: string

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'salondesk-report-'))
})

afterEach(() => rmSync(home, { recursive: true, force: true }))

const SECRETS = ['欧阳若水', '13912345678', 'ruoshui-ouyang-77']

/** The sample, and in it one more person with everything a report must never tell. */
async function withPeople(app: RunningApp): Promise<void> {
  const { page } = app
  page.setDefaultTimeout(60_000)
  await page.getByRole('button', { name: '打开示例' }).click()
  await page.getByRole('heading', { level: 1, name: '今天' }).waitFor()
  await page.getByRole('link', { name: '人员' }).click()
  await page.getByRole('button', { name: '新成员' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: '姓名' }).fill(SECRETS[0] ?? '')
  await dialog.getByRole('textbox', { name: '电话1' }).fill(SECRETS[1] ?? '')
  await dialog.getByRole('textbox', { name: '微信' }).fill(SECRETS[2] ?? '')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: SECRETS[0] ?? '' }).waitFor()
}

/** Every text of every row of every table that a person wrote or that says who somebody is. */
function textsOfRows({ page }: RunningApp): Promise<string[]> {
  return page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error('not read'))
      })
    const texts = new Set<string>()
    const gather = (value: unknown): void => {
      if (typeof value === 'string') texts.add(value)
      else if (value !== null && typeof value === 'object') Object.values(value).forEach(gather)
    }
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined || !name.startsWith('salondesk-workspace-')) continue
      const db = await asked(indexedDB.open(name))
      for (const store of db.objectStoreNames) {
        gather(await asked(db.transaction(store).objectStore(store).getAll() as IDBRequest<unknown>))
      }
      db.close()
    }
    // Ids, kinds and keys are the program's own words; what is left has letters of a language, numbers to call, or spaces.
    // A day alone is no content: the report and the log carry today's.
    const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text)
    return [...texts].filter((text) => !isDay(text) && /[^\x20-\x7e]|^\+?[\d -]{7,}$|@|\w \w/.test(text))
  })
}

function expectNothingOf(texts: readonly string[], report: string): void {
  expect(texts.length).toBeGreaterThan(300)
  expect(texts).toEqual(expect.arrayContaining([SECRETS[0]]))
  expect([...SECRETS, ...texts].filter((text) => report.includes(text))).toEqual([])
  expect(report).not.toContain(home)
}

describe('the diagnostics a person saves', () => {
  it('tell numbers and nothing of any row, from the menu and from the settings', async () => {
    const app = await launchDesktop({ home })
    await withPeople(app)
    const texts = await textsOfRows(app)
    for (const [name, save] of [
      ['menu.zip', () => app.menu('saveDiagnostics')],
      [
        'settings.zip',
        async () => {
          await app.page.getByRole('link', { name: '设置与数据' }).click()
          await app.page.getByRole('button', { name: '保存诊断信息…' }).click()
        },
      ],
    ] as const) {
      const path = join(home, name)
      await app.saveThrough(path, save)
      const files = unzipSync(new Uint8Array(readFileSync(path)))
      expect(Object.keys(files)).toEqual(expect.arrayContaining(['diagnostics.json', 'logs/main.log']))
      const report = JSON.parse(strFromU8(files['diagnostics.json'] ?? new Uint8Array())) as {
        page: { counts: Record<string, number>; health: string }
        journals: { lastSeq: number }[]
      }
      expect(report.page.counts['members']).toBeGreaterThan(10)
      expect(report.page.health).toBe('writable')
      expect(report.journals.length).toBeGreaterThan(0)
      expectNothingOf(
        texts,
        Object.values(files)
          .map((bytes) => strFromU8(bytes))
          .join('\n'),
      )
    }
    await app.quit()
  })

  it('work on the first start, too, when there is nothing yet', async () => {
    const app = await launchDesktop({ home })
    await app.page.getByRole('button', { name: '打开示例' }).waitFor()
    const path = join(home, 'empty.zip')
    await app.saveThrough(path, () => app.menu('saveDiagnostics'))
    const files = unzipSync(new Uint8Array(readFileSync(path)))
    const report = JSON.parse(strFromU8(files['diagnostics.json'] ?? new Uint8Array())) as { page: object }
    expect(report.page).toMatchObject({ workspaces: 0, counts: {}, health: 'none' })
    await app.quit()
  })

  it('are a file of the same kind in the browser', async () => {
    const app = await launchBrowserHost({ home })
    await withPeople(app)
    const texts = await textsOfRows(app)
    await app.page.getByRole('link', { name: '设置与数据' }).click()
    const path = join(home, 'report.json')
    await app.saveThrough(path, () => app.page.getByRole('button', { name: '保存诊断信息…' }).click())
    const text = readFileSync(path, 'utf8')
    expect(JSON.parse(text)).toMatchObject({ kind: 'browser', page: { health: 'writable' } })
    expectNothingOf(texts, text)
    await app.quit()
  })
})
