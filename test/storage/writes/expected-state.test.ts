import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { ok, refused } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { replayOperations } from '@/storage/writes/replay'
import { made } from '../../builders/made'
import { aVenueDraft } from '../../builders/rows'
import { aWorkspace, TestClock } from '../../builders/workspace'

const label = { key: 'venues.title', params: {} }

const addVenue = (db: Workspace, name: string) =>
  commit(db, { label }, async (write) => ok(await write.insert('venues', aVenueDraft({ name }))))

const log = (db: Workspace) => db.operations.orderBy('seq').toArray()
const names = async (db: Workspace) => (await db.venues.toArray()).map(({ name }) => name).sort()

async function twoWindows() {
  const factory = new IDBFactory()
  return [await aWorkspace(new TestClock(), factory), await aWorkspace(new TestClock(), factory)] as const
}

describe('a commit that does not wait for the workspace’s own row', () => {
  it('numbers and stamps on, without gap or double, when another window wrote in between', async () => {
    const [first, second] = await twoWindows()
    for (let round = 0; round < 5; round++) {
      made(await addVenue(first, `first ${round}`))
      made(await addVenue(second, `second ${round}`))
    }
    const operations = await log(first)
    expect(operations.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    const hlcs = operations.map(({ hlc }) => hlc)
    expect(hlcs).toEqual(hlcs.toSorted())
    expect(new Set(hlcs).size).toBe(10)
    expect(await first.venues.count()).toBe(10)
    expect((await first.state.get('state'))?.lastSeq).toBe(10)
  })

  it('leaves nothing of the try that rested on an outdated row', async () => {
    const [first, second] = await twoWindows()
    made(await addVenue(first, 'A'))
    made(await addVenue(second, 'B'))
    const tries: string[] = []
    made(
      await commit(first, { label }, async (write) => {
        const { id } = await write.insert('venues', aVenueDraft({ name: 'C' }))
        tries.push(id)
        return ok(id)
      }),
    )
    expect(tries).toHaveLength(2)
    expect(await names(first)).toEqual(['A', 'B', 'C'])
    expect(await first.venues.get(tries[0] as `ven_${string}`)).toBeUndefined()
    expect((await log(first)).at(-1)?.changes.map(({ id }) => id)).toEqual([tries[1]])
  })

  it('numbers on when many are begun at the same moment', async () => {
    const db = await aWorkspace()
    made(await addVenue(db, 'begin'))
    await Promise.all(Array.from({ length: 20 }, (_, at) => addVenue(db, `${at}`)))
    expect((await log(db)).map(({ seq }) => seq)).toEqual(Array.from({ length: 21 }, (_, at) => at + 1))
    expect(await db.venues.count()).toBe(21)
  })

  it('goes on after a replay with the number that follows it', async () => {
    const [from, to] = [await aWorkspace(), await aWorkspace()]
    for (const name of ['A', 'B']) made(await addVenue(from, name))
    const state = (await from.state.get('state'))!
    made(await replayOperations(to, (await log(from)).slice(0, 1), state))
    made(await replayOperations(to, await log(from), state))
    made(await addVenue(to, 'C'))
    expect((await log(to)).map(({ seq }) => seq)).toEqual([1, 2, 3])
  })

  it('leaves the number free when its last write is refused by the database, or the work by itself', async () => {
    const db = await aWorkspace()
    made(await addVenue(db, 'A'))
    const [known] = await db.venues.toArray()
    // The only write of the commit: nothing waits for it before the line of the log is sent after it.
    const twice = commit(db, { label }, async (write) =>
      ok(await write.insertMany('venues', [{ ...aVenueDraft({ name: 'A again' }), id: known!.id }])),
    )
    await expect(twice).rejects.toThrow()
    const no = await commit(db, { label }, async (write) => {
      await write.insert('venues', aVenueDraft({ name: 'never' }))
      return refused('no')
    })
    expect(no).toEqual({ ok: false, reason: 'no' })
    made(await addVenue(db, 'B'))
    expect(await names(db)).toEqual(['A', 'B'])
    expect((await log(db)).map(({ seq }) => seq)).toEqual([1, 2])
    expect(db.health.current.kind).toBe('writable')
  })

  it('sees within the work what it has just written', async () => {
    const db = await aWorkspace()
    const seen = made(
      await commit(db, { label }, async (write) => {
        const { id } = await write.insert('venues', aVenueDraft({ name: 'A' }))
        await write.change('venues', id, { name: 'B' })
        await write.change('venues', id, { note: 'n' })
        return ok((await db.venues.get(id))!)
      }),
    )
    expect(seen).toMatchObject({ name: 'B', note: 'n' })
    expect(await db.venues.get(seen.id)).toEqual(seen)
  })
})
