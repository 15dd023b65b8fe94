import { beforeEach, describe, expect, it } from 'vitest'
import { builtInTemplate, findTemplate } from '@/actions/event-plan/built-in-templates'
import { createEventFromTemplate } from '@/actions/event-plan/create-from-template'
import { duplicateCues } from '@/actions/run-sheet/duplicate-cues'
import { saveAsTemplate } from '@/actions/event-plan/save-as-template'
import { startCommunity } from '@/actions/community/start-community'
import { plannedFollowUps } from '@/domain/template/planned-follow-ups'
import { TABLE_NAMES } from '@/storage/database/tables'
import type { Workspace } from '@/storage/database/workspace'
import { redo, undo } from '@/storage/history/undo'
import { readTemplates } from '@/storage/reads/templates'
import { aWorkspace } from '../../builders/workspace'

let db: Workspace

beforeEach(async () => {
  db = await aWorkspace()
  await startCommunity(db, { name: '测试社群', city: '上海', currency: 'CNY', zone: 'Asia/Shanghai', organiser: '甲' })
})

async function salon(more: Partial<Parameters<typeof createEventFromTemplate>[1]> = {}) {
  const content = await builtInTemplate('salon', 'zh-CN')
  const made = await createEventFromTemplate(db, {
    templateKey: 'salon',
    content,
    title: '第1期沙龙',
    day: '2026-12-12',
    ...more,
  })
  if (!made.ok) throw new Error(made.reason.kind)
  const event = await db.eventPlans.get(made.value)
  if (!event) throw new Error('not written')
  return { event, content }
}

async function liveCounts(): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const name of TABLE_NAMES) {
    const rows = (await db.table(name).toArray()) as { deleted: number }[]
    counts[name] = rows.filter((row) => row.deleted === 0).length
  }
  return counts
}

describe('an event from a template', () => {
  it('brings run-sheet, checklist, roles, materials and budget in one change', async () => {
    const { event, content } = await salon()
    expect(event).toMatchObject({ status: 'planning', templateKey: 'salon', opensAt: 840, length: 190, setUp: 90 })
    const counts = await liveCounts()
    expect(counts).toMatchObject({
      cues: content.cues.length,
      tasks: content.tasks.length,
      staffRoles: content.roles.length,
      shifts: content.roles.length,
      reservations: content.materials.length,
      materials: content.materials.length,
      budgetLines: content.budget.length,
      followUps: 0,
    })
    expect(await db.operations.count()).toBe(2)
  })

  it('counts its times from the opening that was asked for', async () => {
    const { event } = await salon({ opensAt: 19 * 60 })
    const cues = await db.cues.where('eventId').equals(event.id).toArray()
    const opening = cues.find((cue) => cue.templateCue === 'rules')
    expect(opening?.start).toEqual({ kind: 'fixed', at: 19 * 3600 })
    const roles = await db.staffRoles.where('eventId').equals(event.id).toArray()
    const desk = roles.find((role) => role.name === '签到员')
    const shift = await db.shifts
      .where('roleId')
      .equals(desk?.id ?? '')
      .first()
    expect(shift).toMatchObject({ callsAt: 18 * 60, needed: 2 })
  })

  it('counts quantities per head with the expected size, whole pieces only', async () => {
    const { event } = await salon({ expectedSize: 63 })
    const badges = await db.materials.filter((material) => material.name === '姓名贴').first()
    const reserved = await db.reservations.where('eventId').equals(event.id).toArray()
    expect(reserved.find((one) => one.materialId === badges?.id)?.quantity).toBe(76)
  })

  it('finds materials in the stock by name instead of adding them again', async () => {
    await salon()
    const before = (await liveCounts())['materials']
    await salon({ title: '第2期沙龙', day: '2026-12-26' })
    expect((await liveCounts())['materials']).toBe(before)
  })

  it('is an idea when it has no day', async () => {
    const { event } = await salon({ day: null })
    expect(event.status).toBe('idea')
  })

  it('is refused without a title, and leaves nothing behind', async () => {
    const content = await builtInTemplate('talk', 'en')
    const made = await createEventFromTemplate(db, { templateKey: 'talk', content, title: ' ', day: null })
    expect(made).toEqual({ ok: false, reason: { kind: 'noTitle' } })
    expect(await liveCounts()).toMatchObject({ eventPlans: 0, cues: 0, materials: 0 })
  })

  it('is taken back whole by one undo, and brought back by one redo', async () => {
    const before = await liveCounts()
    await salon()
    const after = await liveCounts()
    expect((await undo(db)).ok).toBe(true)
    expect(await liveCounts()).toEqual(before)
    expect((await redo(db)).ok).toBe(true)
    expect(await liveCounts()).toEqual(after)
  })

  it('plans its follow-ups from its day on', async () => {
    const { event, content } = await salon()
    const planned = plannedFollowUps(content, event)
    expect(planned).toHaveLength(content.followUps.length)
    expect(planned[0]).toMatchObject({ eventId: event.id, dueDay: '2026-12-13', doneAt: null })
    expect(plannedFollowUps(content, { ...event, day: null })).toEqual([])
  })
})

describe('a template made from an event', () => {
  it('brings the same again', async () => {
    const { event, content } = await salon()
    const saved = await saveAsTemplate(db, event.id, ' 我们的沙龙 ', 'zh-CN')
    if (!saved.ok) throw new Error(saved.reason.kind)
    const [own] = await readTemplates(db)
    expect(own?.content.name).toBe('我们的沙龙')
    expect(own?.content.cues).toEqual(content.cues)
    expect(own?.content.tasks).toEqual(content.tasks)
    expect(own?.content.roles).toEqual(content.roles)
    expect(own?.content.materials).toEqual(content.materials)
    expect(own?.content.budget).toEqual(content.budget)
    expect(own?.content.followUps).toEqual(content.followUps)
    expect(await findTemplate(db, saved.value, 'zh-CN')).toEqual(own?.content)
  })

  it('is refused without a name and for an event that is not there', async () => {
    const { event } = await salon()
    expect(await saveAsTemplate(db, event.id, ' ', 'en')).toEqual({ ok: false, reason: { kind: 'noName' } })
    expect(await saveAsTemplate(db, 'evt_none', 'x', 'en')).toEqual({ ok: false, reason: { kind: 'eventGone' } })
  })

  it('gives a doubled cue a key of its own', async () => {
    const { event } = await salon()
    const [cue] = await db.cues.filter((one) => one.templateCue === 'talk-1').toArray()
    if (!cue) throw new Error('no cue')
    await duplicateCues(db, [cue.id])
    await saveAsTemplate(db, event.id, '两场', 'zh-CN')
    const keys = (await readTemplates(db))[0]?.content.cues.map((one) => one.key) ?? []
    expect(keys.filter((key) => key === 'talk-1')).toHaveLength(1)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('finds nothing under an unknown key', async () => {
    expect(await findTemplate(db, '', 'en')).toBeNull()
  })
})
