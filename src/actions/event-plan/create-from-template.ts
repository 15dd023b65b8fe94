import type { EventPlanId, MaterialId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Draft } from '@/domain/common/row'
import type { ClockMinute, LocalDay, Minutes } from '@/domain/common/time'
import { newEventDraft, refusalOf, type EventExtras, type EventRefusal } from '@/domain/event-plan/new-event'
import type { Material } from '@/domain/material/material'
import { plannedRows, type PlannedRows } from '@/domain/template/planned-event'
import type { TemplateContent, TemplateMaterial } from '@/domain/template/template'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { newId } from '@/storage/writes/new-id'
import type { Writer } from '@/storage/writes/writer'
import { label } from '@/words/create-words'
import { writeCuesLike, type OwnSheet } from './copy-sheet'
import { placeOf } from './place-of'
import { sheetOfTemplate } from './template-sheet'
import { zoneOf } from './zone-of'

/** What to make from a template. What is left out comes from the template. */
export interface FromTemplateAsk extends EventExtras {
  /** Built-in key or id of an own template; kept on the event, so that its follow-ups and real lengths can be found again. */
  readonly templateKey: string
  readonly content: TemplateContent
  readonly title: string
  readonly day: LocalDay | null
  readonly opensAt?: ClockMinute
  readonly length?: Minutes
  /** How many people are expected; otherwise the capacity, the seats of the layout or the template's own size. */
  readonly expectedSize?: number
  /** The run-sheet that the content was taken from, where the event is a copy; else what is one's own is in the content. */
  readonly sheet?: OwnSheet
}

/**
 * Makes an event with everything its template brings: run-sheet, checklist, roles with a shift each, reserved materials
 * and budget. Materials are found in the stock by their name; one that is not there yet is added, with nothing in stock.
 */
export function createEventFromTemplate(
  db: Workspace,
  ask: FromTemplateAsk,
): Promise<Result<EventPlanId, EventRefusal>> {
  const { content, templateKey, title, day, expectedSize, sheet, ...given } = ask
  const { opensAt = content.opensAt, length = content.length, ...extras } = given
  // Made before the rest, so that the activity list of the event begins with its making.
  const id = newId('evt', db.clock.now())
  const change = label('templates.changes.eventFromTemplate', { title: title.trim(), template: content.name })
  return commit<EventPlanId, EventRefusal>(db, { label: change, eventId: id }, async (write) => {
    const basics = { title, type: content.type, day, opensAt, length }
    const reason = refusalOf(basics)
    if (reason) return refused(reason)
    const place = await placeOf(db, ask, content.layout)
    const event = await write.insert(
      'eventPlans',
      newEventDraft(await zoneOf(db), basics, {
        setUp: content.setUp,
        strike: content.strike,
        travel: content.travel,
        goal: content.goal,
        ...extras,
        templateKey,
        venueId: place.venueId,
        roomId: place.room?.id ?? null,
        layoutId: place.layout?.id ?? null,
        hardClose: extras.hardClose ?? place.room?.hardClose ?? null,
      }),
      id,
    )
    const currency = (await db.communities.toCollection().first())?.currency ?? 'CNY'
    const heads = expectedSize ?? event.capacity ?? place.layout?.capacity ?? content.expectedSize
    const rows = plannedRows(content, { eventId: event.id, templateKey, opensAt, length, heads, currency })
    const own = sheet ?? (await sheetOfTemplate(db, content, place.venueId))
    await writeCuesLike(write, event.id, rows.cues, own)
    await writeRows(write, rows)
    await reserve(db, write, event.id, rows.materials)
    return ok(event.id)
  })
}

async function writeRows(write: Writer, rows: PlannedRows): Promise<void> {
  await write.insertMany('tasks', rows.tasks)
  await write.insertMany('budgetLines', rows.budget)
  const roles = rows.roles.map((one) => ({ ...one, id: write.idFor('staffRoles') }))
  await write.insertMany(
    'staffRoles',
    roles.map(({ id, role }) => ({ ...role, id })),
  )
  await write.insertMany(
    'shifts',
    roles.map(({ id, shift }) => ({ ...shift, roleId: id })),
  )
}

async function reserve(
  db: Workspace,
  write: Writer,
  eventId: EventPlanId,
  wanted: PlannedRows['materials'],
): Promise<void> {
  const known = new Map<string, MaterialId>()
  for (const { id, name, deleted } of await db.materials.toArray()) if (deleted === 0) known.set(nameKey(name), id)
  const reservations = []
  for (const { material, quantity, pos } of wanted) {
    let materialId = known.get(nameKey(material.name))
    if (materialId === undefined) {
      materialId = (await write.insert('materials', newMaterial(material))).id
      known.set(nameKey(material.name), materialId)
    }
    reservations.push({
      eventId,
      materialId,
      quantity,
      state: 'reserved' as const,
      box: '',
      returnDay: null,
      note: '',
      pos,
    })
  }
  await write.insertMany('reservations', reservations)
}

function nameKey(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase()
}

function newMaterial({ name, category, use, unit, rule }: TemplateMaterial): Draft<Material> {
  return {
    name,
    specification: '',
    category,
    tracking: 'counted',
    use,
    unit,
    rule,
    unitCost: null,
    storagePlace: '',
    kit: '',
    lowStock: null,
    supplier: '',
    note: '',
  }
}
