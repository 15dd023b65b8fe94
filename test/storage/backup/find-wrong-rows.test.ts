import { describe, expect, it } from 'vitest'
import { ok } from '@/domain/common/result'
import { newMember } from '@/domain/member/new-member'
import { findWrongRows } from '@/storage/backup/find-wrong-rows'
import { exportWorkspace, type StoredRow } from '@/storage/backup/snapshot'
import { commit } from '@/storage/writes/commit'
import { aWorkspace } from '../../builders/workspace'

async function theTables(): Promise<Record<string, readonly StoredRow[]>> {
  const db = await aWorkspace()
  await commit(db, { label: { key: 'common.add', params: {} } }, async (write) => {
    await write.insert('members', newMember('林小满'))
    await write.insert('members', newMember('沈约'))
    return ok(null)
  })
  return { ...(await exportWorkspace(db)).tables }
}

describe('rows that look wrong', () => {
  it('are none in data that the app wrote', async () => {
    expect(findWrongRows(await theTables())).toEqual({ total: 0, rows: [] })
  })

  it('are told with their table, id and field: a wrong shape, an id twice, a reference to nowhere', async () => {
    const tables = await theTables()
    const [first = {}, second = {}] = tables['members'] ?? []
    const missing = 'mem_01890a5d-ac96-774b-bcce-b302099a8057'
    const looked = findWrongRows({
      ...tables,
      members: [{ ...first, name: 7 }, second, second, { ...first, id: 5 }],
      inventions: [{ id: 'inv_1' }],
      attendances: [{ id: 'att_1', memberId: missing }],
    })
    expect(looked.rows).toContainEqual({ table: 'members', id: first['id'], field: 'name', missing: null })
    expect(looked.rows).toContainEqual({ table: 'members', id: second['id'], field: 'id', missing: null })
    expect(looked.rows).toContainEqual({ table: 'members', id: '', field: 'id', missing: null })
    expect(looked.rows).toContainEqual({ table: 'attendances', id: 'att_1', field: 'memberId', missing })
  })

  it('are all counted, and the first of them told, however many there are', () => {
    const followUps = Array.from({ length: 1500 }, (_, at) => ({ id: `fup_${at}`, eventId: '' }))
    const looked = findWrongRows({ followUps })
    expect(looked.total).toBe(1500)
    expect(looked.rows).toHaveLength(200)
  })
})
