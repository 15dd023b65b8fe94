import { Button } from '@mantine/core'
import { Trash2 } from 'lucide-react'
import { changeVenue } from '@/actions/venue/change-venue'
import { removeVenue } from '@/actions/venue/remove-venue'
import type { Fields } from '@/domain/common/row'
import type { Venue } from '@/domain/venue/venue'
import type { VenueMemory, VenueRecord } from '@/storage/reads/venues'
import { useActOrSay } from '../../parts/act-or-say'
import { NumberField, SavedTextField } from '../../parts/fields'
import { to, useGo } from '../../parts/go'
import { useWords } from '../../parts/words'
import { useWorkspace } from '../../parts/workspace'
import directory from '../../ui/Directory.module.css'
import { Problem } from '../../ui/Problem'
import { RoomEquipment } from './RoomEquipment'
import { RoomsTable } from './RoomsTable'
import { SurveyTable } from './SurveyTable'
import { VenueEvents } from './VenueEvents'
import { venueRefusalInWords } from './venue-refusal-words'
import classes from './venues.module.css'

interface VenueDetailProps {
  readonly record: VenueRecord
  readonly memory: VenueMemory
}

/** A venue: rooms and layouts, equipment, survey, what is known about it, the events held there. */
export function VenueDetail({ record, memory }: VenueDetailProps) {
  const { t } = useWords()
  const db = useWorkspace()
  const go = useGo()
  const { venue, rooms, survey } = record
  const { run, problem } = useActOrSay(venueRefusalInWords)
  const save = (fields: Fields<Venue>) => void run(changeVenue(db, { id: venue.id, fields }))
  const remove = async () => {
    await run(removeVenue(db, { id: venue.id }), { toast: true })
    go(to.venues())
  }
  return (
    <>
      <header className={classes['head']}>
        <h2 className={classes['title']}>{venue.name}</h2>
        <span className={directory['meta']}>{[venue.address, venue.route].filter(Boolean).join(' · ')}</span>
      </header>
      <Problem text={problem} />
      <section className={directory['section']}>
        <header>
          <h2>{t('venues.rooms')}</h2>
          <span className={directory['meta']}>{t('venues.roomsHint')}</span>
        </header>
        <RoomsTable venueId={venue.id} rooms={rooms} />
      </section>
      {rooms.length > 0 && (
        <section className={directory['section']}>
          <h2>{t('venues.equipment')}</h2>
          <RoomEquipment rooms={rooms} />
        </section>
      )}
      <SurveyTable venueId={venue.id} survey={survey} />
      <section className={directory['section']}>
        <h2>{t('venues.basics')}</h2>
        <div className={directory['fields']}>
          <SavedTextField label={t('venues.name')} value={venue.name} required onChange={(name) => save({ name })} />
          <SavedTextField label={t('venues.city')} value={venue.city} onChange={(city) => save({ city })} />
          <SavedTextField
            label={t('venues.district')}
            value={venue.district}
            onChange={(district) => save({ district })}
          />
          <NumberField label={t('venues.rating')} value={venue.rating} onChange={(rating) => save({ rating })} />
          <SavedTextField
            className={directory['wide'] ?? ''}
            label={t('venues.address')}
            value={venue.address}
            onChange={(address) => save({ address })}
          />
          <SavedTextField
            className={directory['wide'] ?? ''}
            label={t('venues.route')}
            value={venue.route}
            onChange={(route) => save({ route })}
          />
          <SavedTextField
            className={directory['wide'] ?? ''}
            label={t('venues.note')}
            value={venue.note}
            onChange={(note) => save({ note })}
          />
        </div>
      </section>
      <VenueEvents memory={memory} />
      <Button leftSection={<Trash2 aria-hidden="true" />} onClick={() => void remove()}>
        {t('venues.delete')}
      </Button>
    </>
  )
}
