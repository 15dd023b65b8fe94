import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')

function demo(...args: readonly string[]) {
  const env = { ...process.env, INIT_CWD: ROOT }
  return spawnSync(process.execPath, ['src/command-line/demo.mjs', ...args], { cwd: ROOT, encoding: 'utf8', env })
}

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'salondesk-demo-'))
}

describe('npm run demo', () => {
  it('does the whole job with a list from outside and writes three files', async () => {
    const home = folder()
    const list = join(home, 'list.csv')
    writeFileSync(list, '\uFEFFName;Phone;Ticket number\r\n"Weiss; Nora";+49 151 1234;A-1\r\n单雄;13900001101;A-2\r\n')
    const out = join(home, 'out')
    const { status, stdout, stderr } = demo('--out', out, '--signups', list, '--language', 'en')
    expect({ status, stderr: stderr.match(/Error/) }).toEqual({ status: 0, stderr: null })
    expect(stdout).toMatch(/2 rows, 2 people: 2 new, 0 changed, 0 unchanged, 0 not taken/)
    expect(stdout).toMatch(/Imported once more: 0 changes/)
    const files = readdirSync(out).sort()
    expect(files.map((name) => name.split('.').pop()).sort()).toEqual(['html', 'ics', 'xlsx'])
    for (const name of files) expect(stdout).toContain(join(out, name))

    const read = (ending: string) => readFileSync(join(out, files.find((name) => name.endsWith(ending)) ?? ''))
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(read('.xlsx') as unknown as ExcelJS.Buffer)
    const names: string[] = []
    book.getWorksheet('Attendance')?.eachRow((row) => row.eachCell((cell) => names.push(cell.text)))
    expect(names).toEqual(expect.arrayContaining(['Weiss; Nora', '单雄']))
    expect(read('.ics').toString()).toMatch(/^BEGIN:VCALENDAR\r\n/)
    expect(read('.html').toString()).not.toMatch(/<script/i)
  })

  it.each([
    ['that is not there', null],
    ['that is empty', ''],
    ['of pure noise', Uint8Array.from({ length: 4000 }, (_, at) => (at * 193) % 256)],
    ['without people', 'colour,size\nred,4\n'],
  ])('ends with code 2 and a clear message for a list %s, and writes nothing', (_what, content) => {
    const home = folder()
    const list = join(home, 'list.csv')
    if (content !== null) writeFileSync(list, content)
    const out = join(home, 'out')
    const { status, stderr } = demo('--out', out, '--signups', list, '--language', 'en')
    expect(status).toBe(2)
    expect(stderr).toContain(list)
    expect(stderr).not.toMatch(/\n\s+at /)
    expect(existsSync(out)).toBe(false)
  })

  it('ends with code 2 where it cannot write, or does not know what to write to', () => {
    const home = folder()
    const file = join(home, 'a-file')
    writeFileSync(file, '')
    expect(demo('--out', join(file, 'inside')).status).toBe(2)
    expect(demo().status).toBe(2)
    expect(demo('--nonsense').status).toBe(2)
  })
})
