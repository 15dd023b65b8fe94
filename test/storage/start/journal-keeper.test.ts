import { describe, expect, it } from 'vitest'
import { addMember } from '@/actions/member/add-member'
import type { SafeKeeping } from '@/domain/safety/safe-keeping'
import { JournalKeeper, type Later } from '@/storage/start/journal-keeper'
import { readMark } from '@/storage/start/read-mark'
import type { Workspace } from '@/storage/database/workspace'
import { aKeeping } from '../../builders/a-keeping'
import { done } from '../../builders/done'
import { aWorkspace } from '../../builders/workspace'
import { withRows } from '../../builders/with-rows'
import { aMember } from '../../builders/a-member'

/** Pauses that end when the test says so. */
function handLater() {
  const waiting: { ms: number; run: () => void }[] = []
  const later: Later = (ms, run) => {
    const one = { ms, run }
    waiting.push(one)
    return () => void waiting.splice(waiting.indexOf(one), 1)
  }
  return { later, waiting, goOn: () => waiting.shift()?.run() }
}

async function kept(db: Workspace, journaledSeq = 0) {
  const keeping = aKeeping()
  const mark = await readMark(db)
  if (!mark) throw new Error('Nothing was written')
  const pauses = handLater()
  const keeper = new JournalKeeper(db, keeping, { mark, journaledSeq, needsBackup: false }, pauses.later)
  return { keeping, mark, keeper, pauses }
}

/** A shell that takes its time until the test lets it answer. */
async function held(db: Workspace) {
  const keeping = aKeeping()
  const mark = await readMark(db)
  if (!mark) throw new Error('Nothing was written')
  let answer: () => void = () => undefined
  const promise = new Promise<void>((resolve) => (answer = resolve))
  const slow: SafeKeeping = {
    ...keeping,
    appendToJournal: async (append) => {
      await promise
      return keeping.appendToJournal(append)
    },
  }
  const keeper = new JournalKeeper(db, slow, { mark, journaledSeq: 0, needsBackup: false })
  return { keeper, keeping, shell: { answer } }
}

async function withMembers(count: number): Promise<Workspace> {
  const db = await aWorkspace()
  for (let at = 1; at <= count; at++) done(await addMember(db, { name: `成员${at}` }))
  return db
}

describe('the keeper of the journal', () => {
  it('P1 says saved only after the journal has acknowledged too', async () => {
    const db = await withMembers(1)
    const { keeper, shell } = await held(db)
    keeper.start()
    expect(await db.members.count()).toBe(1)
    expect(keeper.current.state).toBe('saving')
    shell.answer()
    expect(await keeper.flush()).toBe(true)
    expect(keeper.current).toMatchObject({ state: 'saved', journaledSeq: 1 })
  })

  it('brings over what was committed before it began, from the log of the database', async () => {
    const db = await withMembers(3)
    const { keeper, keeping, mark } = await kept(db)
    keeper.start()
    expect(await keeper.flush()).toBe(true)
    const { operations } = await keeping.readJournal(mark, 0)
    expect(operations.map((text) => JSON.parse(text))).toEqual(await db.operations.orderBy('seq').toArray())
  })

  it('sends what piled up in one go', async () => {
    const db = await withMembers(1)
    const { keeper, keeping, shell } = await held(db)
    keeper.start()
    for (let at = 2; at <= 5; at++) done(await addMember(db, { name: `成员${at}` }))
    shell.answer()
    await keeper.flush()
    expect(keeping.appended).toEqual([[1], [2, 3, 4, 5]])
  })

  it('fills a gap that the journal tells of', async () => {
    const db = await withMembers(4)
    const { keeper, keeping, mark } = await kept(db, 3)
    const texts = (await db.operations.orderBy('seq').toArray()).map((operation) => ({
      seq: operation.seq,
      text: JSON.stringify(operation),
    }))
    await keeping.appendToJournal({ ...mark, database: db.name, operations: texts.slice(0, 1) })
    keeper.start()
    expect(await keeper.flush()).toBe(true)
    expect((await keeping.readJournal(mark, 0)).operations).toHaveLength(4)
  })

  it('stays behind while the disk is full, keeps nothing from the person, and catches up', async () => {
    const db = await withMembers(1)
    const { keeper, keeping, mark, pauses } = await kept(db)
    keeping.disk.refuses = 'full'
    keeper.start()
    expect(await keeper.flush()).toBe(false)
    expect(keeper.current).toMatchObject({ state: 'behind', why: 'full', journaledSeq: 0 })
    done(await addMember(db, { name: '后来的人' }))
    expect(pauses.waiting.length).toBe(1)
    pauses.goOn()
    await keeper.flush()
    expect(pauses.waiting[0]?.ms).toBeGreaterThan(1_000)
    keeping.disk.refuses = null
    pauses.goOn()
    expect(await keeper.flush()).toBe(true)
    expect(keeper.current).toMatchObject({ state: 'saved', why: null, journaledSeq: 2 })
    expect((await keeping.readJournal(mark, 0)).operations).toHaveLength(2)
  })

  it('puts a journal aside that was damaged meanwhile, and wants a backup before anything counts as saved', async () => {
    const db = await withMembers(3)
    const { keeper, keeping, mark } = await kept(db)
    keeper.start()
    await keeper.flush()
    keeping.disk.damage(mark, 600)
    done(await addMember(db, { name: '后来的人' }))
    expect(await keeper.flush()).toBe(true)
    expect(keeping.disk.aside).toHaveLength(1)
    expect(keeper.current).toMatchObject({ state: 'saving', needsBackup: true })
    keeper.backedUp(3)
    expect(keeper.current.state).toBe('saving')
    keeper.backedUp(4)
    expect(keeper.current.state).toBe('saved')
  })

  it('counts a starting state as saved only when a backup holds it', async () => {
    const db = await withMembers(1)
    const { keeper } = await kept(db)
    keeper.start()
    await keeper.flush()
    await withRows(db, { members: [aMember({ id: 'mem_7', name: '示例' })] })
    expect(await keeper.flush()).toBe(true)
    expect(keeper.current).toMatchObject({ state: 'saving', journaledSeq: 2, needsBackup: true })
    keeper.backedUp(2)
    expect(keeper.current.state).toBe('saved')
  })

  it('hears nothing any more after it was stopped', async () => {
    const db = await withMembers(1)
    const { keeper, keeping } = await kept(db)
    const stop = keeper.start()
    await keeper.flush()
    stop()
    done(await addMember(db, { name: '后来的人' }))
    expect(keeping.appended.flat()).toEqual([1])
  })
})
