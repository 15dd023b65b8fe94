import type { CueId, EventPlanId } from '@/domain/common/id'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import { learntLength, REMEMBERED, type LearntLength, type RealLength } from '@/domain/run-sheet/learnt-duration'
import { realLength } from '@/domain/show/actuals'
import { progressOf } from '@/domain/show/cue-progress'
import { inOrderOfEntry } from '@/domain/show/fact-order'
import type { Workspace } from '../database/workspace'
import { isAlive } from './alive'

/** How long a cue took at one past event. */
export interface PastLength extends RealLength {
  readonly eventId: EventPlanId
  readonly title: string
  /** The number of that event in its series; null without one. */
  readonly number: number | null
}

/** What was learnt of cues of a template, by the key the template knows them under. */
export type LearntLengths = ReadonlyMap<string, LearntLength<PastLength>>

/** How many events are read at a time, newest first, until every length is known well enough. */
const BATCH = 6

/** How many past events are looked at at most: what is older than that says little about the next one. */
const LOOKED_AT = 30

/**
 * The learnt lengths of some cues of an event's template, from past events made from the same template, and from the event
 * the template was once made of. Only cues and facts of those events are read, through their index, and no more events than
 * are needed.
 */
export async function readLearntLengths(
  db: Workspace,
  eventId: EventPlanId,
  keys: readonly string[],
): Promise<LearntLengths> {
  const wanted = new Set(keys.filter((key) => key !== ''))
  if (wanted.size === 0) return new Map()
  return db.transaction('r', [db.eventPlans, db.cues, db.cueMoments], async () => {
    const event = await db.eventPlans.get(eventId)
    if (!isAlive(event) || event.templateKey === '') return new Map()
    const past = await pastEvents(db, event, [...wanted])
    const lengths = new Map<string, PastLength[]>()
    for (let at = 0; at < past.length && missesSome(wanted, lengths); at += BATCH) {
      const batch = new Map(past.slice(at, at + BATCH).map((one) => [one.id, one]))
      for (const { key, length } of await realLengths(db, batch, wanted)) {
        lengths.set(key, [...(lengths.get(key) ?? []), length])
      }
    }
    return new Map(
      [...lengths].flatMap(([key, taken]) => {
        const learnt = learntLength(taken)
        return learnt === null ? [] : [[key, learnt] as const]
      }),
    )
  })
}

/** Events before this one that were made from its template, or that its template was made from; the newest first. */
async function pastEvents(db: Workspace, event: EventPlan, keys: readonly string[]): Promise<EventPlan[]> {
  const before = event.day === null ? db.eventPlans.where('day').above('') : db.eventPlans.where('day').below(event.day)
  // A template made from an event knows the cues by their ids there.
  const sources = await db.cues.bulkGet(keys.filter((key): key is CueId => key.startsWith('cue_')))
  const made = new Set(sources.flatMap((cue) => (cue === undefined ? [] : [cue.eventId])))
  const events = await before
    .filter((one) => isAlive(one) && one.id !== event.id && one.status !== 'cancelled')
    .filter((one) => one.templateKey === event.templateKey || made.has(one.id))
    .toArray()
  return events.sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? 1 : -1)).slice(0, LOOKED_AT)
}

function missesSome(wanted: ReadonlySet<string>, lengths: ReadonlyMap<string, readonly PastLength[]>): boolean {
  return [...wanted].some((key) => (lengths.get(key)?.length ?? 0) < REMEMBERED)
}

async function realLengths(
  db: Workspace,
  events: ReadonlyMap<EventPlanId, EventPlan>,
  wanted: ReadonlySet<string>,
): Promise<{ readonly key: string; readonly length: PastLength }[]> {
  const facts = (
    await db.cueMoments
      .where('eventId')
      .anyOf([...events.keys()])
      .toArray()
  ).filter(isAlive)
  if (facts.length === 0) return []
  const progress = progressOf(inOrderOfEntry(facts))
  const cues = (await db.cues.bulkGet([...progress.keys()])).filter(isAlive)
  return cues.flatMap((cue) => {
    const key = wanted.has(cue.templateCue) ? cue.templateCue : cue.id
    const event = events.get(cue.eventId)
    const state = progress.get(cue.id)
    const seconds = state === undefined ? null : realLength(state)
    if (!wanted.has(key) || !event || event.day === null || seconds === null) return []
    const { id: eventId, day, title, number } = event
    return [{ key, length: { day, seconds, eventId, title, number } }]
  })
}
