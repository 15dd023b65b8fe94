import type { KeyedTemplate } from '@/actions/event-plan/built-in-templates'
import type { LayoutId, RoomId, VenueId } from '@/domain/common/id'
import { addDays, weekdayOf, type ClockMinute, type LocalDay, type Minutes } from '@/domain/common/time'
import type { EventPlan, EventType } from '@/domain/event-plan/event-plan'
import type { Layout, Room } from '@/domain/venue/venue'
import type { Place } from '@/storage/reads/places'

/** The key under which an event without a template is offered. */
export const EMPTY = 'empty'

/** What the person has said so far; null where the proposal still stands. */
export interface NewEventForm {
  readonly templateKey: string | null
  readonly title: string
  readonly type: EventType
  /** `undefined` while the proposed number stands. */
  readonly number: number | null | undefined
  readonly day: LocalDay | null
  readonly opensAt: ClockMinute | null
  /** `undefined` while the usual place stands. */
  readonly venueId: VenueId | null | undefined
  readonly roomId: RoomId | null
  readonly layoutId: LayoutId | null
  readonly size: number | null
}

/** Times of an event, from the template or as usual. */
export interface ProposedTimes {
  readonly opensAt: ClockMinute
  readonly length: Minutes
  readonly setUp: Minutes
  readonly strike: Minutes
  readonly travel: Minutes
}

const USUAL: ProposedTimes = { opensAt: 14 * 60, length: 120, setUp: 0, strike: 0, travel: 0 }

/** The times a template proposes; two hours in the afternoon without one. */
export function proposedTimes(template: KeyedTemplate | undefined): ProposedTimes {
  if (!template) return USUAL
  const { opensAt, length, setUp, strike, travel } = template.content
  return { opensAt, length, setUp, strike, travel }
}

const LEAD_DAYS = 14
const SATURDAY = 6

/** The day that is proposed: the first Saturday that leaves two weeks to prepare. */
export function proposedDay(today: LocalDay): LocalDay {
  const earliest = addDays(today, LEAD_DAYS)
  return addDays(earliest, (SATURDAY - weekdayOf(earliest) + 7) % 7)
}

/** The event whose place a new one of its type takes over unasked: the last one that had a venue. */
export function usualPlace(events: readonly EventPlan[], type: EventType): EventPlan | null {
  const held = events.filter((event) => event.type === type && event.venueId !== null && event.status !== 'cancelled')
  return held.toSorted((one, two) => (two.day ?? '').localeCompare(one.day ?? ''))[0] ?? null
}

/** Where the event is held: as chosen, else the only room, else the layout the template asks for. */
export function chosenPlace(
  places: readonly Place[],
  form: Pick<NewEventForm, 'venueId' | 'roomId' | 'layoutId'>,
  usual: Pick<EventPlan, 'venueId' | 'roomId'> | null,
  template: KeyedTemplate | undefined,
): {
  readonly place: Place | null
  readonly room: Room | null
  readonly layouts: readonly Layout[]
  readonly layout: Layout | null
} {
  const chosen = form.venueId === undefined ? (usual?.venueId ?? null) : form.venueId
  const place = places.find(({ venue }) => venue.id === chosen) ?? null
  const only = place?.rooms.length === 1 ? place.rooms[0] : undefined
  const roomId = form.roomId ?? (form.venueId === undefined ? (usual?.roomId ?? null) : null)
  const room = place?.rooms.find((one) => one.room.id === roomId) ?? only
  const layouts = room?.layouts ?? []
  const layout =
    layouts.find((one) => one.id === form.layoutId) ??
    layouts.find((one) => one.kind === template?.content.layout) ??
    null
  return { place, room: room?.room ?? null, layouts, layout }
}
