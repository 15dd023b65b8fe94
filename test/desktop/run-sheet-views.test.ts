import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { launchDesktop, type DesktopApp } from './stand-in/launch-desktop'
import { seriousFindings } from './stand-in/axe'

async function started(home: string, language: 'en' | 'zh-CN'): Promise<DesktopApp> {
  const app = await launchDesktop({ home, language })
  app.page.setDefaultTimeout(60_000)
  return app
}

/** Long enough for a machine that does other things beside. */

const EVENT = /taking a community offline|把社群办到线下/
/** Rows of cues by their title; the rows of overruns name titles too. */
const row = (page: Page, title: string) =>
  page
    .getByRole('grid')
    .getByRole('row')
    .filter({ has: page.locator('td[data-column="title"]', { hasText: title }) })
const cell = (page: Page, title: string, column: string) => row(page, title).locator(`td[data-column="${column}"]`)
const heads = (page: Page) =>
  page
    .getByRole('grid')
    .getByRole('columnheader')
    .allTextContents()
    .then((texts) => texts.map((text) => text.trim()))

describe('the run-sheet, as everybody needs it', () => {
  it('has columns of one’s own, views per role, props that are packed, and versions; all of it stays', async () => {
    const home = mkdtempSync(join(tmpdir(), 'salondesk-views-'))
    let app = await started(home, 'en')
    let { page } = app
    await page.getByRole('button', { name: 'Open sample' }).click()
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
    await openSheet(page)

    // A column of one's own, in any language, written into by keyboard.
    await page.getByRole('button', { name: 'Columns', exact: true }).click()
    await page.getByRole('textbox', { name: 'Column name' }).fill('摄影要点 📷')
    await page.keyboard.press('Enter')
    await page.getByRole('checkbox', { name: '摄影要点 📷' }).waitFor()
    await page.getByRole('textbox', { name: 'Column name' }).fill('Printed')
    await page.getByRole('combobox', { name: 'Holds' }).click()
    await page.getByRole('option', { name: 'Tick' }).click()
    await page.getByRole('button', { name: 'Add column' }).click()
    const tick = page.getByRole('checkbox', { name: 'Printed' })
    await tick.waitFor()
    // By keyboard it moves to the front, and says where it is.
    await tick.focus()
    for (let step = 0; step < 7; step += 1) await page.keyboard.press('Alt+ArrowUp')
    await page.getByText('“Printed” is now column 1').waitFor()
    await page.keyboard.press('Escape')
    await tick.waitFor({ state: 'hidden' })
    await expect.poll(() => heads(page).then((texts) => texts.indexOf('Printed'))).toBe(6)

    const photo = cell(page, 'Ice-breaker in threes', await columnOf(page, '摄影要点 📷'))
    await photo.click()
    await expect.poll(() => photo.getAttribute('data-active')).toBe('true')
    await page.keyboard.press('Enter')
    await photo.locator('input').waitFor()
    await page.keyboard.type('三人特写')
    await page.keyboard.press('Enter')
    await expect.poll(() => photo.textContent()).toBe('三人特写')
    const printed = cell(page, 'Ice-breaker in threes', await columnOf(page, 'Printed'))
    await printed.click()
    await expect.poll(() => printed.getAttribute('data-active')).toBe('true')
    await page.keyboard.press('Space')
    await expect.poll(() => printed.textContent()).toContain('Ticked')

    // A view for a role: other columns, remembered.
    await page.getByRole('button', { name: 'View: Whole sheet' }).click()
    await page.getByRole('menuitem', { name: 'AV', exact: true }).click()
    await page.getByRole('button', { name: 'View: AV' }).waitFor()
    await expect
      .poll(() => heads(page))
      .toEqual(['Move', '#', 'Start', 'Length/min', 'End', 'Segment', 'MC, guest', 'Light', 'Sound', 'Screen', 'Note'])

    // A prop reaches the packing list, and one step takes both back.
    await row(page, 'Ice-breaker in threes').locator('td[data-column="title"]').click()
    const inspector = page.getByRole('complementary', { name: 'Selected segment' })
    await inspector.getByRole('combobox', { name: 'Material' }).fill('Ballpoint pens')
    await page
      .getByRole('option', { name: /Ballpoint pens/ })
      .first()
      .click()
    await inspector.getByRole('textbox', { name: 'Quantity', exact: true }).fill('3')
    await inspector.getByRole('button', { name: 'Add prop' }).click()
    await inspector.getByRole('textbox', { name: /Quantity of “.*Ballpoint pens.*”/ }).waitFor()
    await page.getByText(/Packing list: .*Ballpoint pens.* 3|Added 3 × .*Ballpoint pens/).waitFor()

    // Published, changed, listed, marked.
    await page.getByRole('button', { name: /^Publish v/ }).click()
    const bar = page.getByRole('group', { name: 'Version' })
    await bar.getByText(/^v\d+ released$/).waitFor()
    const length = row(page, 'Ice-breaker in threes').locator('td[data-column="length"]')
    await length.click()
    await expect.poll(() => length.getAttribute('data-active')).toBe('true')
    await page.keyboard.type('20')
    await page.keyboard.press('Enter')
    await bar.getByRole('button', { name: /\d+ changes?/ }).click()
    const list = page.getByRole('region', { name: 'Changes' })
    await list.getByText('8 min longer').waitFor()
    expect(await length.textContent()).toContain('▲')
    await list.getByRole('button', { name: /Questions 2/ }).click()
    await expect
      .poll(() => row(page, 'Questions 2').locator('td[data-column="title"]').getAttribute('data-active'))
      .toBe('true')
    expect(await seriousFindings(page)).toEqual([])
    await list.getByRole('button', { name: /^Look at v/ }).click()
    await page.getByRole('dialog').getByRole('cell', { name: 'Ice-breaker in threes' }).waitFor()
    await page.getByRole('button', { name: /^Take v\d+ back$/ }).click()
    await bar.getByText(/^v\d+ released$/).waitFor()
    await page.getByRole('button', { name: 'Undo' }).last().click()
    await bar.getByText(/^v\d+ draft$/).waitFor()

    expect(app.consoleErrors).toEqual([])
    expect(app.violations).toEqual([])
    await app.quit()

    // After a restart, in Chinese: the view, the column, the prop, the draft and its changes.
    app = await started(home, 'zh-CN')
    ;({ page } = app)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await openSheet(page)
    await page.getByRole('button', { name: /^(视图：|View: )AV$/ }).click()
    await page.getByRole('menuitemradio').first().click()
    await page.getByRole('menu').waitFor({ state: 'detached' })
    await expect.poll(() => heads(page)).toContain('摄影要点 📷')
    expect(await cell(page, 'Ice-breaker in threes', await columnOf(page, '摄影要点 📷')).textContent()).toContain(
      '三人特写',
    )
    expect(await cell(page, 'Ice-breaker in threes', 'props').textContent()).toContain('Ballpoint pens 3')
    await page.getByRole('button', { name: /^(\d+处改动|\d+ changes)$/ }).waitFor()
    expect(await seriousFindings(page)).toEqual([])
    expect(app.consoleErrors).toEqual([])
    expect(app.violations).toEqual([])
    await app.quit()
  })

  it('reads in Chinese: a view for the floor, a colour by name, a clash of one person on two tracks', async () => {
    const app = await started(mkdtempSync(join(tmpdir(), 'salondesk-views-')), 'zh-CN')
    const { page } = app
    await page.getByRole('button', { name: '打开示例' }).click()
    await page.getByRole('heading', { level: 1, name: '今天' }).waitFor()
    await openSheet(page)
    await page.getByRole('button', { name: '视图：总表' }).click()
    await page.getByRole('menuitem', { name: '场控', exact: true }).click()
    await page.getByRole('button', { name: '视图：场控' }).waitFor()
    await expect.poll(() => heads(page)).toContain('备用方案')

    await row(page, '小组汇报').locator('td[data-column="title"]').click()
    const inspector = page.getByRole('complementary', { name: '所选环节' })
    await inspector.getByRole('combobox', { name: '颜色' }).click()
    await page.getByRole('option', { name: '蓝' }).click()
    await expect.poll(() => row(page, '小组汇报').locator('td[data-column="title"]').textContent()).toContain('蓝')

    // The same person at the same time on a track of its own.
    await inspector.getByRole('button', { name: /^对“小组汇报/ }).click()
    await page.getByRole('menuitem', { name: '复制' }).click()
    await expect.poll(() => row(page, '小组汇报').count()).toBe(2)
    const copy = row(page, '小组汇报').last()
    await copy.locator('td[data-column="title"]').click()
    // The inspector follows the selection a moment later, and both rows have the same title.
    const number = (await copy.locator('td[data-column="number"]').textContent()) ?? ''
    await inspector.locator('header').getByText(number, { exact: true }).waitFor()
    const track = inspector.getByRole('combobox', { name: '轨道' })
    await track.fill('录像')
    await track.press('Enter')
    const owner = row(page, '小组汇报').first().locator('td[data-column="owner"]')
    await expect.poll(() => owner.textContent()).toMatch(/冲突: .+同时在“小组汇报/)
    await row(page, '小组汇报').first().locator('td[data-column="title"]').click()
    await inspector
      .getByRole('list', { name: '冲突' })
      .getByText(/同时在“小组汇报/)
      .waitFor()
    expect(await seriousFindings(page)).toEqual([])

    // Only the main track: the other row is hidden, and that is said.
    await page.getByRole('button', { name: '列', exact: true }).click()
    await page.getByRole('checkbox', { name: '主线' }).click()
    await page.keyboard.press('Escape')
    await page.getByText('这个视图隐去1行').waitFor()
    expect(app.consoleErrors).toEqual([])
    expect(app.violations).toEqual([])
    await app.quit()
  })
})

/** The key of a column by its head: own ones have an id that only the page knows. */
async function columnOf(page: Page, head: string): Promise<string> {
  return (await page.getByRole('columnheader', { name: head }).getAttribute('data-column')) ?? ''
}

/** Opens the run-sheet of an event of the sample by its title, in either language. */
async function openSheet(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^(活动|Events)$/ }).click()
  await page
    .getByRole('link', { name: EVENT })
    .or(page.getByRole('button', { name: EVENT }))
    .first()
    .click()
  await page
    .getByRole('link', { name: /^(流程表|Run-sheet)/ })
    .or(page.getByRole('tab', { name: /^(流程表|Run-sheet)/ }))
    .first()
    .click()
  await page.getByRole('grid').waitFor()
}
