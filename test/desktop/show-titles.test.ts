import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { at, type SheetRow, writeEvening } from './rehearsal/an-evening'
import { axeFindings } from './stand-in/axe'
import { FastClock } from './rehearsal/fast-clock'
import { Rehearsal } from './rehearsal/rehearsal'

const ARABIC = 'أسئلة وأجوبة 2'
const HEBREW = 'הגרלה 🎉 3 פרסים'
const LONG =
  'How a bookshop keeps the accounts of its evenings, why people come back month after month, and what we can learn'

const SHEET: readonly SheetRow[] = [
  [ARABIC, 10, { start: { kind: 'fixed', at: 19 * 3600 }, place: 'אולם 2', note: 'ملاحظة: 5 دقائق' }],
  ['שידור', 90, { track: 'ערוץ' }],
  [HEBREW, 10, { place: 'אולם 2', props: 'مكبر', canDrop: true }],
  [LONG, 15],
  ['Good night', 5],
]

const home = mkdtempSync(join(tmpdir(), 'salondesk-titles-'))
let evening: Rehearsal
let clock: FastClock

beforeAll(async () => {
  const file = join(home, 'evening.salondesk')
  const eventId = await writeEvening(file, SHEET)
  clock = new FastClock(at('18:59:30'))
  evening = await Rehearsal.start({ home, clock, eventId, file })
  await evening.desk.getByRole('dialog').getByRole('button', { name: /^Open/ }).click()
  await evening.desk.getByRole('heading', { level: 1, name: 'Today' }).waitFor()
  await evening.takePlaces()
})

afterAll(async () => {
  await evening.app.quit()
  rmSync(home, { recursive: true, force: true, maxRetries: 10 })
})

/** The parts of a line in the order in which they are seen, from left to right. */
async function seen(page: Page, selector: string, parts: readonly string[]): Promise<string[]> {
  return page
    .locator(selector)
    .first()
    .evaluate((line, wanted) => {
      const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
      const places: { part: string; x: number }[] = []
      while (texts.nextNode()) {
        const text = texts.currentNode
        for (const part of wanted) {
          const from = text.nodeValue?.indexOf(part) ?? -1
          if (from < 0) continue
          const range = document.createRange()
          range.setStart(text, from)
          range.setEnd(text, from + part.length)
          places.push({ part, x: range.getBoundingClientRect().left })
        }
      }
      return places.sort((a, b) => a.x - b.x).map(({ part }) => part)
    }, parts)
}

/** What sticks out of the window, and what of the figures is covered by a title. */
function spills(page: Page) {
  return page.evaluate(() => ({
    aside: document.documentElement.scrollWidth - innerWidth,
    out: [...document.querySelectorAll('h1, p, b, strong, button, [role="timer"]')].filter((part) => {
      const { left, right, width } = part.getBoundingClientRect()
      return width > 0 && !part.classList.contains('visually-hidden') && (left < -1 || right > innerWidth + 1)
    }).length,
  }))
}

describe('titles in any script, and long ones', () => {
  it('stand in their places on the live screen, before and during the show', async () => {
    const { desk } = evening
    const title = desk.locator('[data-figure="now-title"]')
    await evening.until('19:00')
    await evening.press(' ')
    await evening.recorded(`${ARABIC} started 19:00:00`)
    await title.filter({ hasText: ARABIC }).waitFor()
    expect(await title.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl')
    const row = '[data-figure="next-row"]'
    await desk.locator(row).filter({ hasText: HEBREW }).waitFor()
    const line = ['3', '10 min', '19:10', 'אולם 2', 'مكبر']
    expect(await seen(desk, row, line.toReversed())).toEqual(line)
    const controls = '[role="group"][aria-label="Controls"] button'
    expect(await seen(desk, controls, ['Start ', HEBREW, 'Space'])).toEqual(['Start ', HEBREW, 'Space'])
    expect(await spills(desk)).toEqual({ aside: 0, out: 0 })
    expect(await axeFindings(desk)).toEqual([])
  })

  it('stand in their places on the projector, and leave the timer free', async () => {
    const { projector } = evening
    await projector.getByRole('heading', { level: 1, name: ARABIC }).waitFor()
    const heading = projector.getByRole('heading', { level: 1 })
    expect(await heading.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl')
    await projector.locator('footer').filter({ hasText: HEBREW }).waitFor()
    const strip = ['Next', HEBREW, '10 min', '19:10']
    expect(await seen(projector, 'footer', strip.toReversed())).toEqual(strip)
    await evening.until('19:02')
    await evening.press(' ')
    await projector.getByRole('heading', { level: 1, name: HEBREW }).waitFor()
    await evening.until('19:05')
    await evening.press(' ')
    await projector.getByRole('heading', { level: 1, name: LONG }).waitFor()
    expect(await spills(projector)).toEqual({ aside: 0, out: 0 })
    const [text, timer] = [await heading.boundingBox(), await projector.getByRole('timer').boundingBox()]
    expect((text?.x ?? 0) + (text?.width ?? 0)).toBeLessThanOrEqual(timer?.x ?? 0)
  })
})

describe('the live screen', () => {
  it('has buttons that are hit in the dark', async () => {
    const buttons = evening.desk.getByRole('group', { name: 'Controls' }).getByRole('button')
    const heights = await buttons.evaluateAll((all) => all.map((button) => button.getBoundingClientRect().height))
    expect(heights.length).toBeGreaterThan(8)
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44)
  })

  it('lets the line of the present wander along the evening while nothing is pressed', async () => {
    const present = evening.desk.locator('[data-first="true"]')
    const left = () => present.evaluate((line) => Number.parseFloat(line.style.left))
    const before = await left()
    await evening.until('19:15')
    await expect.poll(left).toBeGreaterThan(before)
  })

  it('still ends what runs beside, when the last segment is over', async () => {
    const { desk } = evening
    await desk.getByRole('button', { name: /^Start .*שידור/ }).click()
    await evening.recorded('שידור started 19:15:00')
    // A press within a second of the last start is a slip of the hand.
    await evening.until('19:16')
    await evening.press(' ')
    await evening.recorded(`${LONG} ended 19:16:00`, 'Good night started 19:16:00')
    await evening.until('19:20')
    await evening.press(' ')
    await evening.recorded('Good night ended 19:20:00')
    await desk.getByRole('heading', { name: 'All done' }).waitFor()
    await desk.getByRole('button', { name: /end .*שידור/ }).click()
    await evening.recorded('שידור ended 19:20:00')
    await desk.getByRole('row').filter({ hasText: 'שידור' }).filter({ hasText: '5 min' }).waitFor()
    expect(evening.app.consoleErrors).toEqual([])
  })
})
