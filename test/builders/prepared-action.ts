import type { Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import type { BusyWorkspace } from './a-busy-workspace'

/** Carries an action out once on a busy workspace. */
export type Run = (db: Workspace, at: BusyWorkspace) => Promise<Result<unknown, unknown>>

/** An action that needs something done before it. */
export interface Prepared {
  prepare(db: Workspace, at: BusyWorkspace): Promise<Run>
}

export function prepared<T>(
  prepare: (db: Workspace, at: BusyWorkspace) => Promise<T>,
  run: (db: Workspace, at: BusyWorkspace, from: T) => Promise<Result<unknown, unknown>>,
): Prepared {
  return {
    prepare: async (db, at) => {
      const from = await prepare(db, at)
      return (later, where) => run(later, where, from)
    },
  }
}
