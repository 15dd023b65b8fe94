import { describe, expect, it } from 'vitest'
import { fieldOfHeader, headerKey } from '@/exchange/signup-list/header-names'
import { inOneScript } from '@/exchange/signup-list/one-script'
import { readSignUps } from '@/exchange/signup-list/read-sign-ups'
import { done } from '../../builders/done'

async function read(...lines: string[]) {
  const bytes = new TextEncoder().encode(lines.join('\n'))
  return done(await readSignUps(bytes, { zone: 'Asia/Shanghai', near: '2026-12-20' }))
}

const iso = (at: number | null | undefined) => (typeof at === 'number' ? new Date(at).toISOString() : null)

describe('a heading in traditional characters', () => {
  it('means what it means in simplified ones, and no character is known twice', () => {
    expect(inOneScript('參加人數、聯絡電話、報到時間')).toBe('参加人数、联络电话、报到时间')
    expect(inOneScript('Café 沙龙 Ω')).toBe('Café 沙龙 Ω')
    expect(headerKey('您的電子郵件')).toBe(headerKey('您的电子邮件'))
    expect(fieldOfHeader('攜伴')).toMatchObject({ field: 'plusOnes' })
    expect(fieldOfHeader('行動電話')).toMatchObject({ field: 'phone' })
    expect(fieldOfHeader('報到時間')).toMatchObject({ field: 'checkIn' })
    expect(fieldOfHeader('緊急聯絡人電話')).toBeNull()
  })
})

