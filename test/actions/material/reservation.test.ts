import { beforeEach, describe, expect, it } from 'vitest'
import { addMaterial } from '@/actions/material/add-material'
import { changeReservation } from '@/actions/material/change-reservation'
import { removeReservation } from '@/actions/material/remove-reservation'
import { reserveForEvent } from '@/actions/material/reserve-for-event'
import { reserveMaterial } from '@/actions/material/reserve-material'
import { setReservationState } from '@/actions/material/set-reservation-state'
import { takeRuleQuantities } from '@/actions/material/take-rule-quantities'
import type { EventPlanId, MaterialId } from '@/domain/common/id'
import { ok } from '@/domain/common/result'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import type { Workspace } from '@/storage/database/workspace'
import { undo } from '@/storage/history/undo'
import { readEventMaterials, readMaterialLines, readStock } from '@/storage/reads/materials'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { anEventPlan } from '../../builders/an-event-plan'
import { made } from '../../builders/made'
import { aWorkspace } from '../../builders/workspace'

let db: Workspace
let eventId: EventPlanId
let microphone: MaterialId
let water: MaterialId

async function addEvent(over: Partial<EventPlan>): Promise<EventPlanId> {
  const change = { label: label('common.done', { what: 'event' }) }
  return made(
    await commit(db, change, async (write) => ok((await write.insert('eventPlans', anEventPlan(over), over.id)).id)),
  )
}

beforeEach(async () => {
  db = await aWorkspace()
  eventId = await addEvent({ id: 'evt_1', goalAttendance: 40 })
  microphone = made(await addMaterial(db, { name: '话筒', fields: { kit: 'A2' }, stock: 4 }))
  water = made(
    await addMaterial(db, {
      name: '瓶装水',
      fields: { use: 'consumable', rule: { kind: 'perHead', factor: 1.5 } },
      stock: 30,
    }),
  )
})

const lines = async () => (await readEventMaterials(db, eventId))?.lines ?? []

describe('materials of an event', () => {
  it('are reserved as the rule says, in the box of their kit', async () => {
    await reserveMaterial(db, { eventId, materialId: water, quantity: null })
    await reserveMaterial(db, { eventId, materialId: microphone, quantity: 3 })
    const found = await readEventMaterials(db, eventId)
    expect(found?.heads).toEqual({ count: 40, from: 'goal' })
    expect(found?.lines.map((line) => [line.material.name, line.reservation.quantity, line.reservation.box])).toEqual([
      ['瓶装水', 60, ''],
      ['话筒', 3, 'A2'],
    ])
    expect(found?.lines[0]?.shortage).toMatchObject({ kind: 'short', short: 30, stock: 30 })
  })

  it('have one line per material', async () => {
    await reserveMaterial(db, { eventId, materialId: microphone, quantity: 1 })
    expect(await reserveMaterial(db, { eventId, materialId: microphone, quantity: 1 })).toEqual({
      ok: false,
      reason: { kind: 'alreadyReserved' },
    })
  })

  it('clash with another event on the same day, which is named', async () => {
    const other = await addEvent({ id: 'evt_2', title: '旧书义卖', opensAt: 540 })
    await reserveMaterial(db, { eventId: other, materialId: microphone, quantity: 3 })
    await reserveMaterial(db, { eventId, materialId: microphone, quantity: 3 })
    const [line] = await lines()
    expect(line?.shortage).toMatchObject({ kind: 'clash', short: 2, free: 1 })
    expect(line?.holders.map((holder) => [holder.event.title, holder.quantity])).toEqual([['旧书义卖', 3]])
    const listed = (await readMaterialLines(db, '2026-12-01')).find((one) => one.material.id === microphone)
    expect(listed).toMatchObject({ stock: 4, held: 6, free: 0 })
    expect(
      (await readMaterialLines(db, '2026-12-13')).every((one) => one.material.use === 'consumable' || one.held === 0),
    ).toBe(true)
  })

  it('come as a whole kit in one step, without those already there', async () => {
    await reserveMaterial(db, { eventId, materialId: microphone, quantity: 1 })
    expect(made(await reserveForEvent(db, { eventId, materialIds: [microphone, water, water] }))).toBe(1)
    expect(await lines()).toHaveLength(2)
    expect(await reserveForEvent(db, { eventId, materialIds: [water] })).toEqual({
      ok: false,
      reason: { kind: 'nothingToDo' },
    })
    await undo(db)
    expect(await lines()).toHaveLength(1)
  })

  it('take the quantities of their rules, except what is packed', async () => {
    await reserveMaterial(db, { eventId, materialId: water, quantity: 10 })
    const packed = made(await reserveMaterial(db, { eventId, materialId: microphone, quantity: 3 }))
    await setReservationState(db, { id: packed, state: 'packed' })
    expect(made(await takeRuleQuantities(db, { eventId, only: null }))).toBe(1)
    expect((await lines()).map((line) => line.reservation.quantity)).toEqual([60, 3])
    expect(made(await takeRuleQuantities(db, { eventId, only: packed }))).toBe(1)
    expect((await lines()).map((line) => line.reservation.quantity)).toEqual([60, 1])
    expect(await takeRuleQuantities(db, { eventId, only: null })).toMatchObject({ ok: false })
  })

  it('are changed, and taken off the list again', async () => {
    const id = made(await reserveMaterial(db, { eventId, materialId: microphone, quantity: 1 }))
    await changeReservation(db, { id, fields: { quantity: 2, box: 'B1', returnDay: '2026-12-14' } })
    expect((await lines())[0]?.reservation).toMatchObject({ quantity: 2, box: 'B1', returnDay: '2026-12-14' })
    expect(await changeReservation(db, { id, fields: { quantity: 0 } })).toEqual({
      ok: false,
      reason: { kind: 'notAboveZero' },
    })
    await removeReservation(db, { id })
    expect(await lines()).toEqual([])
    await undo(db)
    expect((await lines())[0]?.reservation.quantity).toBe(2)
  })

  it('leave the stock when they were used, and come back into it when that was wrong', async () => {
    const id = made(await reserveMaterial(db, { eventId, materialId: water, quantity: 20 }))
    await setReservationState(db, { id, state: 'used' })
    expect(await readStock(db, water)).toBe(10)
    await setReservationState(db, { id, state: 'returned' })
    expect(await readStock(db, water)).toBe(30)
    await undo(db)
    expect(await readStock(db, water)).toBe(10)
    await undo(db)
    expect(await readStock(db, water)).toBe(30)
    expect((await lines())[0]?.reservation.state).toBe('reserved')
  })
})
