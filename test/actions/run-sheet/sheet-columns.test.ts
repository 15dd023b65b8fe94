import { beforeEach, describe, expect, it } from 'vitest'
import { createEvent } from '@/actions/event-plan/create-event'
import { addMember } from '@/actions/member/add-member'
import { addColumn } from '@/actions/run-sheet/add-column'
import { addCue } from '@/actions/run-sheet/add-cue'
import { addView } from '@/actions/run-sheet/add-view'
import { arrangeColumns } from '@/actions/run-sheet/arrange-columns'
import { changeView } from '@/actions/run-sheet/change-view'
import { nameColumnPerson } from '@/actions/run-sheet/name-column-person'
import { removeColumn } from '@/actions/run-sheet/remove-column'
import { removeView } from '@/actions/run-sheet/remove-view'
import { renameColumn } from '@/actions/run-sheet/rename-column'
import { setCueValue } from '@/actions/run-sheet/set-cue-value'
import type { CueColumnId, CueId, EventPlanId, SheetViewId } from '@/domain/common/id'
import type { CueColumnKind } from '@/domain/run-sheet/cue-column'
import { columnsOfView, viewOf } from '@/domain/run-sheet/view-columns'
import type { Workspace } from '@/storage/database/workspace'
import { undo } from '@/storage/history/undo'
import { readRunSheet } from '@/storage/reads/run-sheet'
import { done } from '../../builders/done'
import { aWorkspace } from '../../builders/workspace'

describe('columns of one’s own', () => {
  let db: Workspace
  let eventId: EventPlanId
  let cueId: CueId

  beforeEach(async () => {
    db = await aWorkspace()
    const event = { title: '沙龙', type: 'salon', day: null, opensAt: 840, length: 120 } as const
    eventId = done(await createEvent(db, event))
    cueId = done(await addCue(db, { eventId, after: null, fields: { title: '分享' } }))
  })

  const sheet = async () => {
    const view = await readRunSheet(db, eventId)
    if (!view) throw new Error('No sheet')
    return view
  }
  const shown = async (viewId: SheetViewId | null = null) => {
    const { views, columns } = await sheet()
    return columnsOfView(viewOf(views, viewId), columns).map(({ key }) => key)
  }
  const add = async (name: string, kind: CueColumnKind = 'text', viewId: SheetViewId | null = null) =>
    done(await addColumn(db, { eventId, name, kind, viewId }))
  const custom = async () => (await db.cues.get(cueId))?.custom
  const set = (columnId: CueColumnId, value: string) => setCueValue(db, { cueId, columnId, value })

  it('have a name in any language, each once', async () => {
    const arabic = await add('ملاحظات')
    const emoji = await add('📷 镜头')
    expect((await sheet()).columns.map(({ name }) => name)).toEqual(['ملاحظات', '📷 镜头'])
    expect((await shown()).slice(-2)).toEqual([arabic, emoji])
    expect(await addColumn(db, { eventId, name: ' ملاحظات ', kind: 'tick', viewId: null })).toEqual({
      ok: false,
      reason: 'nameTaken',
    })
    expect(await addColumn(db, { eventId, name: '  ', kind: 'text', viewId: null })).toEqual({
      ok: false,
      reason: 'nameMissing',
    })
    expect(await renameColumn(db, { columnId: emoji, name: 'ملاحظات' })).toEqual({ ok: false, reason: 'nameTaken' })
    done(await renameColumn(db, { columnId: emoji, name: '镜头' }))
    expect((await sheet()).columns.map(({ name }) => name)).toEqual(['ملاحظات', '镜头'])
  })

  it('take what fits their kind, and clear with nothing', async () => {
    const memberId = done(await addMember(db, { name: '林沐' }))
    const values: [CueColumnKind, string, string][] = [
      ['text', '=1+1', ''],
      ['person', memberId, 'mem_gone'],
      ['colour', 'blue', 'pink'],
      ['tick', '1', 'yes'],
      ['material', '', 'mat_gone'],
    ]
    for (const [kind, good, bad] of values) {
      const id = await add(kind, kind)
      if (good !== '') {
        done(await set(id, good))
        expect((await custom())?.[id]).toBe(good)
      }
      if (bad !== '') expect(await set(id, bad)).toEqual({ ok: false, reason: 'badValue' })
      done(await set(id, ''))
      expect(Object.keys((await custom()) ?? {})).not.toContain(id)
    }
    expect((await sheet()).names.get(memberId)).toBeUndefined()
  })

  it('name a person who is in the book, or a new one', async () => {
    const id = await add('摄影', 'person')
    const memberId = done(await nameColumnPerson(db, { cueId, columnId: id, name: '罗一鸣' }))
    expect((await custom())?.[id]).toBe(memberId)
    expect((await sheet()).names.get(memberId)).toBe('罗一鸣')
    done(await undo(db))
    expect(await custom()).toEqual({})
    expect(await nameColumnPerson(db, { cueId, columnId: id, name: ' ' })).toEqual({ ok: false, reason: 'nameMissing' })
  })

  it('come back with their values and their place when deleting is undone', async () => {
    const id = await add('镜头')
    done(await set(id, '全景'))
    done(await arrangeColumns(db, { eventId, viewId: null, columns: [id, 'note'] }))
    done(await removeColumn(db, id))
    expect(await shown()).toEqual(['note'])
    expect(await set(id, '近景')).toEqual({ ok: false, reason: 'gone' })
    done(await undo(db))
    expect(await shown()).toEqual([id, 'note'])
    expect((await custom())?.[id]).toBe('全景')
  })
})

