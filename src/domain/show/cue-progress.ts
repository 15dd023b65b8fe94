import type { CueId } from '../common/id'
import type { Instant, Seconds } from '../common/time'
import type { ShowFact } from '../run-sheet/show-fact'

/** One time that a cue ran: most cues run once, one that was jumped back to runs again. */
export interface CueRun {
  readonly startedAt: Instant
  readonly endedAt: Instant | null
  /** How long it was held, in milliseconds, holds that have ended. */
  readonly heldMs: number
  /** Since when it is held; null while it goes on. */
  readonly heldSince: Instant | null
}

/** Where a cue stands tonight. */
export interface CueProgress {
  readonly status: 'waiting' | 'running' | 'held' | 'done' | 'skipped'
  readonly runs: readonly CueRun[]
  /** Time given and taken during the show, in seconds. */
  readonly added: Seconds
}

export const WAITING: CueProgress = { status: 'waiting', runs: [], added: 0 }

/**
 * Where every cue stands after the facts, which come in the order they were entered. A fact that cannot apply (an end
 * without a start, a hold of what does not run) changes nothing, so that facts from two laptops never break the show.
 */
export function progressOf(facts: readonly ShowFact[]): ReadonlyMap<CueId, CueProgress> {
  const all = new Map<CueId, CueProgress>()
  for (const fact of facts) all.set(fact.cueId, afterFact(all.get(fact.cueId) ?? WAITING, fact))
  return all
}

/** How long the cue ran up to a moment, holds left out, in milliseconds. All its runs count. */
export function ranFor(progress: CueProgress, now: Instant): number {
  return progress.runs.reduce((sum, run) => sum + runLength(run, now), 0)
}

/** The first start and the last end that really happened; the end is null while it runs. Null for a cue that never ran. */
export function actualSpan(
  progress: CueProgress,
): { readonly startedAt: Instant; readonly endedAt: Instant | null } | null {
  const first = progress.runs[0]
  const last = progress.runs.at(-1)
  return first && last ? { startedAt: first.startedAt, endedAt: last.endedAt } : null
}

function runLength(run: CueRun, now: Instant): number {
  const end = run.endedAt ?? run.heldSince ?? now
  return Math.max(0, end - run.startedAt - run.heldMs)
}

function afterFact(before: CueProgress, { kind, at, seconds }: ShowFact): CueProgress {
  const run = before.runs.at(-1)
  const open = run !== undefined && run.endedAt === null
  switch (kind) {
    case 'started':
      if (open) return before
      return {
        ...before,
        status: 'running',
        runs: [...before.runs, { startedAt: at, endedAt: null, heldMs: 0, heldSince: null }],
      }
    case 'ended':
      return open ? withRun(before, 'done', { ...released(run, at), endedAt: Math.max(at, run.startedAt) }) : before
    case 'held':
      return open && run.heldSince === null ? withRun(before, 'held', { ...run, heldSince: at }) : before
    case 'resumed':
      return open && run.heldSince !== null ? withRun(before, 'running', released(run, at)) : before
    case 'extended':
      return { ...before, added: before.added + seconds }
    case 'skipped':
      return open || before.status === 'done' ? before : { ...before, status: 'skipped' }
    case 'cancelled':
      return open
        ? { ...before, status: before.runs.length > 1 ? 'done' : 'waiting', runs: before.runs.slice(0, -1) }
        : before
    case 'reopened':
      if (before.status === 'skipped') return { ...before, status: before.runs.length > 0 ? 'done' : 'waiting' }
      return run !== undefined && !open ? withRun(before, 'running', { ...run, endedAt: null }) : before
  }
}

function released(run: CueRun, at: Instant): CueRun {
  if (run.heldSince === null) return run
  return { ...run, heldMs: run.heldMs + Math.max(0, at - run.heldSince), heldSince: null }
}

function withRun(before: CueProgress, status: CueProgress['status'], run: CueRun): CueProgress {
  return { ...before, status, runs: [...before.runs.slice(0, -1), run] }
}
