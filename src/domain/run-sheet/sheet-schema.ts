import { z } from '../common/zod'
import { idSchema, rowShape } from '../common/row-schema'
import { CUE_COLUMN_KINDS, type CueColumn } from './cue-column'
import type { CueProp } from './cue-prop'
import type { SheetView } from './sheet-view'

export const cueColumnSchema: z.ZodType<CueColumn> = z.looseObject({
  ...rowShape('col'),
  eventId: idSchema('evt'),
  pos: z.string(),
  name: z.string(),
  kind: z.enum(CUE_COLUMN_KINDS),
})

export const shownColumnsSchema = z.array(z.custom<SheetView['columns'][number]>((value) => typeof value === 'string'))

export const sheetViewSchema: z.ZodType<SheetView> = z.looseObject({
  ...rowShape('viw'),
  eventId: idSchema('evt'),
  pos: z.string(),
  name: z.string(),
  columns: shownColumnsSchema,
  tracks: z.array(z.string()),
})

export const cuePropSchema: z.ZodType<CueProp> = z.looseObject({
  ...rowShape('prp'),
  eventId: idSchema('evt'),
  cueId: idSchema('cue'),
  materialId: idSchema('mat'),
  quantity: z.number(),
})
