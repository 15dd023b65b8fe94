import { describe, expect, it } from 'vitest'
import { readSignUps } from '@/exchange/signup-list/read-sign-ups'
import { done } from '../../builders/done'

async function read(...lines: string[]) {
  return done(
    await readSignUps(new TextEncoder().encode(lines.join('\n')), { zone: 'Asia/Shanghai', near: '2026-12-20' }),
  )
}

const iso = (at: number | null | undefined) => (typeof at === 'number' ? new Date(at).toISOString() : null)

describe('the buyer of a ticket', () => {
  it('is not the guest, where the list names the guest', async () => {
    const english = await read(
      'Order ID,Attendee first name,Attendee last name,Attendee email,Attendee #,Buyer first name,Buyer last name,Buyer email',
      '11,Ida,Marsh,ida@example.org,77,Boss,Man,boss@example.org',
    )
    expect(english.platform).toBe('eventbrite')
    expect(english.entries).toMatchObject([{ name: 'Ida Marsh', emails: ['ida@example.org'], ticketId: '77' }])
    const chinese = await read(
      '购买人,购买人手机,参与人姓名,参与人手机,订单状态',
      '张三,13900000199,何田,13900000101,交易完成',
      '李四,13900000198,欧阳,13900000102,已关闭',
    )
    expect(chinese.entries.map(({ name, phones, status }) => [name, phones, status])).toEqual([
      ['何田', ['13900000101'], 'registered'],
      ['欧阳', ['13900000102'], 'cancelled'],
    ])
  })

  it('is the guest, where the list names nobody else', async () => {
    const list = await read('订单号,购买人,购买人手机', 'A1,何田,13900000101')
    expect(list.entries).toMatchObject([{ name: '何田', phones: ['13900000101'] }])
  })
})

describe('a heading', () => {
  it('that ends in name may be about a thing, and columns of cities or jobs are no people', async () => {
    const list = await read('Device Name,First name,Surname', 'iPhone,Ida,Marsh')
    expect(list.entries[0]?.name).toBe('Ida Marsh')
    const jobs = await read('部门,城市,手机', '市场部,成都,13900000101', '人事部,常州,13900000102')
    expect(jobs.columns.map(({ field }) => field)).toEqual(['answer', 'answer', 'phone'])
  })

  it('of a given name may be plain 名字 beside 姓氏', async () => {
    expect((await read('名字,姓氏', '小明,王')).entries[0]?.name).toBe('王小明')
    expect((await read('Name,Last name', 'Ida Marsh,Marsh')).entries[0]?.name).toBe('Ida Marsh')
  })

  it('may be written twice, in two languages and in three rows', async () => {
    const twice = await read('姓名,手机,邮箱', 'Name,Phone,Email', '何田,13900000101,h@example.org')
    expect([twice.headerRow, twice.entries.length, twice.entries[0]?.phones]).toEqual([1, 1, ['13900000101']])
    const three = await read(
      '基本信息,基本信息,基本信息,报名',
      '姓名,联系,联系,状态',
      '姓名,手机,邮箱,状态',
      '何田,13900000101,h@example.org,候补',
    )
    expect(three.entries).toMatchObject([
      { name: '何田', phones: ['13900000101'], emails: ['h@example.org'], status: 'waitlisted' },
    ])
  })

  it('asks whether somebody comes, or whether they paid', async () => {
    const list = await read('Name,Will you attend?', 'Ida,Yes', 'Oto,No', 'Una,Maybe')
    expect(list.entries.map(({ status }) => status)).toEqual(['registered', 'declined', 'pending'])
    const paid = await read('姓名,付款状态', '何田,是', '欧阳,否')
    expect(paid.entries.map(({ status }) => status)).toEqual(['registered', 'pending'])
  })
})

