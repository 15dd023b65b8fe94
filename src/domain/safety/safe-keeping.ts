import type { BackupFile, BackupOutcome, BackupPlaces, BackupRequest } from './backup'
import type { JournalAppend, JournalHead, JournalKey, JournalOutcome, JournalReading } from './journal'

/** Where the data lies a second and a third time, outside the database: every shell gives exactly this. */
export interface SafeKeeping {
  /** Every journal on this machine that belongs to a workspace that was not deleted. */
  listJournals(): Promise<readonly JournalHead[]>
  /** Appends operations and resolves when they are on the disk. Begins the journal when there is none. */
  appendToJournal(append: JournalAppend): Promise<JournalOutcome>
  /** The operations after a number, checked line by line. */
  readJournal(key: JournalKey, afterSeq: number): Promise<JournalReading>
  /**
   * Puts a journal aside and begins it anew after `lastSeq`: when it is broken, or when the workspace was rebuilt. What was
   * put aside is kept.
   */
  restartJournal(
    key: JournalKey & { readonly database: string; readonly epoch: number; readonly lastSeq: number },
  ): Promise<JournalOutcome>
  /** Ends a journal because its workspace is deleted; it is kept aside and no longer listed. */
  retireJournal(key: JournalKey): Promise<void>
  /** Writes a backup, reads it back, checks every sum, and only then drops what the rules no longer keep. */
  backUp(backup: BackupRequest): Promise<BackupOutcome>
  /** The backups that are there, newest first. */
  listBackups(): Promise<readonly BackupFile[]>
  /** The bytes of one of the listed backups; null when it is gone. */
  readBackup(name: string, place: BackupFile['place']): Promise<Uint8Array | null>
  backupPlaces(): Promise<BackupPlaces>
}
