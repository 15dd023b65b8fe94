import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { refused } from '@/domain/common/result'
import type { Operation } from '@/domain/history/operation'
import { checkRows } from '@/storage/backup/check-rows'
import { exportWorkspace } from '@/storage/backup/snapshot'
import { upgradeOperation, upgradeRow } from '@/storage/migrations/migrations'
import { upgradeWorkspace } from '@/storage/migrations/upgrade-workspace'
import { readShow } from '@/storage/reads/show'
import { rowsOfEvent, tablesOf } from '@/storage/reads/tables-of'
import { made } from '../../builders/made'
import { readRaw, released, store } from '../../builders/released'
import { TestClock } from '../../builders/workspace'

const NAME = 'salondesk-released'

const operation = (change: object): Operation => ({ schemaVersion: 1, changes: [change] }) as unknown as Operation

describe('rows of schema 1', () => {
  it('get a length that holds, no colour and no room; a group has no target yet', () => {
    const fields = { until: null, color: '', roomId: null }
    expect(upgradeRow('cues', { id: 'cue_1', kind: 'segment', duration: 900 }, 1)).toEqual({
      id: 'cue_1',
      kind: 'segment',
      duration: 900,
      ...fields,
    })
    expect(upgradeRow('cues', { id: 'cue_1', kind: 'group', duration: 600 }, 1)).toMatchObject({ duration: 0 })
  })

  it('are told from those of schema 2, which stay as they are', () => {
    const row = { id: 'cue_1', kind: 'group', duration: 600 }
    expect(upgradeRow('cues', row, 2)).toBe(row)
    expect(upgradeRow('venues', row, 1)).toBe(row)
  })

  it('bring the cues of templates along, and leave a damaged template to the check of its shape', () => {
    const content = { name: 'x', cues: [{ key: 'a', kind: 'group', duration: 600 }] }
    expect(upgradeRow('templates', { id: 'tpl_1', content }, 1)).toEqual({
      id: 'tpl_1',
      content: { name: 'x', cues: [{ key: 'a', kind: 'group', duration: 0, until: null, color: '' }] },
    })
    for (const odd of [null, 7, {}, { cues: 'no' }])
      expect(upgradeRow('templates', { id: 'tpl_1', content: odd }, 1)).toEqual({ id: 'tpl_1', content: odd })
  })

  it('of a file are checked as today’s after they were brought up to date', async () => {
    const { tables } = await released(1)
    expect(made(checkRows(tables, 1)).tables['cues']?.[0]).toMatchObject({ until: null, color: '', roomId: null })
    expect(checkRows(tables, 2)).toMatchObject({ ok: false, reason: { kind: 'badRow' } })
  })

  it('in an operation become whole where it made them; where it changed them only the named fields are said', () => {
    const made = operation({ table: 'cueMoments', id: 'cmo_1', before: null, after: { kind: 'started' } })
    expect(upgradeOperation(made).changes[0]?.after).toEqual({ kind: 'started', seconds: 0 })
    const changed = operation({ table: 'cues', id: 'cue_1', before: { kind: 'segment' }, after: { kind: 'group' } })
    expect(upgradeOperation(changed).changes[0]).toMatchObject({
      before: { kind: 'segment' },
      after: { kind: 'group' },
    })
    expect(Object.keys(upgradeOperation(changed).changes[0]?.after ?? {})).toEqual(['kind'])
  })
})

describe('a workspace of schema 1 that could not be brought up to date', () => {
  it('shows today’s rows, has nothing in the tables it lacks, and keeps its disk as it was', async () => {
    const indexedDB = new IDBFactory()
    await store(await released(1), indexedDB, NAME)
    const before = await readRaw(indexedDB, NAME)
    const outcome = await upgradeWorkspace(NAME, new TestClock(), {
      indexedDB,
      IDBKeyRange,
      backUp: async () => refused('full'),
    })
    const { db } = outcome
    expect(outcome.kind).toBe('noBackup')
    const [cue] = await db.cues.toArray()
    if (!cue) throw new Error('no cue')
    expect(cue).toMatchObject({ until: null, color: '', roomId: null })
    expect(await db.cues.get(cue.id)).toEqual(cue)
    expect((await rowsOfEvent(db, 'cues', cue.eventId)).length).toBe(1)
    expect(await rowsOfEvent(db, 'cueColumns', cue.eventId)).toEqual([])
    expect(tablesOf(db, ['cues', 'stages']).map(({ name }) => name)).toEqual(['cues'])
    const show = await readShow(db, cue.eventId)
    expect([show?.cues.length, show?.facts[0]?.seconds, show?.stage, show?.notes]).toEqual([1, 0, null, []])
    expect(Object.keys((await exportWorkspace(db)).tables)).not.toContain('stages')
    db.close()
    expect(await readRaw(indexedDB, NAME)).toEqual(before)
  })
})
