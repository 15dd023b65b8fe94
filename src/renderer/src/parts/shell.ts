import { createContext, useContext, type Context } from 'react'
import type { TemplateId, VenueId } from '@/domain/common/id'
import type { ClockMinute, Instant, LocalDay } from '@/domain/common/time'
import type { BackupFailure, BackupOutcome, BackupPlace, BackupReason } from '@/domain/safety/backup'
import type { RowFindings } from '@/domain/safety/row-findings'
import type { UndoState } from '@/storage/history/undo'
import type { JournalFailure } from '@/storage/start/journal-keeper'

/** What is known of a new event before its dialog opens. */
export interface NewEventStart {
  readonly day: LocalDay | null
  readonly opensAt: ClockMinute | null
  /** Built-in key or id of an own template. */
  readonly templateKey: string | TemplateId | null
  readonly venueId: VenueId | null
}

/** What the frame around every screen offers. The object stays the same, so that who only asks is not drawn again. */
export interface Shell {
  /** Opens the dialog for a new event. */
  newEvent(start?: Partial<NewEventStart>): void
  /** Takes back, or does again, the newest change, and says so in a toast. */
  undo(): Promise<void>
  redo(): Promise<void>
  /** Brings every change to the journal now; true when all are there. */
  saveNow(): Promise<boolean>
  backUpNow(): Promise<void>
  /** Writes a checked backup for this reason. */
  readonly backUp: (reason: BackupReason) => Promise<BackupOutcome>
  /** To be called after the second folder was chosen or forgotten. */
  readonly lookAtBackupPlaces: () => Promise<void>
}

/** `saved`: every change is in the database and in the journal, both flushed to the disk. */
export type SavedState = 'saved' | 'saving' | 'behind' | 'readOnly'

export interface SavedNow {
  readonly state: SavedState
  /** Why the journal does not take anything; null while it does. */
  readonly why: JournalFailure | null
}

/** How the workspace is backed up. */
export interface BackupState {
  /** When the newest checked backup was written, by the machine's clock. */
  readonly lastAt: Instant | null
  /** People in it; null when an old file does not tell. */
  readonly people: number | null
  /** The newest change that is in a checked backup. */
  readonly covered: { readonly datasetId: string; readonly epoch: number; readonly seq: number } | null
  /** Why the last try failed; null when it went well. */
  readonly failed: BackupFailure | null
  /** Changes have waited too long for a checked backup. */
  readonly overdue: boolean
  /** The newest backup holds less than half the rows of the one before. */
  readonly shrunk: boolean
  /** The second folder; null where none is chosen. */
  readonly second: BackupPlace | null
  /** What looking at every row found, at the last backup of this sitting. */
  readonly findings: RowFindings | null
}

export const ShellContext = createContext<Shell | null>(null)
export const UndoStateContext = createContext<UndoState | null>(null)
export const SavedContext = createContext<SavedNow | null>(null)
export const BackupContext = createContext<BackupState | null>(null)

/** The frame around the screen. */
export function useShell(): Shell {
  return useWithin(ShellContext)
}

/** What can be taken back, and done again. It changes with every change. */
export function useUndoState(): UndoState {
  return useWithin(UndoStateContext)
}

/** Whether every change is in the database and in the journal. It changes twice with every change. */
export function useSaved(): SavedNow {
  return useWithin(SavedContext)
}

export function useBackupState(): BackupState {
  return useWithin(BackupContext)
}

function useWithin<T>(context: Context<T | null>): T {
  const value = useContext(context)
  if (value === null) throw new Error('No shell around this screen')
  return value
}
