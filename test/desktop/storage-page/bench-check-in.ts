import { checkIn } from '@/actions/door/check-in'
import { openDoorFile } from '@/actions/door/open-door-file'
import type { Workspace } from '@/storage/database/workspace'
import { aFullDoor } from '../../builders/a-full-door'
import { ended, openLike } from './bare-database'

/** How long single writes took, in ms, in the order in which they were made. */
export interface CheckInTimes {
  /** The row of a check-in put with strict durability into a table with its indexes: what the browser itself costs. */
  readonly raw: readonly number[]
  /** The rows of a check-in (itself, its line of the log, the workspace's own row) by the browser's own calls. */
  readonly bare: readonly number[]
  /** A check-in by the app, from the call until the database has it. */
  readonly checkIn: readonly number[]
}

const ROUND = 10

/** Lets people in at a door of so many, in turns with bare writes, so that whatever else the machine does weighs on all. */
export async function measureCheckIns(db: Workspace, people: number, rounds: number): Promise<CheckInTimes> {
  const file = aFullDoor(people)
  await openDoorFile(db, { file, name: 'Bench', organiser: 'Ada' })
  const awaited = (await db.attendances.toArray()).filter(({ status }) => status !== 'cancelled')
  const stride = Math.floor(awaited.length / (rounds * ROUND + 1))
  const letIn = async (at: number) => {
    const attendance = awaited[at * stride]
    if (!attendance) throw new Error('Too few people')
    // As the desk asks it.
    const known = { seq: at + 1, attendance, visit: undefined, name: 'Ada' }
    const done = await checkIn(db, { attendanceId: attendance.id, door: 'A', method: 'name', known })
    if (!done.ok) throw new Error(`Not let in: ${done.reason.kind}`)
    return done.value
  }
  const like = await letIn(0)
  const bare = await openBare(db)
  const times = { raw: [] as number[], bare: [] as number[], checkIn: [] as number[] }
  for (let round = 0; round < rounds; round += 1) {
    const steps = Array.from({ length: ROUND }, (_, at) => round * ROUND + at + 1)
    for (const at of steps) times.raw.push(await timed(() => bare.put({ ...like, id: `chk_raw-${at}` })))
    for (const at of steps) times.bare.push(await timed(() => bare.putAll({ ...like, id: `chk_bare-${at}` }, at)))
    for (const at of steps) times.checkIn.push(await timed(() => letIn(at)))
  }
  bare.close()
  return times
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

/** A database with the app's tables and indexes but nothing of the app. */
async function openBare(db: Workspace) {
  const operation = await db.operations.orderBy('seq').last()
  const state = await db.state.get('state')
  if (operation === undefined || state === undefined) throw new Error('Nothing was written yet')
  const { bare, close } = await openLike(db, 'bare-check-ins')
  const strict = { durability: 'strict' } as const
  return {
    put: (row: object) => {
      const transaction = bare.transaction('checkIns', 'readwrite', strict)
      transaction.objectStore('checkIns').put(row)
      return ended(transaction)
    },
    putAll: (row: object, seq: number) => {
      const transaction = bare.transaction(['checkIns', 'operations', 'state'], 'readwrite', strict)
      transaction.objectStore('checkIns').put(row)
      transaction.objectStore('operations').put({ ...operation, id: `ope_bare-${seq}`, seq })
      transaction.objectStore('state').put({ ...state, lastSeq: seq })
      return ended(transaction)
    },
    close,
  }
}
