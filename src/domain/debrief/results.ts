import { peopleIn, showRate, type DoorCounters, type Share } from '../attendance/counters'
import type { CueId } from '../common/id'
import type { Minutes, Seconds } from '../common/time'
import type { EventPlan } from '../event-plan/event-plan'
import type { Cue, CueMoment, RunSheetVersion } from '../run-sheet/cue'
import { progressOf } from '../show/cue-progress'
import { inOrderOfEntry } from '../show/fact-order'
import { plannedLengths, plannedState } from '../show/planned-state'
import type { FeedbackAnswer } from './debrief'

/** A goal beside what came of it. The gap is computed: result − goal; null where there was no goal or no result. */
export interface GoalResult {
  readonly goal: number | null
  readonly result: number | null
  readonly gap: number | null
}

/** Net promoter score (NPS), or why it is not shown. */
export type NetPromoterScore =
  | { readonly kind: 'score'; readonly score: number; readonly answers: number }
  | { readonly kind: 'tooFew'; readonly answers: number }

/** What an event came to, in figures, each with what it was counted from. */
export interface EventResults {
  /** Everybody who came, plus-ones included. */
  readonly attendance: GoalResult
  readonly walkIns: number
  readonly plusOnes: number
  readonly firstTimers: GoalResult
  /** First-timers over the heads who came. */
  readonly firstTimerShare: Share
  /** Mean of the ratings from 1 to 5. */
  readonly satisfaction: GoalResult
  readonly ratings: number
  readonly nps: NetPromoterScore
  /** Questionnaires answered over heads who came. */
  readonly answered: Share
  readonly showRate: Share
  readonly minutes: readonly PlanAndActual[]
  /** Planned and real minutes of the cues that were measured, added up. */
  readonly plannedMinutes: Minutes
  readonly actualMinutes: Minutes
}

/** How long a cue was planned for, and how long it really took. */
export interface PlanAndActual {
  readonly cueId: CueId
  readonly title: string
  readonly planned: Minutes
  readonly actual: Minutes
  /** actual − planned */
  readonly over: Minutes
}

/** Below this many answers a net promoter score says more about chance than about the event. */
export const FEWEST_NPS_ANSWERS = 10

/** Puts the goals of an event beside its results. `firstTimers` is the number of heads who never came before. */
export function eventResults(given: {
  readonly event: Pick<EventPlan, 'opensAt' | 'goalAttendance' | 'goalFirstTimers' | 'goalSatisfaction'>
  readonly counters: DoorCounters
  readonly firstTimers: number
  readonly feedback: readonly FeedbackAnswer[]
  readonly cues: readonly Cue[]
  readonly moments: readonly CueMoment[]
  /** The versions of the run-sheet: what was released is what the real minutes are held against. */
  readonly versions: readonly RunSheetVersion[]
}): EventResults {
  const { event, counters, firstTimers, feedback } = given
  const plan = plannedState({ opensAt: event.opensAt, cues: given.cues }, given.versions, given.moments)
  const came = counters.present.heads
  const ratings = feedback.flatMap((answer) => (answer.rating === null ? [] : [answer.rating]))
  const minutes = planAndActual(given.cues, given.moments, plannedLengths(plan))
  return {
    attendance: beside(event.goalAttendance, peopleIn(counters.present)),
    walkIns: counters.walkIns.heads,
    plusOnes: counters.present.plusOnes,
    firstTimers: beside(event.goalFirstTimers, firstTimers),
    firstTimerShare: { part: firstTimers, whole: came },
    satisfaction: beside(event.goalSatisfaction, mean(ratings)),
    ratings: ratings.length,
    nps: netPromoterScore(feedback),
    answered: { part: feedback.length, whole: came },
    showRate: showRate(counters),
    minutes,
    plannedMinutes: minutes.reduce((sum, line) => sum + line.planned, 0),
    actualMinutes: minutes.reduce((sum, line) => sum + line.actual, 0),
  }
}

/** The net promoter score: % promoters (9–10) − % detractors (0–6) of all answers, −100 to 100; hidden below ten answers. */
export function netPromoterScore(feedback: readonly FeedbackAnswer[]): NetPromoterScore {
  const given = feedback.flatMap((answer) => (answer.nps === null ? [] : [answer.nps]))
  if (given.length < FEWEST_NPS_ANSWERS) return { kind: 'tooFew', answers: given.length }
  const promoters = given.filter((nps) => nps >= 9).length
  const detractors = given.filter((nps) => nps <= 6).length
  return { kind: 'score', score: Math.round(((promoters - detractors) / given.length) * 100), answers: given.length }
}

/**
 * Planned against real minutes of the cues that were started and ended during the show, in the order given. What a cue was
 * held counts, because the evening took that time; a start that was taken back does not. `planned` are the lengths the crew
 * was given, in seconds; a cue that is not among them is held against its own.
 */
export function planAndActual(
  cues: readonly Cue[],
  moments: readonly CueMoment[],
  planned: ReadonlyMap<CueId, Seconds> = new Map(),
): PlanAndActual[] {
  const progress = progressOf(inOrderOfEntry(moments))
  return cues.flatMap((cue) => {
    const runs = progress.get(cue.id)?.runs ?? []
    const ended = runs.filter((run) => run.endedAt !== null)
    if (cue.kind === 'group' || ended.length === 0) return []
    const minutes = Math.round((planned.get(cue.id) ?? cue.duration) / 60)
    const ms = ended.reduce((sum, run) => sum + ((run.endedAt ?? 0) - run.startedAt), 0)
    const actual = Math.round(ms / 60_000)
    return [{ cueId: cue.id, title: cue.title, planned: minutes, actual, over: actual - minutes }]
  })
}

function beside(goal: number | null, result: number | null): GoalResult {
  return { goal, result, gap: goal === null || result === null ? null : Math.round((result - goal) * 100) / 100 }
}

function mean(values: readonly number[]): number | null {
  if (values.length === 0) return null
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
