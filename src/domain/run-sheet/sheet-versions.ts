import type { CueId } from '../common/id'
import type { ClockMinute } from '../common/time'
import { byPosition } from '../common/order'
import type { Cue, RunSheetVersion } from './cue'
import { differencesBetween, type ComparedField, type DifferentCue, type SheetState } from './version-differences'

/** A released version whose cues were kept, so that it can be looked at, compared and taken back. */
export interface KeptVersion extends RunSheetVersion {
  readonly publishedAt: number
  readonly opensAt: ClockMinute
}

/** Where a run-sheet stands with its versions. */
export interface VersionState {
  /** The newest released version; null before the first. */
  readonly released: RunSheetVersion | null
  /** The version that is being worked on, or the released one while nothing was changed since. */
  readonly number: number
  /** The sheet differs from what was handed out, or was never handed out. */
  readonly draft: boolean
  /** What changed since the released version; null where that kept no cues. */
  readonly changes: readonly DifferentCue[] | null
}

/** Whether a version can be compared with: versions of an earlier app kept only their number. */
export function isKept(version: RunSheetVersion): version is KeptVersion {
  return version.publishedAt !== null && version.opensAt !== null
}

/** Released versions, the newest first. */
export function releasedVersions(versions: readonly RunSheetVersion[]): RunSheetVersion[] {
  return versions.filter(({ publishedAt }) => publishedAt !== null).sort((a, b) => b.number - a.number)
}

/**
 * The number that the next released version gets: one more than the newest, or the number an earlier app gave to the draft
 * it stored.
 */
export function nextVersionNumber(versions: readonly RunSheetVersion[]): number {
  const released = releasedVersions(versions)[0]?.number ?? 0
  const drafts = versions.filter(({ publishedAt }) => publishedAt === null).map(({ number }) => number)
  return Math.max(released + 1, ...drafts)
}

/**
 * Where the sheet stands. Whether it is a draft is not stored: it is one when it differs from the newest released version.
 * With a version that kept no cues nothing can be compared; then a cue changed after its release makes it a draft.
 */
export function versionState(versions: readonly RunSheetVersion[], now: SheetState): VersionState {
  const released = releasedVersions(versions)[0] ?? null
  const next = nextVersionNumber(versions)
  if (released === null) return { released, number: next, draft: true, changes: null }
  const changes = changesSince(released, now)
  const draft =
    changes === null ? now.cues.some(({ updatedAt }) => updatedAt > (released.publishedAt ?? 0)) : changes.length > 0
  return { released, number: draft ? next : released.number, draft, changes }
}

/** What changed from a released version to the sheet as it is; null where the version kept no cues. */
export function changesSince(version: RunSheetVersion, now: SheetState): DifferentCue[] | null {
  return isKept(version) ? differencesBetween(stateOf(version), now) : null
}

/** A released version as a sheet. */
export function stateOf(version: KeptVersion): SheetState {
  return { opensAt: version.opensAt, cues: version.content.toSorted(byPosition) }
}

/** The cues that are marked as changed since a version on the printed page; none where it kept no cues, or is null. */
export function changedCueIds(version: RunSheetVersion | null, now: SheetState): ReadonlySet<CueId> {
  const changes = version === null ? null : changesSince(version, now)
  return new Set((changes ?? []).map(({ cueId }) => cueId))
}

/** A place in a row that is marked as changed. */
export type MarkedPlace = 'row' | 'start' | 'length' | ComparedField

/** Where the marks of changes stand, by cue; cues that are gone have no row to stand in. */
export function changeMarks(changes: readonly DifferentCue[]): Map<CueId, ReadonlySet<MarkedPlace>> {
  const marks = new Map<CueId, ReadonlySet<MarkedPlace>>()
  for (const { cueId, differences } of changes) {
    const places = differences.flatMap((difference): readonly MarkedPlace[] => {
      switch (difference.kind) {
        case 'new':
        case 'order':
          return ['row']
        case 'moved':
          return ['start']
        case 'length':
          return ['length']
        case 'fields':
          return difference.fields
        case 'gone':
          return []
      }
    })
    if (places.length > 0) marks.set(cueId, new Set(places))
  }
  return marks
}

/** How a sheet has to change to become a released version again: cues to set, in full, and cues to take away. */
export interface WayBack {
  readonly set: readonly Cue[]
  readonly remove: readonly CueId[]
}

/** What taking a version back does to the cues that stand in the sheet. */
export function wayBackTo(version: KeptVersion, cues: readonly Pick<Cue, 'id'>[]): WayBack {
  const kept = new Set(version.content.map(({ id }) => id))
  return { set: version.content, remove: cues.map(({ id }) => id).filter((id) => !kept.has(id)) }
}
