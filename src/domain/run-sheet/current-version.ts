import type { RunSheetVersion } from './cue'

/** The version a run-sheet is at: the one with the highest number, a draft or handed out. Null before the first. */
export function currentVersion(versions: readonly RunSheetVersion[]): RunSheetVersion | null {
  return versions.reduce<RunSheetVersion | null>(
    (newest, version) => (newest === null || version.number > newest.number ? version : newest),
    null,
  )
}
