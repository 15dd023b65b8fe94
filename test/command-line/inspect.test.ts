import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')

function inspect(...args: readonly string[]) {
  const env = { ...process.env, INIT_CWD: ROOT, LC_ALL: 'en_GB.UTF-8', TZ: 'Asia/Shanghai' }
  return spawnSync(process.execPath, ['src/command-line/inspect.mjs', ...args], { cwd: ROOT, encoding: 'utf8', env })
}

function list(content: string | Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'salondesk-inspect-')), 'list')
  writeFileSync(path, content)
  return path
}

describe('npm run inspect', () => {
  it('prints what a list says as one JSON object, and nothing else', () => {
    const { status, stdout, stderr } = inspect(
      list('姓名;手机;报名时间;状态;饮食\n沈小舟;13900000201;2026-11-03 09:05;候补;素食\n;;;;\n欧阳;abc;;;\n'),
    )
    expect([status, stderr]).toEqual([0, ''])
    expect(JSON.parse(stdout)).toEqual({
      kind: 'csv',
      platform: 'generic',
      encoding: 'utf-8',
      delimiter: ';',
      sheet: '',
      headerRow: 1,
      columns: ['name', 'phone', 'registeredAt', 'status', 'answer'].map((field, index) => ({
        index,
        header: ['姓名', '手机', '报名时间', '状态', '饮食'][index],
        field,
      })),
      counts: { rows: 2, entries: 2, rejected: 0 },
      entries: [
        {
          name: '沈小舟',
          phones: ['13900000201'],
          emails: [],
          status: 'waitlisted',
          ticketId: '',
          registeredAt: '2026-11-03T01:05:00.000Z',
          checkedInAt: null,
          plusOnes: 0,
          answers: [{ question: '饮食', answer: '素食' }],
        },
        expect.objectContaining({ name: '欧阳', phones: [], status: 'registered', registeredAt: null }),
      ],
      problems: [{ row: 4, column: 1, message: expect.stringContaining('abc') as unknown }],
    })
  })

  it('reads the sheet that was asked for, and says which there are', () => {
    const file = 'test/fixtures/signups/old-list.ods'
    const chosen = JSON.parse(inspect(file, '--sheet', '选项').stdout) as { sheet: string; kind: string }
    expect([chosen.sheet, chosen.kind]).toEqual(['选项', 'ods'])
    const { status, stdout, stderr } = inspect(file, '--sheet', 'x')
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^.*“x”.*报名.*\n$/)
  })

  it.each([
    ['a file that is not there', () => ['/nowhere/list.csv']],
    ['an empty file', () => [list('')]],
    ['a picture', () => [list(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]))]],
    ['a page of text', () => [list('Dear all,\nsee you on Friday.\n')]],
    ['a page of text with commas', () => [list('Dear all,\n\nCome early, and bring a friend.\n\nBest,\nthe team\n')]],
    ['a calendar', () => [list('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n')]],
    ['data of a program', () => [list('[{"name":"Ada","email":"ada@example.org"}]')]],
    ['no file', () => []],
    ['an argument nobody knows', () => ['--what']],
  ])('ends with code 2 and one line for %s', (_what, args) => {
    const { status, stdout, stderr } = inspect(...args())
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^[^\n]+\n$/)
  })
})