describe('views of a run-sheet', () => {
  let db: Workspace
  let eventId: EventPlanId

  beforeEach(async () => {
    db = await aWorkspace()
    eventId = done(await createEvent(db, { title: '沙龙', type: 'salon', day: null, opensAt: 840, length: 120 }))
  })

  const views = async () => (await readRunSheet(db, eventId))?.views ?? []

  it('keep their own columns and tracks, beside the sheet as a whole', async () => {
    const floor = done(await addView(db, { eventId, name: '场控', columns: ['ownerId', 'planB'] }))
    done(await arrangeColumns(db, { eventId, viewId: floor, columns: ['planB'] }))
    done(await arrangeColumns(db, { eventId, viewId: null, columns: ['note', 'light'] }))
    done(await arrangeColumns(db, { eventId, viewId: null, columns: ['light', 'note'] }))
    done(await changeView(db, { viewId: floor, fields: { tracks: ['', '录像'] } }))
    expect((await views()).map(({ name, columns, tracks }) => [name, columns, tracks])).toEqual([
      ['场控', ['planB'], ['', '录像']],
      ['', ['light', 'note'], []],
    ])
    const own = done(await addColumn(db, { eventId, name: '镜头', kind: 'text', viewId: floor }))
    expect((await views()).map(({ columns }) => columns)).toEqual([
      ['planB', own],
      ['light', 'note'],
    ])
  })

  it('have a name of their own, and go and come back', async () => {
    const floor = done(await addView(db, { eventId, name: '场控', columns: [] }))
    const door = done(await addView(db, { eventId, name: '门口', columns: [] }))
    expect(await addView(db, { eventId, name: '门口 ', columns: [] })).toEqual({ ok: false, reason: 'nameTaken' })
    expect(await changeView(db, { viewId: door, fields: { name: '场控' } })).toEqual({ ok: false, reason: 'nameTaken' })
    expect(await changeView(db, { viewId: door, fields: { name: '' } })).toEqual({ ok: false, reason: 'nameMissing' })
    done(await removeView(db, floor))
    expect(await removeView(db, floor)).toEqual({ ok: false, reason: 'gone' })
    expect(await arrangeColumns(db, { eventId, viewId: floor, columns: [] })).toEqual({ ok: false, reason: 'gone' })
    done(await undo(db))
    expect((await views()).map(({ name }) => name)).toEqual(['场控', '门口'])
  })
})
