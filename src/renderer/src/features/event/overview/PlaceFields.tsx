import { Select } from '@mantine/core'
import type { EventFields } from '@/actions/event-plan/change-event'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import { readPlaces } from '@/storage/reads/places'
import { GoLink, to } from '../../../parts/go'
import { useWords } from '../../../parts/words'
import { useRead } from '../../../parts/workspace'

interface PlaceFieldsProps {
  readonly event: EventPlan
  readonly onChange: (fields: EventFields) => void
}

/** Venue, room and layout. A venue with one room takes that room at once. */
export function PlaceFields({ event, onChange }: PlaceFieldsProps) {
  const { t } = useWords()
  const places = useRead(readPlaces, [])
  if (places === undefined) return null
  if (places.length === 0)
    return (
      <p>
        {t('event.facts.noVenues')} <GoLink to={to.venues()}>{t('event.facts.addVenue')}</GoLink>
      </p>
    )
  const place = places.find(({ venue }) => venue.id === event.venueId)
  const room = place?.rooms.find((one) => one.room.id === event.roomId)
  return (
    <>
      <Select
        label={t('event.facts.venue')}
        value={event.venueId}
        clearable
        searchable
        data={places.map(({ venue }) => ({ value: venue.id, label: venue.name }))}
        onChange={(value) => {
          const venueId = value
          const rooms = places.find(({ venue }) => venue.id === venueId)?.rooms ?? []
          onChange({ venueId, roomId: rooms.length === 1 ? (rooms[0]?.room.id ?? null) : null })
        }}
      />
      {place && place.rooms.length > 0 && (
        <Select
          label={t('event.facts.room')}
          value={event.roomId}
          clearable
          data={place.rooms.map((one) => ({ value: one.room.id, label: one.room.name }))}
          onChange={(roomId) => onChange({ roomId: roomId })}
        />
      )}
      {room && room.layouts.length > 0 && (
        <Select
          label={t('event.facts.layout')}
          value={event.layoutId}
          clearable
          data={room.layouts.map(({ id, kind, capacity }) => ({
            value: id,
            label: t('event.facts.layoutSeats', { layout: t(`common.layoutKind.${kind}`), count: capacity }),
          }))}
          onChange={(layoutId) => onChange({ layoutId: layoutId })}
        />
      )}
    </>
  )
}
