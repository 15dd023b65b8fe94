import { beforeEach, describe, expect, it } from 'vitest'
import { createEvent } from '@/actions/event-plan/create-event'
import { moveEvent } from '@/actions/event-plan/move-event'
import { addCue } from '@/actions/run-sheet/add-cue'
import { changeCue } from '@/actions/run-sheet/change-cue'
import { moveCues } from '@/actions/run-sheet/move-cues'
import { publishVersion } from '@/actions/run-sheet/publish-version'
import { removeCues } from '@/actions/run-sheet/remove-cues'
import { takeVersionBack } from '@/actions/run-sheet/take-version-back'
import type { CueId, EventPlanId } from '@/domain/common/id'
import { versionState } from '@/domain/run-sheet/sheet-versions'
import type { Workspace } from '@/storage/database/workspace'
import { undo } from '@/storage/history/undo'
import { readRunSheet } from '@/storage/reads/run-sheet'
import { readSheetVersions } from '@/storage/reads/sheet-versions'
import { commit } from '@/storage/writes/commit'
import { ok } from '@/domain/common/result'
import { label } from '@/words/create-words'
import { done } from '../../builders/done'
import { aWorkspace } from '../../builders/workspace'

describe('a version of a run-sheet', () => {
  let db: Workspace
  let eventId: EventPlanId
  let cues: CueId[]

  beforeEach(async () => {
    db = await aWorkspace()
    const event = { title: '沙龙', type: 'salon', day: '2026-12-12', opensAt: 840, length: 120 } as const
    eventId = done(await createEvent(db, event))
    cues = []
    for (const title of ['签到', '分享', '茶歇'])
      cues.push(done(await addCue(db, { eventId, after: null, fields: { title, duration: 600 } })))
  })

  const sheet = async () => {
    const view = await readRunSheet(db, eventId)
    if (!view) throw new Error('No sheet')
    return view
  }
  const state = async () => {
    const { event, cues: now } = await sheet()
    return versionState(await readSheetVersions(db, eventId), { opensAt: event.opensAt, cues: now })
  }
  const titles = async () => (await sheet()).cues.map(({ title }) => title)
  const cueAt = (index: number): CueId => cues[index] ?? 'cue_missing'

  it('keeps the cues as they are; the next edit makes a draft, and undoing it none', async () => {
    expect(await state()).toMatchObject({ number: 1, draft: true })
    expect(done(await publishVersion(db, eventId))).toBe(1)
    expect(await state()).toMatchObject({ number: 1, draft: false })
    done(await changeCue(db, { cueId: cueAt(1), fields: { duration: 900 } }))
    expect(await state()).toMatchObject({ number: 2, draft: true })
    const [version] = await readSheetVersions(db, eventId)
    expect(version?.content.map(({ duration }) => duration)).toEqual([600, 600, 600])
    done(await undo(db))
    expect(await state()).toMatchObject({ number: 1, draft: false })
    done(await undo(db))
    expect(await state()).toMatchObject({ number: 1, draft: true, released: null })
  })

  it('is not released twice without a change, nor for an event that is gone', async () => {
    done(await publishVersion(db, eventId))
    expect(await publishVersion(db, eventId)).toEqual({ ok: false, reason: 'unchanged' })
    expect(await publishVersion(db, 'evt_gone')).toEqual({ ok: false, reason: 'gone' })
    done(await moveEvent(db, { eventId, day: '2026-12-12', opensAt: 870 }))
    expect(done(await publishVersion(db, eventId))).toBe(2)
  })

  it('takes over the draft that an earlier app stored as a row', async () => {
    const draft = { eventId, number: 3, publishedAt: null, content: [], opensAt: null }
    done(
      await commit(db, { label: label('versions.changes.published', { number: 3 }), eventId }, async (write) => {
        await write.insert('runSheetVersions', draft)
        return ok(null)
      }),
    )
    expect(done(await publishVersion(db, eventId))).toBe(3)
    const versions = await readSheetVersions(db, eventId)
    expect(versions).toHaveLength(1)
    expect(versions[0]?.content).toHaveLength(3)
  })

  it('comes back whole: changed, moved, deleted and added cues; one undo brings the sheet of before', async () => {
    done(await publishVersion(db, eventId))
    done(await changeCue(db, { cueId: cueAt(0), fields: { title: '入场', note: '排队' } }))
    done(await moveCues(db, { cueIds: [cueAt(2)], to: { before: cueAt(0) } }))
    done(await removeCues(db, [cueAt(1)]))
    done(await addCue(db, { eventId, after: null, fields: { title: '合影' } }))
    const before = await sheet()
    expect(await titles()).toEqual(['茶歇', '入场', '合影'])
    const [version] = await readSheetVersions(db, eventId)
    expect(done(await takeVersionBack(db, version?.id ?? 'rsv_missing'))).toBe(1)
    expect(await titles()).toEqual(['签到', '分享', '茶歇'])
    expect(await state()).toMatchObject({ number: 1, draft: false })
    expect(await takeVersionBack(db, version?.id ?? 'rsv_missing')).toEqual({ ok: false, reason: 'unchanged' })
    done(await undo(db))
    expect((await sheet()).cues.map(({ title, pos }) => [title, pos])).toEqual(
      before.cues.map(({ title, pos }) => [title, pos]),
    )
  })

  it('cannot come back where it kept only its number', async () => {
    const bare = { eventId, number: 1, publishedAt: 5, content: [], opensAt: null }
    const id = done(
      await commit(db, { label: label('versions.changes.published', { number: 1 }), eventId }, async (write) =>
        ok((await write.insert('runSheetVersions', bare)).id),
      ),
    )
    expect(await takeVersionBack(db, id)).toEqual({ ok: false, reason: 'notKept' })
    expect(await takeVersionBack(db, 'rsv_gone')).toEqual({ ok: false, reason: 'gone' })
    expect(await titles()).toEqual(['签到', '分享', '茶歇'])
  })
})
