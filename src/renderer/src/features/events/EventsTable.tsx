import { ArrowDown, ArrowUp } from 'lucide-react'
import { formatClock, type LocalDay } from '@/domain/common/time'
import type { EventLine } from '@/storage/reads/events'
import { formatDay } from '@/words/format'
import { checkInWords } from '../../parts/check-words'
import { EventStatusMark } from '../../parts/EventStatusMark'
import { GoLink, to } from '../../parts/go'
import { NumberSeal } from '../../parts/NumberSeal'
import { TypeMark } from '../../parts/TypeMark'
import { useWords } from '../../parts/words'
import { StatusMark } from '../../ui/StatusMark'
import table from '../../ui/table.module.css'
import { EVENT_COLUMNS, type EventSort } from './sort-events'
import classes from './Events.module.css'

interface EventsTableProps {
  readonly lines: readonly EventLine[]
  readonly sort: EventSort
  readonly onSort: (sort: EventSort) => void
  readonly today: LocalDay
}

/** One event a row; a click on a head sorts, a second one turns it round. */
export function EventsTable({ lines, sort, onSort, today }: EventsTableProps) {
  const { t } = useWords()
  const next = lines.find(({ event }) => event.day !== null && event.day >= today && event.status !== 'cancelled')
  return (
    <table className={`${table['table'] ?? ''} ${classes['table'] ?? ''}`}>
      <caption className="visually-hidden">{t('events.title')}</caption>
      <thead>
        <tr>
          {EVENT_COLUMNS.map((column) => {
            const chosen = sort.column === column
            const name = t(`events.columns.${column}`)
            return (
              <th
                key={column}
                scope="col"
                className={column === 'heads' ? table['number'] : undefined}
                aria-sort={chosen ? (sort.descending ? 'descending' : 'ascending') : undefined}
              >
                <button
                  type="button"
                  className={classes['sort']}
                  title={t('events.sortBy', { column: name })}
                  onClick={() => onSort({ column, descending: chosen && !sort.descending })}
                >
                  {name}
                  {chosen && (sort.descending ? <ArrowDown aria-hidden="true" /> : <ArrowUp aria-hidden="true" />)}
                </button>
              </th>
            )
          })}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <EventRow key={line.event.id} line={line} current={line === next} today={today} />
        ))}
      </tbody>
    </table>
  )
}

interface EventRowProps {
  readonly line: EventLine
  readonly current: boolean
  readonly today: LocalDay
}

function EventRow({ line, current, today }: EventRowProps) {
  const { t, language } = useWords()
  const { event, venueName, ownerName, registered, attended, readiness } = line
  const sameYear = event.day?.slice(0, 4) === today.slice(0, 4)
  return (
    <tr>
      <td className={classes['day']}>
        {event.day === null ? (
          <span className={classes['meta']}>{t('events.noDay')}</span>
        ) : (
          <>
            <time dateTime={event.day}>
              {!sameYear && `${event.day.slice(0, 4)}-`}
              {formatDay(event.day, language)}
            </time>{' '}
            <span className={classes['meta']}>{formatClock(event.opensAt)}</span>
          </>
        )}
      </td>
      <td>{event.number !== null && <NumberSeal number={event.number} current={current} />}</td>
      <td className={classes['title']}>
        <GoLink to={to.event(event.id)}>{event.title}</GoLink>
      </td>
      <td>
        <TypeMark type={event.type} />
      </td>
      <td>
        <EventStatusMark status={event.status} />
      </td>
      <td>{venueName}</td>
      <td>{ownerName}</td>
      <td className={table['number']}>
        {attended !== null
          ? t('events.attendedOf', { attended, registered })
          : registered > 0 && <span className={classes['meta']}>{t('events.registered', { count: registered })}</span>}
      </td>
      <td>{readiness && <Readiness readiness={readiness} />}</td>
    </tr>
  )
}

function Readiness({
  readiness: { ready, total, worst },
}: {
  readonly readiness: NonNullable<EventLine['readiness']>
}) {
  const { t, language } = useWords()
  const words = worst && checkInWords(t, language, worst)
  return (
    <span className={classes['readiness']}>
      <span className={classes['meter']} aria-hidden="true">
        <span style={{ width: total === 0 ? 0 : `${(ready / total) * 100}%` }} />
      </span>
      {t('events.ready', { ready, total })}
      {worst && words ? (
        <span className={classes['worst']} title={words.detail}>
          <StatusMark mark={worst.state} /> {words.what}
        </span>
      ) : (
        <span className={classes['worst']}>
          <StatusMark mark="ready" /> {t('events.allReady')}
        </span>
      )}
    </span>
  )
}
