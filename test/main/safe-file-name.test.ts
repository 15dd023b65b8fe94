import { describe, expect, it } from 'vitest'
import { safeFileName } from '@/main/safe-file-name'

describe('the name offered in a save dialog', () => {
  it.each([
    ['名单 2026-12-17.xlsx', '名单 2026-12-17.xlsx'],
    ['../../etc/passwd', 'etc passwd'],
    ['C:\\temp\\a.csv', 'C temp a.csv'],
    ['读书会: 6/1 "夜"?.ics', '读书会 6 1 夜 .ics'],
    ['a\u0000\nb.txt', 'a b.txt'],
    ['.hidden', 'hidden'],
    ['con.txt', '_con.txt'],
    ['...', 'salondesk'],
  ])('of %j is %j', (suggested, safe) => {
    expect(safeFileName(suggested)).toBe(safe)
  })
})
