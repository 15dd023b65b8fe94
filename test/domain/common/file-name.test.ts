import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileName } from '@/domain/common/file-name'

describe('a file name made from free text', () => {
  it('joins what there is', () => {
    expect(fileName(['2026-12-12', '', '分享沙龙：线下'], 'xlsx')).toBe('2026-12-12 分享沙龙：线下.xlsx')
  })

  it('leaves out what a system forbids', () => {
    expect(fileName(['a/b\\c:d*e?"<f>|\u0000'], 'ics')).toBe('a b c d e f.ics')
    expect(fileName(['..'], 'pdf')).toBe('salondesk.pdf')
    expect(fileName(['CON'], 'pdf')).toBe('salondesk CON.pdf')
  })

  it('is legal and short whatever it is made from', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (parts) => {
        const name = fileName(parts, 'xlsx')
        expect(name).not.toMatch(/[<>:"/\\|?*]|^[. ]/)
        expect([...name].length).toBeLessThanOrEqual(95)
      }),
    )
  })
})
