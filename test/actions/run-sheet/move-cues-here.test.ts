import { beforeEach, describe, expect, it } from 'vitest'
import { createEvent } from '@/actions/event-plan/create-event'
import { deleteEvent } from '@/actions/event-plan/delete-event'
import { addMaterial } from '@/actions/material/add-material'
import { addColumn } from '@/actions/run-sheet/add-column'
import { addCue } from '@/actions/run-sheet/add-cue'
import { moveCuesHere } from '@/actions/run-sheet/move-cues-here'
import { removeCues } from '@/actions/run-sheet/remove-cues'
import { setCueProp } from '@/actions/run-sheet/set-cue-prop'
import { setCueValue } from '@/actions/run-sheet/set-cue-value'
import type { CueId, EventPlanId } from '@/domain/common/id'
import type { CueFields } from '@/domain/run-sheet/cue-rules'
import type { Workspace } from '@/storage/database/workspace'
import { redo, undo } from '@/storage/history/undo'
import { readRunSheet } from '@/storage/reads/run-sheet'
import { rowsOfEvent } from '@/storage/reads/tables-of'
import { done } from '../../builders/done'
import { aWorkspace } from '../../builders/workspace'

let db: Workspace
let from: EventPlanId
let to: EventPlanId

beforeEach(async () => {
  db = await aWorkspace()
  from = done(await createEvent(db, { title: 'Old', type: 'salon', day: '2026-12-05', opensAt: 840, length: 180 }))
  to = done(await createEvent(db, { title: 'New', type: 'salon', day: '2026-12-12', opensAt: 840, length: 180 }))
})

async function add(eventId: EventPlanId, title: string, fields: CueFields = {}): Promise<CueId> {
  return done(await addCue(db, { eventId, after: null, fields: { title, ...fields } }))
}

async function titles(eventId: EventPlanId): Promise<string[]> {
  return ((await readRunSheet(db, eventId))?.cues ?? []).map((cue) => cue.title)
}

async function packed(eventId: EventPlanId): Promise<number[]> {
  return (await rowsOfEvent(db, 'reservations', eventId)).map(({ quantity }) => quantity)
}

describe('rows cut in one event and put down in another', () => {
  it('are moved with all they hold, in one step back and forth; both packing lists follow', async () => {
    const talk = await add(from, 'Talk', { kind: 'buffer', color: 'red', shortest: 60, track: 'Side' })
    await add(from, 'Stays')
    const first = await add(to, 'First')
    await add(to, 'Last')
    const columnId = done(await addColumn(db, { eventId: from, name: 'Camera', kind: 'text', viewId: null }))
    await setCueValue(db, { cueId: talk, columnId, value: 'wide' })
    const lamp = done(await addMaterial(db, { name: 'Lamp' }))
    done(await setCueProp(db, { cueId: talk, materialId: lamp, quantity: 3 }))
    expect([await packed(from), await packed(to)]).toEqual([[3], []])

    const [moved] = done(await moveCuesHere(db, { eventId: to, after: first, cueIds: [talk] }))
    expect(await titles(from)).toEqual(['Stays'])
    expect(await titles(to)).toEqual(['First', 'Talk', 'Last'])
    const here = await readRunSheet(db, to)
    expect(here?.cues.find(({ id }) => id === moved)).toMatchObject({
      ...{ kind: 'buffer', color: 'red', shortest: 60, track: 'Side' },
      custom: { [here?.columns[0]?.id ?? '']: 'wide' },
    })
    expect(here?.columns.map(({ name }) => name)).toEqual(['Camera'])
    expect(here?.props).toMatchObject([{ cueId: moved, quantity: 3 }])
    expect((await packed(to)).at(-1)).toBe(3)

    await undo(db)
    expect([await titles(from), await titles(to)]).toEqual([
      ['Talk', 'Stays'],
      ['First', 'Last'],
    ])
    await redo(db)
    expect([await titles(from), await titles(to)]).toEqual([['Stays'], ['First', 'Talk', 'Last']])
  })

  it('are refused whole when one of them is gone, and nothing is written', async () => {
    const [one, two] = [await add(from, 'One'), await add(from, 'Two')]
    done(await removeCues(db, [two]))
    const count = await db.operations.count()
    expect(await moveCuesHere(db, { eventId: to, after: null, cueIds: [one, two] })).toEqual({
      ok: false,
      reason: 'cutGone',
    })
    expect(await moveCuesHere(db, { eventId: from, after: null, cueIds: [one] })).toMatchObject({ reason: 'cutGone' })
    expect(await moveCuesHere(db, { eventId: to, after: two, cueIds: [one] })).toMatchObject({ reason: 'gone' })
    await deleteEvent(db, to)
    expect(await moveCuesHere(db, { eventId: to, after: null, cueIds: [one] })).toMatchObject({ reason: 'gone' })
    expect(await db.operations.count()).toBe(count + 1)
    expect(await titles(from)).toEqual(['One'])
  })
})
