import type { BudgetCategory } from '../budget/budget-line'
import type { EventType } from '../event-plan/event-plan'
import type { FollowUpChannel, FollowUpGroup } from '../follow-up/follow-up'
import type { MaterialCategory, QuantityRule } from '../material/material'
import type { MaterialId, RoomId } from '../common/id'
import type { Row } from '../common/row'
import type { ClockMinute, Minutes, Seconds } from '../common/time'
import type { CueColor, CueKind } from '../run-sheet/cue'
import type { CueColumn } from '../run-sheet/cue-column'
import type { SheetView } from '../run-sheet/sheet-view'
import type { LayoutKind } from '../venue/venue'

/** A cue of a template. `startsAt` is relative to the opening: −30 is half an hour before; null follows the one before. */
export interface TemplateCue {
  /** Stays the same for good: real durations are learnt under this name. */
  readonly key: string
  readonly kind: CueKind
  readonly title: string
  readonly startsAt: Minutes | null
  readonly duration: Seconds
  /** A fixed end, relative to the opening like `startsAt`; null where the length is fixed. */
  readonly until: Minutes | null
  readonly shortest: Seconds | null
  readonly canDrop: boolean
  readonly track: string
  readonly place: string
  readonly props: string
  readonly light: string
  readonly sound: string
  readonly screen: string
  readonly script: string
  readonly note: string
  readonly planB: string
  readonly color: CueColor | ''
  /** What it has beyond that; left out in templates that ship with the app, and in those kept by its first versions. */
  readonly own?: TemplateCueOwn | undefined
}

/** What only a run-sheet of one's own gives a cue. */
export interface TemplateCueOwn {
  readonly roomId: RoomId | null
  /** Values of columns of one's own, by the id of the column in `sheet`. */
  readonly custom: Readonly<Record<string, string>>
  readonly materials: readonly { readonly materialId: MaterialId; readonly quantity: number }[]
}

/** Columns of one's own and views of a run-sheet, each in its order. Ids are those of the event the template was made from. */
export interface TemplateSheet {
  readonly columns: readonly Pick<CueColumn, 'id' | 'name' | 'kind'>[]
  readonly views: readonly Pick<SheetView, 'name' | 'columns' | 'tracks'>[]
}

/** A task of a template: due so many days from the event (null: whenever), at a reading of the clock or any time that day. */
export interface TemplateTask {
  readonly title: string
  readonly days: number | null
  readonly at: ClockMinute | null
  readonly note: string
}

/** A role of a template. Times are relative to the opening. */
export interface TemplateRole {
  readonly name: string
  readonly needed: number
  readonly station: string
  readonly callsAt: Minutes
  readonly briefing: string
}

/** A material of a template; found in the stock by name, and made when it is not there yet. */
export interface TemplateMaterial {
  readonly name: string
  readonly category: MaterialCategory
  readonly use: 'reusable' | 'consumable'
  readonly unit: string
  readonly rule: QuantityRule
}

/** A budget line of a template; `planned` is in the main unit of the community's currency. */
export interface TemplateBudgetLine {
  readonly direction: 'income' | 'cost'
  readonly category: BudgetCategory
  readonly title: string
  readonly planned: number
}

/** A follow-up of a template: so many days after the event. */
export interface TemplateFollowUp {
  readonly purpose: string
  readonly group: FollowUpGroup
  readonly channel: FollowUpChannel
  readonly days: number
}

/** Everything a template brings. */
export interface TemplateContent {
  readonly name: string
  readonly description: string
  readonly type: EventType
  readonly goal: string
  readonly opensAt: ClockMinute
  readonly length: Minutes
  readonly setUp: Minutes
  readonly strike: Minutes
  readonly travel: Minutes
  readonly expectedSize: number
  readonly layout: LayoutKind
  readonly cues: readonly TemplateCue[]
  readonly tasks: readonly TemplateTask[]
  readonly roles: readonly TemplateRole[]
  readonly materials: readonly TemplateMaterial[]
  readonly budget: readonly TemplateBudgetLine[]
  readonly followUps: readonly TemplateFollowUp[]
  /** Left out where the run-sheet has nothing of one's own. */
  readonly sheet?: TemplateSheet | undefined
}

/** A template made from an event of one's own. The built-in ones ship with the app and are not stored. */
export interface Template extends Row<'tpl'> {
  readonly content: TemplateContent
}
