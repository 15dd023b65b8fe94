import type { EventPlan } from '@/domain/event-plan/event-plan'
import type { VenueMemory } from '@/storage/reads/venues'
import { formatDay } from '@/words/format'
import { EventStatusMark } from '../../parts/EventStatusMark'
import { GoLink, to } from '../../parts/go'
import { useWords } from '../../parts/words'
import directory from '../../ui/Directory.module.css'
import table from '../../ui/table.module.css'
import classes from './venues.module.css'

/** Events planned and held at a venue. */
export function VenueEvents({ memory }: { readonly memory: VenueMemory }) {
  const { t, language } = useWords()
  const row = (event: EventPlan, present: number | null) => (
    <tr key={event.id}>
      <td className={classes['clock']}>{event.day === null ? '–' : formatDay(event.day, language)}</td>
      <td>
        <GoLink to={to.event(event.id)}>{event.title}</GoLink>
      </td>
      <td>
        <EventStatusMark status={event.status} />
      </td>
      <td className={table['number']}>{present !== null && t('venues.present', { count: present })}</td>
    </tr>
  )
  return (
    <section className={directory['section']}>
      <h2>{t('venues.events')}</h2>
      {memory.held.length + memory.planned.length === 0 ? (
        <p className={directory['meta']}>{t('venues.noEvents')}</p>
      ) : (
        <table className={table['table']} aria-label={t('venues.events')}>
          <tbody>
            {memory.planned.map((event) => row(event, null))}
            {memory.held.map((use) => row(use.event, use.present))}
          </tbody>
        </table>
      )}
    </section>
  )
}
