import Dexie from 'dexie'
import { v4 } from 'uuid'
import type { Clock } from '@/domain/common/time'
import type { Community } from '@/domain/community/community'
import { probeDatabase, type ProbeOptions } from './probe'
import { SCHEMA_VERSION } from './tables'
import { openAsItIs, type Workspace, type WorkspaceOptions } from './workspace'

/**
 * Whether a workspace can be opened. `older`: it will be brought up to date when it is. `newer`: only a newer app can.
 * `broken`: it does not open or cannot be read; its name is not known then and empty.
 */
export type WorkspaceCondition = 'ready' | 'older' | 'newer' | 'broken'

/** A workspace on this machine. Each is a database of its own, so that the sample never mixes with the person's data. */
export interface WorkspaceEntry {
  readonly database: string
  /** Empty where it could not be read. */
  readonly name: string
  readonly isSample: boolean
  readonly condition: WorkspaceCondition
}

const PREFIX = 'salondesk-workspace-'

/** A name for a new workspace's database. */
export function newWorkspaceName(): string {
  return `${PREFIX}${v4()}`
}

/**
 * The workspaces on this machine, by name. Databases that were begun but never filled are passed over; one that cannot be
 * opened is listed as such and hides none of the others. Nothing is changed.
 */
export async function listWorkspaces(clock: Clock, options: WorkspaceOptions = {}): Promise<WorkspaceEntry[]> {
  const names = (await databaseNames(options)).filter((name) => name.startsWith(PREFIX))
  const entries = await Promise.all(names.map((database) => look(database, clock, options)))
  return entries.filter((entry) => entry !== null).sort((a, b) => a.name.localeCompare(b.name))
}

async function databaseNames({ indexedDB }: WorkspaceOptions): Promise<string[]> {
  const factory = (indexedDB as IDBFactory | undefined) ?? globalThis.indexedDB
  return (await factory.databases()).flatMap(({ name }) => (name === undefined ? [] : [name]))
}

async function look(database: string, clock: Clock, options: WorkspaceOptions): Promise<WorkspaceEntry | null> {
  let condition: WorkspaceCondition = 'broken'
  try {
    const probe = await probeDatabase(database, options as ProbeOptions)
    if (probe.kind === 'absent') return null
    if (probe.kind === 'present') condition = conditionOf(probe.version)
    if (condition === 'ready' || condition === 'older') {
      const db = await openAsItIs(database, clock, 'only listed', options)
      try {
        const community = await communityOf(db)
        return community && { database, name: community.name, isSample: community.isSample, condition }
      } finally {
        db.close()
      }
    }
  } catch {
    // Whatever is wrong with it, the person has to see that it is there.
    condition = 'broken'
  }
  return { database, name: '', isSample: false, condition }
}

function conditionOf(version: number): WorkspaceCondition {
  if (version === SCHEMA_VERSION) return 'ready'
  return version < SCHEMA_VERSION ? 'older' : 'newer'
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
