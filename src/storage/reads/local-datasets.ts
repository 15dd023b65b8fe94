import type { Clock } from '@/domain/common/time'
import { openAsItIs, type WorkspaceOptions } from '../database/workspace'
import { listWorkspaces } from '../database/workspaces'
import { readDatasetId } from './recovery'

/** The sets of data that the communities of this machine are. One that cannot be opened does not say which it is. */
export async function readLocalDatasets(clock: Clock, options: WorkspaceOptions = {}): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  for (const { database, condition } of await listWorkspaces(clock, options)) {
    if (condition !== 'ready' && condition !== 'older') continue
    const db = await openAsItIs(database, clock, 'only asked what it is', options)
    found.add(await readDatasetId(db))
    db.close()
  }
  return found
}

/** Whether a community of this machine is this set of data. Two must never be the same, so a second one becomes a copy. */
export async function datasetIsHere(clock: Clock, datasetId: string): Promise<boolean> {
  return (await readLocalDatasets(clock)).has(datasetId)
}
