import type { EventPlanId, TemplateId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Row } from '@/domain/common/row'
import { templateFromEvent } from '@/domain/template/template-from-event'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import type { Language } from '@/words/language'
import { findTemplate } from './built-in-templates'
import { readOwnSheet } from './copy-sheet'

export type SaveAsTemplateRefusal = { readonly kind: 'noName' } | { readonly kind: 'eventGone' }

/** The size a template has where neither the event nor its room says how many may come. */
const USUAL_SIZE = 30

/**
 * Keeps an event's run-sheet (own columns and views among it), tasks, roles, materials, budget and follow-ups as a template for later ones. Where the event
 * has no follow-ups for groups, those of the template it was made from are kept, in `language`.
 */
export async function saveAsTemplate(
  db: Workspace,
  eventId: EventPlanId,
  name: string,
  language: Language,
): Promise<Result<TemplateId, SaveAsTemplateRefusal>> {
  const before = await db.eventPlans.get(eventId)
  const origin = await findTemplate(db, before?.templateKey ?? '', language)
  return commit<TemplateId, SaveAsTemplateRefusal>(
    db,
    { label: label('templates.changes.savedFrom', { name: name.trim(), title: before?.title ?? '' }), eventId },
    async (write) => {
      if (name.trim() === '') return refused({ kind: 'noName' })
      const event = await db.eventPlans.get(eventId)
      if (!event || event.deleted === 1) return refused({ kind: 'eventGone' })
      const layout = event.layoutId === null ? undefined : await db.layouts.get(event.layoutId)
      const reservations = live(await db.reservations.where('eventId').equals(eventId).toArray())
      const materials = await db.materials.bulkGet(reservations.map((one) => one.materialId))
      const content = templateFromEvent(name, {
        event,
        expectedSize: event.capacity ?? layout?.capacity ?? event.goalAttendance ?? USUAL_SIZE,
        layout: layout?.kind ?? 'theatre',
        ...(await readOwnSheet(db, eventId)),
        tasks: live(await db.tasks.where('eventId').equals(eventId).toArray()),
        roles: live(await db.staffRoles.where('eventId').equals(eventId).toArray()),
        shifts: live(await db.shifts.where('eventId').equals(eventId).toArray()),
        reservations: reservations.flatMap((reservation, at) => {
          const material = materials[at]
          return material ? [{ reservation, material }] : []
        }),
        budget: live(await db.budgetLines.where('eventId').equals(eventId).toArray()),
        followUps: live(await db.followUps.where('eventId').equals(eventId).toArray()),
        inheritedFollowUps: origin?.followUps ?? [],
      })
      const template = await write.insert('templates', { content })
      return ok(template.id)
    },
  )
}

function live<R extends Row<string>>(rows: readonly R[]): R[] {
  return rows.filter((row) => row.deleted === 0)
}
