import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readSignUps, type SignUpOptions } from '@/exchange/signup-list/read-sign-ups'
import { refusalInWords } from '@/exchange/signup-list/refusal-words'
import type { SignUpFile } from '@/exchange/signup-list/sign-up-list'
import { loadWords } from '@/words/create-words'
import { done } from '../../builders/done'

const OPTIONS: SignUpOptions = { zone: 'Asia/Shanghai', near: '2026-12-12' }

async function read(text: string | Uint8Array, options: Partial<SignUpOptions> = {}): Promise<SignUpFile> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  return done(await readSignUps(bytes, { ...OPTIONS, ...options }))
}

function fields(file: SignUpFile): (string | null)[] {
  return file.columns.map(({ field }) => field)
}

function problems(file: SignUpFile): unknown[] {
  return file.problems.map(({ row, column, kind, readAs }) => [row, column, kind, readAs])
}

const iso = (at: number | null | undefined): string | null =>
  at === null || at === undefined ? null : new Date(at).toISOString()

describe('a platform', () => {
  it('Luma: an invitation is no registration, the id is the ticket, the phone keeps its plus', async () => {
    const header =
      'api_id,name,first_name,last_name,email,phone_number,created_at,approval_status,checked_in_at,custom_source,ticket_name,你最想聊什么？'
    const file = await read(
      [
        header,
        'gst-a1,Ida Marsh,Ida,Marsh,ida@example.org,+16285550123,2026-10-29T23:54:03.482Z,approved,2026-12-12T06:01:00Z,poster,Early,定价',
        'gst-a2,Oto Lind,,,oto@example.org,,2026-10-30T01:00:00.000Z,invited,,,,',
        'gst-a3,Una Rey,Una,Rey,una@example.org,,2026-10-30T01:00:00.000Z,pending_approval,,,,',
        'gst-a4,Kit Orr,Kit,Orr,kit@example.org,,2026-10-30T01:00:00.000Z,declined,,,,',
        'gst-a5,Mo Fen,Mo,Fen,mo@example.org,,2026-10-30T01:00:00.000Z,waitlist,,,,',
      ].join('\n'),
    )
    expect(file.platform).toBe('luma')
    expect(file.entries.map(({ status }) => status)).toEqual([
      'registered',
      'invited',
      'pending',
      'declined',
      'waitlisted',
    ])
    expect(file.entries[0]).toMatchObject({
      name: 'Ida Marsh',
      ticketId: 'gst-a1',
      phones: ['+16285550123'],
      emails: ['ida@example.org'],
      source: 'poster',
      ticketType: 'Early',
      checkedIn: true,
      answers: [{ question: '你最想聊什么？', answer: '定价' }],
    })
    expect(iso(file.entries[0]?.registeredAt)).toBe('2026-10-29T23:54:03.482Z')
    expect(file.problems).toEqual([])
  })

  it('Luma: columns are found by name, not by place', async () => {
    const file = await read('name,custom_source,checked_in_at,approval_status,api_id\nIda,poster,,approved,gst-a1\n')
    expect(file.entries[0]).toMatchObject({ ticketId: 'gst-a1', source: 'poster', checkedIn: false })
  })

  it('Eventbrite: the attendee is the ticket, the quantity is not company, a checked-in status is a check-in', async () => {
    const file = await read(
      [
        'Order #,Order Date,First Name,Last Name,Email,Quantity,Ticket Type,Attendee #,Attendee Status,Total Paid',
        '900,11/29/26 22:28,Ida,Marsh,ida@example.org,1,General,501,Attending,0',
        '900,11/29/26 22:28,Ida,Marsh,ida@example.org,1,General,502,Checked In,0',
        '901,11/30/26 08:00,Oto,Lind,oto@example.org,1,General,503,Refunded,0',
      ].join('\r\n'),
    )
    expect(file.platform).toBe('eventbrite')
    expect(
      file.entries.map(({ ticketId, orderId, status, checkedIn, plusOnes }) => [
        ticketId,
        orderId,
        status,
        checkedIn,
        plusOnes,
      ]),
    ).toEqual([
      ['501', '900', 'registered', false, null],
      ['502', '900', 'registered', true, null],
      ['503', '901', 'cancelled', false, null],
    ])
    expect(iso(file.entries[0]?.registeredAt)).toBe('2026-11-29T14:28:00.000Z')
  })

  it('Bevy: starred-out addresses, moments in UTC, who paid is not who comes', async () => {
    const file = await read(
      'Order number,Ticket number,First Name,Last Name,Email,Company,Title,Ticket title,Number of tickets,Paid by (name),Paid by (email),Paid date (UTC),Checkin Date (UTC)\n' +
        'B1,BT1,Ida,Marsh,i***@example.org,Mill,Reader,Entry,1,Boss,boss@example.org,2026-11-16 05:34:10+00:00,2026-12-12 06:01:02+00:00\n',
    )
    expect(file.platform).toBe('bevy')
    expect(file.entries[0]).toMatchObject({
      name: 'Ida Marsh',
      ticketId: 'BT1',
      emails: ['i***@example.org'],
      organisation: 'Mill',
      plusOnes: null,
    })
    expect(iso(file.entries[0]?.checkedInAt)).toBe('2026-12-12T06:01:02.000Z')
  })

  it('Meetup: text called .xls, guests are plus-ones, a no is a no', async () => {
    const file = await read(
      'Name\tUser ID\tRSVP\tGuests\tRSVPed on\tURL of Member Profile\nIda\tuser 77\tYes\t2\t04/24/2026\thttp://x.example\nOto\tuser 78\tNo\t0\t04/25/2026\thttp://x.example\n',
    )
    expect(file.platform).toBe('meetup')
    expect(file.entries.map(({ status, plusOnes }) => [status, plusOnes])).toEqual([
      ['registered', 2],
      ['declined', 0],
    ])
  })

  it('Zoom: joining is coming, even several times', async () => {
    const file = await read(
      '\ufeffName (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\nIda,ida@example.org,12/12/2026 02:01:02 PM,12/12/2026 02:30:00 PM,29,No\n',
    )
    expect([file.platform, fields(file)]).toEqual(['zoom', ['name', 'email', 'checkIn', null, null, null]])
    expect(iso(file.entries[0]?.checkedInAt)).toBe('2026-12-12T06:01:02.000Z')
  })

  it('问卷星: numbered questions, housekeeping left out, skipped answers empty', async () => {
    const file = await read(
      '序号,提交答卷时间,所用时间,来源,来源详情,来自IP,1、您的姓名,2、手机号码,3、微信名,4、几人参加,5、最想聊什么\n' +
        '1,2026/12/1 10:13,35秒,微信,,10.0.0.1(上海),欧阳芷,１３９００００１２３４,芷若,2,(跳过)\n' +
        '2,2026/12/3 21:34,50秒,链接,,10.0.0.2(杭州),程一帆,1.39E+10,一帆,我和男友（+1）,场地怎么谈\n',
    )
    expect([file.platform, fields(file)]).toEqual([
      'wenjuanxing',
      [null, 'registeredAt', null, 'source', null, null, 'name', 'phone', 'wechat', 'headcount', 'answer'],
    ])
    expect(file.entries[0]).toMatchObject({
      name: '欧阳芷',
      phones: ['13900001234'],
      plusOnes: 1,
      source: '微信',
      answers: [],
    })
    expect(file.entries[1]).toMatchObject({ phones: [], plusOnes: 1 })
    expect(problems(file)).toEqual([
      [2, 7, 'cleanedPhone', '13900001234'],
      [3, 7, 'lossyPhone', ''],
      [3, 9, 'readPlusOnes', '1'],
    ])
  })

  it('金数据 and 腾讯文档: their own endings and their moments', async () => {
    const gold = await read(
      '序号,姓名,手机,提交人,提交时间,修改时间,填写设备,IP\n1,沈小舟,13900000201,微信用户,2026-11-03 09:05:11,,手机,10.0.0.1\n',
    )
    expect([gold.platform, gold.entries[0]?.name]).toEqual(['jinshuju', '沈小舟'])
    const cloud = await read(
      '提交时间（自动）\t姓名（必填）\t手机号（必填）\t提交者（自动）\n2026年9月22日 10:13\t沈小舟\t13900000201.00 \t小舟\n',
    )
    expect(cloud.platform).toBe('tencentDocs')
    expect(cloud.entries[0]).toMatchObject({ name: '沈小舟', phones: ['13900000201'], source: '腾讯文档' })
    expect(iso(cloud.entries[0]?.registeredAt)).toBe('2026-09-22T02:13:00.000Z')
  })

  it('Google Forms: headings with line breaks and commas', async () => {
    const file = await read(
      'Timestamp,Email Address,"Full Name ","What would you, as a reader,\nlike to hear?"\n11/16/2026 0:06:16,ida@example.org,Ida Marsh,Tea\n',
    )
    expect(file.platform).toBe('googleForms')
    expect(file.entries[0]).toMatchObject({
      name: 'Ida Marsh',
      answers: [{ question: 'What would you, as a reader, like to hear?', answer: 'Tea' }],
    })
  })

  it('Bridge Troll: a waiting list with its places, rows that end early', async () => {
    const file = await read(
      'Name,Attending As,Dietary Info,Waitlisted,Waitlist Position\nIda Marsh,Student,,yes,2\nOto Lind,Organizer\n',
    )
    expect(file.entries.map(({ status, waitlistPlace, ticketType }) => [status, waitlistPlace, ticketType])).toEqual([
      ['waitlisted', 2, 'Student'],
      [null, null, 'Organizer'],
    ])
  })

  it('pretix: headings that come twice, the attendee before the buyer', async () => {
    const file = await read(
      'Event slug,Order code,Position ID,Status,Email,Order date,Order time,Product,Attendee name,Attendee email,Company,Invoice address name,Company\n' +
        'sal,AB1,7,Paid,buyer@example.org,2026-11-03,09:05:00,Entry,Ida Marsh,ida@example.org,,Boss,Mill\n',
    )
    expect(file.platform).toBe('pretix')
    expect(file.entries[0]).toMatchObject({
      name: 'Ida Marsh',
      ticketId: '7',
      orderId: 'AB1',
      status: 'registered',
      organisation: 'Mill',
    })
    expect(iso(file.entries[0]?.registeredAt)).toBe('2026-11-03T01:05:00.000Z')
  })
})

