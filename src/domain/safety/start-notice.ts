import type { Instant } from '../common/time'

/** What was wrong with a workspace's database when the app started. */
export type StartFinding =
  /** The browser engine reported that it had thrown the whole store away. */
  | 'wiped'
  /** There was nothing under its name, or not one row. */
  | 'missing'
  | 'unreadable'
  /** It stood at an earlier change than the journal: the newest rows were lost. */
  | 'older'
  /** Data of another community lay under its name. */
  | 'otherData'
  /** The database is whole, but the journal's end is lost or damaged. */
  | 'journalDamaged'

/** What the person is told after something was brought back, or could not be. */
export interface RecoveryNotice {
  /** Database that holds the workspace now. */
  readonly database: string
  readonly communityName: string
  readonly found: StartFinding
  /** When the backup was written that the rebuild began with; null when none was needed. */
  readonly backupAt: Instant | null
  /** Changes carried out again from the journal. */
  readonly replayed: number
  /** The number of the newest change that is there now. */
  readonly reached: number
  /** Changes that something has seen and that are not there now; 0 when everything is back. */
  readonly missing: number
}
