import { beforeEach, describe, expect, it } from 'vitest'
import { addCue } from '@/actions/run-sheet/add-cue'
import { duplicateCues } from '@/actions/run-sheet/duplicate-cues'
import { removeCueProp } from '@/actions/run-sheet/remove-cue-prop'
import { removeCues } from '@/actions/run-sheet/remove-cues'
import { setCueProp } from '@/actions/run-sheet/set-cue-prop'
import { takeCueNeeds } from '@/actions/run-sheet/take-cue-needs'
import { createEvent } from '@/actions/event-plan/create-event'
import { addMaterial } from '@/actions/material/add-material'
import { changeMaterial } from '@/actions/material/change-material'
import { changeReservation } from '@/actions/material/change-reservation'
import { removeReservation } from '@/actions/material/remove-reservation'
import { reserveMaterial } from '@/actions/material/reserve-material'
import type { CueId, EventPlanId, MaterialId } from '@/domain/common/id'
import type { Workspace } from '@/storage/database/workspace'
import { undo } from '@/storage/history/undo'
import { done } from '../../builders/done'
import { aWorkspace } from '../../builders/workspace'

describe('a prop of a cue', () => {
  let db: Workspace
  let eventId: EventPlanId
  let [talk, film]: CueId[] = []
  let mic: MaterialId
  let water: MaterialId

  beforeEach(async () => {
    db = await aWorkspace()
    const event = { title: '沙龙', type: 'salon', day: '2026-12-12', opensAt: 840, length: 120 } as const
    eventId = done(await createEvent(db, event))
    talk = done(await addCue(db, { eventId, after: null, fields: { title: '分享', duration: 1800 } }))
    film = done(await addCue(db, { eventId, after: null, fields: { title: '录像', duration: 600, track: '小间' } }))
    mic = done(await addMaterial(db, { name: '手麦', stock: 4 }))
    water = done(await addMaterial(db, { name: '水', stock: 96 }))
    done(await changeMaterial(db, { id: water, fields: { use: 'consumable' } }))
  })

  const cueOf = (id: CueId | undefined): CueId => id ?? 'cue_missing'
  const need = (cueId: CueId | undefined, materialId: MaterialId, quantity: number) =>
    setCueProp(db, { cueId: cueOf(cueId), materialId, quantity })
  const packed = async () =>
    Object.fromEntries(
      (await db.reservations.where('eventId').equals(eventId).toArray())
        .filter((row) => row.deleted === 0)
        .map((row) => [row.materialId, row.quantity]),
    )

  it('comes into the packing list in the same step, which one undo takes back', async () => {
    const { packed: changes } = done(await need(talk, mic, 2))
    expect(changes).toEqual([{ materialId: mic, name: '手麦', from: null, to: 2 }])
    expect(await packed()).toEqual({ [mic]: 2 })
    done(await undo(db))
    expect(await packed()).toEqual({})
    expect(await db.cueProps.filter((row) => row.deleted === 0).count()).toBe(0)
  })

  it('adds up with what runs at the same time, and of what is used up with everything', async () => {
    done(await need(talk, mic, 2))
    expect(done(await need(film, mic, 1)).packed).toEqual([{ materialId: mic, name: '手麦', from: 2, to: 3 }])
    done(await need(talk, water, 40))
    done(await need(film, water, 10))
    const later = done(await addCue(db, { eventId, after: talk ?? null, fields: { title: '茶歇' } }))
    done(await need(later, mic, 2))
    done(await need(later, water, 30))
    expect(await packed()).toEqual({ [mic]: 3, [water]: 80 })
  })

  it('never lowers what a person put there, but follows a correction of its own', async () => {
    done(await reserveMaterial(db, { eventId, materialId: mic, quantity: 4 }))
    done(await need(talk, mic, 2))
    expect(await packed()).toEqual({ [mic]: 4 })
    done(await need(talk, water, 500))
    expect(done(await need(talk, water, 50)).packed).toEqual([{ materialId: water, name: '水', from: 500, to: 50 }])
  })

  it('stays one line when the same material is set again, and can be taken off', async () => {
    const first = done(await need(talk, mic, 1))
    expect(done(await need(talk, mic, 3)).id).toBe(first.id)
    expect(done(await removeCueProp(db, first.id))).toEqual([])
    expect(await packed()).toEqual({ [mic]: 3 })
    expect(await removeCueProp(db, first.id)).toEqual({ ok: false, reason: 'gone' })
  })

  it('is refused without a quantity, a cue or a material', async () => {
    expect(await need(talk, mic, 0)).toEqual({ ok: false, reason: 'notAboveZero' })
    expect(await need(talk, mic, Number.NaN)).toEqual({ ok: false, reason: 'notAboveZero' })
    expect(await need('cue_gone', mic, 1)).toEqual({ ok: false, reason: 'gone' })
    expect(await need(talk, 'mat_gone', 1)).toEqual({ ok: false, reason: 'gone' })
    expect(await packed()).toEqual({})
  })

  it('goes with its cue, comes back with it, and is copied with it', async () => {
    done(await need(talk, water, 40))
    done(await need(film, water, 10))
    done(await removeCues(db, [cueOf(film)]))
    expect(await packed()).toEqual({ [water]: 40 })
    done(await undo(db))
    expect(await packed()).toEqual({ [water]: 50 })
    done(await duplicateCues(db, [cueOf(film)]))
    expect(await packed()).toEqual({ [water]: 60 })
    done(await undo(db))
    expect(await packed()).toEqual({ [water]: 50 })
  })

  it('brings a list that was cut short back to what the cues need', async () => {
    done(await need(talk, mic, 2))
    done(await need(talk, water, 40))
    for (const row of await db.reservations.where('eventId').equals(eventId).toArray())
      if (row.materialId === mic) done(await removeReservation(db, { id: row.id }))
      else done(await changeReservation(db, { id: row.id, fields: { quantity: 5 } }))
    expect(done(await takeCueNeeds(db, eventId))).toHaveLength(2)
    expect(await packed()).toEqual({ [mic]: 2, [water]: 40 })
    expect(await takeCueNeeds(db, eventId)).toEqual({ ok: false, reason: 'unchanged' })
  })
})
