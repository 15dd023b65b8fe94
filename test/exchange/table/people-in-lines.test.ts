import { describe, expect, it } from 'vitest'
import { readPeopleInLines } from '@/exchange/table/read-people-in-lines'
import { readTable } from '@/exchange/table/read-table'

describe('people in plain lines', () => {
  it.each([
    [
      'full-width commas',
      '姓名，手机\n何田，13900000101',
      [
        ['姓名', '手机'],
        ['何田', '13900000101'],
      ],
    ],
    [
      'several blanks',
      '姓名    手机\n何田  13900000101',
      [
        ['姓名', '手机'],
        ['何田', '13900000101'],
      ],
    ],
    [
      'a name with its phone behind it',
      '何田 13900000101\n欧阳：139 0000 0102 素食',
      [
        ['何田', '13900000101', ''],
        ['欧阳', '139 0000 0102', '素食'],
      ],
    ],
    ['names on one line', '何田、欧阳若水、林志、Ada', [['姓名'], ['何田'], ['欧阳若水'], ['林志'], ['Ada']]],
    [
      'receivers of a mail',
      'Ada Byron <ada@example.org>; "Li, Bo" <bo@example.org>; cy@example.org',
      [
        ['姓名', '邮箱'],
        ['Ada Byron', 'ada@example.org'],
        ['Bo Li', 'bo@example.org'],
        ['', 'cy@example.org'],
      ],
    ],
    [
      'lines quoted as a whole',
      '"姓名,手机"\n"何田,13900000101"',
      [
        ['姓名', '手机'],
        ['何田', '13900000101'],
      ],
    ],
  ])('are read from %s', (_, text, rows) => {
    expect(readPeopleInLines(text)).toEqual(rows)
  })

  it.each([
    ['a table', '姓名,手机\n何田,13900000101'],
    ['a list of names', '何田\n欧阳若水\nAda Byron'],
    ['a letter', 'Dear all, we meet at 7.\nPlease bring a book, a pen and a friend.'],
    ['headings on one line', '姓名、手机、邮箱'],
    ['a line longer than anybody writes', `${'何田，'.repeat(2000)}\n`],
  ])('leave %s to the other readers', (_, text) => {
    expect(readPeopleInLines(text)).toBeNull()
  })

  it('keep the numbers of their lines', async () => {
    const read = await readTable(new TextEncoder().encode('姓名，手机\n\n何田，13900000101\n'), { people: true })
    expect(read.ok && read.value.sheets[0]?.rows).toEqual([['姓名', '手机'], [''], ['何田', '13900000101']])
  })
})

describe('a form for everybody, line by line', () => {
  it('begins the next person with its first label, whatever blank lines stand between', () => {
    const text = '姓名：何田\n手机：13900000101\n饮食：\n\n姓名：欧阳\n手机：13900000102\n饮食：素食\n'
    expect(readPeopleInLines(text)).toEqual([
      ['姓名', '手机', '饮食'],
      ['何田', '13900000101', ''],
      ['欧阳', '13900000102', '素食'],
    ])
  })

  it('is none where the labels are about something else', () => {
    expect(readPeopleInLines('时间：19:30\n地点：一楼\n费用：免费\n')).toBeNull()
  })
})

describe('a name and a phone on one line', () => {
  it.each(['/', '-', '_', '+', ' '])('may be kept apart by %s', (sign) => {
    const line = (name: string, phone: string, note: string) => [name, phone, note].join(sign)
    expect(
      readPeopleInLines([line('何田', '13900000101', '素食'), line('欧阳', '13900000102', '')].join('\n')),
    ).toEqual([
      ['何田', '13900000101', '素食'],
      ['欧阳', '13900000102', ''],
    ])
  })
})
