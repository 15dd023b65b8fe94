import type { EventPlanId, VenueId } from '@/domain/common/id'
import type { Finding, ReadinessArea, ReadinessCheck } from '@/domain/event-plan/finding'
import { to, type EventPart } from './go'

const PART_OF: { readonly [Area in ReadinessArea]: EventPart } = {
  venue: 'overview',
  materials: 'materials',
  staff: 'staff',
  runSheet: 'run-sheet',
  checklist: 'checklist',
  attendance: 'attendance',
  budget: 'budget',
}

/** Where a check is repaired. What a survey is about stands with the venue; who leads the event, in its overview. */
export function addressOf(eventId: EventPlanId, venueId: VenueId | null, check: ReadinessCheck): string {
  const kind: Finding['kind'] = check.finding.kind
  if (venueId !== null && (kind === 'noSurvey' || kind === 'surveyToConfirm' || kind === 'surveyUnfit'))
    return to.venues(venueId)
  if (kind === 'noOwner') return to.event(eventId, 'overview')
  if (kind === 'noSignUps') return to.importSignUps(eventId)
  return to.event(eventId, PART_OF[check.area])
}
