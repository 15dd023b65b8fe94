import { Select } from '@mantine/core'
import type { Layout, Room } from '@/domain/venue/venue'
import type { Place } from '@/storage/reads/places'
import { useWords } from '../../parts/words'
import type { NewEventForm } from './new-event-form'
import classes from './NewEvent.module.css'

interface PlaceChoiceProps {
  readonly places: readonly Place[]
  readonly place: Place | null
  readonly room: Room | null
  readonly layouts: readonly Layout[]
  readonly layout: Layout | null
  readonly onChange: (fields: Partial<NewEventForm>) => void
}

/** Venue, then room, then layout with its seats; each appears once there is something to choose. */
export function PlaceChoice({ places, place, room, layouts, layout, onChange }: PlaceChoiceProps) {
  const { t } = useWords()
  return (
    <div className={classes['fields']}>
      <Select
        label={t('newEvent.venue')}
        value={place?.venue.id ?? null}
        clearable
        searchable
        data={places.map(({ venue }) => ({ value: venue.id, label: venue.name }))}
        onChange={(venueId) => onChange({ venueId: venueId, roomId: null, layoutId: null })}
      />
      {place !== null && place.rooms.length > 0 && (
        <Select
          label={t('newEvent.room')}
          value={room?.id ?? null}
          data={place.rooms.map((one) => ({ value: one.room.id, label: one.room.name }))}
          onChange={(roomId) => onChange({ roomId: roomId, layoutId: null })}
        />
      )}
      {layouts.length > 0 && (
        <Select
          label={t('newEvent.layout')}
          value={layout?.id ?? null}
          data={layouts.map(({ id, kind, capacity }) => ({
            value: id,
            label: t('event.facts.layoutSeats', { layout: t(`common.layoutKind.${kind}`), count: capacity }),
          }))}
          onChange={(layoutId) => onChange({ layoutId: layoutId })}
        />
      )}
    </div>
  )
}
