import { useLiveQuery } from 'dexie-react-hooks'
import { createContext, useContext, useRef } from 'react'
import type { Community } from '@/domain/community/community'
import type { Workspace } from '@/storage/database/workspace'
import { keepEqual } from './keep-equal'

/** What every screen of an open workspace can count on. */
export interface OpenWorkspace {
  readonly db: Workspace
  readonly community: Community
}

export const WorkspaceContext = createContext<OpenWorkspace | null>(null)

/** The open workspace's database, for reads and actions. */
export function useWorkspace(): Workspace {
  return useOpen().db
}

/** The community the workspace belongs to: its name, currency, zone, organiser. */
export function useCommunity(): Community {
  return useOpen().community
}

/**
 * Reads from the open workspace, and again whenever something it read has changed.
 * `undefined` means not read yet; answer a missing record with `null`. What is read again and equal stays the same object,
 * in whole and in its parts, so that a change elsewhere draws nothing here.
 */
export function useRead<T>(query: (db: Workspace) => Promise<T>, deps: readonly unknown[]): T | undefined {
  const db = useWorkspace()
  return useReadOf(db, query, deps)
}

/** Like `useRead`, for a database that is not the open workspace's yet. */
export function useReadOf<T>(
  db: Workspace,
  query: (db: Workspace) => Promise<T>,
  deps: readonly unknown[],
): T | undefined {
  const kept = useRef<T>(undefined)
  return useLiveQuery(async () => {
    const read = keepEqual(kept.current, await query(db))
    kept.current = read
    return read
  }, [db, ...deps])
}

function useOpen(): OpenWorkspace {
  const open = useContext(WorkspaceContext)
  if (!open) throw new Error('No workspace is open here')
  return open
}
