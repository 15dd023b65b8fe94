import { describe, expect, it } from 'vitest'
import { readSignUps } from '@/exchange/signup-list/read-sign-ups'
import { done } from '../../builders/done'

async function read(...lines: string[]) {
  const bytes = new TextEncoder().encode(lines.join('\n'))
  return done(await readSignUps(bytes, { zone: 'Asia/Shanghai', near: '2026-12-20' }))
}

const iso = (at: number | null | undefined) => (typeof at === 'number' ? new Date(at).toISOString() : null)

describe('several columns that say where somebody stands', () => {
  it('say it together: what keeps somebody from coming outweighs what does not', async () => {
    const list = await read(
      '姓名,审核状态,支付状态,是否能到场',
      '何田,已通过,已支付,能',
      '欧阳,已通过,未支付,能',
      '沈小舟,待审核,已支付,能',
      '贾大同,已通过,已支付,不能',
      '韩雪,已取消,已支付,能',
    )
    expect(list.entries.map(({ status }) => status)).toEqual([
      'registered',
      'pending',
      'pending',
      'declined',
      'cancelled',
    ])
  })

  it.each(['您是否参加11月28日活动（必填）', 'Will you attend in person?', '是否出席周六的沙龙'])(
    '%s asks it',
    async (header) => {
      const list = await read(`姓名,手机,${header}`, '何田,13900000101,不参加', '欧阳,13900000102,No')
      expect(list.entries.map(({ status }) => status)).toEqual(['declined', 'declined'])
    },
  )

  it('are not meant by a question about other times', async () => {
    const list = await read('姓名,手机,是否参加过读书会', '何田,13900000101,否')
    expect(list.entries).toMatchObject([{ status: null, answers: [{ answer: '否' }] }])
  })

  it('say no to the money only for now', async () => {
    const list = await read('Name,Email,Paid', 'Ida Marsh,i@example.org,No', 'Kai Oak,k@example.org,Yes')
    expect(list.entries.map(({ status }) => status)).toEqual(['pending', 'registered'])
  })
})

describe('an answer in a sentence', () => {
  it.each([
    ['Yes, I can make it', 'registered'],
    ["Sorry, can't make it", 'declined'],
    ['不能来了，抱歉', 'declined'],
    ['不一定能来', 'pending'],
    ['Awaiting approval by host', 'pending'],
    ['已邀请，未回复', 'invited'],
    ['能', 'registered'],
    ['tbc', 'pending'],
    ['已转让', 'cancelled'],
    ['被拒绝', 'declined'],
  ])('%s is %s', async (answer, status) => {
    const list = await read('Name,Email,RSVP', `Ida Marsh,i@example.org,"${answer}"`)
    expect(list.entries).toMatchObject([{ status }])
  })
})

describe('a cell about arriving', () => {
  it.each([
    ['√', true, null],
    ['✅', true, null],
    ['☑', true, null],
    ['☐', false, null],
    ['没来', false, null],
    ['已签到 19:32', true, null],
    ['19:32', true, null],
    ['下午7:32', true, null],
    ['√ (代签)', true, null],
    ['迟到', true, null],
    ['已签到（2026/11/20 19:50）', true, '2026-11-20T11:50:00.000Z'],
    ['2026-11-20 19:32', true, '2026-11-20T11:32:00.000Z'],
  ])('%s', async (cell, came, at) => {
    const list = await read('姓名,手机,签到', '何田,13900000101,未签到', `欧阳,13900000102,${cell}`)
    const entry = list.entries[1]
    expect([entry?.checkedIn, iso(entry?.checkedInAt)]).toEqual([came, at])
    expect(list.problems).toEqual([])
  })

  it('keeps a time without a day as an answer, because no day is made up for it', async () => {
    const list = await read('姓名,签到', '何田,已签到 19:32', '欧阳,')
    expect(list.entries[0]).toMatchObject({
      checkedInAt: null,
      answers: [{ question: '签到', answer: '已签到 19:32' }],
    })
  })
})

describe('how many come along', () => {
  it.each([
    ['携带人数', '带老婆', 1],
    ['携带人数', '老公+孩子', 2],
    ['携带人数', '带1娃', 1],
    ['携带人数', '一家三口', 2],
    ['携带人数', '不带', 0],
    ['参加人数', '四人（2大2小）', 3],
    ['参加人数', '我和老公', 1],
    ['参加人数', '一家三口', 2],
  ])('under %s is in %s: %i', async (header, cell, count) => {
    const list = await read(`姓名,手机,${header}`, `何田,13900000101,${cell}`)
    expect(list.entries).toMatchObject([{ plusOnes: count }])
  })

  it('may be counted apart for grown-ups and children, who come together', async () => {
    const list = await read('姓名,大人人数,小孩人数', '何田,2,1', '欧阳,1,0')
    expect(list.entries.map(({ plusOnes }) => plusOnes)).toEqual([2, 0])
    const english = await read('Name,Email,Adults,Children', 'Ida Marsh,i@example.org,2,2')
    expect(english.entries).toMatchObject([{ plusOnes: 3 }])
  })
})

