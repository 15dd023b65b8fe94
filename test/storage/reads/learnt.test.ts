import { beforeEach, describe, expect, it } from 'vitest'
import type { EventPlanId } from '@/domain/common/id'
import { addDays, type LocalDay } from '@/domain/common/time'
import { instantOf } from '@/domain/common/zone'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import type { CueMoment } from '@/domain/run-sheet/cue'
import type { Workspace } from '@/storage/database/workspace'
import { readActuals } from '@/storage/reads/actuals'
import { readLearntLengths } from '@/storage/reads/learnt'
import { readPrintSource } from '@/storage/reads/print-source'
import { aCue } from '../../builders/a-cue'
import { aMember } from '../../builders/a-member'
import { aMaterial } from '../../builders/a-material'
import { aRoom } from '../../builders/an-event-bundle'
import { anEventPlan, STAMP } from '../../builders/an-event-plan'
import { withRows } from '../../builders/with-rows'
import { aWorkspace } from '../../builders/workspace'

const ZONE = 'Asia/Shanghai'

let db: Workspace
let made: number
beforeEach(async () => {
  db = await aWorkspace()
  made = 0
  await withRows(db, { eventPlans: [anEventPlan({ templateKey: 'salon' })] })
})

/** A past event at which the template's talk took so many minutes, held for some of them. */
async function held(day: LocalDay, minutes: number, over: Partial<EventPlan> = {}, key = 'talk', pause = 0) {
  made += 1
  const eventId: EventPlanId = over.id ?? `evt_past_${made}`
  const cueId = `cue_past_${made}` as const
  const from = instantOf(day, 840, ZONE)
  const steps: [CueMoment['kind'], number][] = [
    ['started', 0],
    ...(pause > 0
      ? ([
          ['held', 1],
          ['resumed', 1 + pause],
        ] as [CueMoment['kind'], number][])
      : []),
    ['ended', minutes + pause],
  ]
  await withRows(db, {
    eventPlans: [anEventPlan({ id: eventId, day, status: 'finished', templateKey: 'salon', number: made, ...over })],
    cues: [aCue({ id: cueId, eventId, templateCue: key })],
    cueMoments: steps.map(([kind, minute], index) => ({
      ...{ id: `cmo_${made}_${index}`, ...STAMP, eventId, cueId, kind, at: from + minute * 60_000, seconds: 0 },
    })),
  })
  return { eventId, cueId }
}

const learnt = async (...keys: string[]) => readLearntLengths(db, 'evt_1', keys)

describe('learnt lengths', () => {
  it('are the median of the last five real lengths of the same cue of the template', async () => {
    for (const [day, minutes] of [
      ['2026-01-10', 90],
      ['2026-02-10', 12],
      ['2026-03-10', 11],
      ['2026-04-10', 14],
      ['2026-05-10', 12],
      ['2026-06-10', 55],
    ] as const)
      await held(day, minutes)
    const talk = (await learnt('talk')).get('talk')
    expect(talk?.seconds).toBe(12 * 60)
    expect(talk?.from.map(({ day, number }) => [day, number])).toEqual([
      ['2026-06-10', 6],
      ['2026-05-10', 5],
      ['2026-04-10', 4],
      ['2026-03-10', 3],
      ['2026-02-10', 2],
    ])
  })

  it('go further back for a cue that was left out at the last events', async () => {
    await held('2026-01-10', 20, {}, 'draw')
    for (let month = 0; month < 8; month += 1) await held(addDays('2026-02-10', 30 * month), 12)
    expect((await learnt('talk', 'draw')).get('draw')?.seconds).toBe(20 * 60)
  })

  it('leave out holds', async () => {
    await held('2026-01-10', 12, {}, 'talk', 30)
    expect((await learnt('talk')).get('talk')?.seconds).toBe(12 * 60)
  })

  it('come only from earlier events of the same template that took place and were not deleted', async () => {
    await held('2027-01-10', 30)
    await held('2026-01-10', 31, { templateKey: 'dinner' })
    await held('2026-01-11', 32, { status: 'cancelled' })
    await held('2026-01-12', 33, { deleted: 1, deletedAt: 1 })
    expect((await learnt('talk', '')).size).toBe(0)
  })

  it('come from the event a template was made from, where its cues go by their ids', async () => {
    const { cueId } = await held('2026-01-10', 25, { templateKey: '' }, '')
    expect((await learnt(cueId)).get(cueId)?.seconds).toBe(25 * 60)
  })

  it('are none for an event without a template', async () => {
    await held('2026-01-10', 12)
    await withRows(db, { eventPlans: [anEventPlan({ id: 'evt_2', templateKey: '' })] })
    expect((await readLearntLengths(db, 'evt_2', ['talk'])).size).toBe(0)
  })

  it('are also there for an event that has no day yet', async () => {
    await held('2026-01-10', 12)
    await withRows(db, { eventPlans: [anEventPlan({ id: 'evt_2', day: null, status: 'idea', templateKey: 'salon' })] })
    expect((await readLearntLengths(db, 'evt_2', ['talk'])).get('talk')?.seconds).toBe(12 * 60)
  })
})

