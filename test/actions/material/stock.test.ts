import { beforeEach, describe, expect, it } from 'vitest'
import { addMaterial } from '@/actions/material/add-material'
import { changeMaterial } from '@/actions/material/change-material'
import { countStock } from '@/actions/material/count-stock'
import { recordMovement } from '@/actions/material/record-movement'
import { removeMaterial } from '@/actions/material/remove-material'
import { addMember } from '@/actions/member/add-member'
import type { MaterialId } from '@/domain/common/id'
import type { Workspace } from '@/storage/database/workspace'
import { readUndoState, undo } from '@/storage/history/undo'
import { readMaterialLines, readMovements, readStock } from '@/storage/reads/materials'
import { made } from '../../builders/made'
import { aWorkspace } from '../../builders/workspace'

let db: Workspace
let materialId: MaterialId

beforeEach(async () => {
  db = await aWorkspace()
  materialId = made(await addMaterial(db, { name: '布基胶带', fields: { lowStock: 3 }, stock: 5 }))
})

describe('the stock of a material', () => {
  it('begins with what was there, in one step that undo takes back whole', async () => {
    expect(await readStock(db, materialId)).toBe(5)
    await undo(db)
    expect(await readMaterialLines(db, '2026-12-01')).toEqual([])
    expect(await readStock(db, materialId)).toBe(0)
  })

  it('follows what is written down, and the list marks it when it is low', async () => {
    await recordMovement(db, { materialId, kind: 'restock', quantity: 2 })
    await recordMovement(db, { materialId, kind: 'consume', quantity: 5 })
    expect(await readStock(db, materialId)).toBe(2)
    expect((await readMaterialLines(db, '2026-12-01'))[0]).toMatchObject({ stock: 2, held: 0, free: 2, low: true })
    await undo(db)
    expect((await readMaterialLines(db, '2026-12-01'))[0]).toMatchObject({ stock: 7, low: false })
  })

  it('never goes below zero: the refusal says what there is', async () => {
    for (const kind of ['consume', 'damage', 'loss', 'gift', 'checkOut'] as const)
      expect(await recordMovement(db, { materialId, kind, quantity: 6 })).toEqual({
        ok: false,
        reason: { kind: 'notEnough', stock: 5 },
      })
    expect(await readStock(db, materialId)).toBe(5)
  })

  it('refuses a quantity that is not above zero', async () => {
    for (const quantity of [0, -1, Number.NaN])
      expect(await recordMovement(db, { materialId, kind: 'restock', quantity })).toEqual({
        ok: false,
        reason: { kind: 'notAboveZero' },
      })
  })

  it('is set by a stock-take, up or down, and a count that agrees is noted too', async () => {
    expect(made(await countStock(db, { materialId, counted: 3 }))).toBe(-2)
    expect(await readStock(db, materialId)).toBe(3)
    expect(made(await countStock(db, { materialId, counted: 4 }))).toBe(1)
    expect(made(await countStock(db, { materialId, counted: 4, note: '年底盘点' }))).toBe(0)
    expect(await countStock(db, { materialId, counted: -1 })).toMatchObject({ ok: false })
    const [newest] = await readMovements(db, materialId)
    expect(newest).toMatchObject({ stockAfter: 4, movement: { kind: 'adjust', quantity: 0, note: '年底盘点' } })
  })

  it('remembers who was given a gift', async () => {
    const memberId = made(await addMember(db, { name: '白晓' }))
    await recordMovement(db, { materialId, kind: 'gift', quantity: 1, memberId })
    expect((await readMovements(db, materialId))[0]).toMatchObject({ memberName: '白晓', stockAfter: 4 })
    expect((await readUndoState(db)).undo).toEqual({
      key: 'materials.changes.moved.gift',
      params: { name: '布基胶带', quantity: 1 },
    })
  })
})

describe('a material', () => {
  it('is changed, with a rule and a low level that make sense', async () => {
    await changeMaterial(db, { id: materialId, fields: { rule: { kind: 'perHead', factor: 0.05 } } })
    expect((await db.materials.get(materialId))?.rule).toEqual({ kind: 'perHead', factor: 0.05 })
    expect(
      await changeMaterial(db, { id: materialId, fields: { rule: { kind: 'fixed', quantity: 0 } } }),
    ).toMatchObject({ ok: false })
    expect(await changeMaterial(db, { id: materialId, fields: { lowStock: -1 } })).toMatchObject({ ok: false })
    expect(await changeMaterial(db, { id: materialId, fields: { name: '' } })).toMatchObject({ ok: false })
  })

  it('can be deleted and brought back with its stock', async () => {
    await removeMaterial(db, { id: materialId })
    expect(await recordMovement(db, { materialId, kind: 'restock', quantity: 1 })).toEqual({
      ok: false,
      reason: { kind: 'gone' },
    })
    await undo(db)
    expect((await readMaterialLines(db, '2026-12-01'))[0]?.stock).toBe(5)
  })
})
