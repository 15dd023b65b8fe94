import type { DoorFile } from '@/domain/attendance/door-file'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Clock } from '@/domain/common/time'
import { inShort, workspaceDifference, type DifferenceInShort } from '@/domain/safety/workspace-difference'
import { readDoorFile, type DoorFileRefusal } from '@/exchange/door-file/read-door-file'
import type { ImportAs } from '@/storage/backup/import-workspace'
import type { DanglingReference } from '@/storage/backup/references'
import type { Snapshot } from '@/storage/backup/snapshot'
import type { Workspace } from '@/storage/database/workspace'
import {
  openWorkspaceFile,
  type OpenedWorkspaceFile,
  type OpenWorkspaceFileRefusal,
  type WorkspaceFileFacts,
} from '../workspace/open-workspace-file'
import { restoreInto } from '../workspace/restore-into'
import { planReplace, replaceInWorker, type ReplacementPlan, type WrittenReplacement } from './replace-with-backup'

/** The facts of an opened file, with the first few of the rows that name something missing. */
export interface FileFacts extends Omit<WorkspaceFileFacts, 'dangling'> {
  readonly danglingCount: number
  readonly dangling: readonly DanglingReference[]
}

/** What can be asked about an opened file; the rows themselves stay where they were read. */
export interface FileDesk {
  open(bytes: Uint8Array): Promise<Result<FileFacts, OpenWorkspaceFileRefusal>>
  /** Reads a door file, which is handed over whole. */
  openDoor(bytes: Uint8Array): Promise<Result<DoorFile, DoorFileRefusal>>
  /** How the file differs from a workspace of this machine, seen from that workspace. */
  difference(database: string): Promise<readonly DifferenceInShort[]>
  /** Works out what replacing a workspace would change, and how many rows that are. */
  planReplace(database: string): Promise<Result<{ readonly rows: number }, 'otherDataset' | 'same'>>
  /** Carries out what was worked out last, for the window that has the workspace open. `when` names the file's moment. */
  replace(database: string, when: string): Promise<WrittenReplacement>
  /** Puts everything into a new database. */
  restore(newDatabase: string, as: ImportAs): Promise<Result<null, 'notEmpty'>>
}

const NAMES_SHOWN = 4
const DANGLING_SHOWN = 20

/** The databases of this machine, by their names. */
export interface Databases {
  readonly clock: Clock
  /** Everything in one; null when it is not there. */
  read(name: string): Promise<Snapshot | null>
  open(name: string): Promise<Workspace>
}

/** A desk on which one file lies. */
export function fileDesk(databases: Databases): FileDesk {
  let lying: OpenedWorkspaceFile | null = null
  let planned: ReplacementPlan | null = null
  const file = (): OpenedWorkspaceFile => {
    if (!lying) throw new Error('No file was opened')
    return lying
  }
  const read = async (name: string): Promise<Snapshot> => {
    const found = await databases.read(name)
    if (!found) throw new Error(`There is no database ${name}`)
    return found
  }
  return {
    open: async (bytes) => {
      const opened = await openWorkspaceFile(bytes)
      lying = opened.ok ? opened.value : null
      if (!opened.ok) return refused(opened.reason)
      const { content: _rows, dangling, ...facts } = opened.value
      return ok({ ...facts, danglingCount: dangling.length, dangling: dangling.slice(0, DANGLING_SHOWN) })
    },
    openDoor: readDoorFile,
    difference: async (database) =>
      inShort(workspaceDifference((await read(database)).tables, file().content.tables), NAMES_SHOWN),
    planReplace: async (database) => {
      const backup = { datasetId: file().datasetId, tables: file().content.tables }
      const plan = planReplace(await read(database), backup, databases.clock)
      if (!plan.ok) return plan
      planned = plan.value
      return ok({ rows: plan.value.replacement.rows })
    },
    replace: async (database, when) => {
      if (planned === null) throw new Error('Nothing was worked out')
      return replaceInWorker(() => databases.open(database), planned, when)
    },
    restore: async (newDatabase, as) => {
      const db = await databases.open(newDatabase)
      try {
        return await restoreInto(db, file(), as)
      } finally {
        db.close()
      }
    },
  }
}
