import { z } from '../common/zod'
import { BUDGET_CATEGORIES } from '../budget/budget-line'
import { idSchema, rowShape } from '../common/row-schema'
import { EVENT_TYPES } from '../event-plan/event-plan'
import { FOLLOW_UP_CHANNELS, FOLLOW_UP_GROUPS } from '../follow-up/follow-up'
import { MATERIAL_CATEGORIES } from '../material/material'
import { quantityRuleSchema } from '../material/material-schema'
import { CUE_COLORS, CUE_KINDS } from '../run-sheet/cue'
import { CUE_COLUMN_KINDS } from '../run-sheet/cue-column'
import { shownColumnsSchema } from '../run-sheet/sheet-schema'
import { LAYOUT_KINDS } from '../venue/venue'
import type { Template, TemplateContent, TemplateCue } from './template'

const templateCueSchema: z.ZodType<TemplateCue> = z.looseObject({
  key: z.string(),
  kind: z.enum(CUE_KINDS),
  title: z.string(),
  startsAt: z.number().nullable(),
  duration: z.number(),
  until: z.number().nullable(),
  shortest: z.number().nullable(),
  canDrop: z.boolean(),
  track: z.string(),
  place: z.string(),
  props: z.string(),
  light: z.string(),
  sound: z.string(),
  screen: z.string(),
  script: z.string(),
  note: z.string(),
  planB: z.string(),
  color: z.enum(['', ...CUE_COLORS]),
  own: z
    .looseObject({
      roomId: idSchema('rom').nullable(),
      custom: z.record(z.string(), z.string()),
      materials: z.array(z.looseObject({ materialId: idSchema('mat'), quantity: z.number() })),
    })
    .optional(),
})

const templateContentSchema: z.ZodType<TemplateContent> = z.looseObject({
  name: z.string(),
  description: z.string(),
  type: z.enum(EVENT_TYPES),
  goal: z.string(),
  opensAt: z.number(),
  length: z.number(),
  setUp: z.number(),
  strike: z.number(),
  travel: z.number(),
  expectedSize: z.number(),
  layout: z.enum(LAYOUT_KINDS),
  cues: z.array(templateCueSchema),
  tasks: z.array(
    z.looseObject({ title: z.string(), days: z.number().nullable(), at: z.number().nullable(), note: z.string() }),
  ),
  roles: z.array(
    z.looseObject({
      name: z.string(),
      needed: z.number(),
      station: z.string(),
      callsAt: z.number(),
      briefing: z.string(),
    }),
  ),
  materials: z.array(
    z.looseObject({
      name: z.string(),
      category: z.enum(MATERIAL_CATEGORIES),
      use: z.enum(['reusable', 'consumable']),
      unit: z.string(),
      rule: quantityRuleSchema,
    }),
  ),
  budget: z.array(
    z.looseObject({
      direction: z.enum(['income', 'cost']),
      category: z.enum(BUDGET_CATEGORIES),
      title: z.string(),
      planned: z.number(),
    }),
  ),
  followUps: z.array(
    z.looseObject({
      purpose: z.string(),
      group: z.enum(FOLLOW_UP_GROUPS),
      channel: z.enum(FOLLOW_UP_CHANNELS),
      days: z.number(),
    }),
  ),
  sheet: z
    .looseObject({
      columns: z.array(z.looseObject({ id: idSchema('col'), name: z.string(), kind: z.enum(CUE_COLUMN_KINDS) })),
      views: z.array(z.looseObject({ name: z.string(), columns: shownColumnsSchema, tracks: z.array(z.string()) })),
    })
    .optional(),
})

export const templateSchema: z.ZodType<Template> = z.looseObject({ ...rowShape('tpl'), content: templateContentSchema })