describe('the header', () => {
  it('may stand under a title and notes', async () => {
    const file = await read('第12期报名表,,\n负责人：许知夏,,\n姓名,手机,备注\n沈小舟,13900000201,\n')
    expect([file.headerRow, file.entries.map(({ row, name }) => [row, name])]).toEqual([3, [[4, '沈小舟']]])
  })

  it('may take two rows', async () => {
    const file = await read('姓名,联系,,活动,\n,手机,邮箱,票种,桌次\n沈小舟,13900000201,s@example.org,早鸟,3\n')
    expect(file.headerRow).toBe(1)
    expect(fields(file)).toEqual(['name', 'phone', 'email', 'ticketType', 'table'])
    expect(file.entries).toHaveLength(1)
  })

  it('may be missing: then the values say what they are', async () => {
    const file = await read('沈小舟,13900000201,s@example.org\n欧阳若水,13900000202,o@example.org\n')
    expect([file.headerRow, fields(file)]).toEqual([null, ['name', 'phone', 'email']])
    expect(file.columns.map(({ confidence }) => confidence)).toEqual(['shape', 'shape', 'shape'])
    expect(file.entries.map(({ row }) => row)).toEqual([1, 2])
  })

  it('may be missing over a single column of names', async () => {
    const file = await read('沈小舟\n欧阳若水\nIda Marsh\n')
    expect(file.entries.map(({ name }) => name)).toEqual(['沈小舟', '欧阳若水', 'Ida Marsh'])
  })

  it('is the row the person chose, or none', async () => {
    const text = '姓名,手机\n昵称,手机号\n小舟,13900000201\n'
    expect((await read(text, { headerRow: 2 })).entries.map(({ name }) => name)).toEqual(['小舟'])
    expect((await read(text, { headerRow: null })).counts.rows).toBe(3)
  })

  it('names the columns that nothing else tells apart, and overrules a name that the values contradict', async () => {
    const file = await read(
      '姓名,联系方式,手机品牌,推荐人手机,状态\n沈小舟,s@example.org,红米,13900000209,开心\n欧阳若水,13900000202,华为,13900000209,期待\n何田,微信：hetian,小米,13900000209,很好\n',
    )
    expect(fields(file)).toEqual(['name', 'contact', 'answer', 'answer', 'answer'])
    expect(file.entries.map(({ phones, emails, wechat }) => [phones, emails, wechat])).toEqual([
      [[], ['s@example.org'], ''],
      [['13900000202'], [], ''],
      [[], [], 'hetian'],
    ])
  })

  it('gives way to the fields the person chose', async () => {
    const file = await read('甲列,乙列\n沈小舟,13900000201\n', { fields: ['wechat', 'phone'], headerRow: 1 })
    expect(file.entries[0]).toMatchObject({ wechat: '沈小舟', name: '沈小舟', phones: ['13900000201'] })
    expect(file.columns.every(({ confidence }) => confidence === 'chosen')).toBe(true)
  })
})

