import type { ReminderKind } from '@/domain/attendance/reminder'
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
}

/** A reminder, ready to paste: when, where, how to get there, what to bring. An event without a day has none (empty). */
export function reminderText(t: Words, language: Language, ask: ReminderText): string {
  const { kind, channel, event, venue, room } = ask
  if (event.day === null) return ''
  const name =
    event.number === null
      ? t('reminders.made.title', { title: event.title })
      : t('reminders.made.issue', { number: event.number, title: event.title })
  const day = formatDay(event.day, language)
  const from = formatClock(event.opensAt)
  const place = placeInWords(language, [venue?.name, room?.name])
  const bring = ask.bring.trim()
  if (channel === 'sms') {
    const said = { community: ask.community, event: name, day, from, place: place || t('reminders.made.noPlace') }
    return t(`reminders.made.short.${kind}`, said) + (bring === '' ? '' : ` ${t('reminders.made.bring', { bring })}`)
  }
  const parts = [venue?.city, venue?.district, venue?.address]
  const address = placeInWords(language, language === 'en' ? parts.reverse() : parts)
  const route = venue?.route.trim() ?? ''
  const lines = [
    t(`reminders.made.opening.${kind}`, { event: name }),
    t('reminders.made.time', { day, from, to: formatClock(event.opensAt + event.length) }),
    t('reminders.made.place', { place: place || t('reminders.made.noPlace') }),
    address === '' ? null : t('reminders.made.address', { address }),
    route === '' ? null : t('reminders.made.route', { route }),
    bring === '' ? null : t('reminders.made.bring', { bring }),
    t(`reminders.made.closing.${kind}`),
    channel === 'mail' ? ask.community : null,
  ].filter((line) => line !== null)
  if (channel === 'group') return lines.join('\n')
  return [t(`reminders.made.subject.${kind}`, { event: name }), '', ...lines].join('\n')
}

/** Parts of a place in the order in which they are read: English ones want a comma between them. */
function placeInWords(language: Language, parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(language === 'en' ? ', ' : ' ')
}
