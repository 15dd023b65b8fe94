import { beforeEach, expect, it } from 'vitest'
import { duplicateEvent } from '@/actions/event-plan/duplicate-event'
import type { Workspace } from '@/storage/database/workspace'
import { undo } from '@/storage/history/undo'
import { readEventBundle } from '@/storage/reads/event-bundle'
import { rowsOfEvent } from '@/storage/reads/tables-of'
import { at, aCue } from '../../builders/a-cue'
import { anAttendance } from '../../builders/a-door'
import { aMaterial, aReservation } from '../../builders/a-material'
import { aBudgetLine, aRoom, aTask, aVenue } from '../../builders/an-event-bundle'
import { anEventPlan, STAMP } from '../../builders/an-event-plan'
import { made } from '../../builders/made'
import { withRows } from '../../builders/with-rows'
import { aWorkspace } from '../../builders/workspace'

let db: Workspace
beforeEach(async () => {
  db = await aWorkspace()
  await withRows(db, {
    venues: [aVenue()],
    rooms: [aRoom()],
    eventPlans: [anEventPlan({ number: 12, venueId: 'ven_1', roomId: 'rom_1', ownerId: 'mem_1', setUp: 60 })],
    cues: [aCue({ title: 'Opening', start: at('14:00') }), aCue({ title: 'Talk' })],
    tasks: [aTask({ due: { kind: 'offset', days: -7, at: null }, doneAt: 5 })],
    materials: [aMaterial({ rule: { kind: 'perHead', factor: 2 } })],
    reservations: [aReservation({ quantity: 7, state: 'returned' })],
    budgetLines: [aBudgetLine({ actual: { minor: 9_900, currency: 'CNY' }, paid: true })],
    attendances: [anAttendance()],
  })
})

it('takes run-sheet, tasks, materials, budget and place along, fresh and on another day', async () => {
  const id = made(await duplicateEvent(db, { eventId: 'evt_1', title: 'Salon again', day: '2027-01-09' }))
  const copy = await readEventBundle(db, id)
  expect(copy?.event).toMatchObject({
    title: 'Salon again',
    number: 13,
    day: '2027-01-09',
    status: 'planning',
    roomId: 'rom_1',
    ownerId: 'mem_1',
    setUp: 60,
  })
  expect(copy?.cues.map(({ title, start }) => [title, start.kind])).toEqual([
    ['Opening', 'fixed'],
    ['Talk', 'follows'],
  ])
  expect(copy?.tasks).toMatchObject([{ title: '订场地', doneAt: null, due: { kind: 'offset', days: -7 } }])
  expect(copy?.reservations).toMatchObject([{ materialId: 'mat_1', quantity: 7, state: 'reserved' }])
  expect(copy?.budgetLines).toMatchObject([{ planned: { minor: 10_000 }, actual: null, paid: false }])
})

it('takes own columns, views, rooms and the materials of cues along, but no people in columns', async () => {
  const filmed = aCue({ title: 'Filmed', roomId: 'rom_1', custom: { col_cam: '机位2', col_who: 'mem_1' } })
  await withRows(db, {
    cues: [filmed],
    cueColumns: [
      { id: 'col_cam', ...STAMP, eventId: 'evt_1', pos: 'a0', name: '机位', kind: 'text' },
      { id: 'col_who', ...STAMP, eventId: 'evt_1', pos: 'a1', name: '摄影', kind: 'person' },
    ],
    sheetViews: [
      { id: 'viw_1', ...STAMP, eventId: 'evt_1', pos: 'a0', name: 'AV', columns: ['sound', 'col_cam'], tracks: [] },
    ],
    cueProps: [{ id: 'prp_1', ...STAMP, eventId: 'evt_1', cueId: filmed.id, materialId: 'mat_1', quantity: 3 }],
  })
  const id = made(await duplicateEvent(db, { eventId: 'evt_1', title: 'Salon again', day: null }))
  const columns = (await rowsOfEvent(db, 'cueColumns', id)).sort((a, b) => (a.pos < b.pos ? -1 : 1))
  expect(columns.map(({ name, kind }) => [name, kind])).toEqual([
    ['机位', 'text'],
    ['摄影', 'person'],
  ])
  const copy = (await rowsOfEvent(db, 'cues', id)).find(({ title }) => title === 'Filmed')
  expect(copy).toMatchObject({ roomId: 'rom_1', custom: { [columns[0]?.id ?? '']: '机位2' } })
  expect(Object.keys(copy?.custom ?? {})).toHaveLength(1)
  expect((await rowsOfEvent(db, 'sheetViews', id))[0]?.columns).toEqual(['sound', columns[0]?.id])
  expect(await rowsOfEvent(db, 'cueProps', id)).toMatchObject([{ cueId: copy?.id, materialId: 'mat_1', quantity: 3 }])
  await undo(db)
  expect(await rowsOfEvent(db, 'cueColumns', id)).toEqual([])
})

it('leaves the people behind', async () => {
  const id = made(await duplicateEvent(db, { eventId: 'evt_1', title: 'Salon again', day: null }))
  const copy = await readEventBundle(db, id)
  expect(copy?.event.status).toBe('idea')
  expect(copy?.attendances).toEqual([])
})

it('is taken back in one step', async () => {
  const id = made(await duplicateEvent(db, { eventId: 'evt_1', title: 'Salon again', day: null }))
  await undo(db)
  expect(await readEventBundle(db, id)).toBeNull()
  expect((await db.cues.where('eventId').equals(id).toArray()).every((cue) => cue.deleted === 1)).toBe(true)
})

it('refuses a copy without a title, or of an event that is gone', async () => {
  expect(await duplicateEvent(db, { eventId: 'evt_1', title: ' ', day: null })).toEqual({
    ok: false,
    reason: { kind: 'noTitle' },
  })
  expect(await duplicateEvent(db, { eventId: 'evt_x', title: 'A', day: null })).toEqual({
    ok: false,
    reason: { kind: 'eventGone' },
  })
})
