import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goBack, previewGoBack } from '@/actions/recovery/go-back'
import { ok } from '@/domain/common/result'
import { newMember } from '@/domain/member/new-member'
import { undo } from '@/storage/history/undo'
import { readLastSeq } from '@/storage/reads/last-seq'
import { readMoments, readSeqAt } from '@/storage/reads/recovery'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { aCommunity } from '../../builders/an-event-bundle'
import { liveRows } from '../../builders/live-rows'
import { made } from '../../builders/made'
import { carryOut, randomChanges } from '../../builders/random-changes'
import { aWorkspace, TestClock } from '../../builders/workspace'

const words = label('recovery.changes.wentBack', { when: '2026-11-21 14:05' })

async function withMembers() {
  const clock = new TestClock(Date.UTC(2026, 10, 21, 6, 0))
  const db = await aWorkspace(clock)
  await commit(db, { label: label('common.add'), kind: 'base' }, async (write) => {
    await write.insert('communities', aCommunity({ organiser: '沈舟' }), write.idFor('communities'))
    return ok(null)
  })
  const add = async (name: string) => {
    clock.at += 60_000
    return made(
      await commit(db, { label: label('common.add') }, async (write) =>
        ok(await write.insert('members', newMember(name))),
      ),
    )
  }
  return { db, clock, add }
}

describe('going back to a moment', () => {
  it('P5 leaves every live row as it was at that moment, whatever was done since, and undo brings it all back', async () => {
    await fc.assert(
      fc.asyncProperty(randomChanges, fc.nat(), async (changes, pick) => {
        const db = await aWorkspace()
        const states = [{ seq: 0, rows: await liveRows(db) }]
        for (const change of changes) {
          await carryOut(db, change)
          states.push({ seq: await readLastSeq(db), rows: await liveRows(db) })
        }
        const target = states[pick % states.length]!
        const before = states.at(-1)!
        const result = await goBack(db, target.seq, words)
        expect(await liveRows(db)).toEqual(target.rows)
        if (!result.ok) {
          expect(result.reason).toEqual({ kind: 'nothing' })
          return
        }
        expect((await undo(db)).ok).toBe(true)
        expect(await liveRows(db)).toEqual(before.rows)
      }),
      { numRuns: 30 },
    )
  })

  it('says first what it would take back, by whom, since when', async () => {
    const { db, add } = await withMembers()
    await add('林小满')
    const seq = await readLastSeq(db)
    await add('欧阳若水')
    await add('沈舟')
    const preview = made(await previewGoBack(db, seq))
    expect(preview.changes.map(({ seq }) => seq)).toEqual([4, 3])
    expect(preview).toMatchObject({ people: ['沈舟'], rows: 2 })
    expect(preview.from).toBe((await db.operations.where('seq').equals(3).first())?.at)
    expect(await db.members.count()).toBe(3)
  })

  it('is one operation that names the moment', async () => {
    const { db, add } = await withMembers()
    await add('a')
    await add('b')
    expect(made(await goBack(db, 1, words))).toEqual({ operations: 2, rows: 2 })
    const newest = (await db.operations.orderBy('seq').last())!
    expect(newest).toMatchObject({ kind: 'do', label: words })
    expect(newest.changes).toHaveLength(2)
  })

  it('is refused across a starting state, and when nothing is left to take back; nothing is written then', async () => {
    const { db, add } = await withMembers()
    const began = (await db.operations.orderBy('seq').first())!.at
    await add('a')
    await undo(db)
    const seq = await readLastSeq(db)
    expect(await goBack(db, 0, words)).toEqual({ ok: false, reason: { kind: 'startedHere', at: began } })
    expect(await previewGoBack(db, 0)).toMatchObject({ ok: false, reason: { kind: 'startedHere' } })
    for (const to of [seq, 1]) {
      expect(await goBack(db, to, words)).toEqual({ ok: false, reason: { kind: 'nothing' } })
      expect(await previewGoBack(db, to)).toEqual({ ok: false, reason: { kind: 'nothing' } })
    }
    expect(await readLastSeq(db)).toBe(seq)
  })
})

describe('the moments to go back to', () => {
  it('are the changes, newest first, down to the starting state, a portion at a time', async () => {
    const { db, add } = await withMembers()
    for (const name of ['a', 'b', 'c']) await add(name)
    expect(await readMoments(db, 2)).toMatchObject({ more: true, list: [{ seq: 4 }, { seq: 3 }] })
    const all = await readMoments(db, 10)
    expect(all.list.map(({ seq, kind, rows }) => [seq, kind, rows])).toEqual([
      [4, 'do', 1],
      [3, 'do', 1],
      [2, 'do', 1],
      [1, 'base', 0],
    ])
    expect(all.more).toBe(false)
    expect(await readMoments(db, 4)).toMatchObject({ more: false })
  })

  it('are found by their time; before the first there is none', async () => {
    const { db, add } = await withMembers()
    const first = await add('a')
    await add('b')
    expect(await readSeqAt(db, first.createdAt)).toBe(2)
    expect(await readSeqAt(db, first.createdAt + 30_000)).toBe(2)
    expect(await readSeqAt(db, first.createdAt + 90_000)).toBe(3)
    expect(await readSeqAt(db, 5)).toBe(0)
  })
})
