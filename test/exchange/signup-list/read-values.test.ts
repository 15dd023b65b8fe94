import { describe, expect, it } from 'vitest'
import { readPlusOnes } from '@/exchange/signup-list/read-count'
import { readMoment } from '@/exchange/signup-list/read-moment'
import { joinName, readName } from '@/exchange/signup-list/read-name'
import { isPhoneLike, readPhones } from '@/exchange/signup-list/read-phone'
import { readStatus, readYesNo } from '@/exchange/signup-list/read-status'
import { fieldOfHeader } from '@/exchange/signup-list/header-names'

describe('a phone', () => {
  it.each([
    ['13900000201', ['13900000201']],
    ['+86 139-0000-0202', ['13900000202']],
    ['0086 139 0000 0202', ['13900000202']],
    ['139 0000 0203', ['13900000203']],
    ['13900000201.00 ', ['13900000201']],
    ['１３９００００１２３４', ['13900001234']],
    ['1.3900000201E+10', ['13900000201']],
    ['(345) 678-9123', ['3456789123']],
    ['0701 111 001', ['0701111001']],
    ['+16285550123', ['+16285550123']],
    ['手机：13900000201', ['13900000201']],
    ['13900000201/13900000202', ['13900000201', '13900000202']],
    ['13900000201 13900000202', ['13900000201', '13900000202']],
    ['13900000201（微信同号）', ['13900000201']],
    ['微信同手机13900000201', ['13900000201']],
    ['+44 (0)20 7946 0001', ['+442079460001']],
    ['+86-139-0000-0201/021-62345678', ['13900000201', '02162345678']],
  ])('%s is read as %j', (cell, phones) => {
    expect(readPhones(cell)).toMatchObject({ phones, trouble: null })
  })

  it.each([
    ['1.39E+10', 'lossy'],
    ['问我朋友', 'bad'],
    ['11111111111', 'bad'],
    ['138****1234', 'bad'],
    ['1390000020', 'bad'],
    ['139000002011', 'bad'],
    ['12', 'bad'],
  ])('%s is no phone: %s', (cell, trouble) => {
    expect(readPhones(cell)).toEqual({ phones: [], trouble, mended: false })
  })

  it('is not seen in dates, counts and order numbers', () => {
    expect(['2026-12-05 14:05', '2026/12/5', '12', '900812'].filter(isPhoneLike)).toEqual([])
  })
})

describe('a moment', () => {
  const context = { zone: 'Asia/Shanghai', near: '2026-12-12', order: 'monthFirst' } as const

  it.each([
    ['2026-10-29T23:54:03.482Z', '2026-10-29T23:54:03.482Z'],
    ['2026-11-16 05:34:10+00:00', '2026-11-16T05:34:10.000Z'],
    ['2026-01-24 14:49:27-05:00', '2026-01-24T19:49:27.000Z'],
    ['2026-01-24 14:49 GMT+8', '2026-01-24T06:49:00.000Z'],
    ['11/29/26 22:28', '2026-11-29T14:28:00.000Z'],
    ['9/6/2026 0:06:16', '2026-09-05T16:06:16.000Z'],
    ['01/26/2026 03:43:42 PM', '2026-01-26T07:43:42.000Z'],
    ['12/5/2026 12:05 AM', '2026-12-04T16:05:00.000Z'],
    ['01.04.2026 15:50:30.0', '2026-04-01T07:50:30.000Z'],
    ['2026/3/8 14:05', '2026-03-08T06:05:00.000Z'],
    ['2026年9月22日 10:13', '2026-09-22T02:13:00.000Z'],
    ['9月6日（周日）', '2026-09-05T16:00:00.000Z'],
    ['1月25号', '2027-01-24T16:00:00.000Z'],
    ['3月8日 下午2:07', '2027-03-08T06:07:00.000Z'],
    ['2026-12-05', '2026-12-04T16:00:00.000Z'],
    ['46361.5', '2026-12-05T04:00:00.000Z'],
    ['Nov 29, 2026 10:28 PM', '2026-11-29T14:28:00.000Z'],
    ['Sat, 29 Nov 2026 at 22:28', '2026-11-29T14:28:00.000Z'],
    ['1764426480000', '2025-11-29T14:28:00.000Z'],
    ['1764426480', '2025-11-29T14:28:00.000Z'],
    ['20260503', '2026-05-02T16:00:00.000Z'],
    ['20260503193000', '2026-05-03T11:30:00.000Z'],
    ['2026/5/3 07:30:15 下午', '2026-05-03T11:30:15.000Z'],
    ['2026-05-03 晚上8点半', '2026-05-03T12:30:00.000Z'],
    ['2026-05-03 19.30', '2026-05-03T11:30:00.000Z'],
    ['03.05.26, 19:30', '2026-05-03T11:30:00.000Z'],
  ])('%s is %s', (cell, expected) => {
    const at = readMoment(cell, context)
    expect(at === null ? null : new Date(at).toISOString()).toBe(expected)
  })

  it.each(['', '2026-02-30', '25:61', '下次吧', '13900000201', '2026-12-05 25:99'])('%s is none', (cell) => {
    expect(readMoment(cell, context)).toBeNull()
  })

  it('takes a range for its start, not for a zone', () => {
    expect(readMoment('2026-12-05 9:00-9:30', context)).toBe(Date.parse('2026-12-05T09:00:00+08:00'))
  })
})

