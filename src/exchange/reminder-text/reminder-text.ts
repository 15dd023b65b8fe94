import type { ReminderKind } from '@/domain/attendance/reminder'
import { DAYS_BEFORE } from '@/domain/attendance/reminder-plan'
import { formatClock } from '@/domain/common/time'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import type { Room, Venue } from '@/domain/venue/venue'
import type { Words } from '@/words/create-words'
import { formatDay } from '@/words/format'
import type { Language } from '@/words/language'

/** Where a reminder is pasted: a chat takes lines, a letter also a subject, a text message must be short. */
export const REMINDER_CHANNELS = ['group', 'mail', 'sms'] as const
export type ReminderChannel = (typeof REMINDER_CHANNELS)[number]

interface ReminderText {
  readonly kind: ReminderKind
  readonly channel: ReminderChannel
  readonly community: string
  readonly event: EventPlan
  readonly venue: Venue | null
  readonly room: Room | null
  /** What people are asked to bring; empty for nothing. */
  readonly bring: string
  /** Whole days from today to the day of the event. A reminder that goes out late must not promise more of them. */
  readonly daysLeft: number
}

/** A reminder, ready to paste: when, where, how to get there, what to bring. An event without a day has none (empty). */
export function reminderText(t: Words, language: Language, ask: ReminderText): string {
  const { kind, channel, event, venue, room } = ask
  const left = daysSaid(kind, ask.daysLeft)
  const asked = kind !== 'twoHours' && left === 0 ? 'sameDay' : kind
  if (event.day === null) return ''
  const name =
    event.number === null
      ? t('reminderLetter.title', { title: event.title })
      : t('reminderLetter.issue', { number: event.number, title: event.title })
  const day = formatDay(event.day, language)
  const from = formatClock(event.opensAt)
  const place = placeInWords(language, [venue?.name, room?.name])
  const bring = ask.bring.trim()
  if (channel === 'sms') {
    const said = { community: ask.community, event: name, day, from, place: place || t('reminderLetter.noPlace') }
    return t(`reminderLetter.short.${asked}`, said) + (bring === '' ? '' : ` ${t('reminderLetter.bring', { bring })}`)
  }
  const parts = [venue?.city, venue?.district, venue?.address]
  const address = placeInWords(language, language === 'en' ? parts.reverse() : parts)
  const route = venue?.route.trim() ?? ''
  const lines = [
    openingOf(t, kind, left, name),
    t('reminderLetter.time', { day, from, to: formatClock(event.opensAt + event.length) }),
    t('reminderLetter.place', { place: place || t('reminderLetter.noPlace') }),
    address === '' ? null : t('reminderLetter.address', { address }),
    route === '' ? null : t('reminderLetter.route', { route }),
    bring === '' ? null : t('reminderLetter.bring', { bring }),
    t(`reminderLetter.closing.${asked}`),
    channel === 'mail' ? ask.community : null,
  ].filter((line) => line !== null)
  if (channel === 'group') return lines.join('\n')
  const subject =
    left > 1
      ? t('reminderLetter.subject.inDays', { count: left, event: name })
      : t(`reminderLetter.subject.${left === 1 ? 'tomorrow' : 'today'}`, { event: name })
  return [subject, '', ...lines].join('\n')
}

/** The days that a reminder speaks of: its own, or fewer when it goes out late; its own too when it is only looked up afterwards. */
function daysSaid(kind: ReminderKind, daysLeft: number): number {
  return daysLeft < 0 ? DAYS_BEFORE[kind] : Math.min(DAYS_BEFORE[kind], daysLeft)
}

function openingOf(t: Words, kind: ReminderKind, left: number, event: string): string {
  if (kind === 'twoHours') return t('reminderLetter.opening.twoHours', { event })
  if (left > 1) return t('reminderLetter.opening.inDays', { count: left, event })
  return t(`reminderLetter.opening.${left === 1 ? 'tomorrow' : 'today'}`, { event })
}

/** Parts of a place in the order in which they are read: English ones want a comma between them. */
function placeInWords(language: Language, parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(language === 'en' ? ', ' : ' ')
}
