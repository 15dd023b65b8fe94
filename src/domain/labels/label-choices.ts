import { z } from '../common/zod'
import { LIST_ORDERS, type ListOrder } from '../attendance/list-order'
import type { AttendanceId } from '../common/id'
import { idSchema } from '../common/row-schema'
import { LABEL_SHEETS } from './label-sheet'

export const LABEL_KINDS = ['badge', 'ticket'] as const
export type LabelKind = (typeof LABEL_KINDS)[number]

/** For whom labels are printed: everybody expected, the walk-ins, or people picked out by hand. */
export const LABEL_WHOS = ['expected', 'walkIns', 'chosen'] as const
export type LabelWho = (typeof LABEL_WHOS)[number]

/** What can be on a label besides the name. */
export const LABEL_FIELDS = ['title', 'organisation', 'table', 'ticketType', 'qr'] as const
export type LabelField = (typeof LABEL_FIELDS)[number]

/** How far a printer may be off: nobody feeds paper more crooked than this, mm. */
export const MOST_SHIFT = 5

/** What a person chose for the labels of an event. */
export interface LabelChoices {
  readonly kind: LabelKind
  readonly sheet: string
  readonly who: LabelWho
  readonly chosen: readonly AttendanceId[]
  readonly order: ListOrder
  readonly fields: readonly LabelField[]
  /** Thin lines around the labels, for cutting and for a trial on plain paper. */
  readonly outlines: boolean
  /** What the printer is off by is taken back by moving everything right and down, in mm. */
  readonly shiftX: number
  readonly shiftY: number
}

export const FIRST_LABEL_CHOICES: LabelChoices = {
  kind: 'badge',
  sheet: LABEL_SHEETS[0].id,
  who: 'expected',
  chosen: [],
  order: 'pinyin',
  fields: LABEL_FIELDS,
  outlines: false,
  shiftX: 0,
  shiftY: 0,
}

const shift = z.number().min(-MOST_SHIFT).max(MOST_SHIFT)
const schema: z.ZodType<LabelChoices> = z.object({
  kind: z.enum(LABEL_KINDS),
  sheet: z.enum(LABEL_SHEETS.map(({ id }) => id)),
  who: z.enum(LABEL_WHOS),
  chosen: z.array(idSchema('att')),
  order: z.enum(LIST_ORDERS),
  fields: z.array(z.enum(LABEL_FIELDS)),
  outlines: z.boolean(),
  shiftX: shift,
  shiftY: shift,
})

/** Choices that were kept as text; the first ones where they cannot be read. */
export function readLabelChoices(kept: unknown): LabelChoices {
  const read = schema.safeParse(kept)
  return read.success ? read.data : FIRST_LABEL_CHOICES
}
