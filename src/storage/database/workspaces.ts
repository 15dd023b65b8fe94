import Dexie from 'dexie'
import { v4 } from 'uuid'
import type { Clock } from '@/domain/common/time'
import type { Community } from '@/domain/community/community'
import { openWorkspace, type Workspace } from './workspace'

/** A workspace on this machine. Each is a database of its own, so that the sample never mixes with the person's data. */
export interface WorkspaceEntry {
  readonly database: string
  readonly name: string
  readonly isSample: boolean
}

const PREFIX = 'salondesk-workspace-'

/** A name for a new workspace's database. */
export function newWorkspaceName(): string {
  return `${PREFIX}${v4()}`
}

/** The workspaces on this machine, by name. Databases that were begun but never filled are passed over. */
export async function listWorkspaces(clock: Clock): Promise<WorkspaceEntry[]> {
  const names = (await Dexie.getDatabaseNames()).filter((name) => name.startsWith(PREFIX))
  const entries: WorkspaceEntry[] = []
  for (const database of names) {
    const db = await openWorkspace(database, clock)
    const community = await communityOf(db)
    db.close()
    if (community) entries.push({ database, name: community.name, isSample: community.isSample })
  }
  return entries.sort((a, b) => a.name.localeCompare(b.name))
}

/** The community of a workspace, or null when it has none yet. */
export async function communityOf(db: Workspace): Promise<Community | null> {
  return (await db.communities.filter((community) => community.deleted === 0).first()) ?? null
}

/** Deletes a whole workspace from this machine. Cannot be undone: ask first. */
export async function deleteWorkspace(database: string): Promise<void> {
  if (!database.startsWith(PREFIX)) throw new Error(`Not a workspace: ${database}`)
  await Dexie.delete(database)
}
