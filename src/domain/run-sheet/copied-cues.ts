import { z } from '../common/zod'
import { CUE_COLUMN_KINDS, type CueColumn, type CueColumnKind } from './cue-column'
import type { Cue } from './cue'
import { cueSchema } from './cue-schema'
import type { CueProp } from './cue-prop'
import type { MaterialId } from '../common/id'

/** The kind of text on the clipboard that keeps everything about copied rows; other programs do not look at it. */
export const COPIED_CUES_TYPE = 'application/x-salondesk-cues+json'

/** Rows on the clipboard, with all that belongs to them. */
export interface CopiedCues {
  readonly format: 'salondesk-cues'
  readonly cues: readonly Cue[]
  /** The columns of one's own that the values in `custom` belong to. */
  readonly columns: readonly { readonly id: string; readonly name: string; readonly kind: CueColumnKind }[]
  readonly props: readonly { readonly cueId: string; readonly materialId: MaterialId; readonly quantity: number }[]
  /** Set while the rows are cut: pasting it where they still are moves them. */
  readonly cut: string | null
}

const copiedSchema = z.looseObject({
  format: z.literal('salondesk-cues'),
  cues: z.array(cueSchema).max(2000),
  columns: z.array(z.looseObject({ id: z.string(), name: z.string(), kind: z.enum(CUE_COLUMN_KINDS) })),
  props: z.array(
    z.looseObject({ cueId: z.string(), materialId: z.custom<MaterialId>(isText), quantity: z.number().positive() }),
  ),
  cut: z.string().nullable(),
})

/** Rows as they are put on the clipboard. */
export function copiedCues(
  cues: readonly Cue[],
  columns: readonly CueColumn[],
  props: readonly CueProp[],
  cut: string | null,
): CopiedCues {
  const ids = new Set(cues.map(({ id }) => id))
  const used = new Set(cues.flatMap(({ custom }) => Object.keys(custom)))
  return {
    format: 'salondesk-cues',
    cues,
    columns: columns.filter(({ id }) => used.has(id)).map(({ id, name, kind }) => ({ id, name, kind })),
    props: props
      .filter(({ cueId }) => ids.has(cueId))
      .map(({ cueId, materialId, quantity }) => ({ cueId, materialId, quantity })),
    cut,
  }
}

/** Copied rows from the text of the clipboard; null when it is anything else. */
export function readCopiedCues(text: string): CopiedCues | null {
  if (text === '') return null
  try {
    const read = copiedSchema.safeParse(JSON.parse(text))
    return read.success ? (read.data satisfies CopiedCues) : null
  } catch {
    // Anything can stand on a clipboard; what is not ours is pasted as text.
    return null
  }
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}
