import type { BudgetCategory } from '../budget/budget-line'
import type { ClockMinute } from '../common/time'
import type { EventType } from '../event-plan/event-plan'
import type { FollowUpChannel, FollowUpGroup } from '../follow-up/follow-up'
import type { MaterialCategory } from '../material/material'
import type { CueKind } from '../run-sheet/cue'
import type { LayoutKind } from '../venue/venue'
import type { TemplateContent } from './template'

/** The two languages that shipped texts are written in. */
export type TextLanguage = 'zh' | 'en'

/** A text in both languages. */
export type BothTexts = { readonly [Language in TextLanguage]: string }

/** A shipped template as its data file holds it: times in minutes and `HH:MM`, texts in both languages, empty ones left out. */
export interface TemplateData {
  readonly key: string
  readonly name: BothTexts
  readonly description: BothTexts
  readonly type: EventType
  readonly goal: BothTexts
  readonly opensAt: string
  readonly length: number
  readonly setUp: number
  readonly strike: number
  readonly travel: number
  readonly expectedSize: number
  readonly layout: LayoutKind
  readonly cues: readonly CueData[]
  readonly tasks: readonly TaskData[]
  readonly roles: readonly RoleData[]
  readonly materials: readonly MaterialData[]
  readonly budget: readonly BudgetData[]
  readonly followUps: readonly FollowUpData[]
}

interface CueData {
  readonly key: string
  readonly title: BothTexts
  readonly minutes: number
  readonly kind?: CueKind
  /** Minutes from the opening; left out when the cue follows the one before. */
  readonly startsAt?: number
  readonly shortest?: number
  readonly canDrop?: boolean
  readonly track?: BothTexts
  readonly place?: BothTexts
  readonly props?: BothTexts
  readonly light?: BothTexts
  readonly sound?: BothTexts
  readonly screen?: BothTexts
  readonly script?: BothTexts
  readonly note?: BothTexts
  readonly planB?: BothTexts
}

interface TaskData {
  readonly title: BothTexts
  readonly days: number
  readonly at?: string
  readonly note?: BothTexts
}

interface RoleData {
  readonly name: BothTexts
  readonly needed: number
  readonly station?: BothTexts
  readonly callsAt: number
  readonly briefing?: BothTexts
}

interface MaterialData {
  readonly name: BothTexts
  readonly category: MaterialCategory
  readonly use: 'reusable' | 'consumable'
  readonly unit: BothTexts
  readonly quantity?: number
  readonly perHead?: number
}

interface BudgetData {
  readonly direction: 'income' | 'cost'
  readonly category: BudgetCategory
  readonly title: BothTexts
  readonly planned: number
}

interface FollowUpData {
  readonly purpose: BothTexts
  readonly group: FollowUpGroup
  readonly channel: FollowUpChannel
  readonly days: number
}

/** A shipped template in one language. Throws where a clock reading in the data is not one: shipped data is tested. */
export function templateFromData(data: TemplateData, language: TextLanguage): TemplateContent {
  const text = (both: BothTexts | undefined): string => both?.[language] ?? ''
  return {
    name: text(data.name),
    description: text(data.description),
    type: data.type,
    goal: text(data.goal),
    opensAt: clockMinuteOf(data.opensAt),
    length: data.length,
    setUp: data.setUp,
    strike: data.strike,
    travel: data.travel,
    expectedSize: data.expectedSize,
    layout: data.layout,
    cues: data.cues.map((cue) => ({
      key: cue.key,
      kind: cue.kind ?? 'segment',
      title: text(cue.title),
      startsAt: cue.startsAt ?? null,
      duration: cue.minutes * 60,
      until: null,
      shortest: cue.shortest === undefined ? null : cue.shortest * 60,
      canDrop: cue.canDrop ?? false,
      track: text(cue.track),
      place: text(cue.place),
      props: text(cue.props),
      light: text(cue.light),
      sound: text(cue.sound),
      screen: text(cue.screen),
      script: text(cue.script),
      note: text(cue.note),
      planB: text(cue.planB),
      color: '',
    })),
    tasks: data.tasks.map((task) => ({
      title: text(task.title),
      days: task.days,
      at: task.at === undefined ? null : clockMinuteOf(task.at),
      note: text(task.note),
    })),
    roles: data.roles.map((role) => ({
      name: text(role.name),
      needed: role.needed,
      station: text(role.station),
      callsAt: role.callsAt,
      briefing: text(role.briefing),
    })),
    materials: data.materials.map((material) => ({
      name: text(material.name),
      category: material.category,
      use: material.use,
      unit: text(material.unit),
      rule:
        material.perHead === undefined
          ? { kind: 'fixed', quantity: material.quantity ?? 1 }
          : { kind: 'perHead', factor: material.perHead },
    })),
    budget: data.budget.map((line) => ({
      direction: line.direction,
      category: line.category,
      title: text(line.title),
      planned: line.planned,
    })),
    followUps: data.followUps.map((followUp) => ({
      purpose: text(followUp.purpose),
      group: followUp.group,
      channel: followUp.channel,
      days: followUp.days,
    })),
  }
}

/** `HH:MM` of a data file as minutes after midnight. Throws when it is not a clock reading. */
export function clockMinuteOf(text: string): ClockMinute {
  const parts = /^(\d{1,2}):([0-5]\d)$/.exec(text)
  if (!parts) throw new Error(`Not a clock reading: ${text}`)
  return Number(parts[1]) * 60 + Number(parts[2])
}
