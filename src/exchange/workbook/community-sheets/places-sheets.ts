import type { CommunityBundle } from '@/domain/community/community-bundle'
import type { Words } from '@/words/create-words'
import { clock, money, type Content } from '../cells'
import type { TableSheet } from '../table-sheet'

const VENUE_WORDS = [
  'name',
  'city',
  'district',
  'address',
  'route',
  'contacts',
  'rent',
  'rentNote',
  'deposit',
  'cancellation',
  'restoreDuties',
  'rating',
  'note',
] as const
const VENUE_NUMBERS: ReadonlySet<string> = new Set(['rent', 'deposit', 'rating'])

/** Every venue with whom to ask and what it costs. */
export function venuesSheet(bundle: CommunityBundle, t: Words): TableSheet {
  return {
    name: t('workbook.sheets.venues'),
    columns: VENUE_WORDS.map((word) => ({ header: t(`workbook.venue.${word}`), numeric: VENUE_NUMBERS.has(word) })),
    rows: bundle.venues.map((venue): Content[] => [
      venue.name,
      venue.city,
      venue.district,
      venue.address,
      venue.route,
      bundle.venueContacts
        .filter(({ venueId }) => venueId === venue.id)
        .map(({ role, name, phone }) => [role, name, phone].filter(Boolean).join(' '))
        .join('\n'),
      money(venue.rent),
      venue.rentNote,
      money(venue.deposit),
      venue.cancellation,
      venue.restoreDuties,
      venue.rating,
      venue.note,
    ]),
  }
}

const ROOM_WORDS = [
  'name',
  'room',
  'layout',
  'capacity',
  'legalMaximum',
  'area',
  'ceiling',
  'power',
  'network',
  'screen',
  'sound',
  'loadInFrom',
  'hardClose',
] as const
const ROOM_NUMBERS: ReadonlySet<string> = new Set([
  'capacity',
  'legalMaximum',
  'area',
  'ceiling',
  'loadInFrom',
  'hardClose',
])

/** One row a layout; a room without layouts stands there once. */
export function roomsSheet(bundle: CommunityBundle, t: Words): TableSheet {
  const rows: Content[][] = []
  for (const venue of bundle.venues)
    for (const room of bundle.rooms.filter(({ venueId }) => venueId === venue.id)) {
      const layouts = bundle.layouts.filter(({ roomId }) => roomId === room.id)
      for (const layout of layouts.length === 0 ? [null] : layouts)
        rows.push([
          venue.name,
          room.name,
          layout ? t(`common.layoutKind.${layout.kind}`) : '',
          layout?.capacity ?? null,
          room.legalMaximum,
          room.areaSquareMetres,
          room.ceilingMetres,
          room.power,
          room.network,
          room.screen,
          room.sound,
          clock(room.loadInFrom),
          clock(room.hardClose),
        ])
    }
  return {
    name: t('workbook.sheets.rooms'),
    columns: ROOM_WORDS.map((word) => ({ header: t(`workbook.venue.${word}`), numeric: ROOM_NUMBERS.has(word) })),
    rows,
  }
}
