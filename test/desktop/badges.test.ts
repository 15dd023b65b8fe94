import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { labelAreas } from '@/domain/labels/label-areas'
import { widthInTypes } from '@/domain/labels/fit-text'
import { LABEL_PAPERS, labelSheet, labelsPerSheet, placeLabels } from '@/domain/labels/label-sheet'
import { checkPreview, OFF, shown } from './badge-preview'
import { codeIn, hasPdfPixels, isInked, pagePixels, pageSizes, PER_MM } from './badge-pixels'
import { launchDesktop, type DesktopApp } from './stand-in/launch-desktop'

let app: DesktopApp
let home: string
let eventId: string

const main = () => app.page.getByRole('main', { name: 'Print preview' })
const labels = () => app.page.locator('.print-label')

async function open(what: string): Promise<void> {
  await app.page.evaluate((hash) => (location.hash = hash), `/events/${eventId}/${what}`)
}

async function choose(field: string, option: RegExp | string): Promise<void> {
  await app.page.getByRole('combobox', { name: field }).click()
  await app.page.getByRole('option', { name: option }).click()
}

const segment = (group: string, choice: string) =>
  app.page.getByRole('radiogroup', { name: group }).getByText(choice, { exact: true }).click()

async function savedPdf(name: string): Promise<string> {
  const path = join(home, name)
  await app.saveThrough(path, () => app.page.getByRole('button', { name: 'Save as PDF' }).click())
  return path
}

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'salondesk-badges-'))
  app = await launchDesktop({ home, language: 'en' })
  const { page } = app
  page.setDefaultTimeout(60_000)
  await page.getByRole('button', { name: 'Open sample' }).click()
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
  const href = await page.locator('nav a[href*="/events/evt"]').first().getAttribute('href')
  eventId = /evt_[^/]+/.exec(href ?? '')?.[0] ?? ''
})

afterAll(async () => {
  expect(app.consoleErrors).toEqual([])
  expect(app.violations).toEqual([])
  await app.quit()
})

