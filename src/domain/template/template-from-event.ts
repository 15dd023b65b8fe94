import type { BudgetLine } from '../budget/budget-line'
import type { Task } from '../checklist/task'
import { majorUnits } from '../common/money'
import { byPosition } from '../common/order'
import { daysBetween, type LocalDay } from '../common/time'
import type { EventPlan } from '../event-plan/event-plan'
import type { FollowUp } from '../follow-up/follow-up'
import type { Material, Reservation } from '../material/material'
import type { Cue } from '../run-sheet/cue'
import type { CueColumn } from '../run-sheet/cue-column'
import type { CueProp } from '../run-sheet/cue-prop'
import type { SheetView } from '../run-sheet/sheet-view'
import type { Shift, StaffRole } from '../staffing/staffing'
import type { LayoutKind } from '../venue/venue'
import type { TemplateContent, TemplateCue, TemplateFollowUp, TemplateSheet, TemplateTask } from './template'

/** An event with everything of it that goes into a template. */
export interface EventParts {
  readonly event: EventPlan
  readonly expectedSize: number
  readonly layout: LayoutKind
  readonly cues: readonly Cue[]
  /** What the run-sheet has of one's own. */
  readonly columns: readonly CueColumn[]
  readonly views: readonly SheetView[]
  readonly props: readonly CueProp[]
  readonly tasks: readonly Task[]
  readonly roles: readonly StaffRole[]
  readonly shifts: readonly Shift[]
  readonly reservations: readonly { readonly reservation: Reservation; readonly material: Material }[]
  readonly budget: readonly BudgetLine[]
  readonly followUps: readonly FollowUp[]
  /** What the template that the event was made from follows up; taken where the event has no group follow-ups of its own. */
  readonly inheritedFollowUps: readonly TemplateFollowUp[]
}

/**
 * What an event would bring as a template. Rooms and materials are named by their ids: a template stays in its workspace. People and what was done stay behind; every clock reading is counted from the
 * opening and every day from the event's day. Follow-ups with one person belong to that event alone and are left out.
 * A cue that was doubled in the run-sheet gets a key of its own, so that its real lengths are learnt apart.
 */
export function templateFromEvent(name: string, parts: EventParts): TemplateContent {
  const { event } = parts
  const ownFollowUps = parts.followUps.flatMap((followUp) => followUpOf(followUp, event.day))
  const cues = [...parts.cues].sort(byPosition)
  const sheet = sheetOf(parts)
  return {
    name: name.trim(),
    description: event.theme,
    type: event.type,
    goal: event.goal,
    opensAt: event.opensAt,
    length: event.length,
    setUp: event.setUp,
    strike: event.strike,
    travel: event.travel,
    expectedSize: parts.expectedSize,
    layout: parts.layout,
    cues: cues.map((cue, at) => ({
      key: hasOwnKey(cues, at) ? cue.templateCue : cue.id,
      kind: cue.kind,
      title: cue.title,
      startsAt: cue.start.kind === 'fixed' ? cue.start.at / 60 - event.opensAt : null,
      duration: cue.duration,
      until: cue.until === null ? null : cue.until / 60 - event.opensAt,
      shortest: cue.shortest,
      canDrop: cue.canDrop,
      track: cue.track,
      place: cue.place,
      props: cue.props,
      light: cue.light,
      sound: cue.sound,
      screen: cue.screen,
      script: cue.script,
      note: cue.note,
      planB: cue.planB,
      color: cue.color,
      ...ownOf(cue, parts),
    })),
    tasks: [...parts.tasks].sort(byPosition).map((task) => taskOf(task, event.day)),
    roles: [...parts.roles].sort(byPosition).flatMap((role) =>
      parts.shifts
        .filter((shift) => shift.roleId === role.id)
        .sort(byPosition)
        .map((shift) => ({
          name: role.name,
          needed: shift.needed,
          station: shift.station,
          callsAt: shift.callsAt === null ? -event.setUp : shift.callsAt - event.opensAt,
          briefing: role.briefing,
        })),
    ),
    materials: [...parts.reservations]
      .sort((a, b) => byPosition(a.reservation, b.reservation))
      .map(({ reservation, material }) => ({
        name: material.name,
        category: material.category,
        use: material.use,
        unit: material.unit,
        rule: material.rule.kind === 'perHead' ? material.rule : { kind: 'fixed', quantity: reservation.quantity },
      })),
    budget: [...parts.budget].sort(byPosition).map((line) => ({
      direction: line.direction,
      category: line.category,
      title: line.title,
      planned: majorUnits(line.planned),
    })),
    followUps: ownFollowUps.length > 0 ? ownFollowUps : parts.inheritedFollowUps,
    ...(sheet.columns.length + sheet.views.length === 0 ? {} : { sheet }),
  }
}

function sheetOf({ columns, views }: EventParts): TemplateSheet {
  return {
    columns: [...columns].sort(byPosition).map(({ id, name, kind }) => ({ id, name, kind })),
    views: [...views].sort(byPosition).map(({ name, columns: shown, tracks }) => ({ name, columns: shown, tracks })),
  }
}

/** The room, the materials and the values of own columns, but for those of columns of people. */
function ownOf({ id, roomId, custom }: Cue, { columns, props }: EventParts): Pick<TemplateCue, 'own'> {
  const kept = new Set<string>(columns.filter(({ kind }) => kind !== 'person').map((column) => column.id))
  const values = Object.entries(custom).filter(([column, value]) => kept.has(column) && value !== '')
  const materials = props
    .filter(({ cueId }) => cueId === id)
    .map(({ materialId, quantity }) => ({ materialId, quantity }))
  if (roomId === null && values.length === 0 && materials.length === 0) return {}
  return { own: { roomId, custom: Object.fromEntries(values), materials } }
}

function taskOf(task: Task, eventDay: LocalDay | null): TemplateTask {
  const { title, note, due } = task
  switch (due.kind) {
    case 'offset':
      return { title, note, days: due.days, at: due.at }
    case 'day':
      return { title, note, days: eventDay === null ? null : daysBetween(eventDay, due.day), at: due.at }
    case 'none':
      return { title, note, days: null, at: null }
  }
}

function followUpOf(followUp: FollowUp, eventDay: LocalDay | null): TemplateFollowUp[] {
  if (followUp.target.kind !== 'group' || eventDay === null) return []
  const { purpose, channel, dueDay, target } = followUp
  return [{ purpose, channel, group: target.group, days: daysBetween(eventDay, dueDay) }]
}

/** Whether the cue is the first that carries its template key. */
function hasOwnKey(cues: readonly Cue[], at: number): boolean {
  const key = cues[at]?.templateCue ?? ''
  return key !== '' && cues.findIndex((cue) => cue.templateCue === key) === at
}
