import type { EventPlanId, MemberId } from '@/domain/common/id'
import { byPosition } from '@/domain/common/order'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import type { Cue, CueMoment, RunSheetVersion } from '@/domain/run-sheet/cue'
import { currentVersion } from '@/domain/run-sheet/current-version'
import { inOrderOfEntry } from '@/domain/show/fact-order'
import type { ShowNote } from '@/domain/show/show-note'
import type { Stage } from '@/domain/show/stage'
import type { Workspace } from '../database/workspace'
import { readNames } from './run-sheet'
import { rowsOfEvent, tablesOf } from './tables-of'

/** What the live screen and the projector show. Everything that counts is computed from it (`showState`). */
export interface ShowView {
  readonly event: EventPlan
  /** In the order of the sheet. */
  readonly cues: readonly Cue[]
  /** In the order of their entry. */
  readonly facts: readonly CueMoment[]
  /** Oldest first. */
  readonly notes: readonly ShowNote[]
  /** Null before anything was set. */
  readonly stage: Stage | null
  /** The version the sheet was released as last; null before the first. */
  readonly version: RunSheetVersion | null
  readonly names: ReadonlyMap<MemberId, string | null>
}

/** An event's show, or null when the event is not there (any more). */
export function readShow(db: Workspace, eventId: EventPlanId): Promise<ShowView | null> {
  const tables = tablesOf(db, [
    'eventPlans',
    'cues',
    'cueMoments',
    'showNotes',
    'stages',
    'runSheetVersions',
    'members',
  ])
  return db.transaction('r', tables, async () => {
    const event = await db.eventPlans.get(eventId)
    if (!event || event.deleted === 1) return null
    const cues = (await rowsOfEvent(db, 'cues', eventId)).sort(byPosition)
    const facts = await rowsOfEvent(db, 'cueMoments', eventId)
    const notes = await rowsOfEvent(db, 'showNotes', eventId)
    const versions = await rowsOfEvent(db, 'runSheetVersions', eventId)
    const [stage] = await rowsOfEvent(db, 'stages', eventId)
    const people = new Set(cues.flatMap((cue) => [cue.ownerId, cue.speakerId]).filter((id) => id !== null))
    return {
      event,
      cues,
      facts: inOrderOfEntry(facts),
      notes: notes.sort((a, b) => a.at - b.at),
      stage: stage ?? null,
      version: currentVersion(versions.filter(({ publishedAt }) => publishedAt !== null)),
      names: await readNames(db, [...people]),
    }
  })
}
