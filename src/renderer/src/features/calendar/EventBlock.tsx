import { formatClock } from '@/domain/common/time'
import type { CalendarEvent } from '@/storage/reads/calendar'
import { EventStatusMark } from '../../parts/EventStatusMark'
import { useWords } from '../../parts/words'
import classes from './Calendar.module.css'

interface EventBlockProps {
  readonly item: CalendarEvent
  readonly narrow: boolean
}

/** An event in the calendar: time, title, status ring, and how many have a place. */
export function EventBlock({ item, narrow }: EventBlockProps) {
  const { t } = useWords()
  const { event, venueName, registered, capacity } = item
  const heads =
    registered === null || registered === 0
      ? ''
      : capacity === null
        ? t('calendar.registered', { count: registered })
        : t('calendar.registeredOf', { registered, capacity })
  return (
    <span className={classes['block']} title={event.title}>
      <span className={classes['first']}>
        <span className={classes['time']}>{formatClock(event.opensAt)}</span>
        <span className={classes['name']}>
          {event.number !== null && t('common.issueNumber', { number: event.number })} {event.title}
        </span>
        <EventStatusMark status={event.status} wordless />
      </span>
      {!narrow && (venueName !== '' || heads !== '') && (
        <span className={classes['second']}>{[venueName, heads].filter(Boolean).join(' · ')}</span>
      )}
      <span className="visually-hidden">{t(`common.eventType.${event.type}`)}</span>
    </span>
  )
}
