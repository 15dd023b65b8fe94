import type { BackupFile } from './backup'
import type { JournalHead, JournalKey } from './journal'

/** What a workspace says of itself: whose data it is, of which time, and the number of its newest operation. */
export interface WorkspaceMark extends JournalKey {
  readonly epoch: number
  readonly lastSeq: number
}

/** A point from which a workspace can be rebuilt, and the number of the newest operation that is there afterwards. */
export interface RebuildSource {
  /** Null: from nothing, because the journal holds everything from the first operation on. */
  readonly backup: BackupFile | null
  /** The number of the newest operation in the backup; the journal goes on after it. */
  readonly from: number
  readonly reach: number
}

/** Where a stretch of a journal begins and ends; `firstSeq` is 0 while it holds nothing. */
export type JournalStretch = Pick<JournalHead, 'firstSeq' | 'lastSeq' | 'epoch'>

/**
 * The last operation that can be reached from `from` by carrying out what the journal holds after it. A starting state
 * (`bases`, ascending) keeps no changes, so no journal leads over one; a journal that begins later does not connect.
 */
export function reachOf(from: number, journal: JournalStretch | null, bases: readonly number[]): number {
  if (journal === null || journal.firstSeq === 0) return from
  if (journal.lastSeq <= from || journal.firstSeq > from + 1) return from
  const base = bases.find((seq) => seq > from && seq <= journal.lastSeq)
  return base === undefined ? journal.lastSeq : base - 1
}

/**
 * Every point from which this workspace can be rebuilt, best first: the one that gets farthest; then one that was read back
 * and checked; then the newest, because least has to be carried out again. A backup of another device counts its
 * operations differently and never takes part.
 */
export function rebuildSources(
  key: JournalKey,
  journal: JournalStretch | null,
  bases: readonly number[],
  backups: readonly BackupFile[],
): RebuildSource[] {
  const sources: RebuildSource[] = []
  for (const backup of ofWorkspace(backups, key)) {
    const from = backup.head?.seq ?? 0
    sources.push({
      backup,
      from,
      reach: continues(backup, from, journal) ? reachOf(from, journal, bases) : from,
    })
  }
  const fromNothing = reachOf(0, journal, bases)
  if (fromNothing > 0) sources.push({ backup: null, from: 0, reach: fromNothing })
  return sources.sort(
    (a, b) =>
      b.reach - a.reach ||
      Number(isVerified(b)) - Number(isVerified(a)) ||
      b.from - a.from ||
      (a.backup?.place === 'first' ? 0 : 1) - (b.backup?.place === 'first' ? 0 : 1),
  )
}

/**
 * Whether everything up to `mark.lastSeq` could be brought back from what lies outside the database: a checked backup and
 * the journal after it, or the journal alone.
 */
export function isCovered(
  mark: WorkspaceMark,
  journal: JournalStretch | null,
  bases: readonly number[],
  backups: readonly BackupFile[],
): boolean {
  if (mark.lastSeq === 0) return true
  const checked = backups.filter((backup) => backup.verifiedAt !== null && backup.head?.epoch === mark.epoch)
  const reached = journal === null ? null : { ...journal, lastSeq: Math.min(journal.lastSeq, mark.lastSeq) }
  return rebuildSources(mark, reached, bases, checked).some((source) => source.reach >= mark.lastSeq)
}

/** The backups of one workspace that say which operation they end with. */
export function ofWorkspace(backups: readonly BackupFile[], key: JournalKey): BackupFile[] {
  return backups.filter(
    ({ head }) => head?.datasetId === key.datasetId && head.deviceId === key.deviceId && head.seq !== null,
  )
}

/**
 * A backup of the journal's own time goes on anywhere. After a rebuild that could not bring everything back, numbers are
 * given a second time in a new epoch; then an older backup connects only where that epoch began.
 */
function continues(backup: BackupFile, from: number, journal: JournalStretch | null): boolean {
  const epoch = backup.head?.epoch ?? 1
  if (journal === null || epoch === journal.epoch) return true
  return epoch < journal.epoch && from === journal.firstSeq - 1 && journal.firstSeq > 0
}

function isVerified(source: RebuildSource): boolean {
  return source.backup === null || source.backup.verifiedAt !== null
}
