import { z } from '../common/zod'
import { idSchema, rowShape } from '../common/row-schema'
import type { Chapter, Community } from './community'

export const communitySchema: z.ZodType<Community> = z.looseObject({
  ...rowShape('com'),
  name: z.string(),
  city: z.string(),
  currency: z.string(),
  zone: z.string(),
  sizeLimit: z.number(),
  organiser: z.string(),
  logo: z.string().nullable(),
  isSample: z.boolean(),
})

export const chapterSchema: z.ZodType<Chapter> = z.looseObject({
  ...rowShape('chp'),
  name: z.string(),
  city: z.string(),
  leaderId: idSchema('mem').nullable(),
  sizeLimit: z.number(),
  pos: z.string(),
})
