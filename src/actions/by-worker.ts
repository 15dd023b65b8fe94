import type { Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { writeForWindow, writtenByWorker, type WrittenForWindow } from '@/storage/writes/for-window'

/** What came of an action that a worker carried out; plain data that can be posted. */
export type ActedInWorker = WrittenForWindow<unknown, unknown>

/** The worker's side of an action that is too large for the window. */
export function actInWorker(
  openIt: () => Promise<Workspace>,
  action: (db: Workspace) => Promise<Result<unknown, unknown>>,
): Promise<ActedInWorker> {
  return writeForWindow(openIt, action)
}

/** The window's side: answers and throws as the action itself would. */
export function actByWorker(db: Workspace, ask: () => Promise<ActedInWorker>): Promise<Result<unknown, unknown>> {
  return writtenByWorker(db, ask)
}
