import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { FIRST_LABEL_CHOICES, type LabelChoices } from '@/domain/labels/label-choices'
import type { EventBundle } from '@/domain/event-plan/event-bundle'
import { LabelPages } from '@/exchange/print/labels/LabelPages'
import { labelTexts } from '@/exchange/print/labels/label-texts'
import { drawQr } from '@/exchange/print/labels/qr-drawing'
import { ownTicketCode } from '@/domain/attendance/ticket-code'
import { loadWords } from '@/words/create-words'
import type { Language } from '@/words/language'
import { anAttendance } from '../../builders/a-door'
import { aMember } from '../../builders/a-member'
import { anEventBundle, aRoom, aVenue } from '../../builders/an-event-bundle'
import { anEventPlan } from '../../builders/an-event-plan'
import { NOW } from './a-printed-doc'

const bundle: Partial<EventBundle> = {
  event: anEventPlan({ title: '冬日夜谈', day: '2026-12-12', opensAt: 840 }),
  venue: aVenue({ name: '河岸书房' }),
  room: aRoom({ name: '二层大厅' }),
  members: [
    aMember({ id: 'mem_1', name: '李萌', organisation: '河岸书店' }),
    aMember({ id: 'mem_2', name: 'Nora <Weiß>' }),
  ],
  attendances: [
    anAttendance({
      id: 'att_1',
      memberId: 'mem_1',
      table: '3',
      ticketType: '早鸟票',
      ticketCode: 'TK-1',
      createdAt: 1,
    }),
    anAttendance({ id: 'att_2', memberId: 'mem_2', party: 'Weiß family', createdAt: 2 }),
  ],
}

async function printed(over: Partial<LabelChoices> = {}, language: Language = 'zh-CN', from = 1) {
  const { t } = await loadWords(language)
  const choices = { ...FIRST_LABEL_CHOICES, ...over }
  const texts = labelTexts({ bundle: anEventBundle(bundle), t, language, now: NOW }, choices)
  const html = renderToStaticMarkup(<LabelPages {...{ texts, choices, from, t, language }} />)
  return { texts, html }
}

describe('the texts of labels', () => {
  it('are the name, where the person is from, where they sit and what their QR code holds', async () => {
    const { texts } = await printed()
    expect(texts).toEqual({
      head: '冬日夜谈',
      labels: [
        { key: 'att_1', name: '李萌', notes: ['河岸书店', '3桌 · 早鸟票'], code: 'TK-1' },
        { key: 'att_2', name: 'Nora <Weiß>', notes: ['', 'Weiß family'], code: ownTicketCode('att_2') },
      ],
    })
  })

  it('leave out what is not wanted, and lines that nobody has', async () => {
    const { texts } = await printed({ fields: ['organisation', 'ticketType'] })
    expect(texts.head).toBeNull()
    expect(texts.labels.map(({ notes, code }) => [notes, code])).toEqual([
      [['河岸书店', '早鸟票'], null],
      [['', ''], null],
    ])
    const { texts: bare } = await printed({ fields: [] })
    expect(bare.labels.map(({ notes }) => notes)).toEqual([[], []])
  })

  it('say on a ticket when and where, in both languages', async () => {
    expect((await printed({ kind: 'ticket' })).texts.labels[0]?.notes).toEqual([
      '12-12 周六 14:00',
      '河岸书房 二层大厅',
      '3桌 · 早鸟票',
    ])
    expect((await printed({ kind: 'ticket' }, 'en')).texts.labels[0]?.notes[0]).toMatch(/^Sat,? 12 Dec 14:00$/)
  })
})

describe('the sheets of labels', () => {
  it('have a label for everybody at its place, with a QR code, and a second sheet when the first is used up', async () => {
    const { html } = await printed()
    expect(html.match(/<section/g)).toHaveLength(1)
    expect(html.match(/left:7.25mm;top:15.15mm/g)).toHaveLength(1)
    expect(html.match(/<svg/g)).toHaveLength(2)
    expect((await printed({}, 'zh-CN', 21)).html.match(/<section/g)).toHaveLength(2)
  })

  it('hold names as text, whatever is in them', async () => {
    expect((await printed()).html).toContain('&lt;Weiß&gt;')
  })

  it('draw a platform’s long code coarser rather than not at all', () => {
    expect(drawQr('TK-1').side).toBe(25)
    expect(drawQr('https://tickets.example/'.padEnd(300, 'x')).side).toBeGreaterThan(50)
  })
})
