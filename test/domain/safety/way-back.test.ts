import { describe, expect, it } from 'vitest'
import type { Operation, RowChange } from '@/domain/history/operation'
import { wayBack } from '@/domain/safety/way-back'

function operation(seq: number, changes: readonly RowChange[], kind: Operation['kind'] = 'do'): Operation {
  return {
    id: `ope_${seq}`,
    seq,
    at: seq * 1000,
    hlc: String(seq),
    device: 'd',
    doneBy: '',
    schemaVersion: 1,
    label: { key: 'common.add', params: {} },
    kind,
    about: '',
    eventId: '',
    changes,
  }
}

describe('the way back over operations', () => {
  it('puts every field back to what it was before the first that touched it', () => {
    const back = wayBack([
      operation(5, [{ table: 'members', id: 'm', before: { name: 'a' }, after: { name: 'b' } }]),
      operation(6, [{ table: 'members', id: 'm', before: { name: 'b', note: '' }, after: { name: 'c', note: 'x' } }]),
      operation(7, [{ table: 'venues', id: 'm', before: { name: 'h' }, after: { name: 'i' } }], 'undo'),
    ])
    expect(back).toEqual({
      ok: true,
      value: [
        { table: 'members', id: 'm', fields: { name: 'a', note: '' } },
        { table: 'venues', id: 'm', fields: { name: 'h' } },
      ],
    })
  })

  it('buries what was made since, whatever became of it, and revives what was deleted', () => {
    const back = wayBack([
      operation(1, [{ table: 'cues', id: 'new', before: null, after: { title: 'x', deleted: 0 } }]),
      operation(2, [{ table: 'cues', id: 'new', before: { title: 'x' }, after: { title: 'y' } }]),
      operation(3, [
        { table: 'cues', id: 'old', before: { deleted: 0, deletedAt: null }, after: { deleted: 1, deletedAt: 9 } },
      ]),
    ])
    expect(back).toEqual({
      ok: true,
      value: [
        { table: 'cues', id: 'new', fields: null },
        { table: 'cues', id: 'old', fields: { deleted: 0, deletedAt: null } },
      ],
    })
  })

  it('ends at a starting state, and says when that was', () => {
    expect(wayBack([operation(3, []), operation(4, [], 'base'), operation(5, [])])).toEqual({
      ok: false,
      reason: { kind: 'startedHere', at: 4000 },
    })
  })

  it('over nothing is nothing', () => {
    expect(wayBack([])).toEqual({ ok: true, value: [] })
  })
})