describe('a way to reach somebody', () => {
  it('is a number without its desk, which is kept beside it', async () => {
    const list = await read('姓名,电话', '何田,028-85001234转801', '欧阳,+1 (628) 468-2014 ext. 12')
    expect(list.entries).toMatchObject([
      { phones: ['02885001234'], answers: [{ question: '电话', answer: '028-85001234转801' }] },
      { phones: ['+16284682014'] },
    ])
  })

  it('is a WeChat name where the cell says so, under a heading that takes either', async () => {
    const list = await read('姓名,联系方式（手机/微信）', '何田,wx: hetian_9', '欧阳,13900000102')
    expect(list.entries).toMatchObject([{ wechat: 'hetian_9' }, { phones: ['13900000102'] }])
    const phones = await read('姓名,手机', '何田,微信号：hetian_9')
    expect(phones.entries).toMatchObject([{ wechat: 'hetian_9', phones: [] }])
  })

  it('may be the user name', async () => {
    const list = await read('Timestamp,Username,Full name', '2026/09/20 2:07:33 PM GMT+8,i@example.org,Ida Marsh')
    expect(list.entries).toMatchObject([{ name: 'Ida Marsh', emails: ['i@example.org'] }])
  })
})

describe('a header', () => {
  it('may have days or numbers for headings beside the name', async () => {
    for (const header of ['姓名,11月1日,11月8日,手机', '姓名,1,2,手机', '姓名,11/1,11/8,手机']) {
      const list = await read(header, '何田,√,,13900000101', '欧阳,,√,13900000102')
      expect([list.headerRow, list.entries.map(({ name }) => name)]).toEqual([1, ['何田', '欧阳']])
    }
  })

  it('is none where a word that could head a column stands in it again and again', async () => {
    const list = await read('何田,13900000101,学生', '欧阳,13900000102,学生', '沈小舟,13900000103,志愿者')
    expect([list.headerRow, list.entries.map(({ name }) => name)]).toEqual([null, ['何田', '欧阳', '沈小舟']])
  })

  it('of two rows may have a heading of its own over another one, beside cells that go through both', async () => {
    const list = await read(
      '序号,姓名,联系方式,联系方式,报名,备注',
      '序号,姓名,手机,邮箱,时间,备注',
      '1,何田,13900000101,h@example.org,2026-11-01 20:05,素食',
    )
    expect(list.headerRow).toBe(1)
    expect(list.entries).toMatchObject([{ name: '何田', phones: ['13900000101'], note: '素食' }])
    expect(iso(list.entries[0]?.registeredAt)).toBe('2026-11-01T12:05:00.000Z')
  })

  it('says no more with an explanation in brackets', async () => {
    const list = await read('姓名,是否参加（是/否）', '何田,否', '欧阳,待定')
    expect(list.entries.map(({ status }) => status)).toEqual(['declined', 'pending'])
  })
})

describe('dates', () => {
  it('that decide nothing follow another column of the list that decides', async () => {
    const list = await read(
      'Name,Registered,Checked in at',
      'Ida Marsh,03/04/2026 10:00,05/04/2026 19:30',
      'Kai Oak,13/04/2026 10:00,05/04/2026 19:31',
    )
    expect(list.entries.map(({ checkedInAt }) => iso(checkedInAt))).toEqual([
      '2026-04-05T11:30:00.000Z',
      '2026-04-05T11:31:00.000Z',
    ])
    expect(list.problems.filter(({ kind }) => kind === 'dateOrder')).toEqual([])
  })
})

describe('dates with am and pm', () => {
  it('follow a column that proves its order: not everybody who writes pm writes the month first', async () => {
    const list = await read(
      'Name,Email,Order date,Check-in time',
      'Ida Marsh,i@example.org,1/11/2026 9:00 am,20/11/2026 7:32 pm',
    )
    expect(iso(list.entries[0]?.registeredAt)).toBe('2026-11-01T01:00:00.000Z')
  })
})

describe('names', () => {
  it('are free of control signs', async () => {
    expect((await read('姓名,手机', '何\u0001田,13900000101')).entries).toMatchObject([{ name: '何田' }])
  })

  it('are first and last, not the nickname beside them, which stands in where they are blank', async () => {
    const list = await read('Surname,Given name,Nickname,Email', 'Tan,Ah Kow,AK,t@example.org', ',,Bo,b@example.org')
    expect(list.entries.map(({ name }) => name)).toEqual(['Ah Kow Tan', 'Bo'])
  })

  it('written with the family name and a comma first are turned round, degrees are not', async () => {
    const list = await read('Name,Email', '"Marsh, Ida",i@example.org', '"van Oak, Kai",k@example.org')
    expect(list.entries.map(({ name }) => name)).toEqual(['Ida Marsh', 'Kai van Oak'])
    const degrees = await read('Name,Email', '"Ida Marsh, PhD",i@example.org', '"Kai Oak, MBA",k@example.org')
    expect(degrees.entries.map(({ name }) => name)).toEqual(['Ida Marsh, PhD', 'Kai Oak, MBA'])
  })
})
