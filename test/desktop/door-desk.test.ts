import { describe, expect, it } from 'vitest'
import { atTheDesk, counted, DESK, nothingWentWrong, said } from './door/a-desk'
import { hasFocus, scan } from './door/an-evening'

describe.each(['zh-CN', 'en'] as const)('the check-in desk, by mouse: %s', (language) => {
  const w = DESK[language]

  it('gives a place back when who came on it is taken back, and lets nobody else use it meanwhile', async () => {
    const app = await atTheDesk(language)
    const { page } = app
    const row = page.getByRole('region', { name: w.hits }).getByRole('listitem').first()
    await page.keyboard.type('0086')
    await row.getByRole('button', { name: w.more }).click()
    await page.getByRole('menuitem', { name: w.substitute }).click()
    await page.getByRole('dialog').getByRole('textbox', { name: w.whoComes }).fill(w.stands)
    await page.getByRole('dialog').getByRole('button', { name: w.letIn }).click()
    await counted(page, w.side, 1)

    await scan(page, '0086')
    await said(page).getByText(w.used).waitFor()
    await row.getByText(w.sent).waitFor()
    await row.getByRole('button', { name: w.giveBack }).waitFor()
    await counted(page, w.side, 1)

    await page.getByRole('complementary', { name: w.side }).getByRole('button').first().click()
    await counted(page, w.side, 0)
    await page.keyboard.type('0086')
    await row.getByRole('button', { name: w.checkIn }).waitFor()
    expect(await row.getByText(w.sent).count()).toBe(0)
    await page.keyboard.press('Enter')
    await counted(page, w.side, 1)
    nothingWentWrong(app)
    await app.quit()
  })

  it('puts who was moved up by mistake back on the waiting list, and who left by mistake back inside', async () => {
    const app = await atTheDesk(language)
    const { page } = app
    const hits = page.getByRole('region', { name: w.hits }).getByRole('listitem')
    await page.keyboard.type(w.waiting)
    await hits.getByText(w.waits).waitFor()
    await hits.getByRole('button', { name: w.promote }).click()
    await counted(page, w.side, 1)
    await page.keyboard.press('Control+z')
    await counted(page, w.side, 0)
    await page.keyboard.type(w.waiting)
    await hits.getByText(w.waits).waitFor()
    await page.keyboard.press('Escape')

    await scan(page, '0617')
    await counted(page, w.side, 1)
    await page.keyboard.type('0617')
    // By whom and where, without a second scan.
    await hits.getByText(w.by).waitFor()
    await hits.getByRole('button', { name: w.left, exact: true }).click()
    await said(page).getByText(w.out).waitFor()
    await said(page).getByRole('button').click()
    await said(page).getByText(w.stays).waitFor()
    await page.keyboard.type('0617')
    await hits.getByRole('button', { name: w.left, exact: true }).click()
    await said(page).getByText(w.out).waitFor()
    await scan(page, '0617')
    await said(page).getByText(w.back).waitFor()
    await counted(page, w.side, 1)
    nothingWentWrong(app)
    await app.quit()
  })

  it('is ready for the next ticket after a note, a switch or the name of the door', async () => {
    const app = await atTheDesk(language)
    const { page } = app
    const field = page.getByRole('textbox', { name: w.field })
    await page.keyboard.type('7718')
    await page.getByRole('button', { name: w.more }).click()
    await page.getByRole('menuitem', { name: w.note }).click()
    await page.getByRole('dialog').getByRole('textbox').first().fill('VIP')
    await page.getByRole('dialog').getByRole('button', { name: w.keep }).click()
    await said(page).getByText(w.noted).waitFor()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(() => hasFocus(field)).toBe(true)
    await scan(page, '0617')
    await counted(page, w.side, 1)

    await page.getByRole('switch', { name: w.privacy }).click()
    expect(await hasFocus(field)).toBe(true)
    // Sixty are still to come: what is listed is not everybody.
    await page.getByText(w.open).waitFor()
    await page.getByRole('button', { name: w.sound }).click()
    expect(await hasFocus(field)).toBe(true)
    await page.getByRole('textbox', { name: w.door, exact: true }).fill('B')
    await page.keyboard.press('Enter')
    expect(await hasFocus(field)).toBe(true)
    await page.getByText(w.byName, { exact: true }).click()
    await expect.poll(() => hasFocus(page.getByRole('textbox', { name: w.code }))).toBe(true)
    nothingWentWrong(app)
    await app.quit()
  })

  it('shows whole rows, and nothing runs into anything, in a window of any size', async () => {
    const app = await atTheDesk(language)
    const { page } = app
    const list = page.getByRole('region', { name: w.hits })
    await page.keyboard.press('F4')
    await list.getByRole('listitem').nth(7).waitFor()
    for (const [width, height] of [
      [1366, 768],
      [1366, 700],
      [1024, 700],
      [1920, 1080],
      [683, 384],
    ] as const) {
      await page.setViewportSize({ width, height })
      const cut = () =>
        list.evaluate((region) => {
          const edge = region.getBoundingClientRect().bottom
          return [...region.querySelectorAll('li')].filter((row) => {
            const { top, bottom } = row.getBoundingClientRect()
            return top < edge - 1 && bottom > edge + 1
          }).length
        })
      await expect.poll(cut, { message: `rows cut at ${width}×${height}` }).toBe(0)
      const overlaps = await list.evaluate((region) =>
        [...region.querySelectorAll('li')].flatMap((row) => {
          const boxes = [...row.querySelectorAll('b, small, button, span')]
            .filter((part) => part.childElementCount === 0 && part.textContent !== '')
            .map((part) => part.getBoundingClientRect())
          return boxes.flatMap((one, at) =>
            boxes
              .slice(at + 1)
              .filter(
                (other) =>
                  Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
                  Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 8,
              )
              .map(() => row.textContent),
          )
        }),
      )
      expect(overlaps, `${width}×${height}`).toEqual([])
    }
    await app.quit()
  })
})
