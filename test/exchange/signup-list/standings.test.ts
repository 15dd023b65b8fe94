import { describe, expect, it } from 'vitest'
import { readPhones } from '@/exchange/signup-list/read-phone'
import { readSignUps } from '@/exchange/signup-list/read-sign-ups'
import { done } from '../../builders/done'

async function read(...lines: string[]) {
  const bytes = new TextEncoder().encode(lines.join('\n'))
  return done(await readSignUps(bytes, { zone: 'Asia/Shanghai', near: '2026-11-22' }))
}

describe('a standing', () => {
  it.each([
    ['是否取消', ['是', 'cancelled'], ['否', null]],
    ['取消', ['√', 'cancelled'], ['', null]],
    ['退款时间', ['2026-10-02 10:00', 'cancelled'], ['', null]],
    ['Cancelled', ['Yes', 'cancelled'], ['No', null]],
    ['Refunded', ['No', null], ['Yes', 'cancelled']],
    ['来不来', ['来', 'registered'], ['不来', 'declined']],
    ['出席', ['是', 'registered'], ['待定', 'pending']],
    ['缴费', ['已交', 'registered'], ['未交', 'pending']],
    ['是否已付费', ['是', 'registered'], ['否', 'pending']],
    ['是否通过审核', ['是', 'registered'], ['否', 'pending']],
    ['您能参加吗？', ['能，准时到', 'registered'], ['抱歉，有事去不了', 'declined']],
    ['当前状态', ['已通过', 'registered'], ['已撤销', 'cancelled']],
    ['状态', ['待支付定金', 'pending'], ['主动取消', 'cancelled']],
    ['状态', ['备选', 'waitlisted'], ['谢绝', 'declined']],
    ['Waitlist', ['Yes', 'waitlisted'], ['No', null]],
    ['RSVP', ['Unfortunately not', 'declined'], ['Awaiting reply', 'invited']],
  ] as const)('under %s: %s, %s', async (heading, [one, oneMeans], [other, otherMeans]) => {
    const list = await read(`姓名,手机,${heading}`, `程心,13700010002,"${one}"`, `罗辑,13700010003,"${other}"`)
    expect(list.entries.map(({ status }) => status)).toEqual([oneMeans, otherMeans])
    expect(list.problems).toEqual([])
  })

  it('is cancelled where a paid ticket was paid back, whatever the other column says', async () => {
    const list = await read('Name,Status,Refunded', 'Ada Byron,Paid,Yes', 'Bo Li,Paid,No')
    expect(list.entries.map(({ status }) => status)).toEqual(['cancelled', 'registered'])
  })

  it('is an arrival in a column of arrivals', async () => {
    const list = await read('姓名,到场情况', '程心,准时', '罗辑,未到', '史强,出席', '庄颜,迟到')
    expect(list.entries.map(({ checkedIn }) => checkedIn)).toEqual([true, false, true, true])
    const ticks = await read('姓名,到场√', '程心,√', '罗辑,', '以上共2人,')
    expect(ticks.entries.map(({ checkedIn }) => checkedIn)).toEqual([true, false])
    expect(ticks.counts.rejected).toBe(1)
  })
})

describe('the source of a sign-up', () => {
  it('is what the person answered, not how the form was opened', async () => {
    const list = await read(
      '序号,提交答卷时间,所用时间,来源,来自IP,1、姓名,2、您从哪里得知本次活动？',
      '1,2026/10/1 19:30:00,10秒,微信,1.2.3.4,程心,朋友圈',
    )
    expect(list.entries).toMatchObject([{ source: '朋友圈' }])
    expect((await read('姓名,来源', '程心,公众号')).entries).toMatchObject([{ source: '公众号' }])
  })
})

describe('guests written behind a name', () => {
  it.each([
    ['程心 +1', '程心', 1],
    ['罗辑（带2人）', '罗辑', 2],
    ['Ada Byron +2', 'Ada Byron', 2],
    ['史强', '史强', null],
    ['Blink 182', 'Blink 182', null],
  ])('%s is %s', async (cell, name, plusOnes) => {
    expect((await read('姓名,手机', `${cell},13700010002`)).entries).toMatchObject([{ name, plusOnes }])
  })
})

describe('a phone', () => {
  it.each([
    ['010-62345678-801', ['01062345678']],
    ['001 628 468 2014', ['+16284682014']],
    ['0049 1511 234567', ['+491511234567']],
    ['0151 / 234 56 78', ['01512345678']],
    ['+49 (0) 151 / 234 567 8', ['+491512345678']],
    ['"+1 628 468 2014"', ['+16284682014']],
    ['13700010002/13700010003', ['13700010002', '13700010003']],
    ['010-62345678/13700010003', ['01062345678', '13700010003']],
    ['0086-13700010002', ['13700010002']],
  ])('%s is %s', (cell, phones) => {
    expect(readPhones(cell).phones).toEqual(phones)
  })
})

describe('a name that a platform still waits for', () => {
  it('is none: the address stands in', async () => {
    const list = await read(
      'Order #,First Name,Last Name,Email,Attendee #,Attendee Status',
      '1,Ada,Byron,a@example.org,9,Attending',
      '1,Info Requested,Info Requested,bo@example.org,10,Attending',
    )
    expect(list.entries.map(({ name }) => name)).toEqual(['Ada Byron', 'bo'])
    const phones = await read('姓名,手机', '程心,未填写', '罗辑,13700010002')
    expect(phones.entries.map((entry) => entry.phones)).toEqual([[], ['13700010002']])
    expect(phones.problems).toEqual([])
  })

  it('does not hide who was scanned', async () => {
    const list = await read('Ticket holder,Ticket no.,Scanned', 'Ada Byron,A-001,TRUE', 'Bo Li,A-002,FALSE')
    expect(list.entries.map(({ checkedIn }) => checkedIn)).toEqual([true, false])
  })
})
