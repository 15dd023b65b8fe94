import type { EventPlanId } from '@/domain/common/id'
import { byPosition } from '@/domain/common/order'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import { maskPhone } from '@/domain/member/phone'
import type { ImportGround } from '@/domain/run-sheet/import-plan'
import type { Workspace } from '../database/workspace'
import { isAlive } from './alive'
import { rowsOfEvent, tablesOf } from './tables-of'

/** What the screen that imports a run-sheet needs. */
export interface SheetImportGround extends ImportGround {
  readonly event: EventPlan
  /** Something of the show is recorded already. */
  readonly showStarted: boolean
}

/** An event's run-sheet and the people and rooms its lines can name; null when the event is not there (any more). */
export async function readSheetImportGround(db: Workspace, eventId: EventPlanId): Promise<SheetImportGround | null> {
  const tables = tablesOf(db, ['eventPlans', 'cues', 'cueColumns', 'cueMoments', 'members', 'rooms', 'materials'])
  return db.transaction('r', tables, async () => {
    const event = await db.eventPlans.get(eventId)
    if (!isAlive(event)) return null
    const rooms = event.venueId === null ? [] : await db.rooms.where('venueId').equals(event.venueId).toArray()
    const members = (await db.members.toArray()).filter(isAlive)
    return {
      event,
      cues: (await rowsOfEvent(db, 'cues', eventId)).sort(byPosition),
      columns: (await rowsOfEvent(db, 'cueColumns', eventId)).sort(byPosition),
      people: members.map(({ id, name, otherNames, organisation, phones }) => ({
        id,
        name,
        otherNames,
        detail: [organisation, ...phones.slice(0, 1).map(maskPhone)].filter((text) => text !== '').join(' · '),
      })),
      rooms: rooms.filter(isAlive).sort(byPosition),
      materials: (await db.materials.toArray()).filter(isAlive),
      showStarted: (await rowsOfEvent(db, 'cueMoments', eventId)).length > 0,
    }
  })
}
