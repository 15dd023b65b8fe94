import { useMemo, useState } from 'react'
import type { CueId, RunSheetVersionId } from '@/domain/common/id'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import type { Cue, RunSheetVersion } from '@/domain/run-sheet/cue'
import {
  changeMarks,
  changesSince,
  releasedVersions,
  versionState,
  type MarkedPlace,
  type VersionState,
} from '@/domain/run-sheet/sheet-versions'
import type { DifferentCue } from '@/domain/run-sheet/version-differences'
import { readSheetVersions } from '@/storage/reads/sheet-versions'
import { useRead } from '../../../../parts/workspace'

/** The versions of a sheet, where it stands, and what it is compared with. */
export interface Versions {
  readonly state: VersionState
  /** Released ones, the newest first. */
  readonly released: readonly RunSheetVersion[]
  /** The version compared with; null before the first release. */
  readonly compared: RunSheetVersion | null
  /** What changed since then; null where nothing can be compared. */
  readonly changes: readonly DifferentCue[] | null
  readonly marks: ReadonlyMap<CueId, ReadonlySet<MarkedPlace>>
  compareWith(id: RunSheetVersionId): void
}

const NONE: readonly RunSheetVersion[] = []

/** Null until the versions were read. */
export function useVersions(event: EventPlan, cues: readonly Cue[]): Versions | null {
  const versions = useRead((db) => readSheetVersions(db, event.id), [event.id])
  const [chosen, compareWith] = useState<RunSheetVersionId | null>(null)
  const { opensAt } = event
  const all = versions ?? NONE
  const state = useMemo(() => versionState(all, { opensAt, cues }), [all, opensAt, cues])
  const released = useMemo(() => releasedVersions(all), [all])
  const compared = released.find(({ id }) => id === chosen) ?? state.released
  const changes = useMemo(
    () =>
      compared === null || compared === state.released ? state.changes : changesSince(compared, { opensAt, cues }),
    [compared, state, opensAt, cues],
  )
  const marks = useMemo(() => changeMarks(changes ?? []), [changes])
  return versions === undefined ? null : { state, released, compared, changes, marks, compareWith }
}
