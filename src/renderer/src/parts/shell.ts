import { createContext, useContext } from 'react'
import type { TemplateId, VenueId } from '@/domain/common/id'
import type { ClockMinute, LocalDay } from '@/domain/common/time'
import type { UndoState } from '@/storage/history/undo'

/** What is known of a new event before its dialog opens. */
export interface NewEventStart {
  readonly day: LocalDay | null
  readonly opensAt: ClockMinute | null
  /** Built-in key or id of an own template. */
  readonly templateKey: string | TemplateId | null
  readonly venueId: VenueId | null
}

/** What the frame around every screen offers. */
export interface Shell {
  /** Opens the dialog for a new event. */
  newEvent(start?: Partial<NewEventStart>): void
  /** Takes back, or does again, the newest change, and says so in a toast. */
  undo(): Promise<void>
  redo(): Promise<void>
  readonly undoState: UndoState
  readonly backup: BackupState
  backUpNow(): Promise<void>
}

/** How the workspace is backed up. */
export interface BackupState {
  readonly lastAt: number | null
  readonly failed: boolean
  readonly place: string
}

export const ShellContext = createContext<Shell | null>(null)

/** The frame around the screen. */
export function useShell(): Shell {
  const shell = useContext(ShellContext)
  if (!shell) throw new Error('No shell around this screen')
  return shell
}
