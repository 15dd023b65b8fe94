import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { exportWorkspaceFile } from '@/actions/workspace/export-workspace-file'
import { openWorkspaceFile, type OpenWorkspaceFileRefusal } from '@/actions/workspace/open-workspace-file'
import { restoreInto } from '@/actions/workspace/restore-into'
import { workspaceFileInWords } from '@/actions/workspace/workspace-file-in-words'
import { ok } from '@/domain/common/result'
import { newMember } from '@/domain/member/new-member'
import { exportWorkspace } from '@/storage/backup/snapshot'
import { readUndoState } from '@/storage/history/undo'
import { commit } from '@/storage/writes/commit'
import { label, loadWords } from '@/words/create-words'
import { aCommunity } from '../../builders/an-event-bundle'
import { made } from '../../builders/made'
import { aWorkspace, TestClock } from '../../builders/workspace'

const { t } = await loadWords('zh-CN')
const ask = { appVersion: '0.1.0', shellVersion: 'Chromium 156', reason: 'byHand', t, zone: 'Asia/Shanghai' } as const

async function aFilledWorkspace() {
  const db = await aWorkspace(new TestClock(Date.UTC(2026, 10, 21, 4, 5)))
  await commit(db, { label: label('common.add') }, async (write) => {
    await write.insert('communities', aCommunity({ name: '南岸/读书会' }), write.idFor('communities'))
    const gone = await write.insert('members', newMember('走了的人'))
    await write.insert('members', newMember('林小满'))
    await write.remove('members', gone.id)
    return ok(null)
  })
  return db
}

describe('everything as one file', () => {
  it('gets a name that tells whose it is and when it was made', async () => {
    const file = await exportWorkspaceFile(await aFilledWorkspace(), ask)
    expect(file.name).toBe('南岸 读书会 2026-11-21 1205.salondesk')
    expect((await exportWorkspaceFile(await aWorkspace(), ask)).name).toContain('沙龙案头')
  })

  it('is looked at before it is restored, and then is all there, undo included', async () => {
    const db = await aFilledWorkspace()
    const { bytes } = await exportWorkspaceFile(db, ask)
    const opened = made(await openWorkspaceFile(bytes))
    expect(opened).toMatchObject({ communityName: '南岸/读书会', appVersion: '0.1.0', dangling: [] })
    expect(opened.counts).toMatchObject({ members: 1, communities: 1, operations: 1 })
    const other = await aWorkspace()
    made(await restoreInto(other, opened))
    const { state: _, ...tables } = (await exportWorkspace(other)).tables
    const { state: __, ...original } = (await exportWorkspace(db)).tables
    expect(tables).toEqual(original)
    expect((await readUndoState(other)).undo).toEqual(label('common.add'))
  })

  it('of an empty workspace can be restored too', async () => {
    const { bytes } = await exportWorkspaceFile(await aWorkspace(), ask)
    const other = await aWorkspace()
    made(await restoreInto(other, made(await openWorkspaceFile(bytes))))
    expect((await exportWorkspace(other)).state?.datasetId).toBeTruthy()
  })

  it('is never restored over something', async () => {
    const { bytes } = await exportWorkspaceFile(await aFilledWorkspace(), ask)
    const opened = made(await openWorkspaceFile(bytes))
    expect(await restoreInto(await aFilledWorkspace(), opened)).toEqual({ ok: false, reason: 'notEmpty' })
  })

  it('says in words why a file was not opened', async () => {
    const refusal = await openWorkspaceFile(gzipSync('{}'))
    expect(refusal).toEqual({ ok: false, reason: { kind: 'notOurs' } })
    const refusals: OpenWorkspaceFileRefusal[] = [
      { kind: 'notOurs' },
      { kind: 'truncated' },
      { kind: 'damaged', table: '' },
      { kind: 'damaged', table: 'members' },
      { kind: 'newerFormat', version: 2 },
      { kind: 'tooLarge', limit: 300 * 1024 * 1024 },
      { kind: 'badRow', table: 'members', id: 'mem_1', field: 'name' },
      { kind: 'empty' },
    ]
    for (const language of ['zh-CN', 'en'] as const) {
      const words = (await loadWords(language)).t
      const said = refusals.map((reason) => workspaceFileInWords(words, reason))
      expect(new Set(said).size).toBe(refusals.length)
      for (const sentence of said) expect(sentence).not.toMatch(/workspaceFile|recovery\.|\{\{/)
      expect(said[5]).toContain('300')
    }
  })
})
