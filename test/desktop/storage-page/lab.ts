import { v4 } from 'uuid'
import { planReplace, replaceWithBackup } from '@/actions/recovery/replace-with-backup'
import { startCommunity } from '@/actions/community/start-community'
import { addMember } from '@/actions/member/add-member'
import { ok } from '@/domain/common/result'
import { newMember } from '@/domain/member/new-member'
import { browserHost } from '@/host/browser-host'
import { machineClock } from '@/renderer/src/parts/machine-clock'
import { exportWorkspace } from '@/storage/backup/snapshot'
import { openWorkspace, type Workspace } from '@/storage/database/workspace'
import { JournalKeeper } from '@/storage/start/journal-keeper'
import { readMark } from '@/storage/start/read-mark'
import { upgradeWorkspace } from '@/storage/migrations/upgrade-workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { type CheckInTimes, measureCheckIns } from './bench-check-in'
import { type CommitTimes, measureCommits } from './bench-commit'
import { type ImportTimes, measureImport } from './bench-import'
import { measureSnapshots, type SnapshotTimes } from './bench-snapshot'
import { MARK, withTestMigration } from './test-migrations'

let open: Workspace | null = null

function workspace(): Workspace {
  if (open === null) throw new Error('Nothing is open')
  return open
}

/** What stands in the database, as far as the tests ask. */
export interface Standing {
  readonly people: number
  /** How many of them carry the mark of the test migration. */
  readonly marked: number
  readonly operations: number
  readonly lastSeq: number
  /** IndexedDB's own version, ten times the app's. */
  readonly version: number
}

/** Hands out a promise and the way to keep it. */
function promised(): { readonly kept: Promise<void>; readonly keep: () => void } {
  let keep = (): void => undefined
  const kept = new Promise<void>((resolve) => (keep = resolve))
  return { kept, keep }
}

/** What tests may ask of the storage layer in a page of its own. Everything behind it is the app's own code. */
export const lab = {
  async open(name = `salondesk-workspace-${v4()}`): Promise<string> {
    open = await openWorkspace(name, machineClock)
    return open.name
  },

  close(): void {
    workspace().close()
  },

  async begin(): Promise<void> {
    const community = { name: 'Night Readers', city: '', currency: 'EUR', zone: 'Europe/Berlin', organiser: 'Ada' }
    await startCommunity(workspace(), community)
  },

  /** What came of adding a person: `added`, or the name of the error. */
  async addPerson(name: string): Promise<string> {
    try {
      const added = await addMember(workspace(), { name })
      return added.ok ? 'added' : added.reason.kind
    } catch (error) {
      return error instanceof Error ? error.name : String(error)
    }
  },

  /**
   * Begins to add many people in one commit. Resolves when a third of them are written but nothing is finished, or with
   * `toTheEnd` when all is done.
   */
  async addMany(count: number, until: 'aThird' | 'theEnd', kind: 'do' | 'base' = 'do'): Promise<void> {
    const db = workspace()
    const third = promised()
    const all = commit(db, { label: label('common.add'), kind }, async (write) => {
      for (let part = 0; part < 12; part += 1) {
        const names = Array.from({ length: Math.ceil(count / 12) }, (_, at) => `Guest ${part}-${at}`)
        await write.insertMany(
          'members',
          names.map((name) => newMember(name)),
        )
        if (part === 3) third.keep()
      }
      return ok(null)
    })
    await (until === 'aThird' ? Promise.race([third.kept, all]) : all)
  },

  async standing(): Promise<Standing> {
    const db = workspace()
    const people = await db.members.filter(({ deleted }) => deleted === 0).toArray()
    return {
      people: people.length,
      marked: people.filter(({ note }) => note === MARK).length,
      operations: await db.operations.count(),
      lastSeq: (await db.state.get('state'))?.lastSeq ?? 0,
      version: db.backendDB().version,
    }
  },

  health(): string {
    const { current } = workspace().health
    return current.kind === 'writable' ? 'writable' : current.why
  },

  /** Brings the community back to what it was before anybody was added; `underway` when that had not ended after a moment. */
  async replaceByNobody(until: 'underway' | 'theEnd'): Promise<string> {
    const db = workspace()
    const now = await exportWorkspace(db)
    const nobody = { datasetId: now.state?.datasetId ?? '', tables: { ...now.tables, members: [] } }
    const plan = planReplace(now, nobody, db.clock)
    if (!plan.ok) return plan.reason
    const all = replaceWithBackup(db, plan.value, '').then(({ ok: done }) => (done ? 'replaced' : 'refused'))
    if (until === 'theEnd') return all
    return Promise.race([new Promise<string>((resolve) => setTimeout(() => resolve('underway'), 30)), all])
  },

  /** Upgrades to the version of the tests. Resolves when a third of the rows are done, or with what came of it. */
  async upgrade(name: string, until: 'aThird' | 'theEnd', rows = 0): Promise<string> {
    const third = promised()
    const migrations = withTestMigration((done) => {
      if (done > rows / 3) third.keep()
    })
    const backUp = async () => ok(null)
    const onBlocked = () => Object.assign(window, { wasBlocked: true })
    const all = upgradeWorkspace(name, machineClock, { migrations, backUp, onBlocked }).then((outcome) => {
      open = outcome.db
      return outcome.kind
    })
    if (until === 'theEnd') return all
    return Promise.race([third.kept.then(() => 'underway'), all])
  },

  measureSnapshots(rounds: number): Promise<SnapshotTimes> {
    return measureSnapshots(workspace().name, rounds)
  },

  /** Measures changes that are also carried to the journal in the origin's private files, as in the browser host. */
  async measureCommits(rounds: number): Promise<CommitTimes> {
    const db = workspace()
    const mark = await readMark(db)
    if (mark === null) throw new Error('Nothing was written yet')
    const keeper = new JournalKeeper(db, browserHost, { mark, journaledSeq: 0, needsBackup: false })
    const stop = keeper.start()
    const times = await measureCommits(db, rounds, async () => {
      if (!(await keeper.flush())) throw new Error(`Not in the journal: ${keeper.current.why}`)
    })
    stop()
    return times
  },

  /** Measures letting people in at a door of so many; in a workspace in which nothing was written yet. */
  measureCheckIns(people: number, rounds: number): Promise<CheckInTimes> {
    return measureCheckIns(workspace(), people, rounds)
  },

  /** Measures bringing long lists in. */
  measureImport(rows: number, rounds: number): Promise<ImportTimes> {
    return measureImport(workspace(), rows, rounds)
  },
}

export type Lab = typeof lab