describe('a row', () => {
  it('without a name is taken by its address or phone, and said', async () => {
    const file = await read('姓名,邮箱,手机\n,ida@example.org,\n,,13900000201\n')
    expect(file.entries.map(({ name }) => name)).toEqual(['ida', '…0201'])
    expect(problems(file)).toEqual([
      [2, null, 'noName', 'ida'],
      [3, null, 'noName', '…0201'],
    ])
  })

  it('is an entry, rejected or blank, and every one is counted', async () => {
    const file = await read(
      '序号,姓名,手机,备注\n1,沈小舟,13900000201,\n2,,,\n3,测试,13900000202,\n4,,,只有备注\n序号,姓名,手机,备注\n合计,2人,,\n,合计,,\n',
    )
    expect(file.counts).toEqual({ rows: 7, entries: 1, rejected: 5, blank: 1 })
    expect(file.problems.filter(({ severity }) => severity === 'skipped').map(({ row, kind }) => [row, kind])).toEqual([
      [3, 'blankRow'],
      [4, 'testData'],
      [5, 'nothingInRow'],
      [6, 'repeatedHeader'],
      [7, 'totalRow'],
      [8, 'totalRow'],
    ])
  })

  it('that looks like a test is taken when the person says so', async () => {
    const file = await read('姓名,手机\n测试,13900000202\n', { keepRows: [2] })
    expect(file.counts).toMatchObject({ entries: 1, rejected: 0 })
  })

  it('keeps a phone that could not be read as an answer, until one is typed in', async () => {
    const text = '姓名,手机\n沈小舟,1.39E+10\n何田,问我朋友\n'
    const file = await read(text)
    expect(file.entries.map(({ phones, answers }) => [phones, answers])).toEqual([
      [[], [{ question: '手机', answer: '1.39E+10' }]],
      [[], [{ question: '手机', answer: '问我朋友' }]],
    ])
    expect(problems(await read(text, { phones: { 2: '139 0000 0201', 3: '13900000202' } }))).toEqual([])
    expect((await read(text, { phones: { 2: '139 0000 0201' } })).entries[0]?.phones).toEqual(['13900000201'])
  })

  it('splits a number from the front of a name and keeps it', async () => {
    const file = await read('学生姓名,组\n00000000040裴小七,一\n3、何田,二\n')
    expect(file.entries.map(({ name }) => name)).toEqual(['裴小七', '何田'])
    expect(file.entries[0]?.answers).toContainEqual({ question: '学生姓名', answer: '00000000040' })
  })

  it('keeps text that looks like a formula as text', async () => {
    const file = await read('姓名,备注\n=1+1,+86 139\n@何田,-5\n')
    expect(file.entries.map(({ name, note }) => [name, note])).toEqual([
      ['=1+1', '+86 139'],
      ['@何田', '-5'],
    ])
  })
})

