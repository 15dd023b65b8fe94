import type { Workspace } from '../database/workspace'

/** The number of the newest operation; it grows with every change. 0 in an empty workspace. */
export async function readLastSeq(db: Workspace): Promise<number> {
  return (await db.state.get('state'))?.lastSeq ?? 0
}
