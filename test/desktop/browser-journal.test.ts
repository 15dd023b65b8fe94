import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { JournalOutcome, JournalReading } from '@/domain/safety/journal'
import { killBrowser } from './crash/processes'
import type { JournalDesk } from './journal-page/page'
import { launchChromium } from './stand-in/launch-chromium'
import { serveStoragePage, type StoragePage } from './storage-page/serve-storage-page'

const KEY = { datasetId: '2b1d4a52-7f0e-4d8e-9a6b-2f2f8a3c9d10', deviceId: '0123456789abcdef0123456789abcdef' }
const WHERE = { ...KEY, database: 'salondesk-workspace-1', epoch: 1 }
const FOLDER = `journal/${KEY.datasetId}/${KEY.deviceId}`

let served: StoragePage
let profile: string
let context: BrowserContext
let page: Page
let faults: string[]

beforeAll(async () => {
  served = await serveStoragePage(join(import.meta.dirname, 'journal-page'))
})

afterAll(() => served.close())

beforeEach(async () => {
  profile = mkdtempSync(join(tmpdir(), 'salondesk-journal-'))
  faults = []
  await start()
})

afterEach(async () => {
  await context.close()
  rmSync(profile, { recursive: true, force: true })
  // Neither the worker's address nor anything in it goes against the page's rules.
  expect(faults).toEqual([])
})

async function start(): Promise<void> {
  context = await launchChromium(profile, {})
  page = await openTab(context.pages()[0])
}

async function openTab(tab?: Page): Promise<Page> {
  const opened = tab ?? (await context.newPage())
  opened.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  opened.on('pageerror', (error) => faults.push(error.message))
  await opened.goto(served.address)
  await opened.waitForFunction(() => 'desk' in window)
  return opened
}

async function restartAfterKill(): Promise<void> {
  await killBrowser(profile)
  await context.close().catch(() => undefined)
  await start()
}

const text = (seq: number) => JSON.stringify({ seq, title: `茶歇 ${seq} 🫖 \u2028` })
const texts = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => text(from + index))

function append(from: number, to = from, tab = page, epoch = 1): Promise<JournalOutcome> {
  const operations = texts(from, to).map((one, index) => ({ seq: from + index, text: one }))
  return tab.evaluate((given) => desk.appendToJournal(given), { ...WHERE, epoch, operations })
}

function read(afterSeq = 0, tab = page): Promise<JournalReading> {
  return tab.evaluate(([key, after]) => desk.readJournal(key, after), [KEY, afterSeq] as const)
}

const list = (tab = page) => tab.evaluate(() => desk.listJournals())
const files = () => page.evaluate(() => desk.files())

