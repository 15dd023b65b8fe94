import type { Id, MemberId } from '@/domain/common/id'
import { madeId } from '@/domain/common/made-id'
import { moneyFromMajor, type Money } from '@/domain/common/money'
import { positionsAfter, type Position } from '@/domain/common/order'
import type { Draft } from '@/domain/common/row'
import { addDays, weekdayOf, type Instant, type LocalDay } from '@/domain/common/time'
import { instantOf } from '@/domain/common/zone'
import { clockMinuteOf, type BothTexts, type TextLanguage } from '@/domain/template/built-in'
import type { TemplateContent } from '@/domain/template/template'
import type { TableName, Tables } from '@/storage/database/tables'
import type { BuiltInTemplate } from '../event-plan/built-in-templates'
import type { EventData, PersonNumber, SampleData } from './sample-data'

/** Rows of the sample, by table, each with the id it always has. */
export type SampleRows = {
  readonly [Name in TableName]?: readonly (Draft<Tables[Name]> & { readonly id: Tables[Name]['id'] })[]
}

/** A template in the language of the sample, and in English, by whose names the data speak of its parts. */
interface SampleTemplate {
  readonly content: TemplateContent
  readonly english: TemplateContent
}

/** What every part of the sample needs to become rows. */
export interface SampleFrame {
  readonly data: SampleData
  readonly today: LocalDay
  readonly templates: Readonly<Partial<Record<BuiltInTemplate, SampleTemplate>>>
  readonly language: TextLanguage
  text(both: BothTexts | null | undefined): string
  money(major: number): Money
  instant(day: LocalDay, minute: number): Instant
  dayOf(event: EventData): LocalDay | null
}

/** The frame of a sample in one language around one day. */
export function sampleFrame(
  data: SampleData,
  templates: SampleFrame['templates'],
  language: TextLanguage,
  today: LocalDay,
): SampleFrame {
  const { currency, zone } = data.community
  // Thousands of moments lie on a few dozen days, and asking for the zone's offset is slow.
  const midnights = new Map<LocalDay, Instant>()
  const midnightOf = (day: LocalDay): Instant => {
    const midnight = midnights.get(day) ?? instantOf(day, 0, zone)
    midnights.set(day, midnight)
    return midnight
  }
  return {
    data,
    today,
    templates,
    language,
    text: (both) => both?.[language] ?? '',
    money: (major) => moneyFromMajor(major, currency),
    instant: (day, minute) => midnightOf(day) + minute * 60_000,
    dayOf: (event) => sampleDay(event, today),
  }
}

/** The id that a thing of the sample has in every sample, so that loading it twice gives the same rows. */
export function sampleId<Prefix extends string>(prefix: Prefix, ...parts: readonly (string | number)[]): Id<Prefix> {
  return madeId(prefix, 'sample', ...parts.map(String))
}

/** The id of a person of the sample. */
export function personId(person: PersonNumber): MemberId {
  return sampleId('mem', person)
}

/** Position of each of so many rows. */
export function positions(count: number): readonly Position[] {
  return positionsAfter(null, count)
}

/** The day of an event: so many days from today, moved to the nearest such weekday; what is past stays past. */
function sampleDay(event: Pick<EventData, 'offset' | 'weekday'>, today: LocalDay): LocalDay | null {
  if (event.offset === null) return null
  const day = addDays(today, event.offset)
  if (event.weekday === null) return day
  const ahead = (event.weekday - weekdayOf(day) + 7) % 7
  const nearest = addDays(day, ahead > 3 ? ahead - 7 : ahead)
  return event.offset < 0 && nearest >= today ? addDays(nearest, -7) : nearest
}

/** Whether the event of the sample has taken place. */
export function isPast(event: Pick<EventData, 'offset'>): boolean {
  return event.offset !== null && event.offset < 0
}

/** A moment of an event of the sample, in minutes from its opening. Throws for an event that is not there or has no day. */
export function instantOfEvent(frame: SampleFrame, key: string, minutes: number): Instant {
  const event = frame.data.events.find((one) => one.key === key)
  const day = event ? frame.dayOf(event) : null
  if (!event || day === null) throw new Error(`The sample has no dated event ${key}`)
  return frame.instant(day, clockMinuteOf(event.opensAt) + minutes)
}
