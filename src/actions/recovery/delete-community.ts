import type { SafeKeeping } from '@/domain/safety/safe-keeping'
import type { Workspace } from '@/storage/database/workspace'
import { deleteWorkspace } from '@/storage/database/workspaces'

/**
 * Deletes a whole community from this machine, after its last backup was written. The journal ends first: whatever happens
 * in between, the community is then still there and begins a new journal, and is never brought back from an old one.
 */
export async function deleteCommunity(db: Workspace, keeping: Pick<SafeKeeping, 'retireJournal'>): Promise<void> {
  const state = await db.state.get('state')
  const journal = state && { datasetId: state.datasetId, deviceId: state.deviceId }
  if (journal) await keeping.retireJournal(journal)
  db.close()
  await deleteWorkspace(db.name)
  // Something that was on its way to the journal may have begun it again meanwhile.
  if (journal) await keeping.retireJournal(journal)
}
