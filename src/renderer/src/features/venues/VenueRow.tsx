import { Star } from 'lucide-react'
import type { VenueLine } from '@/storage/reads/venues'
import { formatNumber } from '@/words/format'
import { useWords } from '../../parts/words'
import classes from './venues.module.css'

/** A venue in the list: name and rating, then place and how often it was used. */
export function VenueRow({ line }: { readonly line: VenueLine }) {
  const { t, language } = useWords()
  const { venue, used, mostSeats } = line
  const place = [venue.district, venue.city].filter(Boolean).join(' · ')
  return (
    <div className={classes['row']}>
      <div className={classes['line']}>
        <strong className={classes['name']}>{venue.name}</strong>
        {venue.rating !== null && (
          <span className={classes['rating']} title={t('venues.ratingShort')}>
            <Star aria-hidden="true" />
            {formatNumber(venue.rating, language, 1)}
          </span>
        )}
      </div>
      <div className={classes['under']}>
        <span className={classes['name']}>
          {place || (mostSeats === null ? '' : t('venues.seats', { count: mostSeats }))}
        </span>
        <span>{used === 0 ? t('venues.neverUsed') : t('venues.used', { count: used })}</span>
      </div>
    </div>
  )
}
