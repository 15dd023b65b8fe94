import { Bookmark } from 'lucide-react'
import { changeVenue } from '@/actions/venue/change-venue'
import type { Fields } from '@/domain/common/row'
import type { Venue } from '@/domain/venue/venue'
import type { VenueMemory, VenueRecord } from '@/storage/reads/venues'
import { formatDay } from '@/words/format'
import { useActOrSay } from '../../parts/act-or-say'
import { MoneyField, SavedTextField } from '../../parts/fields'
import { GoLink, to } from '../../parts/go'
import { useWords } from '../../parts/words'
import { useCommunity, useWorkspace } from '../../parts/workspace'
import directory from '../../ui/Directory.module.css'
import { Problem } from '../../ui/Problem'
import { VenueContacts } from './VenueContacts'
import { venueRefusalInWords } from './venue-refusal-words'
import classes from './venues.module.css'

interface VenueAsideProps {
  readonly record: VenueRecord
  readonly memory: VenueMemory
}

/** Beside the venue: what it taught, whom to ask, what it costs, what has to be put back. */
export function VenueAside({ record, memory }: VenueAsideProps) {
  const { t } = useWords()
  const db = useWorkspace()
  const { currency } = useCommunity()
  const { venue, contacts } = record
  const { run, problem } = useActOrSay(venueRefusalInWords)
  const save = (fields: Fields<Venue>) => void run(changeVenue(db, { id: venue.id, fields }))
  return (
    <>
      <LastTime memory={memory} />
      <VenueContacts venueId={venue.id} contacts={contacts} />
      <section className={directory['section']}>
        <h2>{t('venues.money')}</h2>
        <Problem text={problem} />
        <div className={directory['stack']}>
          <MoneyField
            label={t('venues.rent', { currency: venue.rent?.currency ?? currency })}
            value={venue.rent}
            currency={venue.rent?.currency ?? currency}
            onChange={(rent) => save({ rent })}
          />
          <SavedTextField
            label={t('venues.rentNote')}
            value={venue.rentNote}
            onChange={(rentNote) => save({ rentNote })}
          />
          <MoneyField
            label={t('venues.deposit', { currency: venue.deposit?.currency ?? currency })}
            value={venue.deposit}
            currency={venue.deposit?.currency ?? currency}
            onChange={(deposit) => save({ deposit })}
          />
          <SavedTextField
            label={t('venues.cancellation')}
            value={venue.cancellation}
            onChange={(cancellation) => save({ cancellation })}
          />
          <SavedTextField
            label={t('venues.restore')}
            value={venue.restoreDuties}
            onChange={(restoreDuties) => save({ restoreDuties })}
          />
        </div>
      </section>
    </>
  )
}

function LastTime({ memory }: { readonly memory: VenueMemory }) {
  const { t, language } = useWords()
  const counts = memory.held.map((use) => use.present).join(language === 'zh-CN' ? '、' : ', ')
  return (
    <section className={directory['section']}>
      <h2>{t('venues.lastTime')}</h2>
      {memory.lessons.length === 0 && <p className={directory['meta']}>{t('venues.noLessons')}</p>}
      <ul className={directory['stack']}>
        {memory.lessons.map(({ lesson, event }) => (
          <li key={lesson.id} className={classes['lesson']}>
            <Bookmark aria-hidden="true" />
            <span>
              {t(`venues.${lesson.verdict}`)}
              {language === 'zh-CN' ? '：' : ': '}
              {lesson.text}{' '}
              <GoLink className={directory['link'] ?? ''} to={to.event(event.id, 'debrief')}>
                {event.day === null ? event.title : formatDay(event.day, language, 'short')}
              </GoLink>
            </span>
          </li>
        ))}
      </ul>
      {memory.held.length > 0 && (
        <p className={directory['meta']}>
          {t('venues.usedWithPresent', { count: memory.held.length, present: counts })}
        </p>
      )}
    </section>
  )
}
