import { describe, expect, it } from 'vitest'
import { inShort, workspaceDifference, type AnyRow } from '@/domain/safety/workspace-difference'

const row = (id: string, fields: AnyRow = {}): AnyRow => ({
  id,
  createdAt: 1,
  updatedAt: 1,
  deleted: 0,
  deletedAt: null,
  by: 'a',
  hlc: '1',
  ...fields,
})
const gone = { deleted: 1, deletedAt: 5 }

describe('the difference between now and another state', () => {
  it('says what would come back, go and change, with names, and leaves out what is alike', () => {
    const now = {
      members: [row('m1', { name: 'Ada' }), row('m2', { name: 'Bo' }), row('m3', { name: 'Cy' })],
      eventPlans: [row('e1', { title: 'Reading' })],
      venues: [row('v1', { name: 'Hall' })],
    }
    const then = {
      members: [row('m1', { name: 'Ada' }), row('m2', { name: 'Bob' }), row('m4', { name: 'Di' })],
      eventPlans: [row('e1', { title: 'Reading, winter' })],
      venues: [row('v1', { name: 'Hall' })],
    }
    expect(workspaceDifference(now, then)).toEqual([
      {
        table: 'members',
        added: [{ id: 'm4', name: 'Di' }],
        changed: [{ id: 'm2', name: 'Bob' }],
        removed: [{ id: 'm3', name: 'Cy' }],
      },
      { table: 'eventPlans', added: [], removed: [], changed: [{ id: 'e1', name: 'Reading, winter' }] },
    ])
  })

  it('takes tombstones for gone, and does not mind who wrote a row and when', () => {
    const now = { members: [row('m1'), row('m2', gone), row('m3', gone), row('m4')] }
    const then = {
      members: [row('m1', { updatedAt: 7, hlc: '9', by: 'b' }), row('m2'), row('m3', gone), row('m4', gone)],
    }
    const [members] = workspaceDifference(now, then)
    expect(members?.added.map(({ id }) => id)).toEqual(['m2'])
    expect(members?.removed.map(({ id }) => id)).toEqual(['m4'])
    expect(members?.changed).toEqual([])
  })

  it('leaves alone the log, what the workspace knows of itself, and fields an older app did not know', () => {
    const now = {
      operations: [row('o1')],
      state: [{ key: 'state' }],
      members: [row('m1', { name: 'a', pronouns: 'she' })],
    }
    expect(workspaceDifference(now, { operations: [], state: [], members: [row('m1', { name: 'a' })] })).toEqual([])
  })

  it('in short names only the first few, and counts all', () => {
    const many = Array.from({ length: 30 }, (_, at) => row(`m${at}`, { name: at === 0 ? ' ' : `N${at}` }))
    const [members] = inShort(workspaceDifference({}, { members: many }), 3)
    expect(members).toEqual({
      table: 'members',
      added: { count: 30, names: ['N1', 'N2', 'N3'] },
      removed: { count: 0, names: [] },
      changed: { count: 0, names: [] },
    })
  })
})