describe('check-ins', () => {
  it('come from a word and a moment in two columns', async () => {
    const list = await read(
      'First name,Last name,Checked in,Check in time',
      'Ida,Marsh,Yes,2026-12-20 19:00',
      'Oto,Lind,No,',
      'Una,Rey,Yes,',
    )
    expect(list.entries.map(({ checkedIn, checkedInAt }) => [checkedIn, iso(checkedInAt)])).toEqual([
      [true, '2026-12-20T11:00:00.000Z'],
      [false, null],
      [true, null],
    ])
  })

  it.each([
    ['核销状态', '已核销', '待核销'],
    ['Attendance', 'Attended', 'No show'],
    ['签到情况', '已到场', '缺席'],
  ])('of %s are %s, not %s', async (heading, came, not) => {
    const list = await read(`姓名,${heading}`, `何田,${came}`, `欧阳,${not}`)
    expect(list.entries.map(({ checkedIn }) => checkedIn)).toEqual([true, false])
    expect(list.problems).toEqual([])
  })
})

describe('a ticket', () => {
  it('that is numbered within its order carries its order', async () => {
    const list = await read(
      'Order code,Position ID,Attendee name',
      'ABC,1,Ida Marsh',
      'ABC,2,Oto Lind',
      'ABD,1,Una Rey',
    )
    expect(list.entries.map(({ ticketId }) => ticketId)).toEqual(['ABC-1', 'ABC-2', 'ABD-1'])
  })
})

describe('rows that are nobody', () => {
  it('are totals and remarks in any wording, and headings in another case', async () => {
    const list = await read(
      'Name,Email',
      'Ida,ida@example.org',
      'NAME , email',
      'Grand total: 2,',
      '共2人,',
      '制表人：何田,',
    )
    expect(list.entries.map(({ name }) => name)).toEqual(['Ida'])
    expect(list.problems.map(({ kind }) => kind)).toEqual(['repeatedHeader', 'totalRow', 'totalRow', 'nothingInRow'])
  })
})

describe('a name', () => {
  it('may be Null or Na, may be a family of emoji, and gives way to a nickname', async () => {
    const list = await read(
      '真实姓名,昵称,手机',
      'Null,,13900000101',
      'Na,,13900000102',
      '👨‍👩‍👧,,13900000103',
      ',小舟,13900000104',
    )
    expect(list.entries.map(({ name }) => name)).toEqual(['Null', 'Na', '👨‍👩‍👧', '小舟'])
  })

  it('stands in the next column where a list has shifted', async () => {
    const list = await read('学生姓名,', '00000000040裴小七,', '00000000041,何田')
    expect(list.entries.map(({ name }) => name)).toEqual(['裴小七', '何田'])
  })
})

describe('a day and its time', () => {
  it('may stand in two columns', async () => {
    const list = await read('姓名,报名日期,报名时间', '何田,2026-11-01,10:05', '欧阳,2026-11-02,9:30')
    expect(list.entries.map(({ registeredAt }) => iso(registeredAt))).toEqual([
      '2026-11-01T02:05:00.000Z',
      '2026-11-02T01:30:00.000Z',
    ])
  })

  it('with dashes is decided by the whole column, the day first where nothing decides', async () => {
    const month = await read('Name,Registered', 'Ida,11-25-2025 10:00', 'Oto,03-04-2026 10:00')
    expect(month.entries.map(({ registeredAt }) => iso(registeredAt)?.slice(0, 10))).toEqual([
      '2025-11-25',
      '2026-03-04',
    ])
    const open = await read('Name,Registered', 'Ida,03-04-2026 10:00')
    expect([iso(open.entries[0]?.registeredAt)?.slice(0, 10), open.problems]).toEqual(['2026-04-03', []])
  })
})

describe('cells made to keep a reader busy', () => {
  it('are read as nothing, and the row stays', async () => {
    const list = await read(
      '姓名,邮箱,手机,报名时间,同行人数',
      `何田,${'a@'.repeat(50_000)},${'1 '.repeat(50_000)},${'下'.repeat(100_000)},${'一个'.repeat(50_000)}`,
      `欧阳,${'a.'.repeat(50_000)}@b,${'('.repeat(50_000)},${'1'.repeat(100_000)},x`,
      '林,l@example.org,13900000103,2026-11-01,2',
    )
    expect(list.entries.map(({ name, emails }) => [name, emails])).toEqual([
      ['何田', []],
      ['欧阳', []],
      ['林', ['l@example.org']],
    ])
  })
})
