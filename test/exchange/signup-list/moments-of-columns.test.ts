import { describe, expect, it } from 'vitest'
import { readMoment } from '@/exchange/signup-list/read-moment'
import { readSignUps } from '@/exchange/signup-list/read-sign-ups'
import { done } from '../../builders/done'

const iso = (at: number | null | undefined) => (typeof at === 'number' ? new Date(at).toISOString() : null)

async function momentsOf(...lines: string[]) {
  const bytes = new TextEncoder().encode(lines.join('\n'))
  const list = done(await readSignUps(bytes, { zone: 'Asia/Shanghai', near: '2026-11-22' }))
  return { list, moments: list.entries.map((entry) => iso(entry.registeredAt)) }
}

describe('a moment names its zone', () => {
  const anywhere = { zone: 'America/Chicago', near: '2026-11-22', order: 'monthFirst' } as const

  it.each([
    '2026-10-01 7:30:00 AM EDT',
    '2026-10-01 04:30:00 PDT',
    '2026-10-01 12:30 BST',
    '2026-10-01 13:30:00 CEST',
    '2026-10-01 20:30:00 JST',
    '2026-10-01 17:00:00 IST',
    '2026-10-01 19:30:00 +0800 CST',
    '2026-10-01T19:30:00+08:00[Asia/Shanghai]',
    '2026-10-01 19:30 (GMT+8)',
    '2026-10-01 19:30（北京时间）',
    'Thu Oct 01 2026 19:30:00 GMT+0800 (中国标准时间)',
    'Thu, 01 Oct 2026 11:30:00 GMT',
    '2026/10/01 7:30:00 下午 GMT+8',
  ])('%s', (cell) => {
    expect(iso(readMoment(cell, anywhere))).toBe('2026-10-01T11:30:00.000Z')
  })

  it('by three letters that China and Chicago share: the ones of the zone that is asked for', () => {
    const cell = 'Thu Oct 01 19:30:00 CST 2020'
    expect(iso(readMoment(cell, { ...anywhere, zone: 'Asia/Shanghai' }))).toBe('2020-10-01T11:30:00.000Z')
    expect(iso(readMoment(cell, anywhere))).toBe('2020-10-02T01:30:00.000Z')
  })

  it('in the heading of its column', async () => {
    const line = ['Name,Created (GMT+8),Email', 'Ada,2026-10-01 19:30,a@example.org'] as const
    const far = done(
      await readSignUps(new TextEncoder().encode(line.join('\n')), { zone: 'America/Chicago', near: '2026-11-22' }),
    )
    expect(iso(far.entries[0]?.registeredAt)).toBe('2026-10-01T11:30:00.000Z')
    expect((await momentsOf('Name,Order date (EST)', 'Ada,2026-10-01 06:30')).moments).toEqual([
      '2026-10-01T11:30:00.000Z',
    ])
  })
})

describe('a moment in words', () => {
  it.each([
    '1er octobre 2026 à 19h30',
    '1 oct. 2026 19:30',
    '1 de octubre de 2026 19:30',
    '1 ottobre 2026 19:30',
    '5. Oktober 2026 19:30 Uhr',
    'Do., 1. Okt. 2026, 19:30',
    '1 октября 2026 г., 19:30',
    '2026년 10월 1일 오후 7:30',
    '2026年10月1日 午後7時30分',
    '26年10月1日 19:30',
    '2026-10-01 傍晚7:30',
    '01-OCT-26 07.30.00 PM',
  ])('%s', (cell) => {
    const at = iso(readMoment(cell, { zone: 'Asia/Shanghai', near: '2026-11-22', order: 'dayFirst' }))
    expect(at).toBe(cell.startsWith('5') ? '2026-10-05T11:30:00.000Z' : '2026-10-01T11:30:00.000Z')
  })

  it.each(['3 out of 5', '2 sets of 4', '12 people at 9', 'Room 12'])('%s is none', (cell) => {
    expect(readMoment(cell, { zone: 'UTC', near: '2026-11-22', order: 'monthFirst' })).toBeNull()
  })
})

describe('a column of moments', () => {
  it.each([
    ['26/10/1 19:30', '26/10/13 19:30'],
    ['26-10-01 19:30', '26-10-13 19:30'],
    ['10/1 19:30', '10/13 19:30'],
    ['10-01 19:30', '10-13 19:30'],
    ['10月1日 19:30', '10月13号晚上7点半'],
  ])('may leave out the century or the year: %s, %s', async (first, second) => {
    const { moments, list } = await momentsOf('姓名,报名时间', `程心,${first}`, `罗辑,${second}`)
    expect(moments).toEqual(['2026-10-01T11:30:00.000Z', '2026-10-13T11:30:00.000Z'])
    expect(list.problems).toEqual([])
  })

  it('does not take 26/10/13 for a year ahead where the last number is one', async () => {
    const { moments } = await momentsOf('Name,Order Date', 'Ada,26/10/13', 'Bo,26/10/13')
    expect(moments).toEqual(['2013-10-25T16:00:00.000Z', '2013-10-25T16:00:00.000Z'])
  })

  it.each([
    ['姓名,报名日期,报名时间', '2026/10/1', '下午7:30'],
    ['Name,Registration date,Registration time', '01.10.2026', '19:30 Uhr'],
    ['Name,Signup Date,Signup Time (UTC)', '2026-10-01', '11:30'],
    ['Name,Registration Date,Time', '10/1/26', '7:30 PM'],
  ])('has its time in the next one: %s', async (headings, day, time) => {
    const { moments } = await momentsOf(headings, `Ada,${day},${time}`)
    expect(moments).toEqual(['2026-10-01T11:30:00.000Z'])
  })

  it('of check-ins, too', async () => {
    const { list } = await momentsOf('姓名,签到日期,签到时间', '程心,2026/11/20,19:32', '罗辑,,')
    expect(list.entries).toMatchObject([{ checkedIn: true, answers: [] }, { checkedIn: false }])
    expect(iso(list.entries[0]?.checkedInAt)).toBe('2026-11-20T11:32:00.000Z')
  })

  it('asks where nothing tells day and month apart, under Chinese headings as well', async () => {
    const { list } = await momentsOf('姓名,报名时间', '程心,03/04/2026 10:00', '罗辑,05/04/2026 10:00')
    expect(list.problems.map(({ kind }) => kind)).toEqual(['dateOrder'])
  })
})
