import type { EventPlan } from '../event-plan/event-plan'
import type { Debrief } from './debrief'

/** What an event still lacks before it can be closed. */
export const CLOSING_ITEMS = ['goal', 'result', 'causes', 'lesson', 'followUp'] as const
export type ClosingItem = (typeof CLOSING_ITEMS)[number]

/**
 * What is missing before an event may be closed: its goal, result and causes written down and at least one lesson, or a
 * reason why there is no debrief; and at least one follow-up, or a reason why there is none. Empty when it may be closed.
 */
export function missingToClose(
  event: Pick<EventPlan, 'noDebriefReason' | 'noFollowUpReason'>,
  debrief: Pick<Debrief, 'goal' | 'result' | 'causes'> | null,
  lessons: number,
  followUps: number,
): ClosingItem[] {
  const missing: ClosingItem[] = []
  if (event.noDebriefReason === null) {
    for (const field of ['goal', 'result', 'causes'] as const)
      if ((debrief?.[field] ?? '').trim() === '') missing.push(field)
    if (lessons === 0) missing.push('lesson')
  }
  if (event.noFollowUpReason === null && followUps === 0) missing.push('followUp')
  return missing
}
