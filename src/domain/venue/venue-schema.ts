import { z } from '../common/zod'
import { idSchema, moneySchema, rowShape } from '../common/row-schema'
import {
  LAYOUT_KINDS,
  SURVEY_ITEMS,
  VERDICTS,
  type Layout,
  type Room,
  type SurveyAnswer,
  type Venue,
  type VenueContact,
} from './venue'

export const venueSchema: z.ZodType<Venue> = z.looseObject({
  ...rowShape('ven'),
  name: z.string(),
  city: z.string(),
  district: z.string(),
  address: z.string(),
  route: z.string(),
  rent: moneySchema.nullable(),
  rentNote: z.string(),
  deposit: moneySchema.nullable(),
  cancellation: z.string(),
  restoreDuties: z.string(),
  rating: z.number().nullable(),
  note: z.string(),
})

export const venueContactSchema: z.ZodType<VenueContact> = z.looseObject({
  ...rowShape('vct'),
  venueId: idSchema('ven'),
  role: z.string(),
  name: z.string(),
  phone: z.string(),
  pos: z.string(),
})

export const roomSchema: z.ZodType<Room> = z.looseObject({
  ...rowShape('rom'),
  venueId: idSchema('ven'),
  name: z.string(),
  areaSquareMetres: z.number().nullable(),
  ceilingMetres: z.number().nullable(),
  legalMaximum: z.number().nullable(),
  power: z.string(),
  network: z.string(),
  screen: z.string(),
  sound: z.string(),
  loadInFrom: z.number().nullable(),
  hardClose: z.number().nullable(),
  pos: z.string(),
})

export const layoutSchema: z.ZodType<Layout> = z.looseObject({
  ...rowShape('lay'),
  roomId: idSchema('rom'),
  kind: z.enum(LAYOUT_KINDS),
  capacity: z.number(),
  pos: z.string(),
})

export const surveyAnswerSchema: z.ZodType<SurveyAnswer> = z.looseObject({
  ...rowShape('svy'),
  venueId: idSchema('ven'),
  item: z.enum(SURVEY_ITEMS),
  verdict: z.enum(VERDICTS),
  note: z.string(),
})
