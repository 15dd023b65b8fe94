import type { CueId, EventPlanId } from '@/domain/common/id'
import { byPosition } from '@/domain/common/order'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Instant, Seconds } from '@/domain/common/time'
import type { ChangeLabel } from '@/domain/history/operation'
import type { Cue, CueMoment } from '@/domain/run-sheet/cue'
import { type CueProgress, progressOf, WAITING } from '@/domain/show/cue-progress'
import { inOrderOfEntry } from '@/domain/show/fact-order'
import type { ShowFactKind } from '@/domain/run-sheet/show-fact'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'

/** Why a step of the show was not carried out. `already`: it is so already, as after a key pressed twice. */
export type ShowRefusal = 'gone' | 'already'

/** One fact to add. */
export interface NewFact {
  readonly cueId: CueId
  readonly kind: ShowFactKind
  readonly seconds?: Seconds
}

/** The show as a step finds it inside its transaction. */
export interface ShowAtHand {
  /** In the order of the sheet. */
  readonly cues: readonly Cue[]
  /** What is on record, in the order it was entered. */
  readonly facts: readonly CueMoment[]
  statusOf(cueId: CueId): CueProgress
}

/**
 * Carries out one step of the show: reads what runs, asks `step` which facts follow, and adds them in one commit. `at` is the
 * moment on the show's own clock, which goes on when the machine's is set back.
 */
export function showStep(
  db: Workspace,
  ask: { readonly eventId: EventPlanId; readonly at: Instant; readonly label: ChangeLabel },
  step: (show: ShowAtHand) => readonly NewFact[],
): Promise<Result<null, ShowRefusal>> {
  return commit<null, ShowRefusal>(db, { label: ask.label, eventId: ask.eventId }, async (write) => {
    const event = await db.eventPlans.get(ask.eventId)
    if (!event || event.deleted === 1) return refused('gone')
    const cues = (await db.cues.where('eventId').equals(ask.eventId).toArray())
      .filter((cue) => cue.deleted === 0)
      .sort(byPosition)
    const stored = await db.cueMoments.where('eventId').equals(ask.eventId).toArray()
    const facts = inOrderOfEntry(stored.filter((fact) => fact.deleted === 0))
    const progress = progressOf(facts)
    const added = step({ cues, facts, statusOf: (cueId) => progress.get(cueId) ?? WAITING })
    if (added.length === 0) return refused('already')
    // No fact lies before one that is on record, whatever the machine's clock says.
    const at = facts.reduce((latest, fact) => Math.max(latest, fact.at), ask.at)
    await write.insertMany(
      'cueMoments',
      added.map(({ cueId, kind, seconds }) => ({ eventId: ask.eventId, cueId, kind, at, seconds: seconds ?? 0 })),
    )
    return ok(null)
  })
}

/** The cue that runs or is held on a track; null when none does. */
export function runningOn(show: ShowAtHand, track: string): Cue | null {
  return (
    show.cues.findLast((cue) => cue.track === track && ['running', 'held'].includes(show.statusOf(cue.id).status)) ??
    null
  )
}
