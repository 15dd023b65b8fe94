import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SafetyStateFile } from '@/main/safety-state'

const OWN = { appVersion: '1.2.3', electronMajor: 45, schemaVersion: 3, minReaderVersion: 2 }
const KEY = { datasetId: 'dataset-1', deviceId: 'device-1' }

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'salondesk-state-'))
  path = join(folder, 'safety', 'state.json')
})

afterEach(() => {
  vi.useRealTimers()
  rmSync(folder, { recursive: true, force: true })
})

const open = (hasData = false) => new SafetyStateFile(path, OWN, hasData)
const onDisk = () => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>

describe('what the shell notes about its own end', () => {
  it('is new where there is neither a note nor data, and lost where there is data without a note', () => {
    expect(open(false).found).toEqual({ kind: 'new' })
    expect(open(true).found).toEqual({ kind: 'lost' })
  })

  it('writes nothing before something changes', () => {
    open()
    expect(existsSync(path)).toBe(false)
  })

  it('is found again as it was left', () => {
    open().change({ cleanExit: true, secondFolder: '/media/stick' })
    const next = open()
    expect(next.found).toEqual({ kind: 'known', state: next.current })
    expect(next.current).toEqual({ version: 1, ...OWN, cleanExit: true, witnesses: {}, secondFolder: '/media/stick' })
  })

  it.each([
    ['cut off', '{"version":1,"cleanExit":tr'],
    ['empty', ''],
    ['of another shape', '{"version":2,"cleanExit":true}'],
    ['zeros', '\0\0\0\0'],
  ])('is put aside when it is broken (%s), and that counts as lost from then on', (_what, text) => {
    open().change({ cleanExit: true })
    writeFileSync(path, text)
    expect(open(false).found).toEqual({ kind: 'lost' })
    expect(readFileSync(`${path}.broken`, 'utf8')).toBe(text)
    // Even when the app is killed before it could write a new one.
    expect(open(false).found).toEqual({ kind: 'lost' })
  })

  it('leaves the old note whole when a new one cannot be written', () => {
    const state = open()
    state.change({ cleanExit: true })
    const before = readFileSync(path, 'utf8')
    // A folder in the way of the draft is what a full or broken disk is: the write fails.
    mkdirSync(`${path}.tmp`)
    expect(() => state.change({ cleanExit: false })).toThrow()
    expect(readFileSync(path, 'utf8')).toBe(before)
  })
})

describe('the third witness', () => {
  it('is noted within a second, at once when flushed, and forgotten with its journal', () => {
    vi.useFakeTimers()
    const state = open()
    state.note(KEY, 7)
    expect(state.witnessOf(KEY)).toBe(7)
    expect(existsSync(path)).toBe(false)
    vi.advanceTimersByTime(1000)
    expect(onDisk()['witnesses']).toEqual({ 'dataset-1/device-1': 7 })
    state.note(KEY, 8)
    state.flush()
    expect(open().witnessOf(KEY)).toBe(8)
    state.note(KEY, 0)
    state.flush()
    expect(onDisk()['witnesses']).toEqual({})
    expect(open().witnessOf(KEY)).toBe(0)
  })

  it('writes once for many numbers in a row', () => {
    vi.useFakeTimers()
    const state = open()
    for (let seq = 1; seq <= 500; seq += 1) state.note(KEY, seq)
    expect(vi.getTimerCount()).toBe(1)
    vi.runAllTimers()
    expect(onDisk()['witnesses']).toEqual({ 'dataset-1/device-1': 500 })
    expect(vi.getTimerCount()).toBe(0)
  })

  it('survives a disk that takes nothing: the app goes on', () => {
    vi.useFakeTimers()
    const state = open()
    state.change({ cleanExit: false })
    mkdirSync(`${path}.tmp`)
    state.note(KEY, 5)
    vi.runAllTimers()
    expect(state.witnessOf(KEY)).toBe(5)
  })
})
