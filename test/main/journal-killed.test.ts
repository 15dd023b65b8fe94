import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Journal } from '@/main/journal'

const KEY = { datasetId: '2b1d4a52-7f0e-4d8e-9a6b-2f2f8a3c9d10', deviceId: '0123456789abcdef0123456789abcdef' }
const tsx = join(import.meta.dirname, '..', '..', 'node_modules', 'tsx', 'dist', 'cli.mjs')
const script = join(import.meta.dirname, 'use-journal.ts')

let safety: string

beforeEach(() => {
  safety = mkdtempSync(join(tmpdir(), 'salondesk-safety-'))
})

afterEach(() => rmSync(safety, { recursive: true, force: true }))

const open = () => new Journal(safety, { witnessOf: () => 0, note: () => undefined }, Date.now)

/** Uses the journal in a process of its own; the numbers that were acknowledged before it ended or died. */
async function use(failpoint: string, ...args: string[]): Promise<{ acknowledged: number[]; killed: boolean }> {
  // Without the loader's own process in between, so that the signal's trace is that of the one that died.
  const options = ['--import', new URL('file://' + join(tsx, '..', 'loader.mjs')).href, script, safety, ...args]
  const child = spawn(process.execPath, options, { env: { ...process.env, SALONDESK_FAILPOINT: failpoint } })
  let said = ''
  let complaint = ''
  child.stdout.on('data', (part) => (said += String(part)))
  child.stderr.on('data', (part) => (complaint += String(part)))
  const signal = await new Promise<string | null>((resolve) => child.on('close', (_, by) => resolve(by)))
  expect(complaint).toBe('')
  return { acknowledged: said.split('\n').filter(Boolean).map(Number), killed: signal === 'SIGKILL' }
}

async function seqs(): Promise<number[]> {
  const { operations } = await open().read(KEY, 0)
  return operations.map((text) => (JSON.parse(text) as { seq: number }).seq)
}

const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

describe('a journal whose app is killed', () => {
  it.each([
    // The first two of the places that count are the first segment's and one plain append.
    ['journal:before-append:1', 0, [0]],
    ['journal:after-write:1', 0, [0, 1]],
    ['journal:after-append:1', 0, [1]],
    ['journal:before-append:2', 1, [1]],
    ['journal:after-write:2', 1, [1, 2]],
    ['journal:after-append:2', 1, [2]],
    // Here a new segment is being created after the second operation.
    ['journal:before-append:3', 2, [2]],
    ['journal:after-write:3', 2, [2]],
    ['journal:after-append:3', 2, [2]],
    ['journal:after-write:5', 3, [3, 4]],
  ])('at %s keeps what was acknowledged and goes on', async (failpoint, acknowledged, there) => {
    const dead = await use(failpoint, '1', 'never')
    expect(dead).toEqual({ acknowledged: upTo(acknowledged), killed: true })
    const kept = await seqs()
    expect(there).toContain(kept.length)
    expect(kept).toEqual(upTo(kept.length))
    const next = await use('', String(kept.length + 1), 'never')
    expect(next.killed).toBe(false)
    expect(await seqs()).toEqual(upTo(kept.length + 6))
  })

  it('between putting it aside and beginning it anew keeps what was there aside', async () => {
    const dead = await use('journal:after-aside', '1', '4')
    expect(dead).toEqual({ acknowledged: [1, 2, 3], killed: true })
    expect(await open().list()).toEqual([])
    const [aside] = readdirSync(join(safety, 'journal-aside'))
    expect(readdirSync(join(safety, 'journal-aside', aside as string)).sort()).toEqual(['1.jsonl', '3.jsonl'])
    await use('', '4', 'never')
    expect(await seqs()).toEqual([4, 5, 6, 7, 8, 9])
  })

  it('while a torn end is cut off keeps both the operations and the torn bytes', async () => {
    await use('', '1', 'never')
    const path = join(safety, 'journal', KEY.datasetId, KEY.deviceId, '5.jsonl')
    const bytes = readFileSync(path)
    truncateSync(path, bytes.length - 10)
    rmSync(join(safety, 'journal', KEY.datasetId, KEY.deviceId, '7.jsonl'))
    const dead = await use('journal:before-cut', '6', 'never')
    expect(dead).toEqual({ acknowledged: [], killed: true })
    expect(readFileSync(path)).toEqual(bytes.subarray(0, -10))
    expect(await seqs()).toEqual(upTo(5))
    await use('', '6', 'never')
    expect(await seqs()).toEqual(upTo(11))
  })
})

describe('a failpoint', () => {
  it('does nothing in a packaged app, and nothing while it is not named', async () => {
    for (const [name, packaged] of [
      ['journal:after-write', 'packaged'],
      ['journal:after', ''],
      ['journal:after-write:0', ''],
      ['backup:after-write', ''],
    ] as const) {
      expect(await use(name, '1', 'never', packaged)).toEqual({ acknowledged: upTo(6), killed: false })
      rmSync(join(safety, 'journal'), { recursive: true })
    }
    expect(existsSync(join(safety, 'journal-aside'))).toBe(false)
  })
})
