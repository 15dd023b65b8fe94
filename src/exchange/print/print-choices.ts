import { z } from '@/domain/common/zod'
import type { MemberId, RunSheetVersionId, SheetViewId } from '@/domain/common/id'
import { idSchema } from '@/domain/common/row-schema'

export const TYPE_SIZES = ['normal', 'large', 'onePage'] as const
export type TypeSize = (typeof TYPE_SIZES)[number]

/** The paper a run-sheet is printed on; labels bring their own. */
export const SHEET_SIZES = ['A4', 'A5'] as const

/** What a person chose for the printing of an event's run-sheet. */
export interface PrintChoices {
  readonly size: (typeof SHEET_SIZES)[number]
  readonly landscape: boolean
  readonly type: TypeSize
  /** Which state: a released one, or the sheet as it stands (null). */
  readonly versionId: RunSheetVersionId | null
  /** What to compare with; the released version before it when null. */
  readonly sinceId: RunSheetVersionId | null
  /** The columns of a view, or the usual ones (null). */
  readonly viewId: SheetViewId | null
  /** Only one track, the main one being the empty name; null for all. */
  readonly track: string | null
  /** Whose call sheet; null for everybody's. */
  readonly memberId: MemberId | null
}

export const FIRST_CHOICES: PrintChoices = {
  size: 'A4',
  landscape: false,
  type: 'normal',
  versionId: null,
  sinceId: null,
  viewId: null,
  track: null,
  memberId: null,
}

const schema: z.ZodType<PrintChoices> = z.object({
  size: z.enum(SHEET_SIZES),
  landscape: z.boolean(),
  type: z.enum(TYPE_SIZES),
  versionId: idSchema('rsv').nullable(),
  sinceId: idSchema('rsv').nullable(),
  viewId: idSchema('viw').nullable(),
  track: z.string().nullable(),
  memberId: idSchema('mem').nullable(),
})

/** Choices that were kept as text; the first ones where they cannot be read. */
export function readChoices(kept: unknown): PrintChoices {
  const read = schema.safeParse(kept)
  return read.success ? read.data : FIRST_CHOICES
}
