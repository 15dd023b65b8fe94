import type { EventPlanId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import {
  newEventDraft,
  refusalOf,
  type EventBasics,
  type EventExtras,
  type EventRefusal,
} from '@/domain/event-plan/new-event'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { newId } from '@/storage/writes/new-id'
import { label } from '@/words/create-words'
import { placeOf } from './place-of'
import { zoneOf } from './zone-of'

/** Writes down an event by hand. It is being planned when it has a day, an idea otherwise. */
export function createEvent(db: Workspace, ask: EventBasics & EventExtras): Promise<Result<EventPlanId, EventRefusal>> {
  const { title, type, day, opensAt, length, ...extras } = ask
  // Made before the rest, so that the activity list of the event begins with its making.
  const id = newId('evt', db.clock.now())
  return commit<EventPlanId, EventRefusal>(
    db,
    { label: label('templates.changes.eventCreated', { title: title.trim() }), eventId: id },
    async (write) => {
      const reason = refusalOf(ask)
      if (reason) return refused(reason)
      const place = await placeOf(db, ask, null)
      const event = await write.insert(
        'eventPlans',
        newEventDraft(
          await zoneOf(db),
          { title, type, day, opensAt, length },
          {
            ...extras,
            venueId: place.venueId,
            roomId: place.room?.id ?? null,
            layoutId: place.layout?.id ?? null,
            hardClose: extras.hardClose ?? place.room?.hardClose ?? null,
          },
        ),
        id,
      )
      return ok(event.id)
    },
  )
}
