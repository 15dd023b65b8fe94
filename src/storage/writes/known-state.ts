import type { WorkspaceState } from '../database/tables'
import type { Workspace } from '../database/workspace'

/** How a workspace stood after the last write of this window. */
export interface KnownState {
  readonly state: WorkspaceState
  /** Whose name stands under the next operation. */
  readonly organiser: string
}

const known = new WeakMap<Workspace, KnownState>()

/**
 * What the workspace's own row is expected to be, so that a write need not wait for it before its first step; null when
 * this window has not written yet. It is an expectation and never a fact: `commit()` reads the row in the same transaction
 * and begins anew where it is another one, as when another window wrote.
 */
export function expectedState(db: Workspace): KnownState | null {
  return known.get(db) ?? null
}

/** Notes what the transaction that is about to end leaves. Should it fail after all, the expectation does not hold. */
export function expectState(db: Workspace, next: KnownState): void {
  known.set(db, next)
}

/** Nothing is expected any more: something else than a commit of this window wrote. */
export function expectNothing(db: Workspace): void {
  known.delete(db)
}

/** Whether two states are one and the same in every field. */
export function isSameState(one: WorkspaceState | undefined, other: WorkspaceState): boolean {
  if (one === undefined) return false
  const fields = Object.keys(one) as (keyof WorkspaceState)[]
  return fields.length === Object.keys(other).length && fields.every((field) => one[field] === other[field])
}

/** Reads within the transaction whose name stands under an operation. */
export async function readOrganiser(db: Workspace): Promise<string> {
  return (await db.communities.toCollection().first())?.organiser ?? ''
}
