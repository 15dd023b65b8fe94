import type { CueId } from '../common/id'
import type { ClockSecond, Instant, Seconds } from '../common/time'
import type { Cue } from '../run-sheet/cue'
import type { ShowFact } from '../run-sheet/show-fact'
import { takesPart, timeCues } from '../run-sheet/time-cues'
import { actualSpan, type CueProgress, progressOf, ranFor, WAITING } from './cue-progress'
import { readingAt, type VenueClock } from './expected-times'
import type { PlannedState } from './planned-state'

/** What became of a cue: it ran, is running, was left out on the evening, was never started, or is a heading. */
export type Outcome = 'done' | 'running' | 'skipped' | 'notPlayed'

/** A start and a length, in seconds; the start is a reading of the venue clock. */
export interface Span {
  readonly startsAt: ClockSecond
  readonly length: Seconds
}

/** A cue as planned beside what really happened to it. */
export interface CueActual {
  readonly cueId: CueId
  readonly title: string
  readonly track: string
  /** Null for a cue that was not in the plan. */
  readonly planned: Span | null
  /** From the first start to the last end, breaks between two runs left out and holds counted; null when it never ran. */
  readonly actual: Span | null
  /** How long of it the cue was held. */
  readonly held: Seconds
  /** How much later than planned it began; negative when earlier; null where one of the two is not known. */
  readonly late: Seconds | null
  /** How much longer it took than planned; negative when shorter; null where one is not known or it still runs. */
  readonly over: Seconds | null
  readonly outcome: Outcome
  /** Came into the sheet after the plan was released. */
  readonly added: boolean
}

/** An evening as it ran, in the order of the sheet; what was planned and is no longer in the sheet comes last. */
export interface ActualEvening {
  readonly cues: readonly CueActual[]
  /** The number of the version it is measured against; null for the sheet as it stands. */
  readonly version: number | null
  /** Planned and real lengths of the cues that were planned and have ended, added up. */
  readonly planned: Seconds
  readonly took: Seconds
  readonly held: Seconds
}

/**
 * Puts the plan beside the facts, which come in the order of their entry. Rows that are only headings and cues that were
 * left out of the plan and never ran are not in it. `now` ends what still runs.
 */
export function actualEvening(given: {
  readonly plan: PlannedState
  /** The sheet as it stands. */
  readonly cues: readonly Cue[]
  readonly facts: readonly ShowFact[]
  readonly clock: VenueClock
  readonly now: Instant
}): ActualEvening {
  const { plan, cues, facts, clock, now } = given
  const progress = progressOf(facts)
  const plans = new Map(
    timeCues(plan.opensAt, plan.cues)
      .filter(({ cue }) => takesPart(cue))
      .map(({ cue, startsAt, endsAt }) => [cue.id, { startsAt, length: endsAt - startsAt }]),
  )
  const present = new Set(cues.map(({ id }) => id))
  const rows = [...cues, ...plan.cues.filter(({ id }) => !present.has(id))]
    .filter((cue) => cue.kind !== 'group')
    .filter((cue) => takesPart(cue) || plans.has(cue.id) || (progress.get(cue.id)?.runs.length ?? 0) > 0)
    .map((cue) => cueActual(cue, plans.get(cue.id) ?? null, progress.get(cue.id) ?? WAITING, { clock, now }))
  const measured = rows.filter(({ over }) => over !== null)
  return {
    cues: rows,
    version: plan.version?.number ?? null,
    planned: sum(measured.map(({ planned }) => planned?.length ?? 0)),
    took: sum(measured.map(({ actual }) => actual?.length ?? 0)),
    held: sum(rows.map(({ held }) => held)),
  }
}

function cueActual(
  cue: Cue,
  planned: Span | null,
  progress: CueProgress,
  { clock, now }: { readonly clock: VenueClock; readonly now: Instant },
): CueActual {
  const span = actualSpan(progress)
  const held = heldFor(progress, now)
  const actual =
    span === null ? null : { startsAt: readingAt(clock, span.startedAt), length: ranFor(progress, now) / 1000 + held }
  const ended = span !== null && span.endedAt !== null
  return {
    cueId: cue.id,
    title: cue.title,
    track: cue.track,
    planned,
    actual,
    held,
    late: planned === null || actual === null ? null : actual.startsAt - planned.startsAt,
    over: planned === null || actual === null || !ended ? null : actual.length - planned.length,
    outcome: ended
      ? 'done'
      : span !== null
        ? 'running'
        : progress.status === 'skipped' || cue.skipped
          ? 'skipped'
          : 'notPlayed',
    added: planned === null,
  }
}

/** How long a cue was held, the hold that goes on counted, in seconds. */
function heldFor(progress: CueProgress, now: Instant): Seconds {
  return (
    progress.runs.reduce((ms, run) => {
      const open = run.heldSince === null ? 0 : Math.max(0, (run.endedAt ?? now) - run.heldSince)
      return ms + run.heldMs + open
    }, 0) / 1000
  )
}

/** How long a cue really ran, holds left out, in seconds; null unless it was started and ended. */
export function realLength(progress: CueProgress): Seconds | null {
  const span = actualSpan(progress)
  return span === null || span.endedAt === null ? null : ranFor(progress, span.endedAt) / 1000
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
