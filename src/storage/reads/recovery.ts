import type { Instant } from '@/domain/common/time'
import type { ChangeLabel, Operation } from '@/domain/history/operation'
import type { Workspace } from '../database/workspace'

/** How many people and events there are, to lay a backup's numbers beside. */
export async function readPeopleAndEvents(db: Workspace): Promise<{ members: number; eventPlans: number }> {
  const live = (row: { readonly deleted: 0 | 1 }) => row.deleted === 0
  const [members, eventPlans] = await Promise.all([db.members.filter(live).count(), db.eventPlans.filter(live).count()])
  return { members, eventPlans }
}

/** Which set of data the workspace is, to tell its own backups from those of others. */
export async function readDatasetId(db: Workspace): Promise<string> {
  return (await db.state.get('state'))?.datasetId ?? ''
}

/** One change in the log, as the list to go back in shows it. */
export interface Moment {
  readonly seq: number
  readonly at: Instant
  readonly kind: Operation['kind']
  readonly label: ChangeLabel
  readonly doneBy: string
  readonly rows: number
}

export interface Moments {
  /** Newest first. Ends with the starting state where that was reached. */
  readonly list: readonly Moment[]
  /** Whether older changes are left that were not read. */
  readonly more: boolean
}

/** The newest changes, at most `limit`, not further back than the last starting state. */
export async function readMoments(db: Workspace, limit: number): Promise<Moments> {
  const list: Moment[] = []
  let more = false
  await db.operations
    .orderBy('seq')
    .reverse()
    .until(() => more || list.at(-1)?.kind === 'base')
    .each((operation) => {
      if (list.length === limit) more = true
      else list.push(momentOf(operation))
    })
  return { list, more }
}

/** The operations after a number, oldest first. */
export function readOperationsAfter(db: Workspace, seq: number): Promise<Operation[]> {
  return db.operations.where('seq').above(seq).sortBy('seq')
}

/** The number of the last operation that was done no later than a moment; 0 when there is none. */
export async function readSeqAt(db: Workspace, at: Instant): Promise<number> {
  const last = await db.operations
    .orderBy('seq')
    .reverse()
    .filter((operation) => operation.at <= at)
    .first()
  return last?.seq ?? 0
}

function momentOf({ seq, at, kind, label, doneBy, changes }: Operation): Moment {
  return { seq, at, kind, label, doneBy, rows: changes.length }
}
