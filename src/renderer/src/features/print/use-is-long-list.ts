import { countPlaces } from '@/storage/reads/attendance'
import type { EventPlanId } from '@/domain/common/id'
import { MOST_BY_PAGE } from '../../parts/beside/beside'
import { useRead } from '../../parts/workspace'

/** Whether a list is so long that what is printed from it is worked out in a worker; undefined until it is known. */
export function useIsLongList(eventId: EventPlanId): boolean | undefined {
  const count = useRead((db) => countPlaces(db, eventId), [eventId])
  return count === undefined ? undefined : count > MOST_BY_PAGE
}
