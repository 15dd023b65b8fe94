import type { BackupFailure } from '@/domain/safety/backup'

/** A file as a folder lists it. */
export interface StoredFile {
  readonly name: string
  readonly bytes: number
  /** Epoch ms of the last change, to notice that a file is another one than before. */
  readonly changedAt: number
}

/** The folder that backups lie in: the only part that differs between the shells. */
export interface BackupDrawer {
  /** Makes the folder ready to be written to, and clears away what an interrupted write left. */
  prepare(): Promise<void>
  list(): Promise<StoredFile[]>
  look(name: string): Promise<StoredFile>
  /** The bytes of a file, or its first ones; null when it is gone. */
  read(name: string, first?: number): Promise<Uint8Array<ArrayBuffer> | null>
  /**
   * Writes under another name, brings the bytes to the disk, reads them back and lets `check` look at them (it refuses by
   * throwing), and only then gives the file its name in one step.
   */
  write(
    name: string,
    bytes: Uint8Array<ArrayBuffer>,
    check: (readBack: Uint8Array<ArrayBuffer>) => Promise<void>,
  ): Promise<void>
  remove(name: string): Promise<void>
  /** What was noted about the files; null when nothing was. */
  readNotes(): Promise<string | null>
  writeNotes(text: string): Promise<void>
  whyNot(error: unknown): BackupFailure
}
