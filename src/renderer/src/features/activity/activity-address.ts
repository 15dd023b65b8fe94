import type { EventPlanId, MemberId } from '@/domain/common/id'
import { CHANGE_GROUP_NAMES, type ChangeGroup } from '@/domain/history/change-groups'

/** What the list is narrowed to, as the address says it. */
export interface ActivityChoice {
  readonly eventId: EventPlanId | null
  readonly memberId: MemberId | null
  readonly kind: ChangeGroup | null
  readonly text: string
}

/** Reads the filter out of the page's hash, e.g. `#/activity/eventId=evt_1&text=%E8%8C%B6`. */
export function choiceOf(hash: string): ActivityChoice {
  const [, filter = ''] = /\/activity\/(.*)$/.exec(hash) ?? []
  const fields = new URLSearchParams(filter)
  return {
    eventId: idOf<EventPlanId>(fields.get('eventId'), 'evt_'),
    memberId: idOf<MemberId>(fields.get('memberId'), 'mem_'),
    kind: CHANGE_GROUP_NAMES.find((name) => name === fields.get('kind')) ?? null,
    text: fields.get('text') ?? '',
  }
}

/** Whether anything is filtered out. */
export function isNarrowed(choice: ActivityChoice): boolean {
  return choice.eventId !== null || choice.memberId !== null || choice.kind !== null || choice.text !== ''
}

function idOf<T extends string>(value: string | null, prefix: string): T | null {
  return value?.startsWith(prefix) ? (value as T) : null
}
