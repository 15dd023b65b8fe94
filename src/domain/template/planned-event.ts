import type { BudgetLine } from '../budget/budget-line'
import type { Task } from '../checklist/task'
import type { EventPlanId } from '../common/id'
import { moneyFromMajor } from '../common/money'
import { positionsAfter, type Position } from '../common/order'
import type { Draft } from '../common/row'
import type { ClockMinute, Minutes } from '../common/time'
import { quantityByRule } from '../material/needs'
import type { Cue } from '../run-sheet/cue'
import type { Shift, StaffRole } from '../staffing/staffing'
import type { TemplateContent, TemplateMaterial } from './template'

/** What about an event decides how a template fills it. */
export interface EventFrame {
  readonly eventId: EventPlanId
  readonly templateKey: string
  readonly opensAt: ClockMinute
  readonly length: Minutes
  /** How many people are expected; quantities per head are counted with it. */
  readonly heads: number
  readonly currency: string
}

/** The rows that a template brings to an event, without their ids. */
export interface PlannedRows {
  readonly cues: readonly Draft<Cue>[]
  readonly tasks: readonly Draft<Task>[]
  readonly roles: readonly { readonly role: Draft<StaffRole>; readonly shift: Omit<Draft<Shift>, 'roleId'> }[]
  readonly materials: readonly {
    readonly material: TemplateMaterial
    readonly quantity: number
    readonly pos: Position
  }[]
  readonly budget: readonly Draft<BudgetLine>[]
}

/** Everything a template brings to an event: its times counted from the opening, its quantities from the heads. */
export function plannedRows(content: TemplateContent, frame: EventFrame): PlannedRows {
  const { eventId, opensAt } = frame
  const cuePos = positionsAfter(null, content.cues.length)
  const taskPos = positionsAfter(null, content.tasks.length)
  const rolePos = positionsAfter(null, content.roles.length)
  const materialPos = positionsAfter(null, content.materials.length)
  const budgetPos = positionsAfter(null, content.budget.length)
  return {
    cues: content.cues.map(({ key, startsAt, until, ...cue }, at) => ({
      ...cue,
      eventId,
      pos: cuePos[at] as Position,
      start: startsAt === null ? { kind: 'follows' } : { kind: 'fixed', at: (opensAt + startsAt) * 60 },
      until: until === null ? null : (opensAt + until) * 60,
      skipped: false,
      roomId: null,
      ownerId: null,
      speakerId: null,
      custom: {},
      templateCue: key,
    })),
    tasks: content.tasks.map((task, at) => ({
      eventId,
      title: task.title,
      due: task.days === null ? { kind: 'none' } : { kind: 'offset', days: task.days, at: task.at },
      ownerId: null,
      doneAt: null,
      origin: { kind: 'template', key: frame.templateKey },
      note: task.note,
      pos: taskPos[at] as Position,
    })),
    roles: content.roles.map((role, at) => ({
      role: { eventId, name: role.name, briefing: role.briefing, pos: rolePos[at] as Position },
      shift: {
        eventId,
        station: role.station,
        callsAt: opensAt + role.callsAt,
        endsAt: opensAt + frame.length,
        needed: role.needed,
        pos: rolePos[at] as Position,
      },
    })),
    materials: content.materials.map((material, at) => ({
      material,
      quantity: quantityByRule(material.rule, frame.heads),
      pos: materialPos[at] as Position,
    })),
    budget: content.budget.map((line, at) => ({
      eventId,
      direction: line.direction,
      category: line.category,
      title: line.title,
      planned: moneyFromMajor(line.planned, frame.currency),
      actual: null,
      supplier: '',
      paid: false,
      dueDay: null,
      invoice: '',
      note: '',
      pos: budgetPos[at] as Position,
    })),
  }
}