describe('the journal of the browser host', () => {
  it('holds what was appended, even when the browser is killed right after the last word', async () => {
    expect(await append(1, 3)).toEqual({ ok: true, lastSeq: 3 })
    for (let seq = 4; seq <= 40; seq += 1) expect(await append(seq)).toEqual({ ok: true, lastSeq: seq })
    await restartAfterKill()
    expect(await list()).toEqual([
      {
        ...WHERE,
        firstSeq: 1,
        lastSeq: 40,
        witnessSeq: expect.any(Number) as number,
        condition: 'whole',
        bytes: (await files())[`${FOLDER}/1.jsonl`],
      },
    ])
    expect(await read()).toEqual({ operations: texts(1, 40), condition: 'whole' })
    expect(await read(38)).toEqual({ operations: texts(39, 40), condition: 'whole' })
    expect(await append(40)).toEqual({ ok: false, why: 'gap', lastSeq: 40 })
    expect(await append(41)).toEqual({ ok: true, lastSeq: 41 })
  })

  it('keeps the order of what is appended at the same time, and notes the number in another store', async () => {
    const outcomes = await Promise.all(Array.from({ length: 30 }, (_, index) => append(index + 1)))
    expect(outcomes).toEqual(outcomes.map((_, index) => ({ ok: true, lastSeq: index + 1 })))
    await page.reload()
    await page.waitForFunction(() => 'desk' in window)
    expect(await list()).toMatchObject([{ lastSeq: 30, witnessSeq: 30 }])
    expect((await read()).operations).toEqual(texts(1, 30))
  })

  it('cuts off a torn end before it goes on, and keeps the cut bytes aside', async () => {
    await append(1, 3)
    const length = (await files())[`${FOLDER}/1.jsonl`] as number
    await page.evaluate(([path, to]) => desk.cut(path, to), [`${FOLDER}/1.jsonl`, length - 20] as const)
    expect(await list()).toMatchObject([{ condition: 'torn', lastSeq: 2, witnessSeq: 3 }])
    expect(await read()).toEqual({ operations: texts(1, 2), condition: 'torn' })
    expect(await append(3, 4)).toEqual({ ok: true, lastSeq: 4 })
    expect(await read()).toEqual({ operations: texts(1, 4), condition: 'whole' })
    expect(Object.keys(await files()).filter((path) => path.startsWith('journal-aside/'))).toEqual([
      expect.stringMatching(/-1\.torn$/) as string,
    ])
  })

  it('can be listed and read from a second tab while the first one writes', async () => {
    await append(1, 2)
    const second = await openTab()
    expect(await list(second)).toMatchObject([{ lastSeq: 2, witnessSeq: 2 }])
    const [, reading] = await Promise.all([append(3), read(0, second)])
    expect(reading.operations.slice(0, 2)).toEqual(texts(1, 2))
    expect(await read(0, second)).toEqual({ operations: texts(1, 3), condition: 'whole' })
    // The first one closes, the second one takes over where it was left.
    await page.close()
    page = second
    expect(await append(4)).toEqual({ ok: true, lastSeq: 4 })
    expect(await read()).toEqual({ operations: texts(1, 4), condition: 'whole' })
  })

  it('says that it may not write while another window holds the file, and writes when it lets go', async () => {
    await append(1)
    const second = await openTab()
    await second.evaluate((path) => desk.hold(path), `${FOLDER}/1.jsonl`)
    expect(await append(2)).toEqual({ ok: false, why: 'denied' })
    await second.evaluate(() => desk.letGo())
    expect(await append(2)).toEqual({ ok: true, lastSeq: 2 })
    expect((await read()).operations).toEqual(texts(1, 2))
  })

  it('begins segments, drops those that backups cover, begins anew and is retired', async () => {
    await append(1, 2)
    await page.evaluate((key) => desk.startSegment(key, 0), KEY)
    await append(3)
    expect(Object.keys(await files()).sort()).toEqual([`${FOLDER}/1.jsonl`, `${FOLDER}/3.jsonl`])
    await page.evaluate((key) => desk.startSegment(key, 2), KEY)
    expect(await list()).toMatchObject([{ firstSeq: 3, lastSeq: 3 }])
    expect(Object.keys(await files()).sort()).toEqual([`${FOLDER}/3.jsonl`, `${FOLDER}/4.jsonl`])

    const begun = await page.evaluate((begin) => desk.restartJournal(begin), { ...WHERE, epoch: 2, lastSeq: 7 })
    expect(begun).toEqual({ ok: true, lastSeq: 7 })
    expect(await list()).toMatchObject([{ epoch: 2, firstSeq: 0, lastSeq: 7, witnessSeq: 7, condition: 'whole' }])
    expect(await append(8, 9, page, 2)).toEqual({ ok: true, lastSeq: 9 })

    await page.evaluate((key) => desk.retireJournal(key), KEY)
    expect(await list()).toEqual([])
    const names = Object.keys(await files()).map((path) => path.replace(/^journal-aside\/[^/]+\//, 'aside '))
    expect(names.sort()).toEqual(['aside 3.jsonl', 'aside 4.jsonl', 'aside 8.jsonl'])
  })

  it('refuses a key that is none', async () => {
    const refused = page.evaluate((given) => desk.appendToJournal(given), { ...WHERE, deviceId: '..', operations: [] })
    await expect(refused).rejects.toThrow('Not the key of a journal')
    expect(await files()).toEqual({})
  })
})

declare global {
  const desk: JournalDesk
}
