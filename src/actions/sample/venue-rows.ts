import type { LayoutId, RoomId } from '@/domain/common/id'
import { clockMinuteOf } from '@/domain/template/built-in'
import type { LayoutKind } from '@/domain/venue/venue'
import { positions, sampleId, type SampleFrame, type SampleRows } from './sample-frame'

/** The venues with contacts, rooms, layouts and what the survey found. */
export function venueRows({ data, text, money }: SampleFrame): SampleRows {
  return {
    venues: data.venues.map((venue) => ({
      id: sampleId('ven', venue.key),
      name: text(venue.name),
      city: text(venue.city),
      district: text(venue.district),
      address: text(venue.address),
      route: text(venue.route),
      rent: money(venue.rent),
      rentNote: text(venue.rentNote),
      deposit: venue.deposit === null ? null : money(venue.deposit),
      cancellation: text(venue.cancellation),
      restoreDuties: text(venue.restore),
      rating: venue.rating,
      note: text(venue.note),
    })),
    venueContacts: data.venues.flatMap((venue) => {
      const pos = positions(venue.contacts.length)
      return venue.contacts.map(([role, name, phone], at) => ({
        id: sampleId('vct', venue.key, at),
        venueId: sampleId('ven', venue.key),
        role: text(role),
        name: text(name),
        phone,
        pos: pos[at] ?? '',
      }))
    }),
    rooms: data.venues.flatMap((venue) => {
      const pos = positions(venue.rooms.length)
      return venue.rooms.map((room, at) => ({
        id: roomId(venue.key, room.key),
        venueId: sampleId('ven', venue.key),
        name: text(room.name),
        areaSquareMetres: room.area,
        ceilingMetres: room.ceiling,
        legalMaximum: room.legalMaximum,
        power: text(room.power),
        network: text(room.network),
        screen: text(room.screen),
        sound: text(room.sound),
        loadInFrom: clockMinuteOf(room.loadIn),
        hardClose: clockMinuteOf(room.hardClose),
        pos: pos[at] ?? '',
      }))
    }),
    layouts: data.venues.flatMap((venue) =>
      venue.rooms.flatMap((room) => {
        const layouts = Object.entries(room.layouts) as [LayoutKind, number][]
        const pos = positions(layouts.length)
        return layouts.map(([kind, capacity], at) => ({
          id: layoutId(venue.key, room.key, kind),
          roomId: roomId(venue.key, room.key),
          kind,
          capacity,
          pos: pos[at] ?? '',
        }))
      }),
    ),
    surveyAnswers: data.venues.flatMap((venue) =>
      venue.survey.map(({ item, verdict, note }) => ({
        id: sampleId('svy', venue.key, item),
        venueId: sampleId('ven', venue.key),
        item,
        verdict,
        note: text(note),
      })),
    ),
  }
}

/** The id of a room of the sample. */
export function roomId(venue: string, room: string): RoomId {
  return sampleId('rom', venue, room)
}

/** The id of a layout of the sample. */
export function layoutId(venue: string, room: string, kind: LayoutKind): LayoutId {
  return sampleId('lay', venue, room, kind)
}
