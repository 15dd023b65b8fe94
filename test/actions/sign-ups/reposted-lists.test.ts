import { describe, expect, it } from 'vitest'
import { importSignUps } from '@/actions/sign-ups/import-sign-ups'
import type { EventPlanId } from '@/domain/common/id'
import { readSignUps } from '@/exchange/signup-list/read-sign-ups'
import type { Workspace } from '@/storage/database/workspace'
import { withEvent } from '../../builders/a-door'
import { done } from '../../builders/done'
import { aWorkspace } from '../../builders/workspace'

async function bringIn(db: Workspace, eventId: EventPlanId, text: string) {
  const read = await readSignUps(new TextEncoder().encode(text), { zone: 'Asia/Shanghai', near: '2026-12-20' })
  const { platform, entries, counts } = done(read)
  const ask = { eventId, fileName: 'list', platform, entries, rows: counts.rows, rejected: counts.rejected }
  const { totals } = done(await importSignUps(db, ask))
  const again = done(await importSignUps(db, ask))
  expect([again.totals.added, again.totals.changed, again.importId]).toEqual([0, 0, null])
  return totals
}

describe('a list that is posted again', () => {
  it('as a chain says who came, who brings more, who cancelled and who is gone', async () => {
    const db = await aWorkspace()
    const eventId = await withEvent(db, { day: '2026-12-20' })
    expect(await bringIn(db, eventId, '#接龙\n1. 沈小舟\n2. 欧阳 +1\n3. 林')).toMatchObject({ added: 3, gone: 0 })
    const later = '#接龙\n1. 沈小舟（取消）\n2. 欧阳 +2\n3. 何\n4. 周（候补）'
    expect(await bringIn(db, eventId, later)).toMatchObject({ added: 2, changed: 2, gone: 1, listed: 4 })
    const places = await db.attendances.toArray()
    expect(places.map(({ status, plusOnes }) => `${status} ${plusOnes}`).sort()).toEqual([
      'cancelled 0',
      'registered 0',
      'registered 0',
      'registered 2',
      'waitlisted 0',
    ])
  })

  it('as a chain with ticks and pictures beside the names knows everybody again', async () => {
    const db = await aWorkspace()
    const eventId = await withEvent(db, { day: '2026-12-20' })
    await bringIn(db, eventId, '#接龙\n1. 沈小舟\n2. 小花\n3. 小花🌸')
    const later = '#接龙\n1. 沈小舟✅\n2. 小花🌸 +1\n3. 小花'
    expect(await bringIn(db, eventId, later)).toMatchObject({ added: 0, changed: 2, unchanged: 1, gone: 0 })
    const members = new Map((await db.members.toArray()).map(({ id, name }) => [id as string, name]))
    const places = await db.attendances.toArray()
    expect(places.map(({ memberId, plusOnes }) => `${members.get(memberId) ?? ''} ${plusOnes}`).sort()).toEqual([
      '小花 0',
      '小花🌸 1',
      '沈小舟 0',
    ])
  })

  it('with a remark that was written on keeps it once', async () => {
    const db = await aWorkspace()
    const eventId = await withEvent(db, { day: '2026-12-20' })
    await bringIn(db, eventId, '姓名,手机,备注\n何田,13900000101,素食\n')
    await bringIn(db, eventId, '姓名,手机,备注\n何田,13900000101,素食，带电脑\n')
    await bringIn(db, eventId, '姓名,手机,备注\n何田,13900000101,\n')
    expect((await db.attendances.toArray()).map(({ note }) => note)).toEqual(['素食，带电脑'])
  })

  it('with names in the other script, or turned round, makes nobody twice', async () => {
    const db = await aWorkspace()
    const eventId = await withEvent(db, { day: '2026-12-20' })
    await bringIn(db, eventId, '姓名,邮箱\n張偉,zw@example.org\nIda Marsh,ida@example.org\n')
    await bringIn(db, eventId, '姓名,邮箱\n张伟,zw@example.org\nMarsh Ida,ida@example.org\n')
    expect(await db.members.count()).toBe(2)
  })

  it('with tickets numbered within their orders keeps two first tickets apart', async () => {
    const db = await aWorkspace()
    const eventId = await withEvent(db, { day: '2026-12-20' })
    const head = 'Order code,Position ID,Status,Attendee name'
    const early = [head, 'ABC,1,Paid,Ida Marsh', 'ABD,1,Paid,Oto Lind'].join('\n')
    expect(await bringIn(db, eventId, early)).toMatchObject({ added: 2 })
    const late = [head, 'ABD,1,Canceled,Oto Lind', 'ABE,1,Paid,Una Rey', 'ABC,1,Paid,Ida Marsh'].join('\n')
    expect(await bringIn(db, eventId, late)).toMatchObject({ added: 1, changed: 1, unchanged: 1, gone: 0 })
  })

  it('with a check-in as a word and later as a moment counts one head once', async () => {
    const db = await aWorkspace()
    const eventId = await withEvent(db, { day: '2026-12-20' })
    await bringIn(db, eventId, '姓名,手机,签到\n何田,13900000101,是\n')
    await bringIn(db, eventId, '姓名,手机,签到时间\n何田,13900000101,2026-12-20 14:00\n')
    await bringIn(db, eventId, '姓名,手机,签到\n何田,13900000101,\n')
    expect(await db.checkIns.count()).toBe(1)
  })
})
