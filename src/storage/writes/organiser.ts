import type { WorkspaceState } from '../database/tables'
import type { Workspace } from '../database/workspace'

type Moment = Pick<WorkspaceState, 'datasetId' | 'epoch' | 'lastSeq'>

const known = new WeakMap<Workspace, Moment & { readonly organiser: string }>()

/**
 * Whose name stands under the next operation. It is wanted at every write, so it is remembered after each; it is read anew
 * when the last operation is not the one after which it was remembered, as when another window wrote.
 */
export async function organiserOf(db: Workspace, now: Moment): Promise<string> {
  const last = known.get(db)
  const isStill = last?.datasetId === now.datasetId && last.epoch === now.epoch && last.lastSeq === now.lastSeq
  return isStill ? last.organiser : readOrganiser(db)
}

/** Reads the name within the transaction. */
export async function readOrganiser(db: Workspace): Promise<string> {
  return (await db.communities.toCollection().first())?.organiser ?? ''
}

/**
 * Notes the name that stands under the operation that is about to be the last one. Should its transaction fail after all,
 * the number does not fit and the name is read anew.
 */
export function rememberOrganiser(db: Workspace, { datasetId, epoch, lastSeq }: Moment, organiser: string): void {
  known.set(db, { datasetId, epoch, lastSeq, organiser })
}
