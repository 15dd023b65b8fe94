import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ShellStateFile } from '@/main/shell-state'

const DARK = { language: 'en', look: 'dark' } as const

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'salondesk-shell-state-'))
  path = join(folder, 'shell.json')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('what the shell remembers', () => {
  it('is there at the next start', () => {
    new ShellStateFile(path).change({ appearance: DARK })
    expect(new ShellStateFile(path).current).toEqual({ window: null, appearance: DARK })
  })

  it('is put aside when it is broken', () => {
    writeFileSync(path, '{"window":')
    expect(new ShellStateFile(path).current).toEqual({ window: null, appearance: null })
    expect(readFileSync(`${path}.broken`, 'utf8')).toBe('{"window":')
  })

  it('holds nobody up when the disk takes nothing, neither a change nor a broken file', () => {
    writeFileSync(path, 'broken')
    mkdirSync(join(`${path}.broken`, 'in the way'), { recursive: true })
    mkdirSync(`${path}.tmp`)
    const state = new ShellStateFile(path)
    state.change({ appearance: DARK })
    expect(state.current.appearance).toEqual(DARK)
    rmSync(`${path}.tmp`, { recursive: true })
    state.change({ appearance: { ...DARK, look: 'light' } })
    expect(new ShellStateFile(path).current.appearance).toEqual({ language: 'en', look: 'light' })
  })
})
