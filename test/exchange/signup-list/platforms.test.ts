import { describe, expect, it } from 'vitest'
import { readSignUps } from '@/exchange/signup-list/read-sign-ups'

async function read(...lines: string[]) {
  const bytes = new TextEncoder().encode(lines.join('\n'))
  const file = await readSignUps(bytes, { zone: 'Asia/Shanghai', near: '2026-12-20' })
  if (!file.ok) throw new Error(file.reason.kind)
  return file.value
}

describe('what a platform means', () => {
  it('Luma: an invitation is not a registration', async () => {
    const head =
      'api_id,name,first_name,last_name,email,phone_number,created_at,approval_status,checked_in_at,custom_source,qr_code_url,amount,amount_tax,amount_discount,currency,coupon_code,eth_address,solana_address,survey_response_rating,survey_response_feedback,ticket_type_id,ticket_name'
    const line = (id: string, status: string, came = '') =>
      `${id},P${id},,,p${id}@example.org,,2026-10-29T23:54:03.482Z,${status},${came},,,,,,,,,,,,,Standard`
    const file = await read(
      `\uFEFF${head}`,
      line('gst-1', 'invited'),
      line('gst-2', 'pending_approval'),
      line('gst-3', 'approved', '2026-12-20T06:05:00.000Z'),
      line('gst-4', 'declined'),
    )
    expect(file.platform).toBe('luma')
    expect(file.entries.map(({ status, checkedIn }) => [status, checkedIn])).toEqual([
      ['invited', false],
      ['pending', false],
      ['registered', true],
      ['declined', false],
    ])
    expect(file.entries[2]?.checkedInAt).toBe(Date.UTC(2026, 11, 20, 6, 5))
  })

  it('pretix: paid, pending, expired and cancelled orders, with duplicate headings', async () => {
    const head =
      'Event slug,Order code,Position ID,Status,Email,Phone number,Order date,Order time,Product,Price,Attendee name,Attendee email,Company,Company'
    const line = (code: string, status: string) =>
      `evt,${code},1,${status},${code}@example.org,,2026-11-01,10:00:00,Seat,0,Person ${code},,,`
    const file = await read(head, line('A', 'paid'), line('B', 'pending'), line('C', 'expired'), line('D', 'canceled'))
    expect(file.platform).toBe('pretix')
    expect(file.entries.map((entry) => entry.status)).toEqual(['registered', 'pending', 'cancelled', 'cancelled'])
    expect(file.entries.map((entry) => entry.name)).toEqual(['Person A', 'Person B', 'Person C', 'Person D'])
  })

  it('a waiting list entry is one on the waiting list', async () => {
    const file = await read('Name,E-mail,Status', 'Ada,ada@example.org,waiting', 'Bo,bo@example.org,Waiting list')
    expect(file.entries.map((entry) => entry.status)).toEqual(['waitlisted', 'waitlisted'])
  })

  it('Meetup: guests are plus-ones, in tabs, whatever the file is called', async () => {
    const file = await read(
      'Name\tUser ID\tTitle\tEvent Host\tRSVP\tGuests\tRSVPed on\tJoined Group on\tURL of Member Profile',
      'Ada\tuser 12537919\t\t\tYes\t2\t04/24/2014\t03/01/2014\thttps://example.org/1',
      'Bo\tuser 12537920\t\t\tNo\t0\t04/25/2014\t03/01/2014\thttps://example.org/2',
    )
    expect([file.platform, file.delimiter]).toEqual(['meetup', '\t'])
    expect(file.entries.map(({ status, plusOnes }) => [status, plusOnes])).toEqual([
      ['registered', 2],
      ['declined', 0],
    ])
  })

  it('Hi.Events and Indico are known by their headings', async () => {
    const hi = await read(
      'ID,First Name,Last Name,Email,Status,Check Ins,Product ID,Product Name,Event ID,Public ID,Short ID,Created Date,Last Updated Date,Notes',
      '1,Ada,Byron,ada@example.org,ACTIVE,1,4,Seat,9,A-1,a1,2026-11-01 10:00:00,2026-11-01 10:00:00,',
      '2,Bo,Li,bo@example.org,CANCELLED,0,4,Seat,9,A-2,a2,2026-11-01 10:00:00,2026-11-01 10:00:00,',
    )
    expect(hi.platform).toBe('hiEvents')
    expect(hi.entries.map(({ name, status, checkedIn }) => [name, status, checkedIn])).toEqual([
      ['Ada Byron', 'registered', true],
      ['Bo Li', 'cancelled', false],
    ])
    const indico = await read(
      'ID,Name,Email Address,Registration date,Modification date,Registration state,Created by,Price,Checked in,Check-in date,Payment date,Tags',
      '1,Byron Ada,ada@example.org,2026-11-01T10:00:00+00:00,,Complete,,0,No,,,',
      '2,Li Bo,bo@example.org,2026-11-01T10:00:00+00:00,,Withdrawn,,0,No,,,',
    )
    expect(indico.platform).toBe('indico')
    expect(indico.entries.map((entry) => entry.status)).toEqual(['registered', 'cancelled'])
  })

  it('金数据: the questions stand first, what it adds last', async () => {
    const file = await read(
      '序号,您的姓名,手机,有什么忌口,提交人,提交时间,修改时间,填写设备,操作系统,浏览器,IP',
      '1,何田,13900000101,素食,,2026-11-01 10:00:00,2026-11-01 10:00:00,手机,iOS,微信,1.2.3.4',
    )
    expect(file.platform).toBe('jinshuju')
    expect(file.entries[0]).toMatchObject({ name: '何田', phones: ['13900000101'] })
    expect(file.entries[0]?.answers.some(({ answer }) => answer === '素食')).toBe(true)
  })
})
