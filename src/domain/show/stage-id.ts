import type { EventPlanId, StageId } from '../common/id'

/** The one stage row of an event: two laptops make the same id. */
export function stageIdOf(eventId: EventPlanId): StageId {
  return `stg_${eventId.slice('evt_'.length)}`
}
