import type { EventPlanId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { TableName, Tables } from '@/storage/database/tables'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'

/**
 * Everything that is nothing without its event. Stock movements and ledger lines stay: the things are gone and the points
 * were given, whether or not the event is still listed.
 */
const PARTS = [
  'runSheetVersions',
  'cues',
  'cueMoments',
  'staffRoles',
  'shifts',
  'assignments',
  'reservations',
  'attendances',
  'checkIns',
  'signUpImports',
  'tasks',
  'budgetLines',
  'feedbackAnswers',
  'debriefs',
  'lessons',
  'actionItems',
  'followUps',
  'cueColumns',
  'sheetViews',
  'cueProps',
  'showNotes',
  'stages',
  'reminders',
] as const satisfies readonly TableName[]

/** Deletes an event with everything that belongs to it, in one step that can be undone. */
export async function deleteEvent(
  db: Workspace,
  eventId: EventPlanId,
): Promise<Result<EventPlanId, { readonly kind: 'eventGone' }>> {
  const title = (await db.eventPlans.get(eventId))?.title ?? ''
  return commit<EventPlanId, { readonly kind: 'eventGone' }>(
    db,
    { label: label('templates.changes.eventDeleted', { title }), eventId },
    async (write) => {
      const event = await db.eventPlans.get(eventId)
      if (!event || event.deleted === 1) return refused({ kind: 'eventGone' })
      for (const table of PARTS) for (const id of await liveIds(db, table, eventId)) await write.remove(table, id)
      await write.remove('eventPlans', eventId)
      return ok(eventId)
    },
  )
}

async function liveIds<Name extends (typeof PARTS)[number]>(
  db: Workspace,
  table: Name,
  eventId: EventPlanId,
): Promise<Tables[Name]['id'][]> {
  const rows = (await db.table(table).where('eventId').equals(eventId).toArray()) as Tables[Name][]
  return rows.filter((row) => row.deleted === 0).map((row) => row.id)
}
