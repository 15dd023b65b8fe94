import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planReplacement } from '@/domain/safety/replacement'
import type { AnyRow, RowsOfTables } from '@/domain/safety/workspace-difference'

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

/** The rows as they stand after a replacement was carried out. */
function after(now: RowsOfTables, then: RowsOfTables): Map<string, AnyRow> {
  const { insert, set } = planReplacement(now, then, 99)
  const rows = new Map((now['members'] ?? []).map((member) => [String(member['id']), member]))
  for (const added of insert['members'] ?? []) {
    expect(rows.has(String(added['id']))).toBe(false)
    rows.set(String(added['id']), added)
  }
  for (const { id, fields } of set['members'] ?? []) {
    expect(rows.has(id)).toBe(true)
    rows.set(id, { ...rows.get(id), ...fields })
  }
  return rows
}

const live = (rows: Iterable<AnyRow>) =>
  [...rows]
    .filter((member) => member['deleted'] === 0)
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => String(a.id).localeCompare(String(b.id)))

describe('a replacement', () => {
  it('adds what is nowhere, revives, changes only the fields that differ, and buries the rest', () => {
    const now = { members: [row('m1', { name: 'a', note: 'x' }), row('m2', { name: 'b', ...gone }), row('m3')] }
    const then = {
      members: [row('m1', { name: 'A', note: 'x' }), row('m2', { name: 'B' }), row('m4', { name: 'd', createdAt: 4 })],
    }
    expect(planReplacement(now, then, 99)).toEqual({
      rows: 4,
      insert: { members: [then.members[2]] },
      set: {
        members: [
          { id: 'm1', fields: { name: 'A' } },
          { id: 'm2', fields: { name: 'B', deleted: 0, deletedAt: null } },
          { id: 'm3', fields: { deleted: 1, deletedAt: 99 } },
        ],
      },
    })
  })

  it('keeps an own field called __proto__ a field', () => {
    const odd = JSON.parse('{"id":"m1","deleted":0,"custom":{"__proto__":"x"},"__proto__":"y"}') as AnyRow
    const [change] = planReplacement({ members: [row('m1')] }, { members: [odd] }, 9).set['members'] ?? []
    expect(Object.keys(change?.fields ?? {})).toEqual(['custom', '__proto__'])
  })

  it('always leaves the live rows of the other state, from whatever there is now', () => {
    const rows = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('m1', 'm2', 'm3', 'm4', 'm5'),
        name: fc.constantFrom('a', 'b'),
        deleted: fc.constantFrom(0, 1),
      }),
      { selector: ({ id }) => id },
    )
    fc.assert(
      fc.property(rows, rows, (now, then) => {
        const reached = after({ members: now }, { members: then })
        expect(live(reached.values())).toEqual(live(then))
        expect(planReplacement({ members: [...reached.values()] }, { members: then }, 99).rows).toBe(0)
      }),
    )
  })
})
