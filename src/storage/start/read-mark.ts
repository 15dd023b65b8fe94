import type { Instant } from '@/domain/common/time'
import type { WorkspaceMark } from '@/domain/safety/start-sources'
import type { Workspace } from '../database/workspace'

/** Whose data a workspace holds and how far it got; null while nothing was ever written. */
export async function readMark(db: Workspace): Promise<WorkspaceMark | null> {
  const state = await db.state.get('state')
  if (!state) return null
  const { datasetId, deviceId, epoch, lastSeq } = state
  return { datasetId, deviceId, epoch, lastSeq }
}

/** The latest moment that any change was made at, as its hybrid clock tells it; null while there is none. */
export async function readLatestMoment(db: Workspace): Promise<Instant | null> {
  const hlc = (await db.state.get('state'))?.hlc ?? ''
  // The first part of a reading is the time in milliseconds; it never runs back with the machine's clock.
  return hlc === '' ? null : Number.parseInt(hlc.slice(0, 12), 16)
}

/** Numbers of the starting states after `seq`, ascending. Reads the index only, never the changes. */
export async function readBases(db: Workspace, seq: number): Promise<number[]> {
  const keys = (await db.operations
    .where('[seq+id+kind+about]')
    .above([seq + 1])
    .keys()) as unknown as [number, string, string][]
  return keys.filter(([, , kind]) => kind === 'base').map(([base]) => base)
}
