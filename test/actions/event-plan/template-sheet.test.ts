import { beforeEach, describe, expect, it } from 'vitest'
import { builtInTemplate, findTemplate } from '@/actions/event-plan/built-in-templates'
import { createEventFromTemplate } from '@/actions/event-plan/create-from-template'
import { saveAsTemplate } from '@/actions/event-plan/save-as-template'
import { startCommunity } from '@/actions/community/start-community'
import { addColumn } from '@/actions/run-sheet/add-column'
import { addView } from '@/actions/run-sheet/add-view'
import { changeCue } from '@/actions/run-sheet/change-cue'
import { setCueProp } from '@/actions/run-sheet/set-cue-prop'
import { setCueValue } from '@/actions/run-sheet/set-cue-value'
import { addMaterial } from '@/actions/material/add-material'
import { removeMaterial } from '@/actions/material/remove-material'
import { addMember } from '@/actions/member/add-member'
import { addRoom } from '@/actions/venue/add-room'
import { addVenue } from '@/actions/venue/add-venue'
import { byPosition } from '@/domain/common/order'
import type { EventPlanId } from '@/domain/common/id'
import { templateSchema } from '@/domain/template/template-schema'
import type { Workspace } from '@/storage/database/workspace'
import { undo } from '@/storage/history/undo'
import { readRunSheet } from '@/storage/reads/run-sheet'
import { readTemplates } from '@/storage/reads/templates'
import { aWorkspace } from '../../builders/workspace'

let db: Workspace

function got<Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false }): Value {
  if (!result.ok) throw new Error('refused')
  return result.value
}

beforeEach(async () => {
  db = await aWorkspace()
  await startCommunity(db, { name: '测试社群', city: '上海', currency: 'CNY', zone: 'Asia/Shanghai', organiser: '甲' })
})

async function made(more: Partial<Parameters<typeof createEventFromTemplate>[1]>): Promise<EventPlanId> {
  const content = await builtInTemplate('salon', 'zh-CN')
  const ask = { templateKey: 'salon', content, title: '第1期沙龙', day: '2026-12-12', ...more } as const
  return got(await createEventFromTemplate(db, ask))
}

describe('the run-sheet of a template of one’s own', () => {
  it('keeps own columns with their values, colours, views, rooms and materials, and leaves people behind', async () => {
    const venueId = got(await addVenue(db, { name: '河畔书店' }))
    const roomId = got(await addRoom(db, { venueId, name: '二层大厅' }))
    const eventId = await made({ venueId, roomId })
    const [cue] = (await readRunSheet(db, eventId))?.cues ?? []
    if (!cue) throw new Error('no cue')
    const photo = got(await addColumn(db, { eventId, name: '拍摄', kind: 'text', viewId: null }))
    const helper = got(await addColumn(db, { eventId, name: '跟拍', kind: 'person', viewId: null }))
    const gear = got(await addColumn(db, { eventId, name: '器材', kind: 'material', viewId: null }))
    const camera = got(await addMaterial(db, { name: '相机' }))
    const lamp = got(await addMaterial(db, { name: '补光灯' }))
    const person = got(await addMember(db, { name: '阿岚' }))
    for (const [columnId, value] of [
      [photo, '侧拍'],
      [helper, person],
      [gear, camera],
    ] as const)
      await setCueValue(db, { cueId: cue.id, columnId, value })
    await changeCue(db, { cueId: cue.id, fields: { color: 'green', roomId } })
    await setCueProp(db, { cueId: cue.id, materialId: lamp, quantity: 2 })
    await addView(db, { eventId, name: '摄影', columns: ['place', photo, gear] })

    const key = got(await saveAsTemplate(db, eventId, '带拍摄的沙龙', 'zh-CN'))
    const content = await findTemplate(db, key, 'zh-CN')
    if (content === null) throw new Error('no template')
    expect(templateSchema.safeParse((await readTemplates(db))[0]).success).toBe(true)
    expect(JSON.stringify(content)).not.toContain(person)

    const next = await readRunSheet(db, await made({ templateKey: key, content, venueId }))
    const copy = next?.cues[0]
    const columns = new Map(next?.columns.map((column) => [column.name, column]))
    expect([...columns.keys()]).toEqual(['拍摄', '跟拍', '器材'])
    expect(columns.get('拍摄')?.id).not.toBe(photo)
    expect(copy?.custom).toEqual({
      [columns.get('拍摄')?.id ?? '']: '侧拍',
      [columns.get('器材')?.id ?? '']: camera,
    })
    expect(copy).toMatchObject({ color: 'green', roomId })
    expect(next?.props).toMatchObject([{ cueId: copy?.id, materialId: lamp, quantity: 2 }])
    const views = [...(next?.views ?? [])].sort(byPosition).filter(({ name }) => name === '摄影')
    expect(views[0]?.columns).toEqual(['place', columns.get('拍摄')?.id, columns.get('器材')?.id])

    await undo(db)
    expect(await db.cueColumns.filter(({ deleted }) => deleted === 0).count()).toBe(3)
  })

  it('says a room of another venue in words, and leaves out materials that are gone', async () => {
    const venueId = got(await addVenue(db, { name: '河畔书店' }))
    const roomId = got(await addRoom(db, { venueId, name: '二层大厅' }))
    const eventId = await made({ venueId, roomId })
    const [cue] = (await readRunSheet(db, eventId))?.cues ?? []
    if (!cue) throw new Error('no cue')
    const gear = got(await addColumn(db, { eventId, name: '器材', kind: 'material', viewId: null }))
    const camera = got(await addMaterial(db, { name: '相机' }))
    await setCueValue(db, { cueId: cue.id, columnId: gear, value: camera })
    await changeCue(db, { cueId: cue.id, fields: { roomId, place: '舞台左' } })
    const key = got(await saveAsTemplate(db, eventId, '换场地', 'zh-CN'))
    const content = await findTemplate(db, key, 'zh-CN')
    if (content === null) throw new Error('no template')
    got(await removeMaterial(db, { id: camera }))

    const next = await readRunSheet(db, await made({ templateKey: key, content }))
    expect(next?.cues[0]).toMatchObject({ roomId: null, place: '二层大厅 舞台左', custom: {} })
  })
})