describe('an evening read back', () => {
  it('has its actual times and its notes in their order', async () => {
    const { eventId, cueId } = await held('2026-01-10', 13)
    const note = { id: 'shn_1', ...STAMP, eventId, cueId, at: 2, kind: 'note', text: 'b' } as const
    await withRows(db, { showNotes: [note, { ...note, id: 'shn_2', at: 1, text: 'a' }] })
    const view = await readActuals(db, eventId)
    expect(view?.evening.cues).toMatchObject([{ cueId, outcome: 'done', over: 180, late: 0 }])
    expect(view?.notes.map(({ text }) => text)).toEqual(['a', 'b'])
  })

  it('is null where nothing was recorded', async () => {
    expect(await readActuals(db, 'evt_1')).toBeNull()
    expect(await readActuals(db, 'evt_missing')).toBeNull()
  })
})

describe('what a print is made from', () => {
  it('holds own columns, views, materials and rooms by name, and people of released versions', async () => {
    const cue = aCue({ eventId: 'evt_1', roomId: 'rom_1', custom: { col_1: 'mem_2' } })
    const old = aCue({ eventId: 'evt_1', ownerId: 'mem_3' })
    await withRows(db, {
      cues: [cue],
      members: [aMember({ id: 'mem_2', name: '摄影师' }), aMember({ id: 'mem_3', name: '以前的人' })],
      rooms: [aRoom()],
      materials: [aMaterial({ id: 'mat_1', name: '白纸' })],
      cueProps: [{ id: 'prp_1', ...STAMP, eventId: 'evt_1', cueId: cue.id, materialId: 'mat_1', quantity: 24 }],
      cueColumns: [{ id: 'col_1', ...STAMP, eventId: 'evt_1', pos: 'a', name: '摄影', kind: 'person' }],
      sheetViews: [{ id: 'viw_1', ...STAMP, eventId: 'evt_1', pos: 'a', name: 'AV', columns: ['col_1'], tracks: [] }],
      runSheetVersions: [
        { id: 'rsv_1', ...STAMP, eventId: 'evt_1', number: 1, publishedAt: 1, content: [old], opensAt: 840 },
      ],
    })
    const source = await readPrintSource(db, 'evt_1')
    expect(source?.bundle.members.map(({ name }) => name).sort()).toEqual(['以前的人', '摄影师'].sort())
    expect(source?.props.get(cue.id)).toEqual([{ name: '白纸', quantity: 24 }])
    expect(source?.rooms.get('rom_1')).toBe('二层大厅')
    expect(source?.columns.map(({ name }) => name)).toEqual(['摄影'])
    expect(source?.views.map(({ name }) => name)).toEqual(['AV'])
    expect(await readPrintSource(db, 'evt_missing')).toBeNull()
  })
})
