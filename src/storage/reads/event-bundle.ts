import type { Table } from 'dexie'
import type { EventPlanId, MemberId } from '@/domain/common/id'
import { byPosition } from '@/domain/common/order'
import type { EventBundle } from '@/domain/event-plan/event-bundle'
import type { Member } from '@/domain/member/member'
import type { Workspace } from '../database/workspace'
import { readMany } from './read-many'
import { eventRows } from './read-in-portions'

/** Everything of one event, read in one go so that it fits together. Null when the event is not there (any more). */
export function readEventBundle(db: Workspace, eventId: EventPlanId): Promise<EventBundle | null> {
  return db.transaction('r', db.tables, async () => {
    const event = await db.eventPlans.get(eventId)
    if (!event || event.deleted === 1) return null

    /** The rows of this event that were not deleted. */
    const own = async <Row extends Deletable & { readonly id: string }, Key, New>(
      table: Table<Row, Key, New>,
    ): Promise<Row[]> => (await eventRows(table, eventId)).filter((row) => row.deleted === 0)

    const rows = {
      versions: await own(db.runSheetVersions),
      cues: (await own(db.cues)).sort(byPosition),
      cueMoments: await own(db.cueMoments),
      roles: (await own(db.staffRoles)).sort(byPosition),
      shifts: (await own(db.shifts)).sort(byPosition),
      assignments: await own(db.assignments),
      reservations: (await own(db.reservations)).sort(byPosition),
      tasks: (await own(db.tasks)).sort(byPosition),
      budgetLines: (await own(db.budgetLines)).sort(byPosition),
      attendances: await own(db.attendances),
      checkIns: await own(db.checkIns),
      lessons: (await own(db.lessons)).sort(byPosition),
      actionItems: (await own(db.actionItems)).sort(byPosition),
      followUps: (await own(db.followUps)).sort((a, b) => (a.dueDay < b.dueDay ? -1 : a.dueDay > b.dueDay ? 1 : 0)),
      feedback: await own(db.feedbackAnswers),
    }
    const people = new Set<MemberId | null>([
      event.ownerId,
      ...rows.cues.flatMap((cue) => [cue.ownerId, cue.speakerId]),
      ...rows.assignments.map((assignment) => assignment.memberId),
      ...rows.tasks.map((task) => task.ownerId),
      ...rows.attendances.map((attendance) => attendance.memberId),
      ...rows.actionItems.map((item) => item.ownerId),
      ...rows.followUps.flatMap(({ ownerId, target }) => [ownerId, target.kind === 'member' ? target.memberId : null]),
      ...rows.feedback.map((answer) => answer.memberId),
    ])
    people.delete(null)
    const materialIds = [...new Set(rows.reservations.map((reservation) => reservation.materialId))]
    const venueContacts = event.venueId ? await db.venueContacts.where('venueId').equals(event.venueId).toArray() : []
    return {
      community: (await db.communities.toArray()).find((community) => community.deleted === 0) ?? null,
      event,
      series: alive(event.seriesId && (await db.series.get(event.seriesId))),
      chapter: alive(event.chapterId && (await db.chapters.get(event.chapterId))),
      venue: alive(event.venueId && (await db.venues.get(event.venueId))),
      venueContacts: venueContacts.filter((contact) => contact.deleted === 0).sort(byPosition),
      room: alive(event.roomId && (await db.rooms.get(event.roomId))),
      layout: alive(event.layoutId && (await db.layouts.get(event.layoutId))),
      ...rows,
      materials: (await db.materials.bulkGet(materialIds)).filter((material) => material !== undefined),
      movements: (await db.stockMovements.where('materialId').anyOf(materialIds).toArray()).filter(
        (movement) => movement.deleted === 0,
      ),
      members: (await readMany<Member>(db.table('members'), [...people] as MemberId[])).filter(
        (member) => member !== undefined,
      ),
      debrief: (await own(db.debriefs))[0] ?? null,
    }
  })
}

interface Deletable {
  readonly deleted: 0 | 1
}

function alive<Row extends Deletable>(row: Row | undefined | null): Row | null {
  return row?.deleted === 0 ? row : null
}