describe('a platform is known in another language', () => {
  it('Eventbrite in German: the attendee is the ticket, and its words for a standing are understood', async () => {
    const list = await read(
      'Bestellnr.,Bestelldatum,Vorname,Nachname,E-Mail,Anzahl,Tickettyp,Teilnehmernr.,Gruppe,Teilnehmerstatus',
      '98,29.11.2026 22:28,Jörg,Weiß,j@example.org,2,Früh,1155,,Teilnehmend',
      '98,29.11.2026 22:28,Änne,Groß,a@example.org,2,Früh,1156,,Eingecheckt',
      '99,29.11.2026 22:28,Uwe,Klein,u@example.org,1,Früh,1157,,Erstattet',
    )
    expect(list.platform).toBe('eventbrite')
    expect(list.entries).toMatchObject([
      { name: 'Jörg Weiß', ticketId: '1155', orderId: '98', ticketType: 'Früh', plusOnes: null, checkedIn: false },
      { name: 'Änne Groß', ticketId: '1156', checkedIn: true },
      { name: 'Uwe Klein', ticketId: '1157', status: 'cancelled' },
    ])
    expect(iso(list.entries[0]?.registeredAt)).toBe('2026-11-29T14:28:00.000Z')
  })

  it('Eventbrite in Chinese, in either script', async () => {
    const taiwan = await read(
      '訂單編號,訂單日期,名字,姓氏,電子郵件,票券類型,與會者編號,與會者狀態',
      '771,2026/11/02 21:05,雅婷,林,yt@example.org,一般票,9001,已報到',
    )
    expect(taiwan.platform).toBe('eventbrite')
    expect(taiwan.entries).toMatchObject([{ name: '林雅婷', ticketId: '9001', ticketType: '一般票', checkedIn: true }])
    expect(iso(taiwan.entries[0]?.registeredAt)).toBe('2026-11-02T13:05:00.000Z')
    const mainland = await read(
      '订单编号,订单日期,名,姓,数量,参加者编号,参加者状态',
      '771,2026-11-02 21:05,小雨,何,2,9001,正在参加',
    )
    expect(mainland.entries).toMatchObject([{ name: '何小雨', ticketId: '9001', status: 'registered', plusOnes: null }])
  })

  it('Meetup in German: an answer, a month and a guest', async () => {
    const list = await read(
      'Name\tBenutzer-ID\tRSVP\tGäste\tRSVP am\tURL des Mitgliederprofils',
      'Tina Bär\tBenutzer 1\tJa\t1\t4. Oktober 2026\thttps://example.org/1',
      'Rolf\tBenutzer 2\tNein\t0\t5. Dez. 2025\thttps://example.org/2',
    )
    expect(list.platform).toBe('meetup')
    expect(list.entries).toMatchObject([
      { name: 'Tina Bär', status: 'registered', plusOnes: 1 },
      { name: 'Rolf', status: 'declined', plusOnes: 0 },
    ])
    expect(list.entries.map(({ registeredAt }) => iso(registeredAt))).toEqual([
      '2026-10-03T16:00:00.000Z',
      '2025-12-04T16:00:00.000Z',
    ])
  })

  it('pretix in German: its check-in list, and an order that is not paid is pending', async () => {
    const list = await read(
      'Bestellnummer;Teilnehmername;Eingecheckt;Automatisch eingecheckt;Bezahlt;Secret;E-Mail;Kommentar',
      'ABC12;Eva Roß;20.11.2026 19:32:10;Nein;Ja;s1;e@example.org;Rollstuhl',
      'ABC13;Ute Nie;;Nein;Nein;s2;u@example.org;',
    )
    expect(list.platform).toBe('pretix')
    expect(list.entries).toMatchObject([
      { name: 'Eva Roß', status: 'registered', checkedIn: true, note: 'Rollstuhl', ticketId: 's1' },
      { name: 'Ute Nie', status: 'pending', checkedIn: false },
    ])
  })

  it('Zoom and Google Forms in Chinese and German', async () => {
    const zoom = await read(
      '名称（原始名称）,用户电子邮件,加入时间,离开时间,持续时间（分钟）,访客',
      '何田,h@example.org,2026/11/20 19:31:00,2026/11/20 20:31:00,60,是',
    )
    expect(zoom.platform).toBe('zoom')
    expect(zoom.entries).toMatchObject([{ name: '何田', emails: ['h@example.org'], checkedIn: true, plusOnes: null }])
    expect(iso(zoom.entries[0]?.checkedInAt)).toBe('2026-11-20T11:31:00.000Z')
    const form = await read(
      'Zeitstempel,E-Mail-Adresse,Vor- und Nachname,Mobilnummer,Kommst du?,Wie viele Personen bringst du mit?',
      '20.09.2026 14:07:33,a@example.org,Änne Groß,0151 2345678,Ja,1',
      '20.09.2026 14:08:33,u@example.org,Uwe Klein,,Nein,',
    )
    expect(form.platform).toBe('googleForms')
    expect(form.entries).toMatchObject([
      { name: 'Änne Groß', phones: ['01512345678'], status: 'registered', plusOnes: 1 },
      { name: 'Uwe Klein', status: 'declined' },
    ])
  })

  it('a call of 腾讯会议: its table under the lines about the call', async () => {
    const list = await read(
      '会议主题,周五沙龙',
      '会议时间,2026/11/20 19:30-21:30',
      '',
      '用户昵称（入会昵称）,首次入会时间,最后退会时间,累计参会时长,身份',
      '何田,2026-11-20 19:31:02,2026-11-20 21:30:00,01:58:58,成员',
    )
    expect([list.headerRow, list.platform]).toEqual([4, 'generic'])
    expect(list.entries).toMatchObject([{ name: '何田', checkedIn: true }])
    expect(iso(list.entries[0]?.checkedInAt)).toBe('2026-11-20T11:31:02.000Z')
  })

  it('Indico in German and Chinese', async () => {
    const german = await read(
      'ID,Name,E-Mail-Adresse,Einrichtung,Registrierungsdatum,Status der Registrierung,Eingecheckt,Check-in-Datum',
      '1,Jörg Maß,j@example.org,Institut,2026-11-01 10:00,Abgeschlossen,Ja,2026-11-20 19:32',
      '2,Uwe Klein,u@example.org,,2026-11-01 10:00,Zurückgezogen,Nein,',
    )
    const chinese = await read(
      'ID,姓名,电子邮件地址,所属机构,注册日期,注册状态,签到日期',
      '1,何田,h@example.org,书院,2026-11-01 10:00,已完成,2026-11-20 19:32',
      '2,欧阳,o@example.org,,2026-11-01 10:00,已撤回,',
    )
    for (const { platform, entries } of [german, chinese]) {
      expect(platform).toBe('indico')
      expect(entries).toMatchObject([
        { ticketId: '1', status: 'registered', checkedIn: true },
        { ticketId: '2', status: 'cancelled', checkedIn: false },
      ])
    }
  })
})