describe('a name', () => {
  it.each([
    ['  Ida   Marsh ', 'Ida Marsh', ''],
    ['Ｉｄａ', 'Ida', ''],
    ['3、沈小舟', '沈小舟', ''],
    ['00000000040裴小七', '裴小七', '00000000040'],
    ['300 Kai Quill', '300 Kai Quill', ''],
  ])('%j is %s', (cell, name, before) => {
    expect(readName(cell)).toEqual({ name, before })
  })

  it('is put together in the order of its script', () => {
    expect([joinName('小明', '王'), joinName('Ada', 'Byron'), joinName('', 'Byron')]).toEqual([
      '王小明',
      'Ada Byron',
      'Byron',
    ])
  })
})

describe('a status', () => {
  it.each([
    ['approved', 'luma', 'registered'],
    ['pending_approval', 'luma', 'pending'],
    ['已支付', 'generic', 'registered'],
    ['审核不通过', 'generic', 'declined'],
    ['候补（第3位）', 'generic', 'waitlisted'],
    ['Can’t go', 'generic', 'declined'],
    ["can't go", 'generic', 'declined'],
    ['Withdrawn', 'indico', 'cancelled'],
    ['候补第3位', 'generic', 'waitlisted'],
    ['✅ 已报名', 'generic', 'registered'],
    ['退款中', 'generic', 'cancelled'],
    ['待核销', 'generic', 'registered'],
    ['No-show', 'generic', 'registered'],
    ['Not approved', 'generic', 'declined'],
    ['n', 'pretix', 'pending'],
    ['voucher assigned', 'pretix', 'waitlisted'],
  ] as const)('%s of %s is %s', (cell, platform, status) => {
    expect(readStatus(cell, platform)).toEqual({ status, checkedIn: false })
  })

  it('can say that somebody came', () => {
    expect(readStatus('已签到', 'generic')).toEqual({ status: 'registered', checkedIn: true })
    expect(readStatus('心情不错', 'generic')).toBeNull()
    expect(readStatus('constructor', 'pretix')).toBeNull()
    expect([readYesNo('√'), readYesNo('未签到'), readYesNo('也许')]).toEqual([true, false, null])
  })
})

describe('people brought along', () => {
  it.each([
    ['2', false, 2],
    ['2', true, 1],
    ['1.0', true, 0],
    ['我和男友（+1）', true, 1],
    ['两个人', true, 1],
    ['带3人', false, 3],
    ['不带', false, 0],
    ['yes', false, 1],
    ['带两位', false, 2],
    ['一个朋友', false, 1],
    ['张三、李四', false, 2],
    ['Bob and Cy', false, 2],
    ['2大1小', true, 2],
    ['2 adults, 1 child', true, 2],
    ['共3位', true, 2],
    ['three', false, 3],
    ['不带人', false, 0],
  ])('%s (self counted: %s) are %i', (cell, countsSelf, count) => {
    expect(readPlusOnes(cell, countsSelf)?.count).toBe(count)
  })

  it('are not read out of phones and stories', () => {
    const stories = ['13900000201', '看情况', '一定带', '素食，谢谢大家']
    expect(stories.map((cell) => readPlusOnes(cell, false))).toEqual(stories.map(() => null))
  })
})

describe('a heading', () => {
  it.each([
    ['1、您的姓名', 'name'],
    ['请输入您的手机号码：', 'phone'],
    ['*手机号（必填）', 'phone'],
    ['您的微信号是什么？', 'wechat'],
    ['E-mail Address', 'email'],
    ['所在公司', 'organisation'],
    ['签到时间', 'checkIn'],
    ['您从哪里知道这次活动的', 'source'],
    ['一共几个人参加', 'headcount'],
    ['同行人数', 'plusOnes'],
    ['ticket_name', 'ticketType'],
    ['Barcode #', 'ticketId'],
    ['created_at', 'registeredAt'],
  ])('%s means %s', (header, field) => {
    expect(fieldOfHeader(header)).toMatchObject({ field })
  })

  it.each(['紧急联系人电话', '推荐人', 'Emergency contact phone', '发票抬头', '你最喜欢的一本书'])(
    '%s means none of them',
    (header) => {
      expect(fieldOfHeader(header)).toBeNull()
    },
  )

  it.each(['序号', '来自IP', 'Total Paid', 'qr_code_url'])('%s is left out', (header) => {
    expect(fieldOfHeader(header)).toBe('ignore')
  })
})
