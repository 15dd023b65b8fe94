import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { EventBundle } from '@/domain/event-plan/event-bundle'
import { renderPrintPage } from '@/exchange/print/render-print-page'
import { RunSheetPage } from '@/exchange/print/RunSheetPage'
import { SignInPage } from '@/exchange/print/SignInPage'
import { loadWords } from '@/words/create-words'
import type { Language } from '@/words/language'
import { aCue, at } from '../../builders/a-cue'
import { anAttendance } from '../../builders/a-door'
import { aMember } from '../../builders/a-member'
import { anEventBundle, aRoom, aVenue } from '../../builders/an-event-bundle'
import { anEventPlan, STAMP } from '../../builders/an-event-plan'

const NOW = Date.UTC(2026, 11, 12, 2, 5)
const css = readFileSync('src/exchange/print/print.css', 'utf8')

async function printed(Page: typeof RunSheetPage, over: Partial<EventBundle>, language: Language = 'zh-CN') {
  const { t } = await loadWords(language)
  const page = <Page bundle={anEventBundle(over)} t={t} language={language} now={NOW} />
  const html = renderPrintPage(page, { title: 'a < b & c', language, css })
  const text = html
    .replace(/^[\s\S]*<body>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
  return { html, text }
}

describe('a printed page as a file', () => {
  it('runs nothing and fetches nothing', async () => {
    const { html } = await printed(RunSheetPage, { cues: [aCue({ title: '<script>alert(1)</script>' })] })
    expect(html).not.toContain('<script')
    expect(html).not.toMatch(/\b(src|href)=|url\(|@import/)
    expect(html).toContain('<title>a &lt; b &amp; c</title>')
    expect(html).toContain("default-src 'none'")
    expect(html).toContain('&lt;script&gt;')
  })
})

describe('the printed run-sheet', () => {
  it('says which version it is, or that it is a draft', async () => {
    const version = { id: 'rsv_1', ...STAMP, eventId: 'evt_1', number: 8, content: [], opensAt: null } as const
    const published = await printed(RunSheetPage, { versions: [{ ...version, publishedAt: NOW - 60_000 }] })
    const draft = await printed(RunSheetPage, { versions: [{ ...version, publishedAt: null }] }, 'en')
    expect(published.text).toContain('v8 12-12 10:04发布')
    expect(published.text).toContain('流程表v8，12-12 10:05打印；见到更高版本号，请作废这张')
    expect(draft.text).toContain('v8 draft printed 12 Dec 10:05')
  })

  it('marks fixed starts, shows computed ones, and has a box for the real start in every row but group rows', async () => {
    const { html, text } = await printed(RunSheetPage, {
      cues: [
        aCue({ kind: 'group', title: '上半场' }),
        aCue({ title: '开场', start: at('14:00'), duration: 480 }),
        aCue({ title: '破冰', duration: 720, shortest: 360 }),
        aCue({ title: '夜谈', start: at('25:30'), duration: 90, canDrop: true }),
        aCue({ title: '不做了', skipped: true }),
      ],
    })
    expect(html.match(/class="print-write-in"/g)).toHaveLength(3)
    expect(html.match(/aria-label="固定开始"/g)).toHaveLength(2)
    expect(text).toContain('14:08 12分 最短6 破冰')
    expect(text).toContain('01:30 +1')
    expect(text).toContain('1分30秒')
    expect(text).toContain('可压缩：破冰 6（共6分）。')
    expect(text).toContain('可删减：夜谈 1.5（共1.5分）。')
    expect(text).not.toContain('不做了')
  })

  it('tells whom to call and when everybody must be out', async () => {
    const { text } = await printed(RunSheetPage, {
      event: anEventPlan({ ownerId: 'mem_1', hardClose: 1080 }),
      members: [aMember({ phones: ['13800135521'] })],
      venue: aVenue({ address: '河岸路12号' }),
      room: aRoom({ loadInFrom: 750 }),
    })
    expect(text).toContain('主理人 林小满 138 0013 5521')
    expect(text).toContain('进场 12:30 起')
    expect(text).toContain('离场截止 18:00')
    expect(text).toContain('河岸书房 二层大厅（河岸路12号）')
  })
})

describe('the printed sign-in sheet', () => {
  const members = [
    aMember({ phones: ['13800138830'], note: '花生过敏' }),
    aMember({ id: 'mem_2', name: 'Ada', phones: [] }),
    aMember({ id: 'mem_3', name: '取消了的人' }),
  ]
  const attendances = [
    anAttendance({ id: 'att_3', memberId: 'mem_3', status: 'cancelled', createdAt: 1 }),
    anAttendance({ id: 'att_1', plusOnes: 1, createdAt: 2, table: '7', note: '花生过敏' }),
    anAttendance({ id: 'att_2', memberId: 'mem_2', createdAt: 3 }),
  ]

  it('keeps the numbers people got when somebody cancels', async () => {
    const { text } = await printed(SignInPage, { members, attendances })
    expect(text).toContain('2 林小满 8830 7 +1')
    expect(text).toContain('3 Ada')
    expect(text).not.toContain('取消了的人')
    expect(text).toContain('应到2')
  })

  it('shows of a phone only its tail, and nothing about health', async () => {
    const { html } = await printed(SignInPage, { members, attendances })
    expect(html).not.toContain('1380013')
    expect(html).not.toContain('过敏')
  })

  it('has a box to tick beside every name and room for people who are not on the list', async () => {
    const { html, text } = await printed(SignInPage, { members, attendances }, 'en')
    expect(html.match(/class="print-tick"/g)).toHaveLength(2 + 8)
    expect(text).toContain('Walk-ins')
  })
})
