import type { CueChange, MarkIntention } from '@/actions/run-sheet/change-cues'
import type { Seconds } from '@/domain/common/time'
import type { CueFields } from '@/domain/run-sheet/cue-rules'
import { hasFixedEnd, type TimedCue } from '@/domain/run-sheet/time-cues'

/** Fixes a start where it stands now, or lets it follow again. A group has no start of its own. */
export function toggledStart({ cue, startsAt }: TimedCue): CueFields {
  if (cue.kind === 'group') return {}
  return { start: cue.start.kind === 'fixed' ? { kind: 'follows' } : { kind: 'fixed', at: startsAt } }
}

/** Fixes an end where it stands now, or gives it up and keeps the length it has by then. Only cues that take time have one. */
export function toggledEnd({ cue, startsAt, endsAt }: TimedCue): CueFields {
  if (cue.kind === 'group' || cue.kind === 'milestone') return {}
  if (cue.until === null) return cue.skipped ? {} : { until: endsAt }
  const length = hasFixedEnd(cue) ? endsAt - startsAt : 0
  return length > 0 && length !== cue.duration ? { until: null, duration: length } : { until: null }
}

/** Lets a cue be shortened to half its length, or not at all. */
export function toggledShortest({ cue }: TimedCue): CueFields {
  if (cue.kind === 'group' || cue.kind === 'milestone') return {}
  return { shortest: cue.shortest === null ? halfOf(cue.duration) : null }
}

/** Lets a cue be dropped, or not. */
export function toggledDrop({ cue }: TimedCue): CueFields {
  return cue.kind === 'group' ? {} : { canDrop: !cue.canDrop }
}

/** What a key or a menu sets on rows and takes off them. */
export type Mark = 'start' | 'end' | 'shortest' | 'drop'

/**
 * Sets a mark on rows, or takes it off when all that can carry it have it already, as a tick for several things does.
 */
export function markedRows(
  mark: Mark,
  rows: readonly TimedCue[],
): { readonly changes: readonly CueChange[]; readonly as: MarkIntention } {
  const { toggled, has, on, off } = MARKS[mark]
  const able = rows.filter((row) => Object.keys(toggled(row)).length > 0)
  const set = !able.every(has)
  return {
    changes: able.filter((row) => has(row) !== set).map((row) => ({ cueId: row.cue.id, fields: toggled(row) })),
    as: set ? on : off,
  }
}

interface MarkRule {
  readonly toggled: (timed: TimedCue) => CueFields
  readonly has: (timed: TimedCue) => boolean
  readonly on: MarkIntention
  readonly off: MarkIntention
}

const MARKS: Readonly<Record<Mark, MarkRule>> = {
  start: {
    ...{ toggled: toggledStart, on: 'startFixed', off: 'startFreed' },
    has: ({ cue }) => cue.start.kind === 'fixed',
  },
  end: { ...{ toggled: toggledEnd, on: 'endFixed', off: 'endFreed' }, has: ({ cue }) => cue.until !== null },
  shortest: {
    ...{ toggled: toggledShortest, on: 'shortens', off: 'keepsLength' },
    has: ({ cue }) => cue.shortest !== null,
  },
  drop: { ...{ toggled: toggledDrop, on: 'drops', off: 'stays' }, has: ({ cue }) => cue.canDrop },
}

/** Half a length, in whole minutes where it has any. */
function halfOf(duration: Seconds): Seconds {
  const minutes = Math.ceil(duration / 120)
  return Math.min(duration, minutes * 60)
}
