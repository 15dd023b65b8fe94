import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { makeSnapshot } from '@/actions/workspace/make-snapshot'
import { ok } from '@/domain/common/result'
import type { BackupReason } from '@/domain/safety/backup'
import type { SafeKeeping } from '@/domain/safety/safe-keeping'
import { newMember } from '@/domain/member/new-member'
import { verifyWorkspaceFile } from '@/exchange/workspace-file/verify-workspace-file'
import { Backups } from '@/main/backups'
import { BackupKeeper } from '@/renderer/src/app/backup-keeper'
import { exportWorkspace } from '@/storage/backup/snapshot'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { aWorkspace } from '../../builders/workspace'

const SECOND = 1000
const MINUTE = 60 * SECOND

let home: string
let db: Workspace
let stop: () => void = () => undefined

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'salondesk-keeper-'))
  db = await aWorkspace()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
})

afterEach(() => {
  stop()
  vi.useRealTimers()
  db.close()
  rmSync(home, { recursive: true, force: true })
})

const folder = () => join(home, 'Backups')

function theBackups(): Backups {
  return new Backups({
    folder: folder(),
    notes: join(home, 'notes.json'),
    secondFolder: { get: () => null, set: () => undefined },
    now: () => db.clock.now(),
    verify: verifyWorkspaceFile,
  })
}

/** The keeper over a real folder, with snapshots made in place. */
function aKeeper(): BackupKeeper {
  const backups = theBackups()
  const keeping = {
    backUp: (request) => backups.backUp(request),
    listBackups: () => backups.list(),
    backupPlaces: () => backups.places(),
  } satisfies Partial<SafeKeeping> as unknown as SafeKeeping
  const keeper = new BackupKeeper({
    db,
    keeping,
    ticks: () => performance.now(),
    snapshot: async (reason) =>
      makeSnapshot(await exportWorkspace(db), { appVersion: '0', shellVersion: 'x', reason, now: db.clock.now() }),
  })
  stop = keeper.start()
  return keeper
}

async function add(name: string, kind: 'do' | 'base' = 'do'): Promise<void> {
  await commit(db, { label: { key: 'common.add', params: {} }, kind }, async (write) => {
    await write.insert('members', newMember(name))
    return ok(null)
  })
}

async function written(): Promise<(readonly [BackupReason, number | null | undefined])[]> {
  return (await theBackups().list()).reverse().map(({ reason, head }) => [reason, head?.seq] as const)
}

const realTimeout = setTimeout

/** Real folders answer in their own time, whatever the clock of the test says. */
async function until(look: () => Promise<boolean> | boolean): Promise<void> {
  for (let turn = 0; turn < 3000; turn += 1) {
    if (await look()) return
    await new Promise((resolve) => realTimeout(resolve, 5))
  }
  throw new Error('It did not come to that')
}

const writtenAre = (count: number) => until(async () => (await written()).length === count)

