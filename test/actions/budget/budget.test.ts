import { beforeEach, expect, it } from 'vitest'
import { addBudgetLine } from '@/actions/budget/add-budget-line'
import { changeBudgetLine } from '@/actions/budget/change-budget-line'
import { deleteBudgetLine } from '@/actions/budget/delete-budget-line'
import type { BudgetLineId } from '@/domain/common/id'
import { ok } from '@/domain/common/result'
import { byPosition } from '@/domain/common/order'
import type { Workspace } from '@/storage/database/workspace'
import { redo, undo } from '@/storage/history/undo'
import { label } from '@/words/create-words'
import { anEventPlan } from '../../builders/an-event-plan'
import { made } from '../../builders/made'
import { withRows } from '../../builders/with-rows'
import { aWorkspace } from '../../builders/workspace'

let db: Workspace
beforeEach(async () => {
  db = await aWorkspace()
  await withRows(db, { eventPlans: [anEventPlan()] })
})

const ask = {
  eventId: 'evt_1',
  direction: 'cost',
  category: 'catering',
  title: ' Snacks ',
  planned: { minor: 50400, currency: 'CNY' },
} as const

async function added(title: string): Promise<BudgetLineId> {
  return made(await addBudgetLine(db, { ...ask, title }))
}

it('adds lines one behind the other', async () => {
  await added('Snacks')
  await added('Water')
  const lines = (await db.budgetLines.toArray()).sort(byPosition)
  expect(lines.map((line) => line.title)).toEqual(['Snacks', 'Water'])
  expect(lines[0]).toMatchObject({ eventId: 'evt_1', actual: null, paid: false })
})

it('trims the title and refuses an empty one or an amount below zero', async () => {
  await addBudgetLine(db, ask)
  expect((await db.budgetLines.toArray())[0]?.title).toBe('Snacks')
  expect(await addBudgetLine(db, { ...ask, title: '  ' })).toEqual({ ok: false, reason: 'titleMissing' })
  expect(await addBudgetLine(db, { ...ask, planned: { minor: -1, currency: 'CNY' } })).toEqual({
    ok: false,
    reason: 'belowZero',
  })
  expect(await addBudgetLine(db, { ...ask, eventId: 'evt_none' })).toEqual({ ok: false, reason: 'gone' })
  expect(await db.budgetLines.count()).toBe(1)
})

it('writes the real amount, undoes it and does it again', async () => {
  const id = await added('Snacks')
  await changeBudgetLine(db, { lineId: id, change: { actual: { minor: 56700, currency: 'CNY' } } })
  expect((await db.budgetLines.get(id))?.actual?.minor).toBe(56700)
  await undo(db)
  expect((await db.budgetLines.get(id))?.actual).toBeNull()
  await redo(db)
  expect((await db.budgetLines.get(id))?.actual?.minor).toBe(56700)
})

it('names paying a line as such in the history', async () => {
  const id = await added('Snacks')
  await changeBudgetLine(db, { lineId: id, change: { paid: true } })
  expect(await undo(db)).toEqual(ok(label('budget.changes.paid', { title: 'Snacks' })))
})

it('refuses to empty the title of a line, or to change one that is gone', async () => {
  const id = await added('Snacks')
  expect(await changeBudgetLine(db, { lineId: id, change: { title: '' } })).toEqual({
    ok: false,
    reason: 'titleMissing',
  })
  await deleteBudgetLine(db, { lineId: id })
  expect(await changeBudgetLine(db, { lineId: id, change: { note: 'late' } })).toEqual({ ok: false, reason: 'gone' })
})

it('deletes a line softly and brings it back', async () => {
  const id = await added('Snacks')
  await deleteBudgetLine(db, { lineId: id })
  expect((await db.budgetLines.get(id))?.deleted).toBe(1)
  await undo(db)
  expect((await db.budgetLines.get(id))?.deleted).toBe(0)
})
