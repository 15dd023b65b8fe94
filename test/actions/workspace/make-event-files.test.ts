import exceljs from 'exceljs'
import { describe, expect, it } from 'vitest'
import { makeAllEventsCalendar, makeEventCalendar } from '@/actions/workspace/make-calendar'
import { makeCommunityWorkbook } from '@/actions/workspace/make-community-workbook'
import { makeEventWorkbook } from '@/actions/workspace/make-event-workbook'
import { ok } from '@/domain/common/result'
import { newMember } from '@/domain/member/new-member'
import { newCue } from '@/domain/run-sheet/cue-rules'
import { commit } from '@/storage/writes/commit'
import { label, loadWords } from '@/words/create-words'
import { aCommunity, aVenue } from '../../builders/an-event-bundle'
import { anEventPlan } from '../../builders/an-event-plan'
import { made } from '../../builders/made'
import { aWorkspace } from '../../builders/workspace'

const { t } = await loadWords('zh-CN')

async function aDesk(day: '2026-12-12' | null = '2026-12-12') {
  const db = await aWorkspace()
  const event = made(
    await commit(db, { label: label('common.add') }, async (write) => {
      await write.insert('communities', aCommunity(), write.idFor('communities'))
      const venue = await write.insert('venues', aVenue(), write.idFor('venues'))
      const owner = await write.insert('members', newMember('沈舟'))
      const plan = anEventPlan({ title: '夜读/冬', day, venueId: venue.id })
      const event = await write.insert('eventPlans', plan, write.idFor('eventPlans'))
      await write.insert('cues', newCue(event.id, 'a1', { title: '第二', ownerId: owner.id }))
      await write.insert('cues', newCue(event.id, 'a0', { title: '第一' }))
      const dropped = await write.insert('cues', newCue(event.id, 'a2', { title: '删掉的' }))
      await write.remove('cues', dropped.id)
      await write.remove('members', owner.id)
      return ok(event)
    }),
  )
  return { db, event }
}

describe('files of an event', () => {
  it('give the event as a workbook with its rows in order, tombstones left out and names kept', async () => {
    const { db, event } = await aDesk()
    const file = made(await makeEventWorkbook(db, { eventId: event.id, t, language: 'zh-CN' }))
    expect(file.name).toBe('2026-12-12 夜读 冬 活动表格.xlsx')
    const book = new exceljs.Workbook()
    await book.xlsx.load(file.bytes.buffer)
    const sheet = book.getWorksheet('流程表')
    expect([2, 3].map((row) => sheet?.getCell(row, 5).value)).toEqual(['第一', '第二'])
    expect(sheet?.getCell(3, 7).value).toBe('沈舟（已删除）')
    expect(sheet?.getCell(4, 5).value).toBe('合计')
  })

  it('give it as a calendar file, and all events as one', async () => {
    const { db, event } = await aDesk()
    const file = made(await makeEventCalendar(db, { eventId: event.id, t }))
    expect(file.name).toBe('2026-12-12 夜读 冬 日历.ics')
    const text = new TextDecoder().decode(file.bytes)
    expect(text).toContain(`UID:${event.id}@salondesk`)
    expect(text).toContain('LOCATION:河岸书房')
    const all = await makeAllEventsCalendar(db, { t })
    expect(new TextDecoder().decode(all.bytes)).toContain(`UID:${event.id}@salondesk`)
  })

  it('are refused for an event that is gone, and a calendar file for one without a day', async () => {
    const { db, event } = await aDesk(null)
    expect(await makeEventCalendar(db, { eventId: event.id, t })).toEqual({ ok: false, reason: 'undated' })
    await commit(db, { label: label('common.delete') }, async (write) => {
      await write.remove('eventPlans', event.id)
      return ok(null)
    })
    expect(await makeEventWorkbook(db, { eventId: event.id, t, language: 'en' })).toEqual({
      ok: false,
      reason: 'gone',
    })
    expect(await makeEventCalendar(db, { eventId: event.id, t })).toEqual({ ok: false, reason: 'gone' })
  })

  it('give the community as a workbook', async () => {
    const { db } = await aDesk()
    const file = await makeCommunityWorkbook(db, { t, language: 'zh-CN' })
    expect(file.name).toMatch(/^南岸读书会 \d{4}-\d\d-\d\d 社群表格\.xlsx$/)
    const book = new exceljs.Workbook()
    await book.xlsx.load(file.bytes.buffer)
    expect(book.getWorksheet('成员')?.rowCount).toBe(1)
    expect(book.getWorksheet('活动')?.getCell(2, 3).value).toBe('夜读/冬')
  })
})
