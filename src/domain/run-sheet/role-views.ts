import type { SheetColumnName } from './cue-column'

export const VIEW_ROLES = ['floor', 'host', 'av', 'door'] as const
/** A job on the evening that reads the run-sheet in its own way. */
export type ViewRole = (typeof VIEW_ROLES)[number]

/** What each job needs beside number, times and title: a starting point that the person changes. */
export const COLUMNS_OF_ROLE: Readonly<Record<ViewRole, readonly SheetColumnName[]>> = {
  floor: ['ownerId', 'speakerId', 'place', 'props', 'sound', 'planB'],
  host: ['speakerId', 'script', 'note'],
  av: ['speakerId', 'light', 'sound', 'screen', 'note'],
  door: ['ownerId', 'place', 'props', 'note'],
}