describe('the order of month and day', () => {
  const list = (...dates: string[]): string =>
    `姓名,报名时间\n${dates.map((date, at) => `甲${at},${date}`).join('\n')}\n`

  it.each([
    ['a number above twelve', ['3/13/2026 9:00', '4/5/2026 9:00'], 'monthFirst', true],
    ['a first number above twelve', ['13/3/2026 9:00', '4/5/2026 9:00'], 'dayFirst', true],
    [
      'sign-ups that would lie after the event',
      ['1/12/2026 9:00', '2/12/2027 9:00'].map((date) => date.replace('2027', '2026')),
      'monthFirst',
      false,
    ],
    [
      'an order that sorts the list',
      ['28/1/2026', '1/2/2026'].slice(1).concat(['2/2/2026', '3/2/2026', '1/3/2026', '2/3/2026']),
      'dayFirst',
      true,
    ],
    ['nothing', ['3/4/2026', '5/4/2026'], 'monthFirst', false],
  ])('is decided by %s', async (_, dates, order, sure) => {
    const column = (await read(list(...dates))).columns[1]
    expect([column?.dateOrder, column?.dateOrderSure]).toEqual([order, sure])
  })

  it('is asked for when nothing decides it, and then taken', async () => {
    const file = await read(list('3/4/2026 9:00', '5/4/2026 9:00'))
    expect(problems(file)).toEqual([[null, 1, 'dateOrder', 'monthFirst']])
    const chosen = await read(list('3/4/2026 9:00', '5/4/2026 9:00'), { dateOrders: { 1: 'dayFirst' } })
    expect(iso(chosen.entries[0]?.registeredAt)).toBe('2026-04-03T01:00:00.000Z')
    expect(chosen.problems).toEqual([])
  })
})

describe('a file', () => {
  it.each([
    ['gb18030.csv', ['沈小舟', '欧阳若水']],
    ['big5.csv', ['陳怡君', '林志豪']],
    ['utf8-bom.csv', ['沈小舟', '欧阳若水']],
    ['utf16le.txt', ['沈小舟', '欧阳若水']],
    ['utf16be-no-mark.txt', ['Ada Byron', '沈小舟']],
    ['windows1252.csv', ['José Muñoz', 'Zoë Müller']],
    ['cr-only.csv', ['Ada Byron', 'Grace Hopper']],
  ])('%s gives its people', async (name, names) => {
    const file = await read(new Uint8Array(readFileSync(`test/fixtures/signups/${name}`)))
    expect(file.entries.map((entry) => entry.name)).toEqual(names)
  })

  it('that gives nothing says why, in both languages', async () => {
    const refused = await readSignUps(new Uint8Array([0x50, 0x4b, 3, 4]), OPTIONS)
    if (refused.ok) throw new Error('It was read')
    for (const language of ['zh-CN', 'en'] as const) {
      const { t } = await loadWords(language)
      expect(refusalInWords(t, refused.reason)).toMatch(language === 'en' ? /broken/ : /损坏/)
    }
  })
})
