import type { MemberId } from '@/domain/common/id'
import { isolated } from '@/domain/common/isolated'
import { formatClock, formatClockSecond, type ClockSecond, type Seconds } from '@/domain/common/time'
import type { Cue } from '@/domain/run-sheet/cue'
import type { ShowView } from '@/storage/reads/show'
import type { Words } from '@/words/create-words'

/** Speaker, owner and place of a cue, those that are known. */
export function peopleAndPlace(t: Words, view: ShowView, cue: Cue): string[] {
  const nameOf = (id: MemberId) => view.names.get(id) ?? t('show.deletedPerson')
  const room = cue.roomId === null ? '' : (view.rooms.get(cue.roomId) ?? '')
  return [
    cue.speakerId === null ? '' : nameOf(cue.speakerId),
    cue.ownerId === null ? '' : t('show.host', { name: nameOf(cue.ownerId) }),
    room,
    cue.place,
  ].filter((part) => part !== '')
}

/** A length as one says it: whole minutes, or seconds below one. */
export function shortLength(t: Words, seconds: Seconds): string {
  const minutes = Math.round(seconds / 60)
  return seconds > 0 && seconds < 60
    ? t('show.seconds', { value: Math.round(seconds) })
    : t('show.minutesShort', { value: minutes })
}

/** A long length in hours and minutes. */
export function longLength(t: Words, seconds: Seconds): string {
  const minutes = Math.round(seconds / 60)
  return minutes < 60
    ? shortLength(t, seconds)
    : t('show.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
}

/** A reading of the clock without seconds, rounded down as clocks on walls are. */
export function clockText(second: ClockSecond): string {
  return formatClock(Math.floor(second / 60))
}

/** A reading of the clock with its seconds, also when they are zero. */
export function clockWithSeconds(second: ClockSecond): string {
  const whole = Math.floor(second)
  const text = formatClockSecond(whole)
  if (((whole % 60) + 60) % 60 !== 0) return text
  const [clock, ...shift] = text.split(' ')
  return [`${clock}:00`, ...shift].join(' ')
}

/** How big a title may be set: a 汉字 takes the room of two letters. */
export function textSize(text: string): 'short' | 'middle' | 'long' {
  const width = [...text].reduce((sum, letter) => sum + (/[⺀-￯]/u.test(letter) ? 2 : 1), 0)
  return width <= 12 ? 'short' : width <= 20 ? 'middle' : 'long'
}

/** How many letters of a title a button has room for. */
const ON_BUTTON = 20

/** A title for where the right end of a line is cut off: one that runs from right to left would lose its beginning there. */
export function beginningOf(title: string): string {
  const letters = [...title]
  return isolated(title) === title || letters.length <= ON_BUTTON ? title : `${letters.slice(0, ON_BUTTON).join('')}…`
}
