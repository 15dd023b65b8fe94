import { describe, expect, it } from 'vitest'
import { readNameCell } from '@/exchange/signup-list/read-name-cell'

const read = (cell: string) => {
  const { name, guests, standing } = readNameCell(cell, false)
  return [name, guests, standing?.read.status ?? null]
}

describe('a cell of names', () => {
  it.each([
    ['程心（取消）', '程心', 'cancelled'],
    ['程心(已取消)', '程心', 'cancelled'],
    ['程心 取消', '程心', 'cancelled'],
    ['程心 - 候补', '程心', 'waitlisted'],
    ['程心【候補】', '程心', 'waitlisted'],
    ['Ada Fox (cancelled)', 'Ada Fox', 'cancelled'],
    ['Ada Fox [Waitlist]', 'Ada Fox', 'waitlisted'],
  ])('%s: a word that says the person does not simply come is the status, not the name', (cell, name, status) => {
    expect(read(cell)).toEqual([name, 0, status])
  })

  it.each([
    '程心(小心)',
    'Ada Fox (Lovelace)',
    '程心(VIP)',
    '候补',
    'Ada (she/her)',
    '何取消',
    '程心(已报名)',
    'Nora Cancel',
  ])('%s: anything else stays in the name', (cell) => {
    expect(read(cell)).toEqual([cell, 0, null])
  })

  it('has guests and a status side by side', () => {
    expect(read('程心 +1 （候补）')[2]).toBe('waitlisted')
  })
})
