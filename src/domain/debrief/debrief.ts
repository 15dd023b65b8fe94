import type { EventPlanId, LessonId, MemberId } from '../common/id'
import type { Position } from '../common/order'
import type { Row } from '../common/row'
import type { Instant, LocalDay } from '../common/time'

/** The debrief of an event: goal review, result review, cause analysis, lessons (GRAI). */
export interface Debrief extends Row<'deb'> {
  readonly eventId: EventPlanId
  readonly goal: string
  readonly result: string
  readonly causes: string
  readonly completedAt: Instant | null
}

/** What a lesson is about, so that it comes back where it is needed. */
export const LESSON_TIES = ['none', 'venue', 'material', 'member', 'cue', 'template'] as const
export type LessonTie = (typeof LESSON_TIES)[number]

/** Something an event taught: keep it, or change it. */
export interface Lesson extends Row<'les'> {
  readonly eventId: EventPlanId
  readonly text: string
  readonly verdict: 'keep' | 'change'
  readonly tie: LessonTie
  /** Id (or template key) of what it is tied to; empty when `tie` is `none`. */
  readonly tiedTo: string
  readonly pos: Position
}

/** Something that will be done because of a lesson. */
export interface ActionItem extends Row<'act'> {
  readonly eventId: EventPlanId
  readonly lessonId: LessonId | null
  readonly title: string
  readonly ownerId: MemberId | null
  readonly dueDay: LocalDay | null
  readonly doneAt: Instant | null
  readonly pos: Position
}

/** An answer to the questionnaire after an event. */
export interface FeedbackAnswer extends Row<'fbk'> {
  readonly eventId: EventPlanId
  /** Null when it was given anonymously. */
  readonly memberId: MemberId | null
  /** 1 to 5. */
  readonly rating: number | null
  /** 0 to 10: how likely they are to recommend it. */
  readonly nps: number | null
  readonly text: string
  readonly at: Instant
}