describe('badges on label paper', () => {
  it('are reached from the list and from the print menu of the event', async () => {
    const { page } = app
    await open('attendance')
    await page.getByRole('button', { name: 'Badges and tickets' }).click()
    await page.getByRole('heading', { level: 1, name: /^Badges and tickets/ }).waitFor()
    await page.getByRole('button', { name: 'Back' }).click()
    await page.getByRole('button', { name: 'Print', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Badges and tickets' }).click()
    await labels().first().waitFor()
  })

  it.each(['L7160', '5395', 'A6', 'card-90x54'])(
    'lie on %s to within half a millimetre, and their QR codes can be read off the print',
    async (id) => {
      const sheet = labelSheet(id)
      await choose('Label paper', new RegExp(`^${sheet.name},`))
      const outlines = app.page.getByRole('checkbox', { name: 'Print outlines' })
      if (!(await outlines.isChecked())) await outlines.click()
      await app.page.locator(`.print-labels[data-paper='${sheet.paper}']`).first().waitFor()
      const count = await checkPreview(app.page, sheet, 1)
      expect(count).toBeGreaterThan(labelsPerSheet(sheet))

      const pdf = await savedPdf(`${id}.pdf`)
      const paper = LABEL_PAPERS[sheet.paper]
      const sizes = pageSizes(pdf)
      expect(sizes).toHaveLength(Math.ceil(count / labelsPerSheet(sheet)))
      for (const [width = 0, height = 0] of sizes) {
        expect(Math.abs(width - paper.width)).toBeLessThan(OFF)
        expect(Math.abs(height - paper.height)).toBeLessThan(OFF)
      }
      if (!hasPdfPixels) return
      const pixels = pagePixels(pdf, 1)
      expect(Math.abs(pixels.width / PER_MM - paper.width)).toBeLessThan(OFF)
      const expected = await shown(app.page)
      const { qr } = labelAreas(sheet, { head: true, notes: 1, qr: true })
      if (qr === null) throw new Error('The label has no QR code')
      placeLabels(sheet, labelsPerSheet(sheet), 1).forEach(({ x, y }, index) => {
        // The rim of a label is white but for its outline, so a line here is the outline and nothing else.
        const inside = { width: OFF * 2, height: OFF * 2 }
        if (x > OFF) {
          expect(isInked(pixels, { ...inside, x: x - OFF, y: y + 0.8, height: 0.4 }), `left of ${index}`).toBe(true)
          expect(isInked(pixels, { ...inside, x: x + OFF, y: y + 0.8, height: 0.4 }), `in ${index}`).toBe(false)
        }
        if (y > OFF) {
          expect(isInked(pixels, { ...inside, x: x + 0.8, width: 0.4, y: y - OFF }), `top of ${index}`).toBe(true)
          expect(isInked(pixels, { ...inside, x: x + 0.8, width: 0.4, y: y + OFF }), `in ${index}`).toBe(false)
        }
        const code = codeIn(pixels, { ...qr, x: x + qr.x, y: y + qr.y })
        expect(code).toBe(expected[index]?.code)
      })
    },
  )

  it('tell the print dialog which paper they are for', async () => {
    await choose('Label paper', /^Avery 5160,/)
    await app.page.getByRole('button', { name: 'Print', exact: true }).click()
    const contents = app.run.windows[0]?.webContents
    await expect.poll(() => contents?.printOptions).toMatchObject({ pageSize: 'Letter', landscape: false })
  })

  it('begin at a label in the middle of a used sheet, moved by what the printer is off', async () => {
    await choose('Label paper', /^Avery L7160,/)
    await app.page.getByRole('textbox', { name: 'Start at label' }).fill('20')
    await checkPreview(app.page, labelSheet('L7160'), 20)
    await app.page.getByRole('textbox', { name: 'Move right' }).fill('1.5')
    await app.page.getByRole('textbox', { name: 'Move down' }).fill('-2')
    const moved = { ...labelSheet('L7160'), left: labelSheet('L7160').left + 1.5, top: labelSheet('L7160').top - 2 }
    await checkPreview(app.page, moved, 20)
    await app.page.getByRole('textbox', { name: 'Move right' }).fill('0')
    await app.page.getByRole('textbox', { name: 'Move down' }).fill('0')
    await app.page.getByRole('textbox', { name: 'Start at label' }).fill('1')
  })

  it('are for whom they are wanted, in the order that is wanted, with what is wanted on them', async () => {
    const { page } = app
    const everybody = (await shown(app.page)).map(({ name }) => name)
    await segment('Order', 'List')
    const inListOrder = (await shown(app.page)).map(({ name }) => name)
    expect(inListOrder).not.toEqual(everybody)
    expect([...inListOrder].sort()).toEqual([...everybody].sort())
    await page.getByRole('checkbox', { name: 'QR code and ticket code' }).click()
    expect(await page.locator('.print-label-qr').count()).toBe(0)
    await page.getByRole('checkbox', { name: 'QR code and ticket code' }).click()

    await choose('For whom', /^Walk-ins/)
    await main().getByText('There are no walk-ins yet.').waitFor()
    expect(await page.getByRole('button', { name: 'Save as PDF' }).isDisabled()).toBe(true)
    await choose('For whom', /^Picked/)
    await main().getByText('Nobody is picked yet.', { exact: false }).waitFor()

    await open('attendance')
    await page
      .getByRole('checkbox', { name: /^Select / })
      .nth(1)
      .click()
    await page
      .getByRole('checkbox', { name: /^Select / })
      .nth(3)
      .click()
    await page.getByRole('button', { name: 'Print badges' }).click()
    await labels().first().waitFor()
    expect(await labels().count()).toBe(2)
    await page.reload()
    await labels().first().waitFor()
    expect(await labels().count()).toBe(2)
  })

  it('become tickets that say when and where', async () => {
    await choose('For whom', /^Everybody expected/)
    await segment('Badges or tickets', 'Tickets')
    const first = labels().first()
    await first.locator('[data-part="note"]').first().waitFor()
    expect(await first.locator('[data-part="note"]').first().textContent()).toMatch(/^\w+,? .*\d\d:\d\d$/)
    await checkPreview(app.page, labelSheet('L7160'), 1)
  })

  it('let somebody in when the door’s scanner reads them', async () => {
    const [ticket] = await shown(app.page)
    const { page } = app
    await open('door')
    await page.getByRole('heading', { level: 1, name: 'Check-in', exact: true }).waitFor()
    await page.getByRole('textbox', { name: /^Type a name/ }).waitFor()
    await page.keyboard.type(ticket?.code ?? '')
    await page.getByText('by ticket code').waitFor()
    await page.keyboard.press('Enter')
    const present = page.getByRole('complementary', { name: 'Present' }).locator('b').first()
    await expect.poll(() => present.textContent()).toBe('1')
  })
})

describe('the sign-in sheet', () => {
  const rows = () =>
    app.page.locator('.print-people tbody tr').evaluateAll((found) =>
      found.flatMap((row) => {
        const number = row.querySelector('.print-line-number')?.textContent
        const name = [...(row.querySelector('.print-name')?.childNodes ?? [])].at(-1)?.textContent
        return number === undefined || name === undefined ? [] : [{ number: Number(number), name: name ?? '' }]
      }),
    )
  const named = (found: Awaited<ReturnType<typeof rows>>) => found.map(({ name }) => name)

  it('has the list’s own numbers in its order, and numbers without a gap by name', async () => {
    await open('print/sign-in')
    await app.page.locator('.print-people').waitFor()
    await segment('Order', 'List')
    const byList = await rows()
    await segment('Order', 'Name')
    await app.page.getByText(/^Sheet \d+-/).waitFor()
    const byName = await rows()
    expect(named(byName)).not.toEqual(named(byList))
    expect(named(byName).sort()).toEqual(named(byList).sort())
    const numbers = byList.map(({ number }) => number)
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
    expect(byName.map(({ number }) => number)).toEqual(byName.map((_, at) => at + 1))
    const letters = await app.page.locator('.print-letter').allTextContents()
    expect(letters).toEqual([...letters].sort())
  })

  it('by name marks whom its numbers mean, also after the list has changed', async () => {
    const { page } = app
    await open('print/sign-in')
    await segment('Order', 'Name')
    const head = page.getByText(/^Sheet \d+-/)
    await head.waitFor()
    const code = ((await head.textContent()) ?? '').replace('Sheet ', '')
    const [first, second, third] = named(await rows())
    await savedPdf('by-name.pdf')
    // Somebody who is filed before everybody moves every number of a sheet that would be printed now.
    await open('attendance')
    await page.getByRole('button', { name: 'Add manually' }).click()
    await page.getByRole('dialog').getByRole('textbox').first().fill('Aaron Aab')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await open('print/sign-in')
    await expect.poll(async () => named(await rows())[0]).toBe('Aaron Aab')

    await open('door')
    const form = page.getByRole('form', { name: 'From the paper sheet' })
    const field = form.getByRole('textbox', { name: 'Sheet code' })
    await expect.poll(() => field.inputValue()).toBe(code)
    await page.keyboard.press('F9')
    await page.keyboard.type('2-3')
    await page.keyboard.press('F4')
    await form.getByText(`2 ${second ?? ''} · 3 ${third ?? ''}`).waitFor()
    expect(await form.innerText()).not.toContain(first)
    await field.fill(`${code.slice(0, -1)}${code.endsWith('3') ? '4' : '3'}`)
    await form.getByText(/No sheet of this event has this code/).waitFor()
    expect(await form.getByRole('button', { name: 'Mark' }).isDisabled()).toBe(true)
    await field.fill(code.toLowerCase().replace('-', ' '))
    await form.getByRole('button', { name: 'Mark 2 people' }).click()
    const recent = page.getByRole('complementary', { name: 'Present' })
    await recent
      .getByText(second ?? '')
      .first()
      .waitFor()
    await recent
      .getByText(third ?? '')
      .first()
      .waitFor()
  })
})

describe('the width of a name', () => {
  it('is never reckoned smaller than the page sets it, and a Chinese one exactly', async () => {
    const names = [
      '李萌',
      '欧阳娜娜',
      'Maximilian Featherstonehaugh-Cholmondeley',
      'Émile Laurent',
      'WILHELMINA MCMANAMAN',
      'Łukasz Wiśniewski',
      'Nguyễn Thị Minh Khai',
      'Дмитрий Щукин',
      'Wang Xiaoming（王小明）',
      'illicit fjord',
      '0123456789',
      'Ana 🎈',
    ]
    const widths = await app.page.evaluate((texts) => {
      const page = document.createElement('div')
      page.className = 'print-page'
      document.body.append(page)
      const { fontFamily } = getComputedStyle(page)
      page.remove()
      const context = document.createElement('canvas').getContext('2d')
      if (context === null) throw new Error('No canvas')
      // The stack of the page, and the widest font that a system without it falls back to.
      return [fontFamily, 'DejaVu Sans, sans-serif'].map((family) =>
        texts.map((text) => {
          context.font = `600 100px ${family}`
          return context.measureText(text).width / 100
        }),
      )
    }, names)
    for (const measured of widths)
      names.forEach((name, at) => expect(widthInTypes(name), name).toBeGreaterThanOrEqual((measured[at] ?? 0) - 0.01))
    expect(widths[0]?.slice(0, 2)).toEqual([expect.closeTo(2, 1), expect.closeTo(4, 1)])
  })
})
