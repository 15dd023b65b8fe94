import { groupBy } from '../common/group-by'
import type { LocalDay, Zone } from '../common/time'
import { dayAt } from '../common/zone'
import type { BackupFile } from './backup'

/** Whose backups are shown: of every community, or of one set of data. */
export type Whose = 'all' | { readonly datasetId: string }

/** A community that backups lie there of, under its newest name. */
export interface BackedUpCommunity {
  readonly datasetId: string
  readonly name: string
}

/** The communities that the backups are of, the one with the newest backup first. */
export function communitiesIn(files: readonly BackupFile[]): BackedUpCommunity[] {
  const found = new Map<string, BackedUpCommunity>()
  for (const { head } of newestFirst(files))
    if (head && !found.has(head.datasetId))
      found.set(head.datasetId, { datasetId: head.datasetId, name: head.communityName ?? '' })
  return [...found.values()]
}

/** The newest backup of each community that can be read. */
export function newestOfEach(files: readonly BackupFile[]): BackupFile[] {
  const readable = newestFirst(files).filter(({ head, shrunk }) => head !== null && !shrunk)
  return communitiesIn(readable).flatMap(
    ({ datasetId }) => readable.find(({ head }) => head?.datasetId === datasetId) ?? [],
  )
}

/** The backups of one community, newest first. One that cannot be read may be anybody's, so it is always shown. */
export function backupsOf(files: readonly BackupFile[], whose: Whose): BackupFile[] {
  return newestFirst(files).filter(({ head }) => whose === 'all' || head === null || head.datasetId === whose.datasetId)
}

/** The backups under the days on which they were written. */
export function byDay(files: readonly BackupFile[], zone: Zone): Map<LocalDay, BackupFile[]> {
  return groupBy(files, ({ at }) => dayAt(at, zone))
}

function newestFirst(files: readonly BackupFile[]): BackupFile[] {
  return [...files].sort((a, b) => b.at - a.at)
}
