import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { errorDetail, openLog } from '@/main/log'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'salondesk-log-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const text = () => readFileSync(join(folder, 'main.log'), 'utf8')

describe('the log', () => {
  it('notes events with numbers and words of the program', () => {
    openLog(folder).note('start', { rows: 412, clean: false, app: '0.2.0', reason: 'before-quit', code: null })
    expect(text()).toMatch(
      /^\d{4}-\d\d-\d\dT[\d:.]+Z info start \{"rows":412,"clean":false,"app":"0.2.0","reason":"before-quit","code":null\}\s*$/,
    )
  })

  it.each(['张伟', '138 0013 8000', '13800138000', '/home/wei/名单.csv', 'C:\\Users\\wei', 'Zhang Wei', '带一束花'])(
    'takes no text that could be a person’s: %s',
    (word) => {
      openLog(folder).note('event', { word })
      expect(text()).not.toContain(word)
      expect(text()).toContain('"word":"…"')
    },
  )

  it('tells of an error its kind, its code and its place in the program, never its message or a folder', () => {
    const error = Object.assign(new TypeError("open '/home/wei/读书会 名单.csv' failed for 张伟"), { code: 'ENOENT' })
    openLog(folder).error('question.saveFile', error)
    expect(text()).not.toMatch(/wei|张伟|名单|\/home|test\/main/)
    expect(text()).toContain('"kind":"TypeError","code":"ENOENT"')
    expect(text()).toMatch(/log\.test\.ts:\d+:\d+/)
  })

  it('reads nothing into what is not an error', () => {
    expect(errorDetail('张伟 has left')).toEqual({ kind: 'string', code: '', at: [] })
    expect(errorDetail(Object.assign(new Error('x'), { name: '张伟', code: '/home/wei' }))).toMatchObject({
      kind: 'Error',
      code: '',
    })
  })

  it('begins a new file after five megabytes and keeps two older ones', () => {
    writeFileSync(join(folder, 'main.log'), 'newest\n'.padEnd(5 * 1024 * 1024 + 1, '.'))
    writeFileSync(join(folder, 'main.1.log'), 'older\n')
    writeFileSync(join(folder, 'main.2.log'), 'oldest\n')
    openLog(folder).note('after')
    expect(readdirSync(folder).sort()).toEqual(['main.1.log', 'main.2.log', 'main.log'])
    expect(text()).toMatch(/after \{\}\s*$/)
    expect(text().length).toBeLessThan(200)
    expect(readFileSync(join(folder, 'main.1.log'), 'utf8')).toMatch(/^newest/)
    expect(readFileSync(join(folder, 'main.2.log'), 'utf8')).toBe('older\n')
  })
})