describe('the keeper of backups', () => {
  it('writes the first at once, the next half a minute after a change, and tells people and number', async () => {
    await add('林小满')
    const keeper = aKeeper()
    await writtenAre(1)
    await until(() => keeper.current.covered?.seq === 1)
    await vi.advanceTimersByTimeAsync(10 * MINUTE)
    await add('沈约')
    await vi.advanceTimersByTimeAsync(29 * SECOND)
    await add('陈苇')
    await vi.advanceTimersByTimeAsync(29 * SECOND)
    expect(await written()).toEqual([['start', 1]])
    await vi.advanceTimersByTimeAsync(SECOND)
    await writtenAre(2)
    expect(await written()).toEqual([
      ['start', 1],
      ['automatic', 3],
    ])
    await until(() => keeper.current.covered?.seq === 3)
    expect(keeper.current).toMatchObject({ people: 3, failed: null, overdue: false, shrunk: false })
  })

  it('writes at once after a starting state, which no log of changes could bring back', async () => {
    await add('林小满')
    const keeper = aKeeper()
    await until(() => keeper.current.covered?.seq === 1)
    await add('沈约', 'base')
    await writtenAre(2)
    expect((await written()).at(-1)).toEqual(['start', 2])
  })

  it('notices at the start what the newest backup lacks, and writes none when it lacks nothing', async () => {
    await add('林小满')
    const first = aKeeper()
    await until(() => first.current.covered?.seq === 1)
    stop()
    const second = aKeeper()
    await until(() => second.current.covered?.seq === 1)
    await vi.advanceTimersByTimeAsync(MINUTE)
    expect(await written()).toHaveLength(1)
    stop()
    await add('沈约')
    const third = aKeeper()
    await until(() => third.current.covered?.seq === 1)
    await until(async () => {
      await vi.advanceTimersByTimeAsync(SECOND)
      return third.current.covered?.seq === 2
    })
    expect((await written()).at(-1)).toEqual(['automatic', 2])
  })

  it('writes when the shell asks for it, but only what is in no backup yet', async () => {
    await add('林小满')
    const keeper = aKeeper()
    await until(() => keeper.current.covered?.seq === 1)
    await keeper.flush('blur')
    expect(await written()).toHaveLength(1)
    await add('沈约')
    await keeper.flush('blur')
    await add('陈苇')
    await keeper.flush('close')
    expect(await written()).toEqual([
      ['start', 1],
      ['automatic', 2],
      ['quit', 3],
    ])
  })

  it('tries again after a failure, says why, and that it is late after a quarter of an hour', async () => {
    await add('林小满')
    writeFileSync(folder(), 'in the way')
    const keeper = aKeeper()
    await until(() => keeper.current.failed === 'notAFolder')
    expect(keeper.current.overdue).toBe(false)
    for (let minute = 0; minute < 15; minute += 1) {
      await vi.advanceTimersByTimeAsync(MINUTE)
      await until(() => keeper.current.failed !== null)
    }
    await until(() => keeper.current.overdue)
    rmSync(folder())
    await until(async () => {
      await vi.advanceTimersByTimeAsync(MINUTE)
      return keeper.current.failed === null
    })
    expect(keeper.current).toMatchObject({ overdue: false, covered: { seq: 1 } })
  })

  it('writes nothing by itself in a window that is not the writer, until it becomes the writer', async () => {
    await add('林小满')
    db.health.makeReadOnly('otherWindow')
    const keeper = aKeeper()
    await add('沈约').catch(() => undefined)
    await vi.advanceTimersByTimeAsync(20 * MINUTE)
    await keeper.flush('blur')
    expect(await written()).toEqual([])
    db.health.makeWritable()
    await writtenAre(1)
    expect(await written()).toEqual([['start', 1]])
  })

  it('P4 writes nothing of a store that was wiped: the full backup stays the newest', async () => {
    await add('林小满')
    const before = aKeeper()
    await until(() => before.current.covered?.seq === 1)
    stop()
    db.close()
    db = await aWorkspace()
    const wiped = aKeeper()
    await vi.advanceTimersByTimeAsync(20 * MINUTE)
    await wiped.flush('close')
    expect(await wiped.backUp('byHand')).toEqual({ ok: false, why: 'empty' })
    expect(await written()).toEqual([['start', 1]])
  })

  it('writes a starting state once, however many ask for it', async () => {
    await add('阿岚', 'base')
    const keeper = aKeeper()
    await until(() => keeper.current.covered !== null)
    const [first, second] = await Promise.all([keeper.backUp('start'), keeper.backUp('start')])
    expect(first).toEqual(second)
    expect(await written()).toEqual([['start', 1]])
    await add('小北', 'base')
    await until(() => keeper.current.covered?.seq === 2)
    expect(await written()).toEqual([
      ['start', 1],
      ['start', 2],
    ])
  })
})
